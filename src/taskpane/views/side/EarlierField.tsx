import { Text } from "@fluentui/react-components";
import { Choice } from "../../components/Choice.tsx";
import { FileButton } from "../../components/FileButton.tsx";
import { useWords } from "../../components/words.ts";
import type { Earlier } from "../../session/makingForms.ts";

interface Props {
  readonly earlier: Earlier;
  /** False in a plain browser. */
  readonly hasOpenBook: boolean;
  readonly busy: boolean;
  readonly onChange: (earlier: Earlier) => void;
}

const chosenFile = "file";

/** Whether the blanks show earlier figures, and from which summary workbook. */
export function EarlierField({ earlier, hasOpenBook, busy, onChange }: Props) {
  const { forms: words } = useWords().strings.side;
  const file = typeof earlier === "string" ? null : earlier;
  return (
    <>
      <Choice
        label={words.earlier}
        value={typeof earlier === "string" ? earlier : chosenFile}
        onChange={(_, { value }) => {
          if (value === "none" || value === "open-book") onChange(value);
        }}
      >
        <option value="none">{words.noEarlier}</option>
        {hasOpenBook && <option value="open-book">{words.openBook}</option>}
        {file !== null && <option value={chosenFile}>{words.fromBook(file.name)}</option>}
      </Choice>
      <Text size={200}>{words.earlierHint}</Text>
      <div>
        <FileButton
          label={words.chooseBook}
          accept=".xlsx,.xlsm"
          choose="file"
          disabled={busy}
          onChosen={([chosen]) => {
            if (chosen !== undefined) onChange(chosen);
          }}
        />
      </div>
    </>
  );
}

import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { FileButton } from "../../components/FileButton.tsx";
import { useWords } from "../../components/words.ts";

const useStyles = makeStyles({
  target: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    alignItems: "flex-start",
  },
  name: { overflowWrap: "anywhere" },
});

/** A new file, an existing book, or an existing book that is yet to be chosen. */
export type Target = File | "new" | "to-choose";

interface Props {
  readonly target: Target;
  readonly onChange: (target: Target) => void;
}

/** Where the result goes when there is no open workbook: a new file, or a book of ours that is brought up to date. */
export function MergeTarget({ target, onChange }: Props) {
  const styles = useStyles();
  const { merge } = useWords().strings;
  return (
    <div className={styles.target}>
      <Field label={merge.target}>
        <RadioGroup
          value={target === "new" ? "new" : "existing"}
          onChange={(_, { value }) => onChange(value === "new" ? "new" : "to-choose")}
        >
          <Radio value="new" label={merge.newFile} />
          <Radio value="existing" label={merge.existingFile} />
        </RadioGroup>
      </Field>
      {target !== "new" && (
        <>
          <FileButton
            size="small"
            choose="file"
            accept=".xlsx"
            label={merge.chooseBook}
            onChosen={([file]) => {
              if (file !== undefined) onChange(file);
            }}
          />
          <Text size={200} className={styles.name}>
            {target === "to-choose" ? merge.bookMissing : merge.willUpdate(target.name)}
          </Text>
        </>
      )}
    </div>
  );
}

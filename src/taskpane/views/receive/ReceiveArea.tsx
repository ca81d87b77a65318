import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FileButton } from "../../components/FileButton.tsx";
import { useWords } from "../../components/words.ts";
import { filesOfDrop, filesOfInput } from "../../ports/chosenFiles.ts";
import type { Services } from "../../session/context.ts";
import type { Actions } from "../../session/useSession.ts";
import { DayField } from "./DayField.tsx";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    minInlineSize: 0,
    padding: tokens.spacingHorizontalM,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

interface Props {
  readonly services: Services;
  readonly actions: Actions;
  readonly busy: boolean;
}

/** Where files come in: dropped, chosen, or as sheets of the open workbook; with the day on which they came. */
export function ReceiveArea({ services, actions, busy }: Props) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  const [over, setOver] = useState(false);
  const [day, setDay] = useState<string | null | undefined>(null);
  const receivedOn = day ?? null;
  // A day that is being typed must not be taken for none.
  const closed = busy || day === undefined;
  const take = (files: readonly File[]): void => {
    void actions.receiveFiles(filesOfInput(files), receivedOn);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- whoever cannot drop has the buttons
    <fieldset
      className={mergeClasses(styles.area, over && styles.over)}
      aria-label={receive.addHeading}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = filesOfDrop(event.dataTransfer);
        if (!closed) void dropped.then((files) => actions.receiveFiles(files, receivedOn));
      }}
    >
      <Text weight="semibold">{receive.dropHere}</Text>
      <div className={styles.row}>
        <FileButton
          appearance="primary"
          choose="files"
          label={receive.chooseFiles}
          disabled={closed}
          onChosen={take}
        />
        <FileButton choose="folder" label={receive.chooseFolder} disabled={closed} onChosen={take} />
        {services.host !== null && (
          <Button disabledFocusable={closed} onClick={() => void actions.checkSheets(receivedOn)}>
            {receive.checkSheets}
          </Button>
        )}
      </div>
      <Text size={200} className={styles.quiet}>
        {receive.dropHint}
      </Text>
      <DayField today={services.ports.clock.today()} onChange={setDay} />
      <div className={styles.row}>
        <FileButton
          size="small"
          choose="file"
          accept=".csv,text/csv"
          label={receive.register}
          disabled={closed}
          onChosen={([file]) => {
            if (file !== undefined) void actions.receiveRegister(file);
          }}
        />
        <Text size={200} className={styles.quiet}>
          {receive.registerHint}
        </Text>
      </div>
      <div className={styles.row}>
        <FileButton
          size="small"
          choose="file"
          accept=".xlsx"
          label={receive.adopt}
          disabled={closed}
          onChosen={([file]) => {
            if (file !== undefined) void actions.adoptFile(file);
          }}
        />
        <Text size={200} className={styles.quiet}>
          {receive.adoptHint}
        </Text>
      </div>
    </fieldset>
  );
}

import { Button, Field, Input, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FileButton } from "../../components/FileButton.tsx";
import { useWords } from "../../components/words.ts";
import { filesOfDrop, filesOfInput } from "../../ports/chosenFiles.ts";
import type { Services } from "../../session/context.ts";
import type { Actions } from "../../session/useSession.ts";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
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
  day: { width: "150px" },
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
  const [day, setDay] = useState("");
  const receivedOn = day === "" ? null : day;
  const take = (files: readonly File[]): void => {
    void actions.receiveFiles(filesOfInput(files), receivedOn);
  };
  return (
    <div
      className={mergeClasses(styles.area, over && styles.over)}
      role="group"
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
        if (!busy) void dropped.then((files) => actions.receiveFiles(files, receivedOn));
      }}
    >
      <Text weight="semibold">{receive.dropHere}</Text>
      <div className={styles.row}>
        <FileButton
          appearance="primary"
          choose="files"
          label={receive.chooseFiles}
          disabled={busy}
          onChosen={take}
        />
        <FileButton choose="folder" label={receive.chooseFolder} disabled={busy} onChosen={take} />
        {services.host !== null && (
          <Button disabled={busy} onClick={() => void actions.checkSheets(receivedOn)}>
            {receive.checkSheets}
          </Button>
        )}
      </div>
      <Text size={200} className={styles.quiet}>
        {receive.dropHint}
      </Text>
      <Day day={day} today={services.ports.clock.today()} onChange={setDay} />
      <div className={styles.row}>
        <FileButton
          size="small"
          choose="file"
          accept=".csv,text/csv"
          label={receive.register}
          disabled={busy}
          onChosen={([file]) => {
            if (file !== undefined) void actions.receiveRegister(file);
          }}
        />
        <Text size={200} className={styles.quiet}>
          {receive.registerHint}
        </Text>
      </div>
    </div>
  );
}

interface DayProps {
  readonly day: string;
  readonly today: string;
  readonly onChange: (day: string) => void;
}

/** The day of receipt: only the user knows it, so it stays empty until she says. */
function Day({ day, today, onChange }: DayProps) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  return (
    <Field label={receive.receivedOn} hint={receive.receivedOnHint}>
      <div className={styles.row}>
        <Input
          type="date"
          className={styles.day}
          size="small"
          value={day}
          max={today}
          aria-label={receive.receivedOn}
          onChange={(_, { value }) => onChange(value)}
        />
        <Button size="small" onClick={() => onChange(today)}>
          {receive.today}
        </Button>
        {day !== "" && (
          <Button size="small" onClick={() => onChange("")}>
            {receive.clearDay}
          </Button>
        )}
      </div>
    </Field>
  );
}

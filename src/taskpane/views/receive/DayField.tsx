import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatDate } from "../../../core/findings/format.ts";
import { useWords } from "../../components/words.ts";
import { typedDay } from "../../state/typedDay.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  day: { width: "120px" },
});

interface Props {
  readonly today: string;
  /** Null for "not recorded", undefined while what is typed is no day. */
  readonly onChange: (day: string | null | undefined) => void;
}

/** The day of receipt: only the user knows it, so it stays empty until she says. */
export function DayField({ today, onChange }: Props) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  const [text, setText] = useState("");
  const day = text.trim() === "" ? null : (typedDay(text) ?? undefined);
  const change = (typed: string): void => {
    setText(typed);
    onChange(typed.trim() === "" ? null : (typedDay(typed) ?? undefined));
  };
  return (
    <Field
      label={receive.receivedOn}
      {...(day === undefined
        ? { validationMessage: receive.dayWrong, validationState: "error" as const }
        : { hint: receive.receivedOnHint })}
    >
      <div className={styles.row}>
        <Input
          className={styles.day}
          size="small"
          value={text}
          placeholder={receive.dayPattern}
          aria-label={receive.receivedOn}
          onChange={(_, { value }) => change(value)}
        />
        <Button size="small" onClick={() => change(formatDate(today))}>
          {receive.today}
        </Button>
        {text !== "" && (
          <Button size="small" onClick={() => change("")}>
            {receive.clearDay}
          </Button>
        )}
      </div>
    </Field>
  );
}

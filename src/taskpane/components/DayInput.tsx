import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { typedDay } from "../state/typedDay.ts";
import { useWords } from "./words.ts";

const useStyles = makeStyles({ day: { width: "140px" } });

interface Props {
  readonly label: string;
  /** What is wrong with the day; null while nothing is. */
  readonly problem: string | null;
  /** Null while what is typed is no day. */
  readonly onChange: (day: string | null) => void;
}

/** A day as it is typed here: dd/mm/yyyy. */
export function DayInput({ label, problem, onChange }: Props) {
  const styles = useStyles();
  const { receive } = useWords().strings;
  const [text, setText] = useState("");
  return (
    <Field label={label} {...(problem === null ? {} : { validationMessage: problem })}>
      <Input
        className={styles.day}
        value={text}
        placeholder={receive.dayPattern}
        onChange={(_, { value }) => {
          setText(value);
          onChange(typedDay(value));
        }}
      />
    </Field>
  );
}

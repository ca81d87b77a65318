import { Field, Input } from "@fluentui/react-components";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is wrong with it; null while nothing is. */
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}

/** A line of text under its label. */
export function TextField({ label, hint, value, problem, onChange }: Props) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === null ? {} : { validationMessage: problem })}
    >
      <Input value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

import { Field, Input } from "@fluentui/react-components";
import { useWords } from "./words.ts";

interface Props {
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (value: string) => void;
}

/** Who decides; asked for once, then remembered. */
export function AuthorField({ value, missing, onChange }: Props) {
  const { decide } = useWords().strings;
  return (
    <Field
      label={decide.author}
      hint={decide.authorHint}
      required
      {...(missing ? { validationMessage: decide.authorMissing, validationState: "error" as const } : {})}
    >
      <Input value={value} autoComplete="name" onChange={(_, { value: typed }) => onChange(typed)} />
    </Field>
  );
}

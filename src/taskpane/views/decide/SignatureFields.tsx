import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { AuthorField } from "../../components/AuthorField.tsx";
import { useWords } from "../../components/words.ts";
import type { Signature } from "./useSignature.ts";

const useStyles = makeStyles({ reason: { minWidth: 0 } });

interface Props {
  readonly signature: Signature;
  /** True where another reason than one's own words has been chosen. */
  readonly reasonOptional?: boolean;
}

/** Why something is decided, and by whom where that is not known yet. */
export function SignatureFields({ signature, reasonOptional = false }: Props) {
  const styles = useStyles();
  const { decide } = useWords().strings;
  const { by, reason, tried } = signature;
  const missing = tried && !reasonOptional && reason.trim() === "";
  return (
    <>
      <Field
        label={reasonOptional ? decide.reasonMore : decide.reason}
        required={!reasonOptional}
        {...(missing ? { validationMessage: decide.reasonMissing, validationState: "error" as const } : {})}
      >
        <Textarea
          className={styles.reason}
          rows={2}
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => signature.setReason(value)}
        />
      </Field>
      {signature.asksAuthor && (
        <AuthorField value={by} missing={tried && by.trim() === ""} onChange={signature.setBy} />
      )}
    </>
  );
}

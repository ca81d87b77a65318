import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { AuthorField } from "../../components/AuthorField.tsx";
import { useWords } from "../../components/words.ts";
import type { DecisionKind } from "../../state/decisionPlan.ts";
import type { Signature } from "./useSignature.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  reason: { minWidth: 0 },
});

interface Props {
  readonly kind: DecisionKind;
  readonly signature: Signature;
  /** True where another reason than one's own words has been chosen. */
  readonly reasonOptional?: boolean;
  readonly busy: boolean;
  readonly children: ReactNode;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What is being decided, what follows from it, and by whom and why: in its place, never in front of anything. */
export function DecisionFrame(props: Props) {
  const { kind, signature, reasonOptional = false, busy, children, onApply, onCancel } = props;
  const styles = useStyles();
  const { decide } = useWords().strings;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);
  const missing = signature.tried && !reasonOptional && signature.reason.trim() === "";
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={decide.titles[kind]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onApply();
      }}
    >
      <Text weight="semibold">{decide.titles[kind]}</Text>
      {children}
      <Field
        label={reasonOptional ? decide.reasonMore : decide.reason}
        required={!reasonOptional}
        {...(missing ? { validationMessage: decide.reasonMissing, validationState: "error" as const } : {})}
      >
        <Textarea
          className={styles.reason}
          rows={2}
          resize="vertical"
          value={signature.reason}
          onChange={(_, { value }) => signature.setReason(value)}
        />
      </Field>
      {signature.asksAuthor && (
        <AuthorField
          value={signature.by}
          missing={signature.tried && signature.by.trim() === ""}
          onChange={signature.setBy}
        />
      )}
      <Text size={200} className={styles.quiet}>
        {decide.consequences[kind]}
      </Text>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          {decide.apply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {decide.cancel}
        </Button>
      </div>
    </form>
  );
}

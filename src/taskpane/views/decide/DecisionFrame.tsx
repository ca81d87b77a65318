import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../../components/words.ts";
import type { DecisionKind } from "../../state/decisionPlan.ts";
import { SignatureFields } from "./SignatureFields.tsx";
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
      <SignatureFields signature={signature} reasonOptional={reasonOptional} />
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

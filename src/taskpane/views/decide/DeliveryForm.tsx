import type { DeskFinding } from "../../../app/desk/desk.ts";
import { useWords } from "../../components/words.ts";
import { deliveryActions } from "../../state/decisionPlan.ts";
import { DecisionFrame } from "./DecisionFrame.tsx";
import type { DecisionProps } from "./decisionProps.ts";
import { PlanText } from "./PlanText.tsx";
import { useSignature } from "./useSignature.ts";

interface Props extends DecisionProps {
  readonly kind: "return" | "exclude";
  readonly findings: readonly DeskFinding[];
}

/** Sends forms back to their units, or leaves them out of the totals. */
export function DeliveryForm({ kind, findings, desk, author, busy, actions, onDone }: Props) {
  const { language } = useWords();
  const [only, ...others] = findings;
  // what is wrong is the reason, until somebody says it better
  const signature = useSignature(author, others.length === 0 ? (only?.message[language].what ?? "") : "");
  const apply = (): void => {
    const signed = signature.sign();
    if (signed === null) return;
    void actions.take(deliveryActions(findings, { kind, units: desk.units }, signed), kind);
    onDone();
  };
  return (
    <DecisionFrame kind={kind} signature={signature} busy={busy} onApply={apply} onCancel={onDone}>
      <PlanText kind={kind} findings={findings} desk={desk} />
    </DecisionFrame>
  );
}

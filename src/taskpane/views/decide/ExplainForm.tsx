import { useState } from "react";
import type { DeskFinding } from "../../../app/desk/desk.ts";
import { Choice } from "../../components/Choice.tsx";
import { useWords } from "../../components/words.ts";
import { explainActions } from "../../state/decisionPlan.ts";
import { DecisionFrame } from "./DecisionFrame.tsx";
import type { DecisionProps } from "./decisionProps.ts";
import { PlanText } from "./PlanText.tsx";
import { useSignature } from "./useSignature.ts";

interface Props extends DecisionProps {
  readonly findings: readonly DeskFinding[];
}

/** Keeps warnings as they are, with one of the pack's reasons or in one's own words. */
export function ExplainForm({ findings, desk, author, busy, actions, onDone }: Props) {
  const { decide } = useWords().strings;
  const [only, ...others] = findings;
  const signature = useSignature(author, others.length === 0 ? (only?.offer?.reason ?? "") : "");
  const [category, setCategory] = useState("");
  const chosen = desk.reasons.find(({ id }) => id === category);
  const apply = (): void => {
    const signed = signature.sign(chosen?.label ?? "");
    if (signed === null) return;
    void actions.take(explainActions(findings, { ...signed, category: chosen?.id ?? null }), "explain");
    onDone();
  };
  return (
    <DecisionFrame
      kind="explain"
      signature={signature}
      reasonOptional={chosen !== undefined}
      busy={busy}
      onApply={apply}
      onCancel={onDone}
    >
      <PlanText kind="explain" findings={findings} desk={desk} />
      {desk.reasons.length > 0 && (
        <Choice label={decide.category} value={category} onChange={(_, { value }) => setCategory(value)}>
          <option value="">{decide.ownWords}</option>
          {desk.reasons.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Choice>
      )}
    </DecisionFrame>
  );
}

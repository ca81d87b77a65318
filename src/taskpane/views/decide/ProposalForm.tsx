import { Text } from "@fluentui/react-components";
import { useWords } from "../../components/words.ts";
import { correctActions } from "../../state/decisionPlan.ts";
import type { Proposal } from "../../state/proposal.ts";
import { ChangeList } from "./ChangeList.tsx";
import { DecisionFrame } from "./DecisionFrame.tsx";
import type { DecisionProps } from "./decisionProps.ts";
import { useSignature } from "./useSignature.ts";

const changesShown = 60;

interface Props extends DecisionProps {
  readonly proposal: Proposal;
}

/** The one correction that a finding proposes, cell by cell, before it is made. */
export function ProposalForm({ proposal, author, busy, actions, onDone }: Props) {
  const { decide } = useWords().strings;
  const signature = useSignature(author, proposal.isSafe ? decide.recalculated : "");
  const { changes } = proposal;
  const apply = (): void => {
    const signed = signature.sign();
    if (signed === null) return;
    void actions.take(correctActions([proposal], signed), "correct");
    onDone();
  };
  return (
    <DecisionFrame kind="correct" signature={signature} busy={busy} onApply={apply} onCancel={onDone}>
      <Text size={200}>{decide.changes(changes.length)}</Text>
      <ChangeList changes={changes} shown={changesShown} />
    </DecisionFrame>
  );
}

import type { DeskFinding } from "../../../app/desk/desk.ts";
import type { DecisionKind } from "../../state/decisionPlan.ts";
import { proposalOf } from "../../state/proposal.ts";
import { DeliveryForm } from "./DeliveryForm.tsx";
import type { DecisionProps } from "./decisionProps.ts";
import { ExplainForm } from "./ExplainForm.tsx";
import { ProposalForm } from "./ProposalForm.tsx";
import { ValueForm } from "./ValueForm.tsx";

interface Props extends DecisionProps {
  readonly kind: DecisionKind;
  readonly finding: DeskFinding;
}

/** The decision on one finding, in its card. */
export function CardDecision({ kind, finding, ...props }: Props) {
  switch (kind) {
    case "explain":
      return <ExplainForm {...props} findings={[finding]} />;
    case "return":
    case "exclude":
      return <DeliveryForm {...props} kind={kind} findings={[finding]} />;
    case "correct": {
      const proposal = proposalOf(finding);
      return proposal === null ? (
        <ValueForm {...props} finding={finding.id} />
      ) : (
        <ProposalForm {...props} proposal={proposal} />
      );
    }
    default:
      return kind satisfies never;
  }
}

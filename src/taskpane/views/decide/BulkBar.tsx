import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DeskFinding } from "../../../app/desk/desk.ts";
import { useWords } from "../../components/words.ts";
import type { Actions } from "../../session/useSession.ts";
import {
  decisionKinds,
  planDecision,
  type DecisionKind,
  type DecisionPlan,
} from "../../state/decisionPlan.ts";
import { BulkCorrection } from "./BulkCorrection.tsx";
import { DeliveryForm } from "./DeliveryForm.tsx";
import type { DecisionProps } from "./decisionProps.ts";
import { ExplainForm } from "./ExplainForm.tsx";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  exceptions: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

interface Props extends Omit<DecisionProps, "actions" | "onDone"> {
  readonly findings: readonly DeskFinding[];
  /** The decision that is being taken on all of them. */
  readonly deciding: DecisionKind | null;
  readonly actions: Actions;
}

/** Decisions on everything that the filters leave, each told before it is done. */
export function BulkBar({ findings, deciding, actions, ...props }: Props) {
  const styles = useStyles();
  const { decide } = useWords().strings;
  const plans = decisionKinds.map((kind) => planDecision(findings, kind, props.desk));
  const possible = plans.filter((plan) => plan.findings.length > 0);
  if (possible.length === 0) return null;
  const plan = possible.find(({ kind }) => kind === deciding);
  const openings = possible.map(({ kind, findings: own }) => (
    <Button
      key={kind}
      size="small"
      aria-expanded={kind === deciding}
      onClick={() => actions.openDecision(kind === deciding ? null : { kind, finding: null })}
    >
      {decide.bulkKind(decide.kinds[kind], own.length)}
    </Button>
  ));
  return (
    <section className={styles.bar} aria-label={decide.bulk(findings.length)}>
      <Text size={200}>{decide.bulk(findings.length)}:</Text>
      <div className={styles.buttons}>{openings}</div>
      {plan !== undefined && (
        <>
          <BulkForm
            key={plan.kind}
            {...props}
            plan={plan}
            actions={actions}
            onDone={() => actions.openDecision(null)}
          />
          <Exceptions plan={plan} />
        </>
      )}
    </section>
  );
}

function BulkForm({ plan, ...props }: DecisionProps & { readonly plan: DecisionPlan }) {
  const { kind, findings } = plan;
  switch (kind) {
    case "correct":
      return <BulkCorrection {...props} plan={plan} />;
    case "explain":
      return <ExplainForm {...props} findings={findings} />;
    case "return":
    case "exclude":
      return <DeliveryForm {...props} kind={kind} findings={findings} />;
    default:
      return kind satisfies never;
  }
}

function Exceptions({ plan }: { readonly plan: DecisionPlan }) {
  const styles = useStyles();
  const { decide } = useWords().strings;
  if (plan.exceptions.size === 0) return null;
  return (
    <div>
      <Text size={200}>{decide.leftOut}</Text>
      <ul className={styles.exceptions}>
        {[...plan.exceptions].map(([obstacle, findings]) => (
          <li key={obstacle}>{decide.obstacles[obstacle](findings)}</li>
        ))}
      </ul>
    </div>
  );
}

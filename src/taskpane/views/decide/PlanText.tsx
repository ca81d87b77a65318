import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DeskFinding, DeskView } from "../../../app/desk/desk.ts";
import { useWords } from "../../components/words.ts";
import { deliveriesOf, type DecisionKind } from "../../state/decisionPlan.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  plan: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

const examplesShown = 3;

interface Props {
  readonly kind: DecisionKind;
  readonly findings: readonly DeskFinding[];
  readonly desk: DeskView;
}

/** On how many findings a decision is taken, with a few examples; of one finding the card itself says it. */
export function PlanText({ kind, findings, desk }: Props) {
  const styles = useStyles();
  const { language, strings } = useWords();
  if (findings.length < 2) return null;
  const forms =
    kind === "return" || kind === "exclude" ? deliveriesOf(findings, kind, desk.units).length : null;
  return (
    <div className={styles.plan}>
      <Text size={200}>
        {forms === null
          ? strings.decide.willDecide(findings.length)
          : strings.decide.willReturn(forms, findings.length)}
      </Text>
      <ul className={styles.list}>
        {findings.slice(0, examplesShown).map((finding) => {
          const { where, what } = finding.message[language];
          return <li key={finding.id}>{forms === null ? `${where}: ${what}` : where}</li>;
        })}
      </ul>
    </div>
  );
}

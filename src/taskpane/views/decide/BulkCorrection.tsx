import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../../components/words.ts";
import { correctActions, type DecisionPlan } from "../../state/decisionPlan.ts";
import { proposalOf, type Proposal } from "../../state/proposal.ts";
import { ChangeList } from "./ChangeList.tsx";
import { DecisionFrame } from "./DecisionFrame.tsx";
import type { DecisionProps } from "./decisionProps.ts";
import { useSignature } from "./useSignature.ts";

/** More are not to be looked through one by one; filters make them fewer. */
const proposalsShown = 50;
const changesShown = 3;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", maxHeight: "40vh", overflowY: "auto" },
  changes: { paddingLeft: tokens.spacingHorizontalXXXL },
});

interface Props extends DecisionProps {
  readonly plan: DecisionPlan;
}

/** The corrections that the findings propose: safe ones are ticked, what is to be looked at closely never is. */
export function BulkCorrection({ plan, author, busy, actions, onDone }: Props) {
  const styles = useStyles();
  const { language, strings } = useWords();
  const { decide } = strings;
  const proposals = plan.findings.flatMap((finding) => proposalOf(finding) ?? []);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => safeOnes(proposals));
  const signature = useSignature(author, decide.recalculated);
  const chosen = proposals.filter(({ finding }) => ticked.has(finding.id));
  const apply = (): void => {
    const signed = signature.sign();
    if (signed === null || chosen.length === 0) return;
    void actions.take(correctActions(chosen, signed), "correct");
    onDone();
  };
  return (
    <DecisionFrame kind="correct" signature={signature} busy={busy} onApply={apply} onCancel={onDone}>
      <Text size={200}>
        {chosen.length === 0 ? decide.nothingChosen : decide.changes(countChanges(chosen))}
      </Text>
      <ul className={styles.list}>
        {proposals.slice(0, proposalsShown).map(({ finding, changes, isSafe }) => (
          <li key={finding.id}>
            <Checkbox
              checked={ticked.has(finding.id)}
              label={`${finding.message[language].where}${isSafe ? "" : ` (${decide.notSafe})`}`}
              onChange={() => setTicked(toggled(ticked, finding.id))}
            />
            <div className={styles.changes}>
              <ChangeList changes={changes} shown={changesShown} />
            </div>
          </li>
        ))}
      </ul>
      {proposals.length > proposalsShown && (
        <Text size={200}>{decide.proposalsShown(proposalsShown, proposals.length)}</Text>
      )}
    </DecisionFrame>
  );
}

/** Nothing is ticked that is not shown. */
function safeOnes(proposals: readonly Proposal[]): ReadonlySet<string> {
  const shown = proposals.slice(0, proposalsShown);
  return new Set(shown.flatMap(({ finding, isSafe }) => (isSafe ? finding.id : [])));
}

function countChanges(proposals: readonly Proposal[]): number {
  return proposals.reduce((sum, { changes }) => sum + changes.length, 0);
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id]);
}

import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Section } from "../../components/Section.tsx";
import { useWords } from "../../components/words.ts";
import { keyOfEdit } from "../../state/editsAnswer.ts";
import { coverageByKind } from "../../state/coverageByKind.ts";
import { unitStates } from "../../state/unitStates.ts";
import type { ViewProps } from "../viewProps.ts";
import { SealSection } from "../decide/SealSection.tsx";
import { CoverageChart } from "./CoverageChart.tsx";
import { DocumentsSection } from "./DocumentsSection.tsx";
import { HandEditsForm } from "./HandEditsForm.tsx";
import { MergeTarget, type Target } from "./MergeTarget.tsx";
import { PlanText } from "./PlanText.tsx";
import { WriteButton } from "./WriteButton.tsx";
import { WrittenSummary } from "./WrittenSummary.tsx";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, alignItems: "stretch" },
  beside: { alignSelf: "flex-start" },
});

/** "Tổng hợp": what will be written, one button, then what came of it. */
export function MergeView({ state, session, actions, services }: ViewProps) {
  const styles = useStyles();
  const { merge: words, review } = useWords().strings;
  const { desk, merge } = session;
  const [target, setTarget] = useState<Target>("new");
  const existing = target instanceof File ? target : null;
  usePlan({ state, session, actions, services }, existing);
  if (desk === null || desk.inputs.length === 0) return <Text>{words.nothing}</Text>;
  const units = unitStates(desk, services.ports.clock.today());
  const { errors, questions } = desk.counts;
  const inExcel = services.host !== null;
  const chooseTarget = (chosen: Target): void => {
    setTarget(chosen);
    // what was changed by hand was changed in the other book
    actions.leaveEdits();
  };
  return (
    <div className={styles.view}>
      {merge.written !== null && (
        <WrittenSummary written={merge.written} desk={desk} units={units} actions={actions} />
      )}
      {errors > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.openErrors(errors, questions)}</MessageBarBody>
        </MessageBar>
      )}
      {!inExcel && <MergeTarget target={target} onChange={chooseTarget} />}
      {merge.written === null && target !== "to-choose" && (merge.plan !== null || state.job !== null) && (
        <PlanText planned={merge.plan} />
      )}
      {merge.edits === null ? (
        <WriteButton
          inExcel={inExcel}
          again={merge.written !== null}
          disabled={state.job !== null || target === "to-choose"}
          onWrite={() => void actions.merge(existing)}
        />
      ) : (
        <HandEditsForm
          key={merge.edits.map(keyOfEdit).join()}
          edits={merge.edits}
          desk={desk}
          author={state.preferences.author}
          busy={state.job !== null}
          onAnswer={(answer) => void actions.merge(existing, answer)}
          onLeave={actions.leaveEdits}
          onShow={inExcel ? (sheet, cell) => void actions.reveal(sheet, cell) : null}
        />
      )}
      <Button
        size="small"
        className={styles.beside}
        disabledFocusable={state.job !== null}
        onClick={() => void actions.saveReport()}
      >
        {review.saveReport}
      </Button>
      <DocumentsSection busy={state.job !== null} actions={actions} />
      <SealSection
        desk={desk}
        author={state.preferences.author}
        busy={state.job !== null}
        actions={actions}
      />
      <Section title={words.coverage}>
        <CoverageChart kinds={coverageByKind(units, desk)} />
      </Section>
    </div>
  );
}

/** Looks ahead once for each state of the desk and each target; what failed is not tried again by itself. */
function usePlan({ state, session, actions, services }: ViewProps, existing: File | null): void {
  const { desk, merge } = session;
  const asked = useRef<{ readonly desk: typeof desk; readonly existing: File | null } | null>(null);
  const fits = services.host !== null || merge.plan?.type === (existing === null ? "file" : "book");
  const due = state.job === null && merge.written === null && (desk?.inputs.length ?? 0) > 0;
  const isPlanned = merge.plan !== null && fits;
  useEffect(() => {
    const { current } = asked;
    const isKnown = current === null ? isPlanned : current.desk === desk && current.existing === existing;
    if (!due || isKnown) return;
    asked.current = { desk, existing };
    void actions.plan(existing);
  }, [due, isPlanned, desk, existing, actions]);
}

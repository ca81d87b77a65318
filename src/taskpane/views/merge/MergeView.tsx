import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Section } from "../../components/Section.tsx";
import { useWords } from "../../components/words.ts";
import { coverageByKind } from "../../state/coverageByKind.ts";
import { unitStates } from "../../state/unitStates.ts";
import type { ViewProps } from "../viewProps.ts";
import { CoverageChart } from "./CoverageChart.tsx";
import { MergeTarget } from "./MergeTarget.tsx";
import { PlanText } from "./PlanText.tsx";
import { WriteButton } from "./WriteButton.tsx";
import { WrittenSummary } from "./WrittenSummary.tsx";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, alignItems: "stretch" },
});

/** "Tổng hợp": what will be written, one button, then what came of it. */
export function MergeView({ state, session, actions, services }: ViewProps) {
  const styles = useStyles();
  const { merge: words } = useWords().strings;
  const { desk, merge } = session;
  const [existing, setExisting] = useState<File | "new" | "to-choose">("new");
  usePlan({ state, session, actions, services });
  if (desk === null || desk.inputs.length === 0) return <Text>{words.nothing}</Text>;
  const units = unitStates(desk, services.ports.clock.today());
  const { errors, questions } = desk.counts;
  const inExcel = services.host !== null;
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
      {!inExcel && <MergeTarget target={existing} onChange={setExisting} />}
      {merge.written === null && (
        <PlanText planned={merge.plan} existing={existing instanceof File ? existing.name : null} />
      )}
      <WriteButton
        inExcel={inExcel}
        again={merge.written !== null}
        disabled={state.job !== null || existing === "to-choose"}
        onWrite={() => void actions.merge(existing instanceof File ? existing : null)}
      />
      <Section title={words.coverage}>
        <CoverageChart kinds={coverageByKind(units, desk)} />
      </Section>
    </div>
  );
}

/** Looks ahead once for each state of the desk; what failed is not tried again by itself. */
function usePlan({ state, session, actions }: ViewProps): void {
  const { desk, merge } = session;
  const plannedFor = useRef<typeof desk>(null);
  const due =
    state.job === null && merge.plan === null && merge.written === null && (desk?.inputs.length ?? 0) > 0;
  useEffect(() => {
    if (!due || plannedFor.current === desk) return;
    plannedFor.current = desk;
    void actions.plan();
  }, [due, desk, actions]);
}

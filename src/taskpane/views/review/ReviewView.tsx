import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo } from "react";
import { useMedia } from "../../components/useMedia.ts";
import { useWords } from "../../components/words.ts";
import { filterFindings } from "../../state/findingFilter.ts";
import { reviewRows } from "../../state/reviewRows.ts";
import type { ViewProps } from "../viewProps.ts";
import { BulkBar } from "../decide/BulkBar.tsx";
import { JournalList } from "../decide/JournalList.tsx";
import { UndoBar } from "../decide/UndoBar.tsx";
import { AnsweredList } from "./AnsweredList.tsx";
import { ReviewFilters } from "./ReviewFilters.tsx";
import { ReviewList } from "./ReviewList.tsx";
import { ReviewSummary } from "./ReviewSummary.tsx";

const GridStep = lazy(() => import("../grid/GridStep.tsx").then((module) => ({ default: module.GridStep })));

/** From this width on the sheet stands beside the list. */
const wide = "(min-width: 900px)";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  beside: { display: "grid", gridTemplateColumns: "minmax(320px, 2fr) 3fr", gap: tokens.spacingHorizontalL },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** "Rà soát": what was found, by cause and by who can act, each with the way to its cell. */
export function ReviewView({ state, session, actions }: ViewProps) {
  const styles = useStyles();
  const { review: words } = useWords().strings;
  const isWide = useMedia(wide);
  const { desk, review } = session;
  const findings = useMemo(() => filterFindings(desk?.findings ?? [], review), [desk, review]);
  const rows = useMemo(() => reviewRows(findings, review), [findings, review]);
  if (desk === null || desk.inputs.length === 0) return <Text>{words.nothingReceived}</Text>;
  const grid = review.grid !== null && (
    <Suspense fallback={null}>
      <GridStep
        grid={review.grid}
        findings={desk.findings}
        marksHidden={review.marksHidden}
        beside={isWide}
        onSelect={actions.selectInGrid}
        onClose={actions.closeGrid}
      />
    </Suspense>
  );
  return (
    <div className={mergeClasses(styles.view, isWide && review.grid !== null && styles.beside)}>
      <div className={styles.column} inert={!isWide && review.grid !== null}>
        <ReviewFilters findings={desk.findings} review={review} actions={actions} />
        <ReviewSummary desk={desk} handled={state.preferences.handled} />
        <UndoBar desk={desk} busy={state.job !== null} actions={actions} />
        <BulkBar
          findings={findings}
          deciding={review.deciding?.finding === null ? review.deciding.kind : null}
          desk={desk}
          author={state.preferences.author}
          busy={state.job !== null}
          actions={actions}
        />
        {rows.length === 0 ? (
          <NothingToShow any={desk.findings.length > 0} onClear={() => clearFilters(review, actions)} />
        ) : (
          <ReviewList rows={rows} state={state} desk={desk} actions={actions} review={review} />
        )}
        <JournalList desk={desk} busy={state.job !== null} actions={actions} />
        <AnsweredList desk={desk} busy={state.job !== null} onRetract={(ids) => void actions.retract(ids)} />
        <Extras marksHidden={review.marksHidden} busy={state.job !== null} actions={actions} />
      </div>
      {grid}
    </div>
  );
}

function clearFilters(
  { severities }: ViewProps["session"]["review"],
  { clearPlace, chooseGroup, toggleSeverity }: ViewProps["actions"],
): void {
  clearPlace();
  chooseGroup(null);
  for (const severity of severities) toggleSeverity(severity);
}

function NothingToShow({ any, onClear }: { readonly any: boolean; readonly onClear: () => void }) {
  const { review } = useWords().strings;
  if (!any) return <Text>{review.noFindings}</Text>;
  return (
    <Text>
      {review.noneFits} <Button onClick={onClear}>{review.showAll}</Button>
    </Text>
  );
}

const useExtraStyles = makeStyles({
  extras: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ExtrasProps extends Pick<ViewProps, "actions"> {
  readonly marksHidden: boolean;
  readonly busy: boolean;
}

function Extras({ marksHidden, busy, actions }: ExtrasProps) {
  const styles = useExtraStyles();
  const { review } = useWords().strings;
  return (
    <div className={styles.extras}>
      <Button size="small" disabledFocusable={busy} onClick={() => void actions.toggleMarks()}>
        {marksHidden ? review.showMarks : review.hideMarks}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={() => void actions.saveReport()}>
        {review.saveReport}
      </Button>
    </div>
  );
}

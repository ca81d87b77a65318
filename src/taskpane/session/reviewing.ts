import type { Severity } from "../../core/findings/finding.ts";
import type { DeskFinding } from "../../app/desk/desk.ts";
import type { Grouping } from "../state/state.ts";
import { isAbout } from "../state/findingFilter.ts";
import { unitLetter } from "../state/unitLetter.ts";
import { deskOf, languageOf, type SessionContext } from "./context.ts";
import { goToFinding } from "./goToFinding.ts";
import { markOpenSheets } from "./marking.ts";
import type { NamedFile } from "./receiving.ts";
import { runDeskJob, runJob } from "./runJob.ts";

export interface Answer {
  readonly questions: readonly string[];
  readonly answer: string;
  readonly reason: string;
  readonly by: string;
}

/** What can be done on the view "Rà soát". */
export interface ReviewingActions {
  readonly groupBy: (grouping: Grouping) => void;
  readonly toggleSeverity: (severity: Severity) => void;
  readonly fold: (group: string, open: boolean) => void;
  readonly openQuestion: (finding: string | null) => void;
  readonly toggleHandled: (finding: string) => void;
  readonly clearPlace: () => void;
  readonly goTo: (finding: DeskFinding) => Promise<void>;
  /** The user's choice of a cell in the pane's own grid. */
  readonly selectInGrid: (cell: string) => void;
  readonly closeGrid: () => void;
  readonly toggleMarks: () => Promise<void>;
  readonly answer: (answer: Answer) => Promise<void>;
  readonly retract: (questions: readonly string[]) => Promise<void>;
  /** Takes the bytes of a file that is known already but not kept any more. */
  readonly giveAgain: (file: NamedFile) => Promise<void>;
  readonly saveReport: () => Promise<void>;
  readonly copyLetter: (findings: readonly DeskFinding[]) => Promise<void>;
}

export function reviewingActions(context: SessionContext): ReviewingActions {
  const { dispatch } = context.store;
  return {
    groupBy: (grouping) => dispatch({ type: "grouping-chosen", grouping }),
    toggleSeverity: (severity) => dispatch({ type: "severity-toggled", severity }),
    fold: (group, open) => dispatch({ type: "group-folded", group, open }),
    openQuestion: (finding) => dispatch({ type: "question-opened", finding }),
    toggleHandled: (finding) => dispatch({ type: "finding-handled", finding }),
    clearPlace: () => dispatch({ type: "cell-selected", place: null }),
    goTo: (finding) => goToFinding(context, finding),
    selectInGrid: (cell) => selectInGrid(context, cell),
    closeGrid: () => dispatch({ type: "grid-closed" }),
    toggleMarks: () => toggleMarks(context),
    answer: (answer) => decide(context, answer),
    retract: (questions) =>
      runDeskJob(context, "retract", {
        work: (progress) => context.desk.retract(questions, progress),
        notice: () => ({ code: "retracted", questions: questions.length }),
      }),
    giveAgain: ({ path, file }) =>
      runDeskJob(context, "receive", {
        work: (progress) =>
          context.desk.receive({ type: "files", files: [{ path, file }], receivedOn: null }, progress),
        notice: () => null,
      }),
    saveReport: () => saveReport(context),
    copyLetter: async (findings) => {
      const copied = await context.ports.copyText(unitLetter(findings, languageOf(context)));
      dispatch({ type: "notice-given", notice: { code: copied ? "copied" : "copy-refused" } });
    },
  };
}

/** A cell about which nothing was found narrows nothing. */
function selectInGrid({ store }: SessionContext, cell: string): void {
  const { session } = store.state();
  if (session.step !== "open" || session.desk === null || session.review.grid === null) return;
  const { path, sheet } = session.review.grid.received;
  const place = { path, sheet: sheet.name, cell };
  const found = session.desk.findings.some((finding) => isAbout(finding, place));
  store.dispatch({ type: "cell-selected", place: found ? place : null });
}

async function toggleMarks(context: SessionContext): Promise<void> {
  const { store, host } = context;
  store.dispatch({ type: "marks-toggled" });
  const { session } = store.state();
  if (host === null || session.step !== "open") return;
  const { marksHidden } = session.review;
  await runJob(context, "show", async () => {
    if (marksHidden) await host.clearMarks();
    else await markOpenSheets(context);
    return null;
  });
}

async function decide(context: SessionContext, { questions, answer, reason, by }: Answer): Promise<void> {
  const at = context.ports.clock.now();
  context.store.dispatch({ type: "preferences-changed", change: { author: by } });
  await runDeskJob(context, "decide", {
    work: (progress) =>
      context.desk.decide(
        questions.map((question) => ({ question, answer, reason, by, at })),
        progress,
      ),
    notice: () => ({ code: "decided", questions }),
  });
}

async function saveReport(context: SessionContext): Promise<void> {
  const call = deskOf(context)?.chosen.calls.join("-") ?? "";
  await runJob(context, "save", async () => {
    const report = await context.desk.report();
    const name = `ra-soat-${call}.json`;
    context.ports.download({ name, content: `${JSON.stringify(report, null, 2)}\n` });
    return { code: "saved", name };
  });
}

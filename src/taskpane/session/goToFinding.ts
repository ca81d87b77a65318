import type { BookHost } from "../../app/bookHost.ts";
import type { DeskFinding } from "../../app/desk/desk.ts";
import { parseRange, toA1 } from "../../core/workbook/address.ts";
import { cellMarks } from "../state/cellMarks.ts";
import type { Notice } from "../state/notice.ts";
import { deskOf, languageOf, type SessionContext } from "./context.ts";
import { markOpenSheet } from "./marking.ts";
import { isOpenSheet } from "./openSheets.ts";
import { runJob } from "./runJob.ts";

/** A place that can be shown: a sheet of an input, and a cell of it if the finding names one. */
interface Place {
  readonly path: string;
  readonly sheet: string;
  readonly cell: string | null;
}

/** Goes to the cell of a finding: in Excel, or in the pane's own grid. The focus stays in the pane. */
export async function goToFinding(context: SessionContext, finding: DeskFinding): Promise<void> {
  const { file, sheet } = finding;
  if (file === null) return;
  if (sheet === null) {
    context.store.dispatch({ type: "notice-given", notice: { code: "sheet-unknown", path: file } });
    return;
  }
  const place = { path: file, sheet, cell: firstCell(finding.cell) };
  await runJob(context, "show", () => show(context, place));
}

async function show(context: SessionContext, place: Place): Promise<Notice | null> {
  const { host, store } = context;
  const { path, sheet, cell } = place;
  // Excel tells of every selection; the pane's own grid only of the user's.
  if (host !== null && cell !== null) store.dispatch({ type: "cell-shown", place: { path, sheet, cell } });
  return host !== null && isOpenSheet(path)
    ? showOpenSheet(context, host, place)
    : showReceived(context, place);
}

async function showOpenSheet(context: SessionContext, host: BookHost, { sheet, cell }: Place): Promise<null> {
  if (!areMarksHidden(context)) await markOpenSheet(context, sheet);
  await host.reveal(sheet, cell);
  return null;
}

async function showReceived(context: SessionContext, place: Place): Promise<Notice | null> {
  const { host, store, desk } = context;
  const received = await desk.openReceived(place);
  if (received === null) return { code: "bytes-missing", path: place.path };
  if (host === null) {
    store.dispatch({ type: "grid-shown", grid: { received, cell: place.cell } });
    return null;
  }
  const findings = areMarksHidden(context) ? [] : (deskOf(context)?.findings ?? []);
  const marks = cellMarks(findings, place, languageOf(context));
  await host.showReceived({ ...received, marks }, place.cell);
  return null;
}

function areMarksHidden({ store }: SessionContext): boolean {
  const { session } = store.state();
  return session.step === "open" && session.review.marksHidden;
}

/** "C5:F5" → "C5". */
function firstCell(cell: string | null): string | null {
  const range = cell === null ? null : parseRange(cell);
  return range === null ? null : toA1({ row: range.top, column: range.left });
}

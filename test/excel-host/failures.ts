import { ExcelError } from "./excelError.ts";

/** How a sync goes wrong. */
export interface SyncFailure {
  /** Which one, counted from 1 at the time of planning. */
  readonly sync: number;
  /** Excel's code; "GeneralException" when left out. */
  readonly code?: string;
  /** A batch is no transaction: "half" does the first half of its actions, "all" does all and loses the answer. */
  readonly done?: "nothing" | "half" | "all";
}

/** What keeps the host from working. */
export interface Failures {
  planned: readonly SyncFailure[];
  /** Syncs since failures were planned. */
  count: number;
  isEditingCell: boolean;
  isConnected: boolean;
}

export const noFailures = (): Failures => ({
  planned: [],
  count: 0,
  isEditingCell: false,
  isConnected: true,
});

/** Plans failures; syncs are counted from now on. */
export function planFailures(failures: Failures, planned: readonly SyncFailure[]): void {
  failures.planned = planned;
  failures.count = 0;
}

export interface DueFailure {
  readonly error: ExcelError;
  readonly done: "nothing" | "half" | "all";
}

/** The failure that is planned for the sync that begins now. */
export function nextFailure(failures: Failures): DueFailure | null {
  failures.count++;
  const due = failures.planned.find(({ sync }) => sync === failures.count);
  if (!due) return null;
  return { error: new ExcelError(due.code ?? "GeneralException"), done: due.done ?? "nothing" };
}

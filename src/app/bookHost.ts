import type { Severity } from "../core/findings/finding.ts";
import type { Result } from "../core/result.ts";
import type { BookModel, SheetModel } from "../core/tables/sheetModel.ts";
import type { Sheet, Workbook } from "../core/workbook/workbook.ts";
import type { Cancellation, Progress } from "./ports.ts";
import type { OwnBook } from "./readOwnBook.ts";

/** Why a host refused; the pane has a sentence for each. */
export type HostErrorCode =
  /** A cell is being edited. */
  | "busy"
  /** The workbook's structure, or a sheet that must be written, is protected. */
  | "protected"
  /** This version of Excel lacks something that is needed. */
  | "api-missing"
  | "too-large"
  | "connection-lost"
  /** A table of the user's has a name that one of ours needs. */
  | "table-name-taken"
  | "unknown";

/** The host could not do it. Its own words are localised and not for users: they stay in `cause`. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** What is known of a sheet before it is made. */
export type SheetOutline = Pick<SheetModel, "name" | "mark" | "visibility">;

/** What a write would do to the sheets of the open book, by their names there; hidden technical sheets are left out. */
export interface WritePlan {
  readonly added: readonly string[];
  /** Summary sheets of the last time, written anew. */
  readonly replaced: readonly string[];
  /** Data and list sheets, changed in place. */
  readonly updated: readonly string[];
  /** Sheets of ours that are no longer wanted. */
  readonly removed: readonly string[];
  /** The user's own, which are not touched. */
  readonly kept: readonly string[];
  /** Sheets that get another name because a sheet of the user's has theirs. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** True when the last write was interrupted: this one repairs it. */
  readonly repairs: boolean;
}

/** A figure that the host calculated otherwise than the program did. */
export interface Disagreement {
  readonly sheet: string;
  readonly cell: string;
  readonly expected: number | string | boolean;
  readonly calculated: number | string | boolean;
}

export interface WrittenBook {
  /** Visible sheets written, in tab order: the model's name and the name in the book. */
  readonly sheets: readonly { readonly name: string; readonly title: string }[];
  readonly renamed: WritePlan["renamed"];
  /** Sheets of ours, no longer wanted, that stay because the user's formulas need them. */
  readonly left: readonly string[];
  /** Null when nothing calculates here (a file). */
  readonly check: null | {
    /** How many formula cells were compared. */
    readonly compared: number;
    readonly disagreements: readonly Disagreement[];
  };
}

/** A sheet of the open workbook that may be a report: a workbook of one sheet. */
export interface OpenSheet {
  /** As shown in lists; unique in the workbook. */
  readonly path: string;
  readonly workbook: Workbook;
}

export interface CellMark {
  /** "C5" or "C5:F5". */
  readonly cell: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in the pane's language. */
  readonly text: string;
}

/** A received sheet as it is shown: never the received file itself. */
export interface ShownSheet {
  readonly path: string;
  /** SHA-256 (hex) of the received file. */
  readonly sha256: string;
  readonly sheet: Sheet;
  readonly marks: readonly CellMark[];
}

/**
 * The workbook that is open in Excel. A method is one whole batch, because a round trip costs more than the work.
 * Every method rejects with a `HostError` when Excel refuses, and with the signal's reason when it was cancelled.
 */
export interface BookHost {
  /** What the open book remembers; null when it is none of ours yet. */
  readBook(): Promise<Result<OwnBook | null, "ledger-damaged">>;
  /** The columns of the book's data sheet that tell its facts, in their places; null where there is none. */
  readData(): Promise<Sheet | null>;
  /** The sheets that are neither ours nor working copies nor empty. */
  readSheets(): Promise<readonly OpenSheet[]>;
  /** The sheet that the user looks at, with what Excel lets be typed into it; null when it is ours, or empty. */
  readBlank(): Promise<OpenSheet | null>;
  /** What `writeBook` would do; changes nothing. */
  planBook(sheets: readonly SheetOutline[]): Promise<WritePlan>;
  /** Writes all sheets of the model and reads the calculated values back. Cancelled or failed, the user's sheets are as they were. */
  writeBook(
    book: BookModel,
    job: { readonly progress: Progress; readonly cancellation: Cancellation },
  ): Promise<WrittenBook>;
  /** Shows a received sheet as a marked working copy (made once), and selects a cell of it. The focus stays in the pane. */
  showReceived(shown: ShownSheet, cell: string | null): Promise<void>;
  /** Selects a cell of a sheet of the open workbook. */
  reveal(sheet: string, cell: string | null): Promise<void>;
  /** Marks cells of a sheet that was read with `readSheets`, without changing what it shows otherwise. */
  markCells(sheet: string, marks: readonly CellMark[]): Promise<void>;
  /** Takes off every mark and every working copy, without a trace. */
  clearMarks(): Promise<void>;
  /** Calls back when the user selects another cell; `received` tells a working copy. Answers with how to stop. */
  onSelection(
    listener: (selected: {
      readonly sheet: string;
      readonly cell: string;
      readonly received: { readonly sha256: string; readonly sheet: string } | null;
    }) => void,
  ): Promise<() => Promise<void>>;
  /** Opens a workbook's bytes as a new workbook of its own. */
  openWorkbook(bytes: Uint8Array): Promise<void>;
}

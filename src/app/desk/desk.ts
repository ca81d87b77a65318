import type { Action, ValuePlaceWritten } from "../../core/ledger/action.ts";
import type { Decision } from "../../core/ledger/decisions.ts";
import type { Proof } from "../../core/learn/learned.ts";
import type { Calendar } from "../../core/pack/calendar.ts";
import type { PackError, PackSource } from "../../core/pack/packError.ts";
import type { Indicator } from "../../core/pack/indicator.ts";
import type { ReportedFigure } from "../../core/request/reportedFigures.ts";
import type { RequestOptions } from "../../core/request/requestOptions.ts";
import type { RequestedFigures } from "../../core/request/requestSketch.ts";
import type { Bilingual } from "../../core/pack/common.ts";
import type { Actor } from "../../core/findings/actorOf.ts";
import type { Result } from "../../core/result.ts";
import type { BookModel } from "../../core/tables/sheetModel.ts";
import type { Sheet } from "../../core/workbook/workbook.ts";
import type { OpenSheet, SheetOutline, WritePlan } from "../bookHost.ts";
import type { Progress, UnreadBytes } from "../ports.ts";
import type { PackFileProblem } from "../packs/readPackFile.ts";
import type { OwnBook } from "../readOwnBook.ts";
import type { Report } from "../report/reportSchema.ts";
import type { HandEdit } from "../verify/handEdits.ts";
import type { Reminders } from "../slips/remindUnits.ts";
import type { Blank, BlankOrder, BlanksRefusal, ConfirmedForm, LearnedForms } from "./blankModel.ts";
import type { Journal } from "./journalModel.ts";

/**
 * The coordinator's desk: what she received so far, what she decided, and what follows from it. It lives beside the
 * pane (in a worker), so that every answer is plain data and none is a grid that nobody looks at.
 */
export interface Desk {
  /** The configuration packs that the program came with, then the user's own. */
  listPacks(): Promise<readonly PackEntry[]>;
  /** The files of a pack. */
  packFiles(pack: string): Promise<readonly PackSource[]>;
  /**
   * Keeps a pack of the user's. One that came with the program is never replaced: its changed copy gets an id of its
   * own. When the desk works with the saved pack, everything is reviewed again.
   */
  savePack(files: readonly PackSource[], progress: Progress): Promise<SavePackResult>;
  /** A pack as a workbook to edit, or as one .json. */
  packFile(pack: string, format: PackFormat): Promise<WrittenFile>;
  /** Reads such a file back and keeps the pack as `savePack` does; every problem is told at its cell. */
  loadPack(file: UnreadBytes, progress: Progress): Promise<LoadPackResult>;
  /** What can be learned from a blank for a pack; null when the file is no workbook that can be read. */
  learnForms(blank: Blank, pack: string): Promise<LearnedForms | null>;
  /** Writes a learned form into a pack as it was confirmed, once the blank passes it. */
  saveForm(form: ConfirmedForm, progress: Progress): Promise<SaveFormResult>;
  /** What figures requested from above can be composed of in a pack. */
  requestOptions(pack: string): Promise<RequestOptions>;
  /** Who has reported what in the regular forms of a period, on the desk or in its ledger: "2022-H1". */
  reportedFigures(period: string): Promise<readonly ReportedFigure[]>;
  /** Adds the form, the call and the tables of requested figures to a pack, and keeps it as `savePack` does. */
  saveRequest(asked: RequestedFigures, pack: string, progress: Progress): Promise<SaveRequestResult>;
  /** False for a pack that came with the program, and for the one that the desk works with. */
  removePack(pack: string): Promise<boolean>;
  /** What was on the desk when the pane was last closed; null when there was nothing. */
  restore(progress: Progress): Promise<DeskView | null>;
  /** Chooses pack and calls; what was received stays and is reviewed again. */
  choose(chosen: Chosen, progress: Progress): Promise<DeskResult>;
  /** Adds inputs to what was received and reviews all of it. */
  receive(inputs: DeskInputs, progress: Progress): Promise<DeskResult>;
  /** Takes inputs off the desk, by path; the files themselves are untouched. */
  remove(paths: readonly string[], progress: Progress): Promise<DeskResult>;
  /** Adds answers; a later answer to the same question replaces the earlier one. */
  decide(decisions: readonly NewDecision[], progress: Progress): Promise<DeskResult>;
  /** Takes answers back, by question id. */
  retract(questions: readonly string[], progress: Progress): Promise<DeskResult>;
  /** Takes decisions at one stroke and checks again; when one of them cannot be taken, none is. */
  take(actions: readonly Action[], progress: Progress): Promise<TakeResult>;
  /** The values of a form that a finding is about: what may be corrected. */
  valuesOf(finding: string): Promise<readonly FormValue[]>;
  /** Takes over what was decided in a book of ours. */
  adopt(book: OwnBook, progress: Progress): Promise<DeskResult>;
  /** The same from a file: last year's book brings its figures and reasons, another coordinator's her decisions. */
  adoptFile(file: UnreadBytes, progress: Progress): Promise<AdoptResult>;
  /** Stops the running job; its call answers "cancelled" and the desk is as it was before. */
  cancel(): Promise<void>;
  /** Takes everything off the desk and deletes the kept bytes: the call is closed. */
  clear(): Promise<void>;
  /** A received sheet; null when the file's bytes are no longer kept, and must be asked for by name. */
  openReceived(place: { readonly path: string; readonly sheet: string }): Promise<ReceivedSheet | null>;
  report(): Promise<Report>;
  /** The sheets that `book` would have, in tab order. */
  outline(): Promise<readonly SheetOutline[]>;
  /** The summary workbook for an open book of ours, or for a new one. */
  book(earlier: OwnBook | null, occasion: Occasion): Promise<BookModel>;
  /** What was changed by hand in a book's data sheet and is not recorded as a correction: a merge writes over it. */
  handEdits(book: StandingBook): Promise<readonly HandEdit[]>;
  /** What `bookFile` would do to an earlier book; writes nothing. */
  planFile(existing: UnreadBytes): Promise<Result<WritePlan, BookRefusal>>;
  /** The summary workbook as a file, new or in place of an earlier one of ours. */
  bookFile(existing: UnreadBytes | null, occasion: Occasion): Promise<Result<WrittenFile, BookRefusal>>;
  /** A .zip of blank forms of a call, one workbook a unit. */
  blankForms(order: BlankOrder): Promise<Result<WrittenFile, BlanksRefusal>>;
  /** A .zip of return slips with the texts to send them with, of all units or some; null when nothing is open. */
  slips(units: readonly string[] | null): Promise<WrittenFile | null>;
  /** A .zip of the report, the letter that urges and the notes of receipt; null where the pack has no texts for them. */
  documents(): Promise<WrittenFile | null>;
  /** What there is to urge units with, all or some; `file` is a .zip of it. */
  reminders(units: readonly string[] | null): Promise<Reminders & { readonly file: WrittenFile }>;
}

/** A book of ours as it stands: open, with its data sheet, or in a file. */
export type StandingBook =
  | { readonly type: "open"; readonly ledger: OwnBook["ledger"]; readonly data: Sheet }
  | { readonly type: "file"; readonly file: UnreadBytes };

/**
 * Why an earlier book cannot be written to; "call-sealed": one of the calls was closed in it; "table-name-taken": a
 * table of the user's has a name that one of ours needs.
 */
export type BookRefusal =
  | "not-ours"
  | "ledger-damaged"
  | "structure-changed"
  | "call-sealed"
  | "table-name-taken";

export type DeskResult = Result<DeskView, "cancelled">;

/** Decisions that cannot be taken are refused in sentences that say what to do instead. */
export type TakeResult = Result<DeskView, "cancelled" | { readonly refused: readonly Bilingual[] }>;

export type AdoptResult = Result<DeskView, "cancelled" | "not-ours" | "ledger-damaged">;

export interface FormValue {
  readonly place: ValuePlaceWritten;
  readonly cell: string;
  /** The indicator, and the row where there are several. */
  readonly label: string;
  /** What the cell says. */
  readonly raw: string;
  /** What it was read as, as decisions write it. */
  readonly value: string;
  /** What can be typed there, and with how many decimals. */
  readonly type: Indicator["type"];
  readonly decimals: number;
}

export interface PackEntry {
  readonly id: string;
  readonly title: string;
  readonly calls: readonly { readonly id: string; readonly title: string; readonly deadline: string }[];
  /** The bundled sample of received files, if the pack has one. */
  readonly sample: { readonly calls: readonly string[]; readonly files: number } | null;
  /** True for the user's own; the others came with the program. */
  readonly isOwn?: boolean;
}

export type SavePackResult = Result<SavedPack, readonly PackError[]>;

/** `proof`: how the blank fits the template that was written, or that was refused for it. */
export type SaveFormResult = Result<
  SavedPack & { readonly proof: Proof },
  { readonly proof: Proof | null; readonly problems: readonly PackError[] }
>;

export type SaveRequestResult = Result<
  SavedPack & {
    /** Of the form that was made, and of its call. */
    readonly code: string;
    readonly call: string;
    /** How many units are asked. */
    readonly units: number;
  },
  readonly PackError[]
>;

export type PackFormat = "xlsx" | "json";

export type LoadPackResult = Result<SavedPack, readonly PackFileProblem[]>;

export interface SavedPack {
  readonly entry: PackEntry;
  /** What follows for the desk when it works with this pack; null when it does not, or the review was stopped. */
  readonly view: DeskView | null;
  /** False where nothing can be kept: the pack is there until the pane is closed. */
  readonly isKept: boolean;
}

export interface Chosen {
  readonly pack: string;
  readonly calls: readonly string[];
}

/** What the coordinator hands over at once. */
export type DeskInputs =
  | {
      readonly type: "files";
      readonly files: readonly { readonly path: string; readonly file: UnreadBytes }[];
      /** The day of receipt ("yyyy-mm-dd") of these files; null: not recorded. */
      readonly receivedOn: string | null;
    }
  /** A register of receipt (.csv: file, date). */
  | { readonly type: "register"; readonly file: UnreadBytes }
  /** Sheets of the open workbook; they take the place of those read before. */
  | { readonly type: "sheets"; readonly sheets: readonly OpenSheet[]; readonly receivedOn: string | null }
  /** The bundled sample with its register, in place of whatever is on the desk. */
  | { readonly type: "sample" };

export type NewDecision = Pick<Decision, "question" | "answer" | "reason" | "by" | "at">;

export interface Occasion {
  readonly author: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly left: readonly string[];
  /** Visible sheets in tab order. */
  readonly sheets: readonly { readonly name: string; readonly title: string }[];
}

export interface ReceivedSheet {
  readonly path: string;
  readonly sha256: string;
  readonly sheet: Sheet;
}

export type DeskFinding = Report["findings"][number] & {
  /** Stable while the inputs are the same. */
  readonly id: string;
  readonly actor: Actor;
  /** Findings with one cause have one key. */
  readonly cause: string;
};

/** Something that was decided once and holds, or is offered, from then on. */
export interface Memory {
  /** The event to name in order to forget it. */
  readonly event: string;
  readonly kind: "explanation" | "alias" | "answer" | "conversion";
  readonly unit: string | null;
  readonly template: string | null;
  readonly indicator: string | null;
  /** The reason, or the name. */
  readonly text: string;
  /** The answer to which kind of question, or what a cell's words were taken for; null for others. */
  readonly answered: { readonly kind: string; readonly answer: string } | null;
  readonly by: string;
  readonly at: string;
  /** The last day of a data window that it is offered for ("yyyy-mm-dd"); null: until it is forgotten. */
  readonly until: string | null;
}

/** Everything that the pane shows. */
export interface DeskView {
  readonly chosen: Chosen;
  readonly calls: Report["calls"];
  /** How the pack counts days that are overdue; null when every day counts. */
  readonly calendar: Calendar | null;
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly kindName: string;
  }[];
  readonly templates: readonly { readonly code: string; readonly title: string }[];
  readonly inputs: Report["inputs"];
  readonly findings: readonly DeskFinding[];
  readonly coverage: Report["coverage"];
  readonly counts: Report["counts"];
  readonly decisions: readonly Decision[];
  readonly journal: Journal;
  readonly memories: readonly Memory[];
  /** The pack's reasons for keeping what was warned of. */
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  /** Calls whose figures are frozen. */
  readonly seals: readonly {
    readonly call: string;
    readonly by: string;
    readonly at: string;
    readonly reason: string;
    /** False when what is on the desk now gives other figures: nothing is written then. */
    readonly holds: boolean;
  }[];
  /** How many rules were applied, and how many could not be. */
  readonly rules: { readonly checked: number; readonly unchecked: number };
  /** What is wrong with the register of receipt, if one was given. */
  readonly registerProblems: readonly Bilingual[];
  /** Paths of `inputs` that are sheets of the open workbook. */
  readonly openSheets: readonly string[];
  /** Paths whose bytes are not kept any more. */
  readonly withoutBytes: readonly string[];
}

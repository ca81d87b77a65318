import type {
  Finding,
  FindingCode,
  FindingOf,
  FindingPlace,
  Question,
  Severity,
} from "../findings/finding.ts";
import type { Answers } from "./answers.ts";
import type { Call } from "../pack/call.ts";
import type { Unit, UnitId } from "../pack/unit.ts";
import { toA1, type CellAddress } from "../workbook/address.ts";
import type { FormBlock } from "./formBlocks.ts";
import type { IntakeIndex } from "./intakeIndex.ts";
import type { SheetView } from "./sheetView.ts";
import type { TableSpan } from "./tableRows.ts";
import type { InputFile, RowEntry, SubmissionId, Value } from "./submission.ts";

/** A form whose template, reporter and call are settled: what its reading needs. */
export interface FormContext {
  readonly index: IntakeIndex;
  readonly view: SheetView;
  readonly block: FormBlock;
  readonly file: InputFile;
  readonly call: Call;
  readonly reporter: Unit;
  readonly variant: string | null;
  /** Units that exist in the call's time. */
  readonly known: ReadonlySet<UnitId>;
  readonly answers: Answers;
  readonly submission: SubmissionId;
  /** Last part of question ids: sheet index, and block index where a sheet holds several forms. */
  readonly questionPlace: string;
}

/** What was read from a part of a form. */
export interface ReadPart {
  readonly rows: readonly RowEntry[];
  readonly values: readonly Value[];
  readonly findings: readonly Finding[];
}

export function joinRead(parts: readonly ReadPart[]): ReadPart {
  return {
    rows: parts.flatMap((part) => part.rows),
    values: parts.flatMap((part) => part.values),
    findings: parts.flatMap((part) => part.findings),
  };
}

/** The rows that belong to the form. */
export function spanOf(context: FormContext): TableSpan {
  return { view: context.view, words: context.index.words, limit: context.block.limit };
}

export function placeOf(context: FormContext, at?: CellAddress): FindingPlace {
  return {
    file: context.file.path,
    sheet: context.view.sheet.name,
    call: context.call.id,
    unit: context.reporter.id,
    template: context.block.shape.template.code,
    submission: context.submission,
    ...(at === undefined ? {} : { cell: toA1(at) }),
  };
}

/** A finding about the form of the context. */
export function formFinding<C extends FindingCode>(
  context: FormContext,
  code: C,
  about: {
    readonly severity: Severity;
    readonly data: FindingOf<C>["data"];
    readonly at?: CellAddress;
    readonly place?: FindingPlace;
    readonly question?: Question | undefined;
  },
): FindingOf<C> {
  return {
    code,
    severity: about.severity,
    at: { ...placeOf(context, about.at), ...about.place },
    data: about.data,
    ...(about.question === undefined ? {} : { question: about.question }),
  };
}

/** A question's id: the same for the same file and place, however often it is asked. */
export function questionId(context: FormContext, kind: Question["kind"], at?: CellAddress): string {
  const parts = [kind, context.file.sha256.slice(0, 12), context.questionPlace];
  return [...parts, ...(at === undefined ? [] : [toA1(at)])].join(":");
}

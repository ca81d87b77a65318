import { readSlip, type ReadSlip } from "../documents/readSlip.ts";
import type { Finding } from "../findings/finding.ts";
import type { Call, CallId } from "../pack/call.ts";
import { callById, findUnit, variantFor } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { UnitId } from "../pack/unit.ts";
import { copyMarks, readSheetMarks } from "../tables/sheetMarks.ts";
import type { SheetMark } from "../tables/sheetModel.ts";
import type { Sheet, Workbook } from "../workbook/workbook.ts";
import { findStamps } from "./findStamp.ts";
import type { FormContext } from "./formContext.ts";
import { draftForms, type FormDraft } from "./formDraft.ts";
import { mayBeMeant } from "./identifyPeriod.ts";
import { preparePack, type IntakeIndex } from "./intakeIndex.ts";
import { knownUnits } from "./knownUnits.ts";
import { readForm } from "./readForm.ts";
import { dropRepeated } from "./repeatedForms.ts";
import { scanSheet, type ScannedSheet } from "./scanSheet.ts";
import { rememberAsked } from "./answers.ts";
import { settleCall } from "./settleCall.ts";
import { settleUnits, type UnitOptions, type UnitSettled } from "./settleUnits.ts";
import { viewSheet, type SheetView } from "./sheetView.ts";
import { unicodeWorkbook } from "./unicodeWorkbook.ts";
import type { InputFile, Submission, SubmissionId, Witness } from "./submission.ts";

export interface IntakeRequest {
  readonly file: InputFile;
  readonly workbook: Workbook;
  readonly pack: Pack;
  /** The open calls: ids of the pack. */
  readonly calls: readonly CallId[];
  /** Question id → answer. */
  readonly answers: ReadonlyMap<string, string>;
  /** `preparePack(pack, calls)`, when many workbooks are read. */
  readonly index?: IntakeIndex;
}

export interface IntakeResult {
  readonly submissions: readonly Submission[];
  readonly findings: readonly Finding[];
  /** Return slips that came back, with what units answered. */
  readonly slips: readonly ReceivedSlip[];
  readonly sheets: readonly IntakeSheet[];
  /** Ids of the answers that this workbook's questions asked for. */
  readonly answered: readonly string[];
}

/** A return slip that came back, and where. */
export interface ReceivedSlip extends ReadSlip {
  readonly file: string;
  readonly sheet: string;
}

/** What became of one sheet, in tab order. */
export interface IntakeSheet {
  readonly sheet: string;
  readonly outcome: "form" | "ignored" | "unknown";
  readonly submissions: readonly SubmissionId[];
}

/**
 * Turns a workbook into submissions: which forms, of whom, for which call, aligned with their templates and read
 * into typed values. Whatever is doubtful becomes a finding; nothing is guessed and nothing throws.
 */
export function intakeWorkbook(request: IntakeRequest): IntakeResult {
  const index = request.index ?? preparePack(request.pack, request.calls);
  const calls = request.calls.map((id) => callById(request.pack, id));
  const { answers, asked } = rememberAsked(request.answers);
  const { workbook, findings: textFindings } = unicodeWorkbook({ ...request, answers });
  const slips = slipsOf({ ...request, workbook });
  const sheets = scanSheets({ ...request, workbook }, index, slips);
  const { drafts, known } = draftInTime(sheets, calls, { index, path: request.file.path });
  const options: UnitOptions = { index, known, calls, file: request.file, answers };
  const settled = settleUnits(drafts, options);
  const read = settled.forms.map((form) => readSettled(form, options));
  const kept = dropRepeated(
    read.flatMap((entry) => entry.submission ?? []),
    index.pack,
  );
  const findings = [
    ...fileFindings(request, sheets, textFindings),
    ...textFindings,
    ...sheets.flatMap((sheet) => sheet.findings),
    ...settled.findings,
    ...read
      .flatMap((entry) => entry.findings)
      .filter((finding) => !kept.dropped.has(finding.at.submission ?? "")),
    ...kept.findings,
  ];
  return {
    submissions: kept.submissions,
    findings,
    slips,
    answered: [...asked],
    sheets: sheets.map(({ view, outcome }) => ({
      sheet: view.sheet.name,
      outcome,
      submissions: kept.submissions
        .filter((submission) => submission.source.sheet === view.sheet.name)
        .map((submission) => submission.id),
    })),
  };
}

/** The drafts with names as they are understood at the time that the forms themselves speak of. */
function draftInTime(
  sheets: readonly ScannedSheet[],
  calls: readonly Call[],
  { index, path }: { readonly index: IntakeIndex; readonly path: string },
): { readonly drafts: readonly FormDraft[]; readonly known: ReadonlySet<UnitId> } {
  const known = knownUnits(index.pack, calls);
  const drafts = draftForms(sheets, { index, known, path });
  const meant = calls.filter((call) => drafts.some(({ periods }) => mayBeMeant(periods, call)));
  const standing = knownUnits(index.pack, meant);
  if (meant.length === 0 || standing.size === known.size) return { drafts, known };
  return { drafts: draftForms(sheets, { index, known: standing, path }), known: standing };
}

/** A received sheet that was shown in the book: the received file itself is what counts. */
const workingCopy: SheetMark = { kind: "helper", id: "copy" };

function slipsOf({ workbook, file }: IntakeRequest): readonly ReceivedSlip[] {
  return workbook.sheets.flatMap((sheet) => {
    const slip = readSlip(sheet);
    return slip === null ? [] : [{ ...slip, file: file.path, sheet: sheet.name }];
  });
}

/** A slip is never read as a report; whose it is counts only for a unit that there is. */
function slipScanned(view: SheetView, slip: ReceivedSlip, pack: Pack): ScannedSheet {
  const { file, sheet, answers } = slip;
  const unit = findUnit(pack, slip.unit);
  const at = { file, sheet, ...(unit === undefined ? {} : { unit: unit.id }) };
  const data = { answers: answers.length };
  const findings: readonly Finding[] = [{ code: "slip-received", severity: "note", at, data }];
  return { view, stamp: null, outcome: "ignored", blocks: [], findings };
}

function scanSheets(
  request: IntakeRequest,
  index: IntakeIndex,
  slips: readonly ReceivedSlip[],
): readonly ScannedSheet[] {
  const stamps = findStamps(request.workbook);
  const marks = readSheetMarks(request.workbook.names);
  const copies = copyMarks(request.workbook.names);
  const bySheet = new Map(slips.map((slip) => [slip.sheet, slip]));
  return request.workbook.sheets.map((sheet, position) => {
    const view = viewSheet(sheet, position);
    const slip = bySheet.get(sheet.name);
    if (slip !== undefined) return slipScanned(view, slip, request.pack);
    return scanSheet(view, {
      index,
      file: request.file.path,
      stamp: stamps.get(sheet.name) ?? null,
      mark: copies.has(sheet.name) ? workingCopy : (marks.get(sheet.name) ?? null),
    });
  });
}

function readSettled(
  form: UnitSettled,
  options: UnitOptions,
): { readonly submission: Submission | null; readonly findings: readonly Finding[] } {
  const { draft, reporter } = form;
  const { template } = draft.block.shape;
  const { call, witnesses, findings } = settleCall(form, options);
  if (call === null) return { submission: null, findings };
  const context: FormContext = {
    index: options.index,
    view: draft.view,
    block: draft.block,
    file: options.file,
    call,
    reporter,
    variant: variantFor(template, reporter),
    known: knownUnits(options.index.pack, [call]),
    answers: options.answers,
    submission: [options.file.sha256.slice(0, 12), draft.view.index, draft.blockIndex, template.code].join(
      "/",
    ),
    questionPlace: draft.place,
  };
  const evidence = { template: templateEvidence(form), unit: form.witnesses, period: witnesses };
  const read = readForm(context, { evidence, stamp: draft.stamp });
  return {
    submission: read.submission,
    findings: [...findings, ...titleFinding(form, context), ...read.findings],
  };
}

function templateEvidence({ draft }: UnitSettled): readonly Witness[] {
  const { code } = draft.block.shape.template;
  const stamped: readonly Witness[] = draft.stamp === null ? [] : [{ kind: "stamp", text: code, says: code }];
  return [...stamped, ...draft.block.witnesses];
}

function titleFinding(form: UnitSettled, context: FormContext): readonly Finding[] {
  const { misleadingTitle, shape } = form.draft.block;
  if (misleadingTitle === null) return [];
  return [
    {
      code: "title-misleading",
      severity: "warning",
      at: {
        file: context.file.path,
        sheet: context.view.sheet.name,
        call: context.call.id,
        unit: context.reporter.id,
        template: shape.template.code,
        submission: context.submission,
      },
      data: { title: misleadingTitle, actual: shape.template.title },
    },
  ];
}

function fileFindings(
  request: IntakeRequest,
  sheets: readonly ScannedSheet[],
  textFindings: readonly Finding[],
): readonly Finding[] {
  const at = { file: request.file.path };
  const findings: Finding[] = [];
  if (request.workbook.hasMacros) findings.push({ code: "file-has-macros", severity: "note", at, data: {} });
  if (request.workbook.hasExternalLinks) {
    findings.push({ code: "file-has-external-links", severity: "note", at, data: {} });
  }
  if (request.workbook.calculatesOnDemand === true && request.workbook.sheets.some(hasFormulas)) {
    findings.push({ code: "file-calculated-on-demand", severity: "warning", at, data: {} });
  }
  const hasForm = sheets.some((sheet) => sheet.outcome === "form");
  const found = [...textFindings, ...sheets.flatMap((sheet) => sheet.findings)];
  const isExplained = found.some(({ code, severity }) => severity === "error" || code === "slip-received");
  if (!hasForm && !isExplained) {
    const names = sheets.map((sheet) => sheet.view.sheet.name);
    findings.push({ code: "file-empty-of-forms", severity: "error", at, data: { sheets: names } });
  }
  return findings;
}

function hasFormulas(sheet: Sheet): boolean {
  return sheet.rows.some((cells) => cells?.some((cell) => cell?.formula !== undefined));
}

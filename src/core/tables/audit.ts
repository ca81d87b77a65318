import { toA1 } from "../workbook/address.ts";
import { partOf } from "../check/parts.ts";
import { describeFinding } from "../findings/describeFinding.ts";
import { describeOption } from "../findings/describeOption.ts";
import type { Finding } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import { askedPlaces, type AskedPlace } from "../ledger/askedPlace.ts";
import type { LedgerEvent, LedgerPayload } from "../ledger/event.ts";
import { foldLedger } from "../ledger/foldLedger.ts";
import type { Fact } from "../merge/consolidation.ts";
import { unitById } from "../pack/lookup.ts";
import type { Conversion } from "../intake/submission.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import { unitOfLateQuestion } from "../score/lateQuestion.ts";
import { annexSheet } from "./annex.ts";
import type { Annex, AnnexColumn, AnnexRow } from "./annexModel.ts";
import { shownValue } from "./conversionText.ts";
import type { SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { tableStyle } from "./tableStyle.ts";
import { annexOf } from "./unitSheet.ts";
import { conversionWords, isQuestionKind, questionWords, words } from "./words.ts";

const columns: readonly AnnexColumn[] = [
  { path: [words.number], width: 6 },
  { path: [words.file], width: 30 },
  { path: [words.sheet], width: 14 },
  { path: [words.cellHead], width: 7 },
  { path: [words.unit], width: 22 },
  { path: [words.form], width: 9 },
  { path: [words.indicator], width: 30 },
  { path: [words.original], width: 16 },
  { path: [words.used], width: 16 },
  { path: [words.handling], width: 27 },
  { path: [words.doneBy], width: 13 },
  { path: [words.time], width: 16.5 },
];

interface AuditEntry {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly unit: string;
  readonly template: string;
  readonly indicator: string;
  readonly original: string;
  readonly used: string;
  readonly handling: string;
  readonly by: string;
  readonly at: string;
}

/** Every conversion, answer and exclusion: what was in the file, what was used, why, by whom. */
export function audit(context: TableContext, table: SummaryTableOf<"audit">, sheetName: string): SheetModel {
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns,
    helperColumns: 0,
    frozenColumns: 0,
    lines: 1,
  };
  const entries = [...answerEntries(context), ...exclusionEntries(context), ...conversionEntries(context)];
  return annexSheet(context, annex, {
    rows: entries.length > 0 ? entries.map(entryRow) : [emptyRow()],
    lines: [{ value: words.entries(entries.length), style: tableStyle.coverage }],
    notes: table.footnotes,
    signed: false,
  });
}

function entryRow(entry: AuditEntry, index: number): AnnexRow {
  const texts = [entry.file, entry.sheet, entry.cell, entry.unit, entry.template, entry.indicator];
  const rest = [entry.original, entry.used, entry.handling, entry.by, entry.at];
  return {
    cells: [
      { value: index + 1, style: { ...tableStyle.ordinal, vertical: "top" } },
      ...[...texts, ...rest].map((value) => ({ value, style: tableStyle.text })),
    ],
  };
}

function emptyRow(): AnnexRow {
  return {
    cells: [{ style: tableStyle.ordinal }, { value: words.none, style: tableStyle.label }],
    spans: [{ left: 1, right: columns.length - 1 }],
  };
}

const noCell = { file: "", sheet: "", cell: "", unit: "", template: "", indicator: "" } as const;

type Answer = Extract<LedgerPayload, { kind: "question-answered" }>;

function answersOf(
  ledger: readonly LedgerEvent[],
): readonly { readonly event: LedgerEvent; readonly payload: Answer }[] {
  return ledger.flatMap((event) => (isAnswer(event.payload) ? [{ event, payload: event.payload }] : []));
}

function isAnswer(payload: LedgerEvent["payload"]): payload is Answer {
  return payload.kind === "question-answered" && "question" in payload;
}

function answerEntries(context: TableContext): readonly AuditEntry[] {
  const asked = askedPlaces(foldLedger(context.ledger).forms);
  return answersOf(context.ledger).map(({ event, payload }) => ({
    ...noCell,
    ...askedAbout(context, asked(payload.question), payload),
    ...lateDossierOf(context, payload),
    handling: payload.reason === "" ? words.answered : `${words.answered}: ${payload.reason}`,
    by: event.author,
    at: timeText(event.at),
  }));
}

/** The question and its answer in words, with the form where the ledger knows it. */
function askedAbout({ pack }: TableContext, { kind, form, cell }: AskedPlace, { answer, question }: Answer) {
  const asked = isQuestionKind(kind) ? questionWords[kind] : question;
  const used = describeOption({ kind }, { answer, label: answer }, "vi");
  if (form === null) return { original: asked, used };
  const unit = pack.units.find(({ id }) => id === form.unit)?.name ?? form.unit;
  const { path: file, sheet, template } = form;
  return { file, sheet, cell: cell ?? "", unit, template, original: asked, used };
}

/** Whose late dossier an answer is about; nothing for other questions. */
function lateDossierOf(
  { pack }: TableContext,
  { question }: Answer,
): Partial<Pick<AuditEntry, "unit" | "template">> {
  const unit = pack.units.find(({ id }) => id === unitOfLateQuestion(question));
  if (unit === undefined || pack.scoring === undefined) return {};
  return {
    unit: unit.name,
    template: pack.scoring.form.template,
  };
}

/** One line for each part that stays out, not one for each of its cells. */
function exclusionEntries(context: TableContext): readonly AuditEntry[] {
  const excluded = context.facts.facts.filter((fact) => fact.state === "excluded");
  const parts = groupBy(excluded, (fact) => `${fact.submission.id}|${fact.unit}`);
  return [...parts.values()].flatMap((facts) => {
    const [first] = facts;
    if (first === undefined) return [];
    const reasons = reasonsFor(context, first);
    return [
      {
        ...placeOf(context, first),
        cell: reasons[0]?.at.cell ?? "",
        indicator: words.figures(facts.length),
        original: "",
        used: "",
        handling: exclusionText(context, reasons),
        by: words.automatic,
        at: timeText(context.created),
      },
    ];
  });
}

/** What keeps the part out that a fact belongs to: all of its submission, or one unit's row. */
function reasonsFor({ consolidation }: TableContext, { submission, row }: Fact): readonly Finding[] {
  return consolidation.findings.filter((finding) => {
    if (finding.severity !== "error" || finding.at.submission !== submission.id) return false;
    const part = partOf(finding, submission);
    return !("row" in part) || part.row === row?.key;
  });
}

/** The first reason in words, and how many more there are. */
function exclusionText({ pack }: TableContext, [first, ...others]: readonly Finding[]): string {
  if (first === undefined) return words.excluded;
  const text = `${words.excluded}: ${describeFinding(first, "vi", pack).what}`;
  return others.length === 0 ? text : `${text}\n${words.moreErrors(others.length)}`;
}

function conversionEntries(context: TableContext): readonly AuditEntry[] {
  return context.facts.facts.flatMap((fact) =>
    fact.value.conversions.map((conversion) => conversionEntry(context, fact, conversion)),
  );
}

function conversionEntry(context: TableContext, fact: Fact, conversion: Conversion): AuditEntry {
  const answer =
    conversion.kind === "answered" || conversion.kind === "blank-as-zero"
      ? answerAbout(context, fact)
      : undefined;
  return {
    ...placeOf(context, fact),
    cell: toA1(fact.value.at),
    original: conversion.before,
    used: shownValue(conversion.after),
    handling: [conversionWords[conversion.kind], conversion.reason].filter(Boolean).join(": "),
    by: conversion.by ?? answer?.author ?? words.automatic,
    at: timeText(answer?.at ?? context.created),
  };
}

/** The last answer to a question about the fact's file; questions name files by the start of their SHA-256. */
function answerAbout({ ledger }: TableContext, fact: Fact): LedgerEvent | undefined {
  const mark = fact.submission.source.file.sha256.slice(0, 12);
  return answersOf(ledger).findLast(({ payload }) => payload.question.includes(mark))?.event;
}

function placeOf({ pack, catalogue }: TableContext, { submission, value, unit, row }: Fact) {
  const { template, source } = submission;
  const indicator = catalogue(template, value.indicator).label;
  return {
    file: source.file.path,
    sheet: source.sheet,
    unit: unitById(pack, unit).name,
    template,
    indicator: row === null ? indicator : `${row.label} – ${indicator}`,
  };
}

/** "2022-06-12T08:30:00+07:00" → "12/06/2022 08:30". */
function timeText(at: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(at);
  if (match === null) return at;
  const [, year, month, day, time] = match;
  return [`${day}/${month}/${year}`, time].filter((part) => part !== undefined).join(" ");
}

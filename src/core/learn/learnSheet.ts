import { viewSheet, type SheetView } from "../intake/sheetView.ts";
import { labelKey } from "../workbook/text/words.ts";
import { cleanText } from "../workbook/text/fold.ts";
import type { CivilDate } from "../pack/common.ts";
import type { Pack } from "../pack/pack.ts";
import { template as templateSchema } from "../pack/template.ts";
import { err, ok, type Result } from "../result.ts";
import type { Sheet } from "../workbook/workbook.ts";
import { columnPlaces } from "./columnPlaces.ts";
import type { Doubt } from "./doubt.ts";
import { draftTemplate } from "./draftTemplate.ts";
import { findHeader, type FoundHeader } from "./findHeader.ts";
import { formulaRules } from "./formulaRules.ts";
import { totalGroups } from "./headerGroups.ts";
import type { Learned, LearnedPlace, Proof } from "./learned.ts";
import { printedPaths } from "./printedPath.ts";
import { printedRules } from "./printedRules.ts";
import { proveDraft } from "./proveDraft.ts";
import { rowPlaces } from "./rowPlaces.ts";
import { structureRules } from "./structureRules.ts";
import { tableParts, type TableParts } from "./tableParts.ts";
import { templateCode } from "./templateCode.ts";
import { titleBlock, type TitleBlock } from "./titleBlock.ts";

export interface LearnOptions {
  /** The template's code; otherwise made from what names the form. */
  readonly code?: string;
  /** Name of the file, which may name the form. */
  readonly fileName: string;
  readonly validFrom: CivilDate;
  /** The pack that the draft is meant for: its codes, titles and sheet names are taken. */
  readonly pack: Pack | null;
  /** Codes that other sheets of the workbook have got. */
  readonly taken?: readonly string[];
}

/** Why a sheet is no blank that can be learned. */
export type LearnProblem = "no-table" | "no-values";

/** Makes a draft template of a blank form. Nothing on the blank is trusted: what is doubtful is told, not taken over. */
export function learnSheet(sheet: Sheet, options: LearnOptions): Result<Learned, LearnProblem> {
  const view = viewSheet(sheet, 0);
  const found = findHeader(view);
  if (found === null) return err("no-table");
  const table = tableParts(view, found, printedPaths(view, found.header));
  const block = titleBlock(view, { top: found.header.top, end: found.dataEnd });
  const { headings, places, doubts } = placesOf(view, { found, table, block });
  if (places.length === 0) return err("no-values");
  const rules = rulesOf(view, { found, table, places });
  const names = namesOf(sheet, block, options);
  const draft = draftTemplate({
    ...names,
    validFrom: options.validFrom,
    source: `${options.fileName}, trang ${sheet.name}`,
    sheetNames: [...(options.pack?.templates ?? []), ...(options.pack?.tables ?? [])].map(
      (item) => item.sheetName,
    ),
    block,
    table,
    places,
    headings,
    labelMark: labelMark(view, found, table),
    rowLabels: table.labelled.map((row) => cleanText(view.text(row, table.labels?.column ?? 0))),
    ...rules,
  });
  const template = templateSchema.parse(draft);
  const proof = proveDraft(view, template, places);
  const all = [
    ...names.doubts,
    ...doubts,
    ...rules.doubts,
    ...lateDoubts(view, { found, block, places, proof }),
  ];
  const ratesLeft = template.sections.flatMap(({ indicators }) =>
    indicators.filter(({ type, aggregate }) => type === "pct" && aggregate === "none"),
  );
  return ok({
    sheet: sheet.name,
    kind: table.kind,
    draft,
    template,
    places,
    rules: rules.rules,
    doubts: [...all, ...ratesLeft.map(({ code }) => unexplainedRate(code, places))],
    proof,
  });
}

interface Read {
  readonly found: FoundHeader;
  readonly table: TableParts;
}

function placesOf(view: SheetView, { found, table, block }: Read & { readonly block: TitleBlock }) {
  if (table.kind === "rows") return rowPlaces(view, table);
  const { numberRow } = found;
  return { headings: [], ...columnPlaces(view, table.values, { numberRow, unit: block.unitOfMeasure }) };
}

/** Everything that the blank proposes: its equations first, then its formulas, then its header tree. */
function rulesOf(
  view: SheetView,
  { found, table, places }: Read & { readonly places: readonly LearnedPlace[] },
) {
  const groups = table.kind === "rows" ? [] : totalGroups(places);
  const printed = printedRules(places, groups);
  const isVertical = table.kind === "rows";
  const rowsOfTable = Array.from({ length: found.dataEnd - found.dataTop }, (_, row) => found.dataTop + row);
  const formulas = formulaRules(view.sheet, {
    along: isVertical ? "rows" : "columns",
    lines: isVertical ? table.values.map(({ column }) => column) : rowsOfTable,
    places,
  });
  const computed = formulas.rules.filter(
    (rule) => !printed.rules.some((other) => other.left === rule.left && sameTerms(other.right, rule.right)),
  );
  const known = [...printed.rules, ...computed];
  return {
    rules: [...known, ...structureRules(places, groups, known)],
    ratios: printed.ratios,
    hasTotalRow: formulas.hasTotalRow,
    doubts: [...printed.doubts, ...formulas.doubts],
  };
}

function sameTerms(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((term) => right.includes(term));
}

function namesOf(
  sheet: Sheet,
  block: TitleBlock,
  { code, fileName, pack, taken: others = [] }: LearnOptions,
) {
  const known = (pack?.templates ?? []).map((template) => template.code);
  const taken = new Set([...known, ...others].map((name) => name.toUpperCase()));
  const made = templateCode([block.formNumber?.text ?? "", sheet.name, fileName], taken);
  const title = block.title?.text ?? cleanText(sheet.name);
  const doubts: Doubt[] = [];
  if (code === undefined && made.isMade) {
    doubts.push({ code: "code-made", at: null, data: { code: made.code, taken: made.taken } });
  }
  if (block.title === null) doubts.push({ code: "title-missing", at: null, data: { made: title } });
  const other = pack?.templates.find((template) =>
    [template.title, ...template.titleHints].some((known) => labelKey(known) === labelKey(title)),
  );
  if (other !== undefined) {
    doubts.push({ code: "title-taken", at: block.title?.at ?? null, data: { title, code: other.code } });
  }
  return { code: code ?? made.code, title, doubts };
}

function labelMark(view: SheetView, { numberRow }: FoundHeader, { labels }: TableParts): string | null {
  if (numberRow === null || labels === null) return null;
  const mark = cleanText(view.text(numberRow, labels.column));
  return mark === "" ? null : mark;
}

function lateDoubts(
  view: SheetView,
  read: {
    readonly found: FoundHeader;
    readonly block: TitleBlock;
    readonly places: readonly LearnedPlace[];
    readonly proof: Proof;
  },
): readonly Doubt[] {
  const { found, block, places, proof } = read;
  const doubts: Doubt[] = [{ code: "period-assumed", at: null, data: {} }];
  const printedNote = /^(\d{1,3})\s*\./.exec(block.note?.text ?? "")?.[1];
  const first = places.find(({ number }) => number !== null);
  const columns = first === undefined ? 0 : (first.number ?? 0) - first.place + places.length;
  if (printedNote !== undefined && columns > 0 && Number(printedNote) !== columns + 1) {
    const data = { printed: Number(printedNote), columns };
    doubts.push({ code: "note-number", at: block.note?.at ?? null, data });
  }
  const figures = figuresIn(view, found, places);
  if (figures > 0) doubts.push({ code: "figures-present", at: null, data: { count: figures } });
  if (proof.misplaced.length + proof.extra.length > 0) {
    const labels = places
      .filter(({ code }) => proof.misplaced.includes(code))
      .map(({ label }) => label.join(" › "));
    const data = { found: proof.found, of: proof.of, labels: [...labels, ...proof.extra].join("; ") };
    doubts.push({ code: "blank-differs", at: null, data });
  }
  return doubts;
}

/** Figures typed into cells that a unit would fill in. */
function figuresIn(view: SheetView, found: FoundHeader, places: readonly LearnedPlace[]): number {
  let count = 0;
  for (let row = found.dataTop; row < found.dataEnd; row += 1) {
    for (const { line } of places) {
      const cell = view.cell(row, line);
      if (cell.type === "number" && cell.formula === undefined) count += 1;
    }
  }
  return count;
}

function unexplainedRate(code: string, places: readonly LearnedPlace[]): Doubt {
  const place = places.find((candidate) => candidate.code === code);
  const label = place?.label.join(" › ") ?? code;
  return { code: "rate-unexplained", at: place?.at ?? null, data: { label } };
}

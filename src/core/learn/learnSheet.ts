import { viewSheet, type SheetView } from "../intake/sheetView.ts";
import { labelKey } from "../workbook/text/words.ts";
import { cleanText } from "../workbook/text/fold.ts";
import { template as templateSchema } from "../pack/template.ts";
import { err, ok, type Result } from "../result.ts";
import type { Sheet } from "../workbook/workbook.ts";
import { blankDoubts, type LearnedBlank } from "./blankDoubts.ts";
import { columnPlaces } from "./columnPlaces.ts";
import { draftTemplate } from "./draftTemplate.ts";
import { findHeader, type FoundHeader } from "./findHeader.ts";
import { formulaRules } from "./formulaRules.ts";
import { totalGroups } from "./headerGroups.ts";
import type { Learned, LearnedPlace, LearnedRule } from "./learned.ts";
import type { LearnOptions } from "./learnOptions.ts";
import { nameForm } from "./nameForm.ts";
import { printedPaths } from "./printedPath.ts";
import { printedRules } from "./printedRules.ts";
import { proveDraft } from "./proveDraft.ts";
import { rowPlaces, type FoundRows } from "./rowPlaces.ts";
import { structureRules } from "./structureRules.ts";
import { tableParts, type TableParts } from "./tableParts.ts";
import { titleBlock, type TitleBlock } from "./titleBlock.ts";

/** Why a sheet is no blank that can be learned. */
export type LearnProblem = "no-table" | "no-values";

/** Makes a draft template of a blank form. Nothing on the blank is trusted: what is doubtful is told, not taken over. */
export function learnSheet(sheet: Sheet, options: LearnOptions): Result<Learned, LearnProblem> {
  const view = viewSheet(sheet, 0);
  const found = findHeader(view);
  if (found === null) return err("no-table");
  const table = tableParts(view, found, printedPaths(view, found.header));
  const block = titleBlock(view, { top: found.header.top, end: found.dataEnd });
  const read = { found, table, block };
  const { headings, places, doubts } = placesOf(view, read);
  if (places.length === 0) return err("no-values");
  const { rules, ...suggested } = rulesOf(view, read, places);
  const names = nameForm(sheet, block, options);
  const draft = draftTemplate({
    ...suggested,
    code: names.code,
    title: names.title,
    validFrom: options.validFrom,
    source: `${options.fileName}, trang ${sheet.name}`,
    sheetNames: [...(options.pack?.templates ?? []), ...(options.pack?.tables ?? [])].map(
      (item) => item.sheetName,
    ),
    block,
    table,
    places,
    headings,
    rules,
    labelMark: labelMark(view, read),
    rowLabels: rowLabels(view, table),
  });
  const template = templateSchema.parse(draft);
  const proof = proveDraft(view, template, places);
  const inputs = inputsOf(read, places);
  const late = blankDoubts(view, { inputs, block, places, template, proof });
  return ok({
    sheet: sheet.name,
    kind: table.kind,
    draft,
    template,
    places,
    rules,
    doubts: [...names.doubts, ...doubts, ...suggested.doubts, ...late],
    proof,
  });
}

interface Read {
  readonly found: FoundHeader;
  readonly table: TableParts;
  readonly block: TitleBlock;
}

function placesOf(view: SheetView, { found, table, block }: Read): FoundRows {
  if (table.kind === "rows") return rowPlaces(view, table);
  const source = {
    numberRow: found.numberRow,
    unit: block.unitOfMeasure,
    rows: rowsUnder(found),
    isList: table.kind === "list",
  };
  return { headings: [], ...columnPlaces(view, table.values, source) };
}

/** The rows of the table; a blank without any has room for the first. */
function rowsUnder({ dataTop, dataEnd }: FoundHeader): readonly number[] {
  return Array.from({ length: Math.max(1, dataEnd - dataTop) }, (_, row) => dataTop + row);
}

function inputsOf({ found, table }: Read, places: readonly LearnedPlace[]): LearnedBlank["inputs"] {
  const lines = places.map(({ line }) => line);
  return table.kind === "rows"
    ? { rows: lines, columns: table.values.map(({ column }) => column) }
    : { rows: rowsUnder(found), columns: lines };
}

/** Everything that the blank proposes: its equations first, then its formulas, then its header tree. */
function rulesOf(view: SheetView, { found, table }: Read, places: readonly LearnedPlace[]) {
  const groups = table.kind === "rows" ? [] : totalGroups(places);
  const printed = printedRules(places, groups);
  const isVertical = table.kind === "rows";
  const formulas = formulaRules(view.sheet, {
    along: isVertical ? "rows" : "columns",
    lines: isVertical ? table.values.map(({ column }) => column) : rowsUnder(found),
    places,
  });
  const computed = formulas.rules.filter((rule) => !printed.rules.some((other) => isSame(other, rule)));
  const confirmed = printed.rules.map((rule) =>
    formulas.rules.some((other) => isSame(other, rule)) ? { ...rule, isComputed: true } : rule,
  );
  const known = [...confirmed, ...computed];
  return {
    rules: [...known, ...structureRules(places, groups, known)],
    ratios: [...printed.ratios, ...formulas.ratios],
    hasTotalRow: formulas.hasTotalRow,
    doubts: [...printed.doubts, ...formulas.doubts],
  };
}

function isSame(one: LearnedRule, other: LearnedRule): boolean {
  return (
    one.left === other.left &&
    one.right.length === other.right.length &&
    one.right.every((term) => other.right.includes(term))
  );
}

function labelMark(view: SheetView, { found, table }: Read): string | null {
  if (found.numberRow === null || table.labels === null) return null;
  const mark = cleanText(view.text(found.numberRow, table.labels.column));
  return mark === "" ? null : mark;
}

/** Labels of printed rows, each once. */
function rowLabels(view: SheetView, { labels, labelled }: TableParts): readonly string[] {
  const texts = labelled.map((row) => {
    const at = view.origin(row, labels?.column ?? 0);
    return cleanText(view.text(at.row, at.column));
  });
  return [...new Map(texts.map((text) => [labelKey(text), text])).values()];
}

import { toDecimal } from "../../decimal.ts";
import { groupBy } from "../../groupBy.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { indicatorsOf } from "../../pack/lookup.ts";
import type { Pack } from "../../pack/pack.ts";
import type { Measure } from "../../pack/template.ts";
import { readSheetMarks } from "../../tables/sheetMarks.ts";
import { sheetNames } from "../../tables/sheetNames.ts";
import { factStateWords, measureWords } from "../../tables/words.ts";
import { cellText } from "../../workbook/cellText.ts";
import { cellAt, type Sheet, type Workbook } from "../../workbook/workbook.ts";
import type { HistoricFigure, History } from "./history.ts";
import { periodOfCall } from "./historyOfFacts.ts";

const columns = [
  "dot",
  "mau",
  "phien_ban",
  "don_vi",
  "nguoi_gui",
  "dong",
  "chi_tieu",
  "cot",
  "gia_tri",
  "trang_thai",
] as const;
type Column = (typeof columns)[number];
type Places = { readonly [C in Column]: number };

/**
 * What the rows of DuLieu in a book of ours say, whatever other editors made of the sheet's name; null when the
 * book has no such sheet.
 */
export function historyOfBook(workbook: Workbook, pack: Pack): History | null {
  const marks = readSheetMarks(workbook.names);
  const marked = workbook.sheets.filter(({ name }) => {
    const mark = marks.get(name);
    return mark?.kind === "data" && mark.id === sheetNames.facts;
  });
  for (const sheet of [...marked, ...workbook.sheets]) {
    const places = placesOf(sheet);
    if (places !== null) return { figures: figuresOf(sheet, places, pack) };
  }
  return null;
}

function placesOf(sheet: Sheet): Places | null {
  const found = new Map(
    (sheet.rows[0] ?? []).map((cell, column) => [cellText(cell ?? { type: "blank" }), column]),
  );
  const place = (column: Column): number => found.get(column) ?? -1;
  const places: Places = {
    dot: place("dot"),
    mau: place("mau"),
    phien_ban: place("phien_ban"),
    don_vi: place("don_vi"),
    nguoi_gui: place("nguoi_gui"),
    dong: place("dong"),
    chi_tieu: place("chi_tieu"),
    cot: place("cot"),
    gia_tri: place("gia_tri"),
    trang_thai: place("trang_thai"),
  };
  return columns.every((column) => places[column] >= 0) ? places : null;
}

function figuresOf(sheet: Sheet, places: Places, pack: Pack): readonly HistoricFigure[] {
  const numeric = numericIndicators(pack);
  const figures: HistoricFigure[] = [];
  sheet.rows.forEach((cells, row) => {
    if (row === 0 || cells === undefined) return;
    const text = (column: Column): string => cellText(cellAt(sheet, row, places[column]));
    const cell = cellAt(sheet, row, places.gia_tri);
    const period = periodOfCall(text("dot"), pack);
    const measure = measureOf(text("cot"));
    if (cell.type !== "number" || period === null || measure === null) return;
    if (text("trang_thai") === factStateWords.excluded) return;
    if (numeric.get(text("mau"))?.has(text("chi_tieu")) !== true) return;
    figures.push({
      call: text("dot"),
      period,
      template: text("mau"),
      version: text("phien_ban"),
      unit: text("don_vi"),
      sender: text("nguoi_gui"),
      row: text("dong") === "" ? null : text("dong"),
      indicator: text("chi_tieu"),
      measure,
      value: toDecimal(cell.value),
      ...(text("trang_thai") === factStateWords.reconcile ? { reconciles: true } : {}),
    });
  });
  return figures;
}

/** In the book dates and answers stand as numbers, too: only those of number indicators are figures. */
function numericIndicators(pack: Pack): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = pack.templates.flatMap((template) => {
    const lists = new Set(
      template.sections.flatMap((section) => (section.kind === "list" ? section.indicators : [])),
    );
    return indicatorsOf(template)
      .filter((indicator) => isNumber(indicator) && !lists.has(indicator))
      .map((indicator) => ({ template: template.code, code: indicator.code }));
  });
  const groups = groupBy(pairs, ({ template }) => template);
  return new Map([...groups].map(([template, group]) => [template, new Set(group.map(({ code }) => code))]));
}

function isNumber({ type }: Indicator): boolean {
  return type === "int" || type === "dec" || type === "pct";
}

function measureOf(words: string): Measure | null {
  const measures: readonly Measure[] = ["current", "samePeriodLastYear"];
  return measures.find((measure) => measureWords[measure] === words) ?? null;
}

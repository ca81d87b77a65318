import { toNumber } from "../decimal.ts";
import { indicatorByCode, labelOf, templateByCode, unitById } from "../pack/lookup.ts";
import { dataSheet, type DataColumn } from "./dataSheet.ts";
import type { IndexedFact } from "./factIndex.ts";
import type { SheetModel } from "./sheetModel.ts";
import { sheetNames } from "./sheetNames.ts";
import type { TableContext } from "./tableContext.ts";
import { conversionWords, factStateWords } from "./words.ts";

/** DuLieu: one row per fact, so that every figure of the book can be followed to its cell in a received file. */
export function factSheet(context: TableContext): SheetModel {
  return dataSheet(
    { name: sheetNames.facts, mark: { kind: "data", id: sheetNames.facts }, table: "tblDuLieu" },
    factColumns(context),
    context.facts.rows,
  );
}

function factColumns({ pack }: TableContext): readonly DataColumn<IndexedFact>[] {
  const column = (name: string, width: number, value: DataColumn<IndexedFact>["value"]) => ({
    name,
    width,
    value,
  });
  const unitName = (id: string): string => unitById(pack, id).name;
  return [
    column("khoa", 36, ({ key }) => key),
    column("dot", 14, ({ fact }) => fact.call),
    column("mau", 10, ({ fact }) => fact.template),
    column("phien_ban", 9, ({ fact }) => fact.version),
    column("don_vi", 18, ({ fact }) => fact.unit),
    column("ten_don_vi", 26, ({ fact }) => unitName(fact.unit)),
    column("nguoi_gui", 18, ({ fact }) => fact.sender),
    column("dong", 14, ({ fact }) => fact.row),
    column("ten_dong", 20, ({ fact }) => fact.rowLabel),
    column("chi_tieu", 9, ({ fact }) => fact.indicator),
    column("ten_chi_tieu", 40, ({ fact }) =>
      labelOf(indicatorByCode(templateByCode(pack, fact.template), fact.indicator)),
    ),
    column("cot", 12, ({ fact }) => fact.measure),
    {
      ...column("gia_tri", 14, ({ number }) => (number === null ? null : toNumber(number))),
      style: figureStyle,
    },
    column("van_ban", 30, ({ text }) => text),
    column("trang_thai", 17, ({ fact }) => factStateWords[fact.state]),
    column("gia_tri_goc", 16, ({ fact }) => fact.raw),
    column("quy_doi", 30, ({ fact }) =>
      fact.conversions.map((each) => conversionWords[each.kind]).join("; "),
    ),
    column("tep", 34, ({ fact }) => fact.source.file.path),
    column("trang", 16, ({ fact }) => fact.source.sheet),
    column("o", 7, ({ fact }) => fact.source.cell),
    ...keyColumns,
  ];
}

const figureStyle = { size: 10, numberFormat: "#,##0.######" } as const;

/** What formulas add up by, beside the fact's own key: see `IndexedFact`. */
const keyColumns: readonly DataColumn<IndexedFact>[] = [
  { name: "khoa_dv", width: 20, hidden: true, value: ({ unitKey }) => unitKey },
  { name: "khoa_dong", width: 20, hidden: true, value: ({ rowKey }) => rowKey },
  { name: "khoa_tong", width: 20, hidden: true, value: ({ totalKey }) => totalKey },
  { name: "dem_dv", width: 8, hidden: true, value: ({ marksUnit }) => (marksUnit ? 1 : null) },
  {
    name: "trong_so",
    width: 8,
    hidden: true,
    value: ({ weight }) => (weight === null ? null : toNumber(weight)),
  },
  {
    name: "tich",
    width: 8,
    hidden: true,
    value: ({ product }) => (product === null ? null : toNumber(product)),
  },
];

import { toNumber } from "../decimal.ts";
import { dataColumn, dataSheet, type DataColumn } from "./dataSheet.ts";
import type { IndexedFact } from "./factIndex.ts";
import type { SheetModel } from "./sheetModel.ts";
import { sheetNames } from "./sheetNames.ts";
import type { TableContext } from "./tableContext.ts";
import { conversionText } from "./conversionText.ts";
import { factStateWords, measureWords } from "./words.ts";

/** DuLieu: one row per fact, so that every figure of the book can be followed to its cell in a received file. */
export function factSheet(context: TableContext): SheetModel {
  return dataSheet(
    { name: sheetNames.facts, mark: { kind: "data", id: sheetNames.facts }, table: "tblDuLieu" },
    factColumns(context),
    context.facts.rows,
  );
}

function factColumns({ pack, catalogue }: TableContext): readonly DataColumn<IndexedFact>[] {
  const names = new Map(pack.units.map((unit) => [unit.id, unit.name]));
  const unitName = (id: string): string => names.get(id) ?? id;
  return [
    { ...dataColumn<IndexedFact>("khoa", 36, ({ key }) => key), distinct: true },
    dataColumn("dot", 14, ({ fact }) => fact.call),
    dataColumn("mau", 10, ({ fact }) => fact.template),
    dataColumn("phien_ban", 9, ({ fact }) => fact.version),
    dataColumn("don_vi", 18, ({ fact }) => fact.unit),
    dataColumn("ten_don_vi", 26, ({ fact }) => unitName(fact.unit)),
    dataColumn("nguoi_gui", 18, ({ fact }) => fact.sender),
    dataColumn("dong", 14, ({ fact }) => fact.row),
    dataColumn("ten_dong", 20, ({ fact }) => fact.rowLabel),
    dataColumn("chi_tieu", 9, ({ fact }) => fact.indicator),
    dataColumn("ten_chi_tieu", 40, ({ fact }) => catalogue(fact.template, fact.indicator).label),
    dataColumn("cot", 17, ({ fact }) => measureWords[fact.measure]),
    {
      ...dataColumn("gia_tri", 14, ({ number }) => (number === null ? null : toNumber(number))),
      style: figureStyle,
    },
    dataColumn("van_ban", 30, ({ text }) => text),
    dataColumn("trang_thai", 17, ({ fact }) => factStateWords[fact.state]),
    dataColumn("gia_tri_goc", 16, ({ fact }) => fact.raw),
    dataColumn("quy_doi", 30, ({ fact }) => fact.conversions.map(conversionText).join("; ")),
    dataColumn("tep", 34, ({ fact }) => fact.source.file.path),
    dataColumn("trang", 16, ({ fact }) => fact.source.sheet),
    dataColumn("o", 7, ({ fact }) => fact.source.cell),
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

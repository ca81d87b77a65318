import { toNumber } from "../decimal.ts";
import type { Fact } from "../merge/consolidation.ts";
import { toA1 } from "../workbook/address.ts";
import { dataColumn, dataSheet, type DataColumn } from "./dataSheet.ts";
import type { FactIndex, IndexedFact } from "./factIndex.ts";
import { ownKeyOf } from "./factRow.ts";
import type { SumKeys } from "./factSums.ts";
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
    rowsInTurn(context.facts),
  );
}

/** A row of DuLieu. */
interface FactRow extends IndexedFact, SumKeys {
  readonly position: number;
}

/** One after the other, as they are written: together they would take more memory than the facts. */
function rowsInTurn({ facts, at, keysAt }: FactIndex): Iterable<FactRow> & { readonly length: number } {
  return {
    length: facts.length,
    *[Symbol.iterator]() {
      for (const position of facts.keys()) yield { position, ...at(position), ...keysAt(position) };
    },
  };
}

function factColumns({ pack, catalogue, facts }: TableContext): readonly DataColumn<FactRow>[] {
  const names = new Map(pack.units.map((unit) => [unit.id, unit.name]));
  const labelOf = ({ submission, value }: Fact): string =>
    catalogue(submission.template, value.indicator).label;
  const unitName = (id: string): string => names.get(id) ?? id;
  return [
    { ...dataColumn<FactRow>("khoa", 36, ({ fact }) => ownKeyOf(fact)), distinct: true },
    dataColumn("dot", 14, ({ fact }) => fact.submission.call),
    dataColumn("mau", 10, ({ fact }) => fact.submission.template),
    dataColumn("phien_ban", 9, ({ fact }) => fact.submission.version),
    dataColumn("don_vi", 18, ({ fact }) => fact.unit),
    dataColumn("ten_don_vi", 26, ({ fact }) => unitName(fact.unit)),
    dataColumn("nguoi_gui", 18, ({ fact }) => fact.submission.reporter),
    dataColumn("dong", 14, ({ fact }) => fact.row?.key ?? null),
    dataColumn("ten_dong", 20, ({ fact }) => fact.row?.label ?? null),
    dataColumn("chi_tieu", 9, ({ fact }) => fact.value.indicator),
    dataColumn("ten_chi_tieu", 40, ({ fact }) => labelOf(fact)),
    dataColumn("cot", 17, ({ fact }) => measureWords[fact.value.measure]),
    {
      ...dataColumn("gia_tri", 14, ({ number }) => (number === null ? null : toNumber(number))),
      style: figureStyle,
    },
    dataColumn("van_ban", 30, ({ text }) => text),
    dataColumn("trang_thai", 17, ({ fact }) => factStateWords[fact.state]),
    dataColumn("gia_tri_goc", 16, ({ fact }) => fact.value.raw),
    dataColumn("quy_doi", 30, ({ fact }) => fact.value.conversions.map(conversionText).join("; ")),
    dataColumn("tep", 34, ({ fact }) => fact.submission.source.file.path),
    dataColumn("trang", 16, ({ fact }) => fact.submission.source.sheet),
    dataColumn("o", 7, ({ fact }) => toA1(fact.value.at)),
    ...keyColumns(facts),
  ];
}

const figureStyle = { size: 10, numberFormat: "#,##0.######" } as const;

/** What formulas add up by, beside the fact's own key: see `FactSums`. */
const keyColumns = ({ marksUnit }: FactIndex): readonly DataColumn<FactRow>[] => [
  { name: "khoa_dv", width: 20, hidden: true, value: ({ unitKey }) => unitKey },
  { name: "khoa_dong", width: 20, hidden: true, value: ({ rowKey }) => rowKey },
  { name: "khoa_tong", width: 20, hidden: true, value: ({ totalKey }) => totalKey },
  { name: "dem_dv", width: 8, hidden: true, value: ({ position }) => (marksUnit(position) ? 1 : null) },
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

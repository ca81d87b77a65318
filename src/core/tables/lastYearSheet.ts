import { toNumber } from "../decimal.ts";
import { dataColumn, dataSheet, type DataColumn } from "./dataSheet.ts";
import type { LastYear, LastYearRow } from "./lastYear.ts";
import type { SheetModel } from "./sheetModel.ts";
import { sheetNames } from "./sheetNames.ts";
import type { TableContext } from "./tableContext.ts";
import { lastYearWords } from "./words.ts";

/** KyTruoc: one row per figure of the same period last year, with the call and the unit that it came from. */
export function lastYearSheet(context: TableContext, { rows }: LastYear): SheetModel {
  return dataSheet(
    { name: sheetNames.lastYear, mark: { kind: "data", id: sheetNames.lastYear }, table: "tblKyTruoc" },
    columnsOf(context),
    rows,
  );
}

function columnsOf({ pack, catalogue }: TableContext): readonly DataColumn<LastYearRow>[] {
  const names = new Map(pack.units.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return [
    dataColumn("khoa", 36, ({ keys }) => keys.khoa),
    dataColumn("nguon", 20, ({ call }) => call ?? lastYearWords.stated),
    dataColumn("mau", 10, ({ identity }) => identity.template),
    dataColumn("phien_ban", 9, ({ version }) => version),
    dataColumn("don_vi", 18, ({ unit }) => unit),
    dataColumn("ten_don_vi", 26, ({ unit }) => nameOf(unit)),
    dataColumn("tinh_cho", 18, ({ identity }) => identity.unit),
    dataColumn("ten_tinh_cho", 26, ({ identity }) => nameOf(identity.unit)),
    dataColumn("dong", 14, ({ identity }) => identity.row),
    dataColumn("chi_tieu", 9, ({ identity }) => identity.indicator),
    dataColumn("ten_chi_tieu", 40, ({ identity }) => catalogue(identity.template, identity.indicator).label),
    {
      ...dataColumn<LastYearRow>("gia_tri", 14, ({ number }) => toNumber(number)),
      style: { size: 10, numberFormat: "#,##0.######" },
    },
    hidden("khoa_dv", ({ keys }) => keys.khoa_dv),
    hidden("khoa_dong", ({ keys }) => keys.khoa_dong),
    hidden("khoa_tong", ({ keys }) => keys.khoa_tong),
    hidden("dem_dv", ({ marksUnit }) => (marksUnit ? 1 : null)),
    hidden("trong_so", ({ weight }) => (weight === null ? null : toNumber(weight))),
    hidden("tich", ({ product }) => (product === null ? null : toNumber(product))),
  ];
}

function hidden(name: string, value: DataColumn<LastYearRow>["value"]): DataColumn<LastYearRow> {
  return { ...dataColumn(name, 12, value), hidden: true };
}

import { groupBy } from "../groupBy.ts";
import type { CoverageItem } from "../merge/consolidation.ts";
import { templateByCode, unitById } from "../pack/lookup.ts";
import {
  coverageCallKey,
  coverageFigure,
  coverageKey,
  coverageTemplateKey,
  coverageUnitKey,
  type CoverageColumn,
} from "./coverageIndex.ts";
import { isComplete } from "./coverageFigures.ts";
import { dataColumn, dataSheet, type DataColumn } from "./dataSheet.ts";
import { serialOf } from "./factRow.ts";
import { receiptText } from "./receiptText.ts";
import type { SheetModel } from "./sheetModel.ts";
import { sheetNames } from "./sheetNames.ts";
import type { TableContext } from "./tableContext.ts";
import { dateFormat } from "./tableStyle.ts";
import { coverageWords } from "./words.ts";

/** NopBao: one row per unit and form of each call, so that the figures about reporting are formulas too. */
export function coverageSheet(context: TableContext): SheetModel {
  return dataSheet(
    { name: sheetNames.coverage, mark: { kind: "coverage", id: sheetNames.coverage }, table: "tblNopBao" },
    coverageColumns(context),
    context.coverage.items,
  );
}

function coverageColumns({ pack, coverage }: TableContext): readonly DataColumn<CoverageItem>[] {
  const firsts = new Set(
    [...groupBy(coverage.items, (item) => `${item.call}|${item.unit}`).values()].map(([first]) => first),
  );
  const isFirst = (item: CoverageItem): boolean => firsts.has(item);
  const isDone = (item: CoverageItem): boolean => isComplete(coverage, item.call, item.unit);
  return [
    {
      ...dataColumn<CoverageItem>("khoa", 34, (item) => coverageKey(item.call, item.unit, item.template)),
      distinct: true,
    },
    dataColumn("dot", 14, (item) => item.call),
    dataColumn("don_vi", 18, (item) => item.unit),
    dataColumn("ten_don_vi", 28, (item) => unitById(pack, item.unit).name),
    dataColumn("mau", 10, (item) => item.template),
    dataColumn("ten_mau", 34, (item) => templateByCode(pack, item.template).title),
    figure("phai_nop", 9),
    dataColumn("trang_thai", 12, (item) => coverageWords[item.state]),
    {
      ...dataColumn("ngay_nhan", 12, (item) => (item.receivedOn === null ? null : serialOf(item.receivedOn))),
      style: { size: 10, numberFormat: dateFormat },
    },
    dataColumn("lan_nop", 8, (item) => item.attempt),
    dataColumn("tinh_trang_nop", 18, receiptText),
    figure("dung_han", 9),
    figure("so_ngay_tre", 9),
    figure("loi", 7),
    figure("canh_bao", 9),
    dataColumn("tep", 40, (item) => item.file?.path ?? null),
    figure("da_nop", 8),
    figure("hop_le", 8),
    { ...dataColumn("khoa_dv", 20, (item) => coverageUnitKey(item.call, item.unit)), hidden: true },
    { ...dataColumn("khoa_dot", 20, (item) => coverageCallKey(item.call)), hidden: true },
    { ...dataColumn("dem_dv", 8, (item) => (isFirst(item) ? 1 : null)), hidden: true },
    { ...dataColumn("dem_dv_du", 8, (item) => (isFirst(item) && isDone(item) ? 1 : null)), hidden: true },
    { ...dataColumn("khoa_mau", 20, (item) => coverageTemplateKey(item.call, item.template)), hidden: true },
  ];
}

function figure(name: CoverageColumn, width: number): DataColumn<CoverageItem> {
  return dataColumn(name, width, (item) => coverageFigure(item, name));
}

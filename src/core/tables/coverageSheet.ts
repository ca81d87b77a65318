import { groupBy } from "../groupBy.ts";
import type { CoverageItem, Punctuality } from "../merge/consolidation.ts";
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
import { dataSheet, type DataColumn } from "./dataSheet.ts";
import { serialOf } from "./factRow.ts";
import type { SheetModel } from "./sheetModel.ts";
import { sheetNames } from "./sheetNames.ts";
import type { TableContext } from "./tableContext.ts";
import { dateFormat } from "./tableStyle.ts";
import { coverageWords, punctualityWords } from "./words.ts";

/** NopBao: one row per unit and form of each call, so that the figures about reporting are formulas too. */
export function coverageSheet(context: TableContext): SheetModel {
  return dataSheet(
    { name: sheetNames.coverage, mark: { kind: "coverage", id: sheetNames.coverage }, table: "tblNopBao" },
    coverageColumns(context),
    context.coverage.items,
  );
}

export function punctualityText(punctuality: Punctuality): string {
  switch (punctuality.state) {
    case "on-time":
      return punctualityWords.onTime;
    case "on-deadline-day":
      return punctualityWords.onDeadlineDay;
    case "late":
      return punctualityWords.late(punctuality.days);
    case "not-recorded":
      return punctualityWords.notRecorded;
    case "not-received":
      return punctualityWords.notReceived;
  }
}

function coverageColumns({ pack, coverage }: TableContext): readonly DataColumn<CoverageItem>[] {
  const firsts = new Set(
    [...groupBy(coverage.items, (item) => `${item.call}|${item.unit}`).values()].map(([first]) => first),
  );
  const isFirst = (item: CoverageItem): boolean => firsts.has(item);
  const isDone = (item: CoverageItem): boolean => isComplete(coverage, item.call, item.unit);
  const column = (name: string, width: number, value: DataColumn<CoverageItem>["value"]) => ({
    name,
    width,
    value,
  });
  const figure = (name: CoverageColumn, width: number) =>
    column(name, width, (item) => coverageFigure(item, name));
  return [
    column("khoa", 34, (item) => coverageKey(item.call, item.unit, item.template)),
    column("dot", 14, (item) => item.call),
    column("don_vi", 18, (item) => item.unit),
    column("ten_don_vi", 28, (item) => unitById(pack, item.unit).name),
    column("mau", 10, (item) => item.template),
    column("ten_mau", 34, (item) => templateByCode(pack, item.template).title),
    figure("phai_nop", 9),
    column("trang_thai", 12, (item) => coverageWords[item.state]),
    {
      ...column("ngay_nhan", 12, (item) => (item.receivedOn === null ? null : serialOf(item.receivedOn))),
      style: { size: 10, numberFormat: dateFormat },
    },
    column("lan_nop", 8, (item) => item.attempt),
    column("tinh_trang_nop", 18, (item) => punctualityText(item.punctuality)),
    figure("dung_han", 9),
    figure("so_ngay_tre", 9),
    figure("loi", 7),
    figure("canh_bao", 9),
    column("tep", 40, (item) => item.file?.path ?? null),
    figure("da_nop", 8),
    figure("hop_le", 8),
    { ...column("khoa_dv", 20, (item) => coverageUnitKey(item.call, item.unit)), hidden: true },
    { ...column("khoa_dot", 20, (item) => coverageCallKey(item.call)), hidden: true },
    { ...column("dem_dv", 8, (item) => (isFirst(item) ? 1 : null)), hidden: true },
    { ...column("dem_dv_du", 8, (item) => (isFirst(item) && isDone(item) ? 1 : null)), hidden: true },
    { ...column("khoa_mau", 20, (item) => coverageTemplateKey(item.call, item.template)), hidden: true },
  ];
}

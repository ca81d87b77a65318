import type { BookModel, CellStyle } from "../../src/core/tables/sheetModel.ts";
import { parseRange, type CellRange } from "../../src/core/workbook/address.ts";
import { aBook, aSheet, block, cell } from "./bookModels.ts";

export function range(text: string): CellRange {
  const found = parseRange(text);
  if (found === null) throw new Error(`no range: ${text}`);
  return found;
}

const heading: CellStyle = {
  bold: true,
  fill: "1F4E78",
  color: "FFFFFF",
  border: "thin",
  horizontal: "center",
  vertical: "center",
  wrap: true,
};

export const longList = Array.from({ length: 40 }, (_, index) => `Xã Phổ Thuận ${index + 1}`);

/** One book with everything that a sheet model can say. */
export function featureBook(): BookModel {
  const summary = aSheet({
    name: "TH-01 tổng hợp's",
    mark: { kind: "summary", id: "TH-01" },
    tabColor: "00b050",
    zoom: 85,
    showGridLines: false,
    freeze: { rows: 4, columns: 1 },
    columns: [30, 12, 12, undefined, 18],
    hiddenColumns: [3],
    rowHeights: new Map([
      [0, 30],
      [9, 24.75],
    ]),
    merges: [range("A1:E1"), range("A3:A4"), range("B3:C3")],
    cells: [
      cell("A1", { value: "TỔNG HỢP KẾT QUẢ", style: { bold: true, size: 16, horizontal: "center" } }),
      cell("A2", { value: "Xem dữ liệu", link: { sheet: "DuLieu", cell: "A1", tip: "Mở dữ liệu" } }),
      cell("A3", { value: "Đơn vị", style: heading }),
      cell("B3", { value: "Số liệu", style: heading }),
      cell("C3", { style: heading }),
      cell("A4", { style: heading }),
      cell("B4", { value: "Kỳ này", style: heading }),
      cell("C4", { value: "Tỷ lệ", style: heading }),
      cell("A5", { value: "Phường Nguyễn Nghiêm", style: { border: "thin", indent: 1, italic: true } }),
      cell("B5", {
        formula: 'SUMIFS(tblDuLieu[so],tblDuLieu[khoa],"k|1")',
        value: 12,
        style: { border: "thin", numberFormat: "#,##0" },
      }),
      cell("C5", {
        formula: 'IF(B5>0,B5/24,"–")',
        value: 0.5,
        style: { border: "thin", numberFormat: "0.0%" },
        comment: "Tính từ cột 2.\nKhông cộng tỷ lệ.",
      }),
      cell("E5", { value: true, style: { unlocked: true, underline: true, fill: "FFF2CC" } }),
      cell("A6", { value: "Xã Phổ Châu", style: { border: "hair" } }),
      cell("B6", { formula: '"–"&""', value: "–", style: { horizontal: "right" } }),
      cell("C6", { formula: "B5>1", value: true, style: { border: "thin" } }),
      cell("E6", { value: 44_732, style: { numberFormat: "dd/mm/yyyy", border: "medium" } }),
      cell("A7", { formula: "'TH-01 tổng hợp''s'!B5*2" }),
    ],
    autoFilter: range("A4:C6"),
    validations: [
      {
        range: range("E5"),
        rule: { type: "list", values: ["Có", "Không"] },
        allowBlank: true,
        prompt: { title: "Chọn", text: "Có hoặc\nKhông" },
        error: { title: "Sai", text: 'Chỉ chọn "Có" hoặc "Không"', style: "stop" },
      },
      {
        range: range("E6:E9"),
        rule: { type: "list", values: longList },
        allowBlank: false,
        error: { title: "Sai", text: "Không có trong danh mục", style: "warning" },
      },
      {
        range: range("B10"),
        rule: { type: "whole", min: 0 },
        allowBlank: true,
        error: { title: "Sai", text: "Số nguyên", style: "stop" },
      },
      {
        range: range("B11"),
        rule: { type: "decimal", min: 0, max: 100 },
        allowBlank: true,
        error: { title: "Sai", text: "0 đến 100", style: "stop" },
      },
      {
        range: range("B12"),
        rule: { type: "date", from: "2022-01-01", to: "2022-06-14" },
        allowBlank: true,
        error: { title: "Sai", text: "Ngoài kỳ", style: "stop" },
      },
      {
        range: range("B13"),
        rule: { type: "textLength", max: 500 },
        allowBlank: true,
        error: { title: "Sai", text: "Dài quá", style: "stop" },
      },
      {
        range: range("B14"),
        rule: { type: "custom", formula: "ISNUMBER(B14)" },
        allowBlank: true,
        error: { title: "Sai", text: "Phải là số", style: "stop" },
      },
      {
        range: range("B15"),
        rule: { type: "listRange", formula: "DuLieu!$A$2:$A$3" },
        allowBlank: true,
        error: { title: "Sai", text: "Chọn khóa", style: "stop" },
      },
    ],
    conditionalFormats: [
      { range: range("B5:B6"), formula: "B5<10", style: { color: "C00000", bold: true } },
      { range: range("C5"), formula: 'C5="–"', style: { fill: "FFC7CE", italic: true } },
    ],
    print: {
      orientation: "landscape",
      fitToWidth: true,
      repeatRows: [2, 3],
      area: range("A1:E6"),
      margins: { top: 20, bottom: 15, left: 30, right: 5 },
      header: '&L&"Times New Roman,Italic"Kỳ 6 tháng',
      footer: "&CTrang &P/&N",
    },
    protected: true,
    names: [
      { name: "TyLeChung", refersTo: "'TH-01 tổng hợp''s'!$C$5", local: true, hidden: false },
      { name: "_thbc_stamp", refersTo: '"THBC1|a|b"', local: true, hidden: true },
    ],
  });
  const data = aSheet({
    name: "DuLieu",
    mark: { kind: "data", id: "DuLieu" },
    cells: block("A1", [
      ["khoa", "so", "ghi chú\ndài"],
      ["k|1", 5, "=1+1"],
      ["k|1", 7, undefined],
    ]),
    tables: [
      {
        name: "tblDuLieu",
        range: range("A1:C3"),
        columns: ["khoa", "so", "ghi chú\ndài"],
        style: "TableStyleLight9",
      },
    ],
  });
  return aBook(
    [
      summary,
      data,
      aSheet({ name: "Ẩn", visibility: "hidden", cells: [cell("A1", { value: 1 })] }),
      aSheet({ name: "_thbc_ledger", mark: { kind: "ledger", id: "ledger" }, visibility: "veryHidden" }),
    ],
    { names: [{ name: "TongSo", refersTo: "DuLieu!$B$2:$B$3", local: false, hidden: false }] },
  );
}

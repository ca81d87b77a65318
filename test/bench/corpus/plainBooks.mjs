// Workbooks with nothing but data, for the readers: 1 to 5 sheets of 100 to 300 rows and 10 to 20 columns with merged
// titles, a header of two levels, borders on every cell, number formats, dates, formulas and hidden rows.
import { randomFrom } from "../../../scripts/sample/random.mjs";
import { merge, newPage, put } from "../../../scripts/sample/page.mjs";

const words = [
  "Phường Phổ Minh",
  "Số vụ việc",
  "đã giải quyết",
  "Hòa giải thành",
  "東京都",
  "Łódź",
  "quý II",
  "còn tồn",
  "người",
  "Không",
  "Tổ dân phố số 3",
];
const firstDay = Date.UTC(2022, 0, 1);
const msPerDay = 86_400_000;

/** @returns the pages of the `index`th workbook */
export function plainPages(index) {
  const r = randomFrom(`plain ${index}`);
  return Array.from({ length: r.int(1, 5) }, (_, number) => plainPage(r, number + 1));
}

function plainPage(r, number) {
  const page = newPage(`Bảng ${number}`);
  const width = r.int(10, 20);
  drawTop(page, width);
  const rows = r.int(100, 300);
  for (let row = 4; row < rows + 4; row += 1) drawRow(page, row, { r, width });
  page.hiddenRows = [r.int(5, 50), r.int(51, 99)];
  return page;
}

function drawTop(page, width) {
  put(page, 0, 0, "BẢNG TỔNG HỢP SỐ LIỆU", { bold: true, center: true });
  merge(page, 0, 0, 0, width - 1);
  for (let column = 0; column < width; column += 2) {
    put(page, 2, column, `Nhóm chỉ tiêu ${column / 2 + 1}`, { bold: true, center: true, border: true });
    if (column + 1 < width) merge(page, 2, column, 2, column + 1);
  }
  for (let column = 0; column < width; column += 1) {
    put(page, 3, column, `Cột ${column + 1}`, { bold: true, border: true });
  }
  page.widths = Array.from({ length: width }, () => 14);
}

/** Every kind of column again and again: number, text, decimal, formula, date, a cell that is often empty. */
const kinds = [
  ({ r }) => ({ v: r.int(0, 9_999), format: "#,##0" }),
  ({ r }) => ({ v: `${r.pick(words)} ${r.int(1, 400)}` }),
  ({ r }) => ({ v: r.tenth(0, 1_000), format: "#,##0.0" }),
  ({ before, beforeAt }) => ({ v: before * 2, formula: `${beforeAt}*2` }),
  ({ r }) => ({ v: new Date(firstDay + r.int(0, 364) * msPerDay), format: "dd/mm/yyyy" }),
  ({ r }) => ({ v: r.int(0, 2) === 0 ? r.pick(words) : null }),
];

function drawRow(page, row, { r, width }) {
  for (let column = 0; column < width; column += 1) {
    // What the formula doubles stands three columns before it.
    const beforeAt = `${String.fromCodePoint(65 + column - 3)}${row + 1}`;
    const before = page.rows[row]?.[column - 3]?.v;
    const { v, ...look } = kinds[column % kinds.length]({ r, before, beforeAt });
    put(page, row, column, v, { border: true, ...look });
  }
}

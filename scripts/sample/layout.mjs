// How units lay the forms out when they type them themselves: the same content in three habits.
// Nothing of the program under test is used here.
import { mark, merge, newPage, put } from "./page.mjs";

/** @typedef {{ template: object, unit: object, values: object, period: string, window: string, habit: 0 | 1 | 2, lastYear?: object, notes?: object }} Sheet */

const ward = (unit) => unit.kind === "PHUONG" || unit.kind === "XA";

export function officialName(unit) {
  return ward(unit) ? `UBND ${unit.name[0].toLowerCase()}${unit.name.slice(1)}` : unit.name;
}

/** A form of one's own (DCCS, DV): letterhead, title, period and unit lines, table, signatures. */
export function drawForm(sheet) {
  const page = newPage(sheetNameOf(sheet));
  const section = sheet.template.sections.find((candidate) => candidate.kind !== "fields");
  const width = section.kind === "rows" ? 7 : section.indicators.length + (section.kind === "grid" ? 1 : 0);
  const top = drawHead(page, sheet, width);
  const bottom =
    section.kind === "rows"
      ? drawRows(page, top, sheet, section)
      : section.kind === "grid"
        ? drawGrid(page, top, section, [
            { label: section.rowDimension.label, rows: categoryRows(sheet, section) },
          ])
        : drawList(page, top, sheet, section);
  drawSignatures(page, bottom, sheet.unit, width);
  return page;
}

/** An official form of the Government Inspectorate, as its blank file is laid out: no unit line, MS row, note line. */
export function drawOfficial(sheet, rows) {
  const page = newPage(sheet.habit === 0 ? "Sheet1" : sheetNameOf(sheet));
  const [section] = sheet.template.sections;
  const last = section.indicators.length;
  put(page, 0, 0, sheet.template.title.toUpperCase(), { bold: true, center: true });
  merge(page, 0, 0, 0, last);
  put(page, 1, 0, sheet.window, { italic: true, center: true });
  merge(page, 1, 0, 1, last);
  const bottom = drawGrid(page, 2, section, rows, "MS");
  put(page, bottom + 1, 0, sheet.template.footNoteLabel);
  return page;
}

/** A consolidated or own table with a unit line: II.06, 10c/BTP. */
export function drawTable(sheet, blocks, rowLabel) {
  const page = newPage(sheetNameOf(sheet));
  const [section] = sheet.template.sections;
  const top = drawHead(page, sheet, section.indicators.length + 1);
  const bottom = drawGrid(page, top, { ...section, rowDimension: { label: rowLabel } }, blocks);
  drawSignatures(page, bottom, sheet.unit, section.indicators.length + 1);
  return page;
}

function sheetNameOf({ template, habit }) {
  return [template.code, template.code.replace("-", " "), `Bieu ${template.code.replace("-", "")}`][habit];
}

function drawHead(page, { template, unit, period, window, habit }, width) {
  const half = Math.max(2, Math.floor(width / 2));
  const owner = ward(unit) ? unit.name.toUpperCase() : unit.name.toUpperCase();
  put(page, 0, 0, ward(unit) ? "ỦY BAN NHÂN DÂN" : "UBND THỊ XÃ ĐỨC PHỔ", { bold: true, center: true });
  put(page, 1, 0, owner, { bold: true, center: true });
  put(page, 0, half, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true, center: true });
  put(page, 1, half, "Độc lập - Tự do - Hạnh phúc", { bold: true, center: true });
  for (const row of [0, 1]) {
    merge(page, row, 0, row, half - 1);
    merge(page, row, half, row, Math.max(half, width - 1));
  }
  mark(page, "letterhead", 1, 0);
  put(page, 2, 0, `Biểu số: ${template.formNumber ?? template.code}`);
  put(page, 3, 0, template.title.toUpperCase(), { bold: true, center: true });
  merge(page, 3, 0, 3, width - 1);
  mark(page, "title", 3, 0);
  put(page, 4, 0, habit === 1 ? period[0].toUpperCase() + period.slice(1) : `Kỳ báo cáo: ${period}`, {
    italic: true,
    center: true,
  });
  merge(page, 4, 0, 4, width - 1);
  mark(page, "period", 4, 0);
  put(page, 5, 0, `Đơn vị báo cáo: ${officialName(unit)}`);
  mark(page, "reporter", 5, 0);
  if (habit === 2) put(page, 6, 0, `(${window})`, { italic: true });
  if (template.unitOfMeasureLine) {
    put(page, habit === 2 ? 7 : 6, width - 1, template.unitOfMeasureLine, { italic: true });
  }
  return habit === 2 ? 8 : 7;
}

function drawRows(page, top, sheet, section) {
  const labels = ["STT", "Mã", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Cùng kỳ năm trước", "Ghi chú"];
  labels.forEach((label, column) =>
    put(page, top, column, label, { bold: true, center: true, border: true }),
  );
  labels.forEach((_, column) =>
    put(page, top + 1, column, `(${column + 1})`, { center: true, border: true }),
  );
  page.widths = [6, 7, 62, 14, 14, 14, 24];
  mark(page, "number-row", top + 1, 0);
  let row = top + 2;
  let number = 0;
  const headed = new Set();
  for (const indicator of section.indicators) {
    const heading = section.headings?.find((candidate) => candidate.id === indicator.heading);
    if (heading !== undefined && !headed.has(heading.id)) {
      headed.add(heading.id);
      put(page, row, 0, heading.label, { bold: true, border: true });
      merge(page, row, 0, row, 6);
      row += 1;
    }
    number += 1;
    put(page, row, 0, number, { center: true, border: true });
    put(page, row, 1, indicator.code, { center: true, border: true });
    put(page, row, 2, indicator.label.join(" - "), { border: true });
    put(page, row, 3, indicator.unitOfMeasure ?? "", { center: true, border: true });
    put(page, row, 4, valueFor(indicator, sheet.values[indicator.code]), {
      border: true,
      ...formatFor(indicator),
    });
    put(page, row, 5, lastYear(indicator, sheet), { border: true, ...formatFor(indicator) });
    put(page, row, 6, sheet.notes?.[indicator.code] ?? null, { border: true });
    mark(page, indicator.code, row, 4);
    mark(page, `${indicator.code}@samePeriodLastYear`, row, 5);
    mark(page, `${indicator.code}@note`, row, 6);
    row += 1;
  }
  return row;
}

function lastYear(indicator, sheet) {
  const value = sheet.lastYear?.[indicator.code];
  return value === undefined || !["int", "dec"].includes(indicator.type) ? null : value;
}

function valueFor(indicator, value) {
  if (value === undefined || value === null) return null;
  return indicator.type === "date" ? new Date(`${value}T00:00:00Z`) : value;
}

function formatFor(indicator) {
  if (indicator.type === "date") return { format: "dd/mm/yyyy" };
  if (indicator.type === "int") return { format: "#,##0" };
  return indicator.type === "dec" ? { format: "#,##0.0" } : {};
}

function categoryRows({ values }, section) {
  return section.rowDimension.categories.map((category) => ({
    key: category.id,
    label: category.label,
    values: values[category.id],
    bold: category.total,
  }));
}

/** Header tree with merged cells, number row, blocks of rows each under an optional group label. */
function drawGrid(page, top, section, blocks, corner = "") {
  const depth = Math.max(...section.indicators.map((indicator) => indicator.label.length));
  put(page, top, 0, section.rowDimension.label, { bold: true, center: true, border: true });
  merge(page, top, 0, top + depth - 1, 0);
  drawHeader(page, top, section.indicators, depth);
  const numbers = top + depth;
  put(page, numbers, 0, corner, { center: true, border: true });
  section.indicators.forEach((indicator, index) => {
    const printed = indicator.printedNumber ?? `(${index + 1})`;
    put(page, numbers, index + 1, /^\d+$/.test(printed) ? Number(printed) : printed, {
      center: true,
      border: true,
    });
  });
  mark(page, "number-row", numbers, 0);
  page.widths = [34, ...section.indicators.map(() => 9)];
  let row = numbers + 1;
  for (const block of blocks) {
    if (block.group !== undefined) {
      put(page, row, 0, block.group, { bold: true, border: true });
      row += 1;
    }
    for (const line of block.rows) {
      put(page, row, 0, line.label, { bold: line.bold, border: true });
      mark(page, `${line.key}/label`, row, 0);
      section.indicators.forEach((indicator, index) => {
        put(page, row, index + 1, line.values?.[indicator.code] ?? null, { bold: line.bold, border: true });
        mark(page, `${line.key}/${indicator.code}`, row, index + 1);
      });
      row += 1;
    }
  }
  return row;
}

function drawHeader(page, top, indicators, depth) {
  for (let level = 0; level < depth; level += 1) {
    for (let index = 0; index < indicators.length;) {
      const path = indicators[index].label;
      if (level >= path.length) {
        index += 1;
        continue;
      }
      const prefix = JSON.stringify(path.slice(0, level + 1));
      let end = index;
      while (
        end + 1 < indicators.length &&
        level < path.length - 1 &&
        JSON.stringify(indicators[end + 1].label.slice(0, level + 1)) === prefix &&
        indicators[end + 1].label.length > level + 1
      ) {
        end += 1;
      }
      put(page, top + level, index + 1, path[level], { bold: true, center: true, border: true });
      const leaf = level === path.length - 1;
      merge(page, top + level, index + 1, leaf ? top + depth - 1 : top + level, end + 1);
      index = end + 1;
    }
  }
}

function drawList(page, top, { values }, section) {
  const rows = values.map((record, index) => ({ key: String(index + 1), record }));
  const depth = Math.max(...section.indicators.map((indicator) => indicator.label.length));
  const shifted = newPage("");
  drawHeader(shifted, top, section.indicators, depth);
  // a list has no row label in front: the header begins in the first column
  shifted.rows.forEach((line, row) =>
    line?.forEach((cell, column) => put(page, row, column - 1, cell.v, cell)),
  );
  for (const range of shifted.merges) merge(page, range.top, range.left - 1, range.bottom, range.right - 1);
  section.indicators.forEach((indicator, column) => {
    put(page, top + depth, column, indicator.printedNumber ?? `(${column + 1})`, {
      center: true,
      border: true,
    });
    page.widths[column] = indicator.type === "text" && column > 0 ? 26 : 11;
    rows.forEach(({ key, record }, index) => {
      const row = top + depth + 1 + index;
      put(page, row, column, valueFor(indicator, record[indicator.code]), {
        border: true,
        ...formatFor(indicator),
      });
      mark(page, `${key}/${indicator.code}`, row, column);
    });
  });
  mark(page, "number-row", top + depth, 0);
  return top + depth + 1 + rows.length;
}

function drawSignatures(page, row, unit, width) {
  const right = Math.max(2, width - 3);
  put(page, row + 1, 0, "Đức Phổ, ngày 03 tháng 6 năm 2022", { italic: true });
  put(page, row + 2, 0, "NGƯỜI LẬP BIỂU", { bold: true, center: true });
  put(page, row + 2, right, ward(unit) ? "CHỦ TỊCH" : "THỦ TRƯỞNG ĐƠN VỊ", { bold: true, center: true });
  put(page, row + 3, 0, "(Ký, ghi rõ họ tên)", { italic: true, center: true });
  put(page, row + 3, right, "(Ký, đóng dấu, ghi rõ họ tên)", { italic: true, center: true });
}

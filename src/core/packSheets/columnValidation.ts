import type { ValidationModel } from "../tables/sheetModel.ts";
import { columnName } from "../workbook/address.ts";
import type { Column, RecordSheetId } from "./column.ts";
import { optionRange } from "./optionLists.ts";
import { recordSheets } from "./packSheetList.ts";
import { firstDataRow } from "./sheetRows.ts";

/** What Excel lets be typed in a column; null where anything may be. */
export function columnValidation(
  { heading, kind }: Column,
  place: { readonly column: number; readonly bottom: number },
): ValidationModel | null {
  const range = { top: firstDataRow, bottom: place.bottom, left: place.column, right: place.column };
  const guard = (
    rule: ValidationModel["rule"],
    text: string,
    style: "stop" | "warning" = "stop",
  ): ValidationModel => ({ range, rule, allowBlank: true, error: { title: heading, text, style } });
  if (kind.type === "date") {
    return guard({ type: "date", from: "1900-03-01", to: "2100-12-31" }, "Đề nghị ghi ngày dạng dd/mm/yyyy.");
  }
  if (kind.type === "number") {
    // what the office has yet to fill in is a word
    return guard({ type: "decimal", min: -1e12, max: 1e12 }, "Ở đây thường là một số.", "warning");
  }
  if (kind.type === "reference") {
    const formula = idsOf(kind.to);
    return guard(
      { type: "listRange", formula },
      "Chưa có mã này; nếu là mã mới, đề nghị khai báo nó.",
      "warning",
    );
  }
  const formula = optionRange(kind);
  return formula === null
    ? null
    : guard({ type: "listRange", formula }, "Đề nghị chọn một mục trong danh sách.");
}

/** As far down as a sheet is likely to grow. */
const deepest = 1000;

function idsOf(id: RecordSheetId): string {
  const sheet = recordSheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  const index = sheet.parents.length + sheet.columns.findIndex(({ key }) => key === sheet.identity);
  const column = columnName(index);
  return `'${sheet.name}'!$${column}$${firstDataRow + 1}:$${column}$${deepest}`;
}

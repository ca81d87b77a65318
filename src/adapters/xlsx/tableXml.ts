import type { TableModel } from "../../core/tables/sheetModel.ts";
import { rangeToA1 } from "../../core/workbook/address.ts";
import { xmlDeclaration } from "../package/xmlText.ts";
import { mainNamespace } from "./namespaces.ts";
import { xstringAttribute } from "./xstring.ts";

/** The part of an Excel table; `id` is unique in the book. */
export function tableXml(table: TableModel, id: number): string {
  const { name, range, columns, style } = table;
  const ref = rangeToA1(range);
  const columnXml = columns.map(
    (column, index) => `<tableColumn id="${index + 1}" name="${columnName(column)}"/>`,
  );
  const styleXml =
    style === undefined
      ? ""
      : `<tableStyleInfo name="${xstringAttribute(style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`;
  return (
    `${xmlDeclaration}<table xmlns="${mainNamespace}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"` +
    ` totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${columnXml.join("")}</tableColumns>${styleXml}</table>`
  );
}

/** Excel compares the name with the header cell and writes its line breaks so. */
function columnName(column: string): string {
  return xstringAttribute(column).replaceAll("&#10;", "_x000a_");
}

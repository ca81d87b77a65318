import type { BookModel, ModelCell, SheetModel } from "../../core/tables/sheetModel.ts";
import { quoteSheetName } from "../../core/tables/sheetName.ts";
import { rangeToA1, toA1 } from "../../core/workbook/address.ts";
import type { PartPiece } from "../package/packPart.ts";
import { officeRelationships } from "../package/relationships.ts";
import { xmlDeclaration } from "../package/xmlText.ts";
import { mainNamespace } from "./namespaces.ts";
import { printXml } from "./printXml.ts";
import type { CellContext } from "./cellContext.ts";
import { sheetDataXml } from "./sheetDataXml.ts";
import { columnsXml, sheetFormatXml, sheetPropertiesXml, sheetViewsXml, usedRange } from "./sheetViewXml.ts";
import { validationsXml } from "./validationXml.ts";
import { xstringAttribute, xstringText } from "./xstring.ts";

export interface SheetContext extends CellContext {
  readonly font: BookModel["font"];
  /** True for the sheet that the book opens on. */
  readonly selected: boolean;
  /** Relationship of the comments' boxes, null without comments. */
  readonly comments: string | null;
  /** Relationship of the drawing with the charts, null without charts. */
  readonly drawing: string | null;
  /** Relationships of the sheet's tables. */
  readonly tables: readonly string[];
}

/** A worksheet part, piece by piece; the elements stand in the order of the schema (CT_Worksheet). */
export function* sheetXml(sheet: SheetModel, context: SheetContext): Generator<PartPiece> {
  const { comments, drawing, tables } = context;
  const tableParts = tables.map((id) => `<tablePart r:id="${id}"/>`).join("");
  yield* [
    `${xmlDeclaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${officeRelationships}">`,
    sheetPropertiesXml(sheet),
    `<dimension ref="${rangeToA1(usedRange(sheet))}"/>`,
    sheetViewsXml(sheet, context.selected),
    sheetFormatXml(context.font),
    columnsXml(sheet),
  ];
  yield* sheetDataXml(sheet, context);
  yield* [
    sheet.protected ? protection : "",
    sheet.autoFilter === undefined ? "" : `<autoFilter ref="${rangeToA1(sheet.autoFilter)}"/>`,
    mergesXml(sheet),
    conditionalFormatsXml(sheet, context),
    validationsXml(sheet.validations),
    linksXml(sheet.cells),
    printXml(sheet.print),
    drawing === null ? "" : `<drawing r:id="${drawing}"/>`,
    comments === null ? "" : `<legacyDrawing r:id="${comments}"/>`,
    tables.length === 0 ? "" : `<tableParts count="${tables.length}">${tableParts}</tableParts>`,
    "</worksheet>",
  ];
}

// Columns and rows may be widened and filters used: only contents are locked.
const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

function mergesXml({ merges }: SheetModel): string {
  if (merges.length === 0) return "";
  const written = merges.map((range) => `<mergeCell ref="${rangeToA1(range)}"/>`);
  return `<mergeCells count="${merges.length}">${written.join("")}</mergeCells>`;
}

function conditionalFormatsXml(sheet: SheetModel, { styles }: CellContext): string {
  return sheet.conditionalFormats
    .map(
      ({ range, formula, style }, index) =>
        `<conditionalFormatting sqref="${rangeToA1(range)}"><cfRule type="expression" dxfId="${styles.differentialFormat(style)}"` +
        ` priority="${index + 1}"><formula>${xstringText(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");
}

function linksXml(cells: readonly ModelCell[]): string {
  const written: string[] = [];
  for (const cell of cells) {
    if (cell.link === undefined) continue;
    const { sheet, cell: target, tip } = cell.link;
    const location = xstringAttribute(`${quoteSheetName(sheet)}!${target}`);
    const tooltip = tip === undefined ? "" : ` tooltip="${xstringAttribute(tip)}"`;
    written.push(`<hyperlink ref="${toA1(cell)}" location="${location}"${tooltip}/>`);
  }
  return written.length === 0 ? "" : `<hyperlinks>${written.join("")}</hyperlinks>`;
}

import type { BookModel, SheetModel } from "../../core/tables/sheetModel.ts";
import type { OpenPackStream } from "../../app/ports.ts";
import type { PackagePart } from "../package/packagePart.ts";
import { packPart, type PartPiece } from "../package/packPart.ts";
import {
  officeRelationships,
  relationshipsPartName,
  relationshipsXml,
  type Relationship,
} from "../package/relationships.ts";
import type { CellContext } from "./cellContext.ts";
import { chartXml } from "./chartXml.ts";
import { commentDrawingXml, commentsXml } from "./commentXml.ts";
import { drawingXml } from "./drawingXml.ts";
import { contentTypeOf } from "./namespaces.ts";
import type { PartNames } from "./partNames.ts";
import { sheetXml } from "./sheetXml.ts";
import { tableXml } from "./tableXml.ts";

export interface DrawContext extends CellContext {
  readonly book: BookModel;
  readonly names: PartNames;
  /** The number of a table in the book. */
  readonly tableId: (name: string) => number;
  readonly selected: boolean;
  readonly pack: OpenPackStream;
}

/** Parts of one sheet, packed at once so that the texts of large sheets never are in memory together. */
export interface DrawnSheet {
  /** Name of the worksheet's own part. */
  readonly part: string;
  readonly parts: readonly PackagePart[];
  /** What the parts are, by name. */
  readonly contentTypes: ReadonlyMap<string, string>;
}

/** A sheet with its comments, charts and tables, as parts. */
export function drawSheet(sheet: SheetModel, context: DrawContext): DrawnSheet {
  const { name: part } = context.names.next("xl/worksheets/sheet", ".xml");
  const parts: PackagePart[] = [];
  const put = (name: string, content: string | Iterable<PartPiece>): void => {
    parts.push(packPart(name, content, context.pack));
  };
  const contentTypes = new Map([[part, contentTypeOf.worksheet as string]]);
  const links: Relationship[] = [];
  const link = (kind: string, target: string): string => {
    const id = `rId${links.length + 1}`;
    links.push({ id, type: `${officeRelationships}/${kind}`, target, external: false });
    return id;
  };
  const comments = drawComments(sheet, context, { put, contentTypes, link });
  const drawing = drawCharts(sheet, context, { put, contentTypes, link });
  const tables = sheet.tables.map((table) => {
    const { name } = context.names.next("xl/tables/table", ".xml");
    put(name, tableXml(table, context.tableId(table.name)));
    contentTypes.set(name, contentTypeOf.table);
    return link("table", name);
  });
  const { font } = context.book;
  put(part, sheetXml(sheet, { ...context, font, comments, drawing, tables }));
  if (links.length > 0) put(relationshipsPartName(part), relationshipsXml(part, links));
  return { part, parts, contentTypes };
}

interface Drawing {
  readonly put: (name: string, content: string) => void;
  readonly contentTypes: Map<string, string>;
  readonly link: (kind: string, target: string) => string;
}

/** The relationship of the comments' boxes; null when the sheet has no comments. */
function drawComments(
  sheet: SheetModel,
  { names, book }: DrawContext,
  { put, contentTypes, link }: Drawing,
): string | null {
  const comments = sheet.cells.flatMap((cell) =>
    cell.comment === undefined ? [] : [{ at: cell, text: cell.comment }],
  );
  if (comments.length === 0) return null;
  const boxes = names.next("xl/drawings/vmlDrawing", ".vml");
  const written = names.next("xl/comments", ".xml");
  put(boxes.name, commentDrawingXml(comments, boxes.number));
  put(written.name, commentsXml(comments, book.properties.creator));
  contentTypes.set(written.name, contentTypeOf.comments);
  const drawing = link("vmlDrawing", boxes.name);
  link("comments", written.name);
  return drawing;
}

/** The relationship of the sheet's drawing; null when the sheet has no charts. */
function drawCharts(
  sheet: SheetModel,
  { names }: DrawContext,
  { put, contentTypes, link }: Drawing,
): string | null {
  const { charts = [] } = sheet;
  if (charts.length === 0) return null;
  const { name: drawing } = names.next("xl/drawings/drawing", ".xml");
  const parts = charts.map((chart, index): Relationship => {
    const { name } = names.next("xl/charts/chart", ".xml");
    put(name, chartXml(chart, sheet));
    contentTypes.set(name, contentTypeOf.chart);
    return { id: `rId${index + 1}`, type: `${officeRelationships}/chart`, target: name, external: false };
  });
  put(drawing, drawingXml(charts.map((chart, index) => ({ chart, link: parts[index]?.id ?? "" }))));
  put(relationshipsPartName(drawing), relationshipsXml(drawing, parts));
  contentTypes.set(drawing, contentTypeOf.drawing);
  return link("drawing", drawing);
}

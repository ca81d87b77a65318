import type { BookModel, SheetModel } from "../../core/tables/sheetModel.ts";
import {
  officeRelationships,
  relationshipsPartName,
  relationshipsXml,
  type Relationship,
} from "../package/relationships.ts";
import { commentDrawingXml, commentsXml } from "./commentXml.ts";
import { contentTypeOf } from "./namespaces.ts";
import type { PartNames } from "./partNames.ts";
import type { CellContext } from "./sheetDataXml.ts";
import { sheetXml } from "./sheetXml.ts";
import { tableXml } from "./tableXml.ts";

export interface DrawContext extends CellContext {
  readonly book: BookModel;
  readonly names: PartNames;
  /** The number of a table in the book. */
  readonly tableId: (name: string) => number;
  readonly selected: boolean;
}

/** Parts of one sheet: content by name, and what they are. */
export interface DrawnSheet {
  /** The worksheet's own part. */
  readonly part: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly contentTypes: ReadonlyMap<string, string>;
}

/** A sheet with its comments and tables, as parts. */
export function drawSheet(sheet: SheetModel, context: DrawContext): DrawnSheet {
  const { name: part } = context.names.next("xl/worksheets/sheet", ".xml");
  const texts = new Map<string, string>();
  const contentTypes = new Map([[part, contentTypeOf.worksheet as string]]);
  const links: Relationship[] = [];
  const link = (kind: string, target: string): string => {
    const id = `rId${links.length + 1}`;
    links.push({ id, type: `${officeRelationships}/${kind}`, target, external: false });
    return id;
  };
  const drawing = drawComments(sheet, context, { texts, contentTypes, link });
  const tables = sheet.tables.map((table) => {
    const { name } = context.names.next("xl/tables/table", ".xml");
    texts.set(name, tableXml(table, context.tableId(table.name)));
    contentTypes.set(name, contentTypeOf.table);
    return link("table", name);
  });
  const { font } = context.book;
  texts.set(part, sheetXml(sheet, { ...context, font, drawing, tables }));
  if (links.length > 0) texts.set(relationshipsPartName(part), relationshipsXml(part, links));
  return { part, texts, contentTypes };
}

interface Drawing {
  readonly texts: Map<string, string>;
  readonly contentTypes: Map<string, string>;
  readonly link: (kind: string, target: string) => string;
}

/** The relationship of the comments' boxes; null when the sheet has no comments. */
function drawComments(
  sheet: SheetModel,
  { names, book }: DrawContext,
  { texts, contentTypes, link }: Drawing,
): string | null {
  const comments = sheet.cells.flatMap((cell) =>
    cell.comment === undefined ? [] : [{ at: cell, text: cell.comment }],
  );
  if (comments.length === 0) return null;
  const boxes = names.next("xl/drawings/vmlDrawing", ".vml");
  const written = names.next("xl/comments", ".xml");
  texts.set(boxes.name, commentDrawingXml(comments, boxes.number));
  texts.set(written.name, commentsXml(comments, book.properties.creator));
  contentTypes.set(written.name, contentTypeOf.comments);
  const drawing = link("vmlDrawing", boxes.name);
  link("comments", written.name);
  return drawing;
}

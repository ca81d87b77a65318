import { toA1, type CellAddress } from "../../core/workbook/address.ts";
import { xmlDeclaration } from "../package/xmlText.ts";
import { mainNamespace } from "./namespaces.ts";
import { spaceAttribute, xstringText } from "./xstring.ts";

export interface Comment {
  readonly at: CellAddress;
  readonly text: string;
}

/** The texts of a sheet's comments. */
export function commentsXml(comments: readonly Comment[], author: string): string {
  const written = comments.map(({ at, text }) => {
    return `<comment ref="${toA1(at)}" authorId="0"><text>${commentRunXml(text)}</text></comment>`;
  });
  return (
    `${xmlDeclaration}<comments xmlns="${mainNamespace}"><authors><author>${xstringText(author)}</author></authors>` +
    `<commentList>${written.join("")}</commentList></comments>`
  );
}

/** A comment's text in the font that comments have; with the prefix that the part's elements have. */
export function commentRunXml(text: string, p = ""): string {
  const font = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr>`;
  return `<${p}r>${font}<${p}t${spaceAttribute(text)}>${xstringText(text)}</${p}t></${p}r>`;
}

/** The boxes of a sheet's comments, which Excel still wants as VML; `drawing` numbers the sheet's shapes. */
export function commentDrawingXml(comments: readonly Comment[], drawing: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${drawing}"/></o:shapelayout>` +
    shapeTypeXml +
    commentShapesXml(comments, drawing * 1024 + 1) +
    "</xml>"
  );
}

export const shapeTypeId = "_x0000_t202";

/** What the boxes of comments have in common. */
export const shapeTypeXml =
  `<v:shapetype id="${shapeTypeId}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The boxes by themselves, numbered from a first one on. */
export function commentShapesXml(comments: readonly Comment[], firstId: number): string {
  return comments.map((comment, index) => shapeXml(comment, firstId + index)).join("");
}

function shapeXml({ at, text }: Comment, id: number): string {
  const { row, column } = at;
  const top = Math.max(0, row - 1);
  // Column, pixels into it, row, pixels into it; first for the left top, then for the right bottom corner.
  const anchor = [column + 1, 15, top, 10, column + 4, 15, top + boxRows(text), 4];
  return (
    `<v:shape id="_x0000_s${id}" type="#${shapeTypeId}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

const lettersPerLine = 32;

/** Rows that the box covers: as many as the text has lines, within reason. */
function boxRows(text: string): number {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0);
  return Math.min(20, Math.max(4, lines + 1));
}

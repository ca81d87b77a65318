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
  const font = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>';
  const written = comments.map(
    ({ at, text }) =>
      `<comment ref="${toA1(at)}" authorId="0"><text><r>${font}<t${spaceAttribute(text)}>${xstringText(text)}</t></r></text></comment>`,
  );
  return (
    `${xmlDeclaration}<comments xmlns="${mainNamespace}"><authors><author>${xstringText(author)}</author></authors>` +
    `<commentList>${written.join("")}</commentList></comments>`
  );
}

/** The boxes of a sheet's comments, which Excel still wants as VML; `drawing` numbers the sheet's shapes. */
export function commentDrawingXml(comments: readonly Comment[], drawing: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${drawing}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    comments.map((comment, index) => shapeXml(comment, drawing * 1024 + 1 + index)).join("") +
    "</xml>"
  );
}

function shapeXml({ at, text }: Comment, id: number): string {
  const { row, column } = at;
  const top = Math.max(0, row - 1);
  // Column, pixels into it, row, pixels into it; first for the left top, then for the right bottom corner.
  const anchor = [column + 1, 15, top, 10, column + 4, 15, top + boxRows(text), 4];
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
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

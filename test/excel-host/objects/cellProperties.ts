import { invalidArgument, notModelled } from "../excelError.ts";
import { boxText, quotedSheet } from "../model/address.ts";
import type { Area } from "../model/area.ts";
import { type Box, heightOf, widthOf } from "../model/box.ts";
import { type BorderLine, type CellFormat } from "../model/cellFormat.ts";
import { changeFormat, formatAt } from "../model/formats.ts";
import {
  type FormatMember,
  alignmentMembers,
  fillMembers,
  fontMembers,
  protectionMembers,
} from "./formatWords.ts";
import { givenRecord, isGrid } from "./given.ts";

type Members = Readonly<Record<string, FormatMember>>;
type Given = Readonly<Record<string, unknown>>;

const groups: Readonly<Record<string, Members>> = {
  fill: fillMembers,
  font: fontMembers,
  protection: protectionMembers,
};

const sides = new Map<string, "top" | "bottom" | "left" | "right">([
  ["top", "top"],
  ["bottom", "bottom"],
  ["left", "left"],
  ["right", "right"],
]);

function changeOf(members: Members, given: Given, what: string): Partial<CellFormat> {
  return Object.assign(
    {},
    ...Object.entries(given).map(([name, value]) => {
      const member = members[name];
      if (!member) throw notModelled(`${what}.${name}`);
      return value === null ? {} : member.read(value);
    }),
  );
}

function borderChange(format: CellFormat, given: Given): Partial<CellFormat> {
  return Object.assign(
    {},
    ...Object.entries(given).map(([name, value]) => {
      const side = sides.get(name);
      if (!side) throw notModelled(`borders.${name}`);
      const line: BorderLine = { ...format[side], ...givenRecord(value) };
      return { [side]: line };
    }),
  );
}

/** The change that one cell's `format` of `SettableCellProperties` asks for. */
function formatChange(format: CellFormat, given: Given): Partial<CellFormat> {
  return Object.assign(
    {},
    ...Object.entries(given).map(([name, value]) => {
      const members = groups[name];
      if (members) return changeOf(members, givenRecord(value), name);
      if (name === "borders") return borderChange(format, givenRecord(value));
      return changeOf(alignmentMembers, { [name]: value }, "format");
    }),
  );
}

const oneCell = (row: number, column: number): Box => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

export function setCellProperties({ sheet, box }: Area, given: unknown): void {
  const fits =
    isGrid(given) && given.length === heightOf(box) && given.every((row) => row.length === widthOf(box));
  if (!fits) throw invalidArgument();
  given.forEach((cells, down) => {
    cells.forEach((cell, across) => {
      if (cell === null || cell === undefined) return;
      const { format, ...rest } = givenRecord(cell);
      const [unknown] = Object.keys(rest);
      if (unknown !== undefined) throw notModelled(`setCellProperties ${unknown}`);
      if (format === undefined) return;
      const [row, column] = [box.top + down, box.left + across];
      const change = formatChange(formatAt(sheet, row, column), givenRecord(format));
      changeFormat(sheet, oneCell(row, column), change);
    });
  });
}

function membersTold(members: Members, wanted: Given, format: CellFormat, what: string): Given {
  return Object.fromEntries(
    Object.keys(wanted).map((name) => {
      const member = members[name];
      if (!member) throw notModelled(`${what}.${name}`);
      return [name, format[member.key] ?? member.none ?? null];
    }),
  );
}

function bordersTold(format: CellFormat, wanted: Given): Given {
  return Object.fromEntries(
    Object.keys(wanted).map((name) => {
      const side = sides.get(name);
      if (!side) throw notModelled(`borders.${name}`);
      return [name, format[side]];
    }),
  );
}

function formatTold(format: CellFormat, wanted: Given): Given {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, inner]) => {
      const members = groups[name];
      if (members) return [name, membersTold(members, givenRecord(inner), format, name)];
      if (name === "borders") return [name, bordersTold(format, givenRecord(inner))];
      return [name, membersTold(alignmentMembers, { [name]: true }, format, "format")[name]];
    }),
  );
}

function told(area: Area, at: Box, wanted: Given): Given {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, inner]) => {
      if (name === "address") return [name, `${quotedSheet(area.sheet.name)}!${boxText(at)}`];
      if (name === "format") {
        return [name, formatTold(formatAt(area.sheet, at.top, at.left), givenRecord(inner))];
      }
      throw notModelled(`getCellProperties ${name}`);
    }),
  );
}

export function getCellProperties(area: Area, given: unknown): readonly (readonly Given[])[] {
  const wanted = givenRecord(given);
  const { top, left } = area.box;
  return Array.from({ length: heightOf(area.box) }, (_, down) =>
    Array.from({ length: widthOf(area.box) }, (__, across) =>
      told(area, oneCell(top + down, left + across), wanted),
    ),
  );
}

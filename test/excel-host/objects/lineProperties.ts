import { notModelled } from "../excelError.ts";
import { absoluteText, quotedSheet } from "../model/address.ts";
import type { Area } from "../model/area.ts";
import type { Box } from "../model/box.ts";
import { givenRecord } from "./given.ts";

type Line = Readonly<Record<string, unknown>>;

/** What is asked of each row or column of a range, one after the other. */
function linesTold(given: unknown, tell: (name: string, line: number) => unknown): (line: number) => Line {
  const wanted = Object.keys(givenRecord(given));
  return (line) =>
    Object.fromEntries(
      wanted.map((name) => {
        const value = tell(name, line);
        if (value === undefined) throw notModelled(`properties of lines: ${name}`);
        return [name, value];
      }),
    );
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function addressOf({ sheet }: Area, box: Box): string {
  return `${quotedSheet(sheet.name)}!${absoluteText(box).replaceAll("$", "")}`;
}

export function getRowProperties(area: Area, given: unknown): readonly Line[] {
  const { sheet, box } = area;
  const tell = linesTold(given, (name, row) => {
    if (name === "rowHidden") return sheet.hiddenRows.has(row);
    if (name === "rowIndex") return row;
    return name === "address" ? addressOf(area, { ...box, top: row, bottom: row }) : undefined;
  });
  return numbers(box.top, box.bottom).map(tell);
}

export function getColumnProperties(area: Area, given: unknown): readonly Line[] {
  const { sheet, box } = area;
  const tell = linesTold(given, (name, column) => {
    if (name === "columnHidden") return sheet.hiddenColumns.has(column);
    if (name === "columnIndex") return column;
    return name === "address" ? addressOf(area, { ...box, left: column, right: column }) : undefined;
  });
  return numbers(box.left, box.right).map(tell);
}

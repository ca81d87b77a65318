import type { CellObject } from "xlsx";
import type { Cell, CellContent } from "../../../core/workbook/cell.ts";
import { isDateFormat } from "../../../core/workbook/dateFormat.ts";
import { daysTo1904, isoOfSerial } from "../../../core/workbook/serialDate.ts";
import { spendCharacters, spendString, type Meter } from "../meter.ts";

export interface CellContext {
  readonly meter: Meter;
  /** True when day 0 is 1 January 1904. */
  readonly date1904: boolean;
}

/** Excel's words for the numbers of errors (MS-XLS 2.5.10). */
const errors: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

/** A cell of the library as ours; null for one that holds nothing. `font` is "" where none is known. */
export function toCell(cell: CellObject, font: string, context: CellContext): Cell | null {
  const content = toContent(cell, font, context);
  const comment = (cell.c ?? []).map((note) => untilNul(note.t)).join("\n");
  if (content === null && cell.f === undefined && comment === "") return null;
  if (cell.f !== undefined) spendCharacters(context.meter, cell.f);
  if (comment !== "") spendString(context.meter, comment);
  return {
    ...(content ?? { type: "blank" }),
    ...(cell.f === undefined ? {} : { formula: cell.f }),
    ...(cell.f !== undefined && content === null ? { uncalculated: true } : {}),
    ...(comment === "" ? {} : { comment }),
  };
}

/** The library reads past the end of some notes. */
function untilNul(text: string): string {
  const end = text.indexOf("\u0000");
  return end < 0 ? text : text.slice(0, end);
}

function toContent({ t, v, z }: CellObject, font: string, context: CellContext): CellContent | null {
  if (t === "n" && typeof v === "number") return toNumber(v, String(z ?? "General"), context);
  if (t === "b") return { type: "boolean", value: v === true };
  if (t === "e") return { type: "error", value: errors.get(Number(v)) ?? "#N/A" };
  if (t !== "s") return null;
  const value = String(v ?? "");
  spendString(context.meter, value);
  return font === "" ? { type: "text", value } : { type: "text", value, font };
}

function toNumber(value: number, format: string, { date1904 }: CellContext): CellContent {
  if (!Number.isFinite(value)) return { type: "error", value: "#NUM!" };
  if (/^general$/i.test(format)) return { type: "number", value };
  const serial = date1904 ? value + daysTo1904 : value;
  const iso = isDateFormat(format) ? isoOfSerial(serial) : null;
  return iso === null ? { type: "number", value, format } : { type: "date", serial, iso, format };
}

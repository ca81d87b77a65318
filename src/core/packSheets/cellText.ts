import { assertNever } from "../assertNever.ts";
import { isoOfSerial, serialOfIso } from "../workbook/serialDate.ts";
import type { ModelValue } from "../tables/sheetModel.ts";
import type { Cell } from "../workbook/cell.ts";
import { canonicalJson } from "../ledger/canonicalJson.ts";
import type { ColumnKind, Option } from "./column.ts";
import { isRecord } from "./jsonRecord.ts";
import { optionText } from "./optionText.ts";
import { emptyList, readText, type PlainCell } from "./readText.ts";

/** A member as its cell says it; null when the cell cannot say it so that it is read as the same. */
export function writeMember(member: unknown, kind: ColumnKind): ModelValue | null {
  const written = attempt(member, kind);
  if (written === null || written === "") return null;
  const read = readMember(plainOf(written), kind);
  return canonicalJson(read) === canonicalJson(member) ? written : null;
}

/** What a cell says, undefined for nothing. What is no such value stays a text: the pack's own checks name it. */
export function readMember(cell: PlainCell, kind: ColumnKind): unknown {
  if (cell === null) return kind.type === "list" && kind.always === true ? [] : undefined;
  if (kind.type === "number") return readNumber(cell);
  if (kind.type === "yesNo") return readYesNo(cell);
  if (kind.type === "date") return readDate(cell);
  return readText(String(cell), kind);
}

/** What a cell of a book holds: a date as "yyyy-mm-dd". */
export function plainCell(cell: Cell): PlainCell {
  switch (cell.type) {
    case "number":
      return cell.value;
    case "boolean":
      return cell.value;
    case "date":
      return cell.iso;
    case "text":
      return cell.value.trim() === "" ? null : cell.value.trim().replace(/\r\n?/g, "\n");
    case "error":
      return cell.value;
    case "blank":
      return null;
    default:
      return assertNever(cell);
  }
}

/** What stands in a cell that is written so. */
function plainOf(value: ModelValue): PlainCell {
  return typeof value === "string" ? value.trim() : value;
}

function attempt(member: unknown, kind: ColumnKind): ModelValue | null {
  if (Array.isArray(member) && member.length === 0 && kind.type === "list") return emptyList;
  if (Array.isArray(member)) return writeList(member, kind);
  switch (kind.type) {
    case "number":
      return typeof member === "number" || typeof member === "string" ? member : null;
    case "yesNo":
      return typeof member === "boolean" ? (member ? yes : no) : null;
    case "date":
      return typeof member === "string" ? serialOfIso(member) : null;
    case "choice":
      return typeof member === "string" ? writeChoice(member, kind.options) : null;
    case "text":
    case "reference":
      return typeof member === "string" ? member : null;
    default:
      return null;
  }
}

const yes = "Có";
const no = "Không";
/** The answers that a yes-or-no cell offers. */
export const yesNoAnswers: readonly string[] = [yes, no];

function readYesNo(cell: NonNullable<PlainCell>): unknown {
  const text = String(cell).toLowerCase();
  if (text === "có" || text === "true") return true;
  return text === "không" || text === "false" ? false : cell;
}

function readNumber(cell: NonNullable<PlainCell>): unknown {
  const text = String(cell);
  return /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : cell;
}

function readDate(cell: NonNullable<PlainCell>): unknown {
  if (typeof cell === "number") return isoOfSerial(cell) ?? String(cell);
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(String(cell)) ?? [];
  return year === "" ? String(cell) : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function writeChoice(value: string, options: readonly Option[]): string {
  const option = options.find((candidate) => candidate.value === value);
  return option === undefined ? value : optionText(option);
}

function writeList(members: readonly unknown[], { type }: ColumnKind): string | null {
  if (type === "choices") {
    const lines = members.map(choiceLine);
    return lines.every((line) => line !== null) ? lines.join("\n") : null;
  }
  const texts = members.filter((member) => typeof member === "string");
  if (texts.length < members.length) return null;
  if (type === "list") return texts.join("; ");
  if (type === "ids") return texts.join(", ");
  if (type === "path") return texts.join(" > ");
  if (type !== "terms") return null;
  return texts.join(" + ").replaceAll(" + -", " - ");
}

function choiceLine(choice: unknown): string | null {
  if (!isRecord(choice) || typeof choice["value"] !== "string") return null;
  const { value, aliases, ...others } = choice;
  if (Object.keys(others).length > 0) return null;
  if (!Array.isArray(aliases)) return aliases === undefined ? value : null;
  const texts = aliases.filter((alias) => typeof alias === "string");
  return `${value} = ${texts.join("; ")}`.trim();
}

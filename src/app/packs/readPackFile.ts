import type { PackError, PackSource } from "../../core/pack/packError.ts";
import { readPackBundle } from "../../core/pack/packBundle.ts";
import { parsePack } from "../../core/pack/parsePack.ts";
import { isPackBook, readPackBook } from "../../core/packSheets/readPackBook.ts";
import type { Bilingual } from "../../core/pack/common.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { WorkbookReader } from "../ports.ts";

/** What is wrong in a file that holds a pack: at a cell of a workbook, or at a place in the pack's JSON. */
export interface PackFileProblem {
  /** "Biểu mẫu!C7", "templates/TCD-01.json, rules[3]"; "" for the file as a whole. */
  readonly place: string;
  readonly problem: Bilingual;
  readonly remedy: Bilingual;
}

export interface PackFileReading {
  readonly reader: WorkbookReader;
  /** Text of UTF-8 bytes; what is none is replaced, never refused. */
  readonly decodeText: (bytes: Uint8Array) => string;
}

/** The files of a valid pack in a workbook or a .json; told apart by what they hold. */
export async function readPackFile(
  bytes: Uint8Array,
  { reader, decodeText }: PackFileReading,
): Promise<Result<readonly PackSource[], readonly PackFileProblem[]>> {
  if (looksLikeJson(decodeText(bytes.subarray(0, 64)))) return readJson(decodeText(bytes));
  const workbook = await reader.read({ path: "goi.xlsx", bytes });
  if (!workbook.ok || !isPackBook(workbook.value)) return err([{ place: "", ...noPack }]);
  const read = readPackBook(workbook.value);
  if (read.ok) return read;
  return err(
    read.error.map(({ sheet, cell, problem, remedy }) => ({ place: `${sheet}!${cell}`, problem, remedy })),
  );
}

function readJson(text: string): Result<readonly PackSource[], readonly PackFileProblem[]> {
  const files = readPackBundle(text);
  if (!files.ok) return err([{ place: "", ...files.error }]);
  const pack = parsePack(files.value);
  return pack.ok ? ok(files.value) : err(pack.error.map(problemOfError));
}

/** An error in a pack's JSON with its place in words. */
export function problemOfError({ file, path, problem, remedy }: PackError): PackFileProblem {
  return { place: path === "" ? file : `${file}, ${path}`, problem, remedy };
}

/** A bracket after blanks and perhaps a byte order mark: a workbook begins with neither. */
function looksLikeJson(start: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(start);
}

const noPack = {
  problem: {
    vi: "Tệp này không phải sổ gói cấu hình.",
    en: "This file is no workbook of a pack.",
  },
  remedy: {
    vi: "Tải gói về dạng Excel, sửa trong tệp ấy rồi nạp lại.",
    en: "Save a pack as a workbook, edit that file and load it again.",
  },
} as const;

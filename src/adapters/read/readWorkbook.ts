import type { ReadProblem, WorkbookReader } from "../../app/ports.ts";
import type { FileProblem } from "../../core/findings/findingData.ts";
import { err, type Result } from "../../core/result.ts";
import type { Workbook } from "../../core/workbook/workbook.ts";
import { budgets as usualBudgets } from "./budgets.ts";
import { checkArchive } from "./archive.ts";
import { isOtherKind, type OtherFormatsReader } from "./otherFormats.ts";
import { sniff, type FileKind } from "./sniff/sniff.ts";
import { readXlsx, type ReadXlsxOptions } from "./xlsx/readXlsx.ts";

/** Why each kind of file that is no .xlsx cannot be read; "zip" is looked into first. */
const problems: Readonly<Record<Exclude<FileKind, "xlsx" | "zip">, FileProblem>> = {
  empty: "empty-file",
  placeholder: "placeholder",
  xlsb: "binary-excel",
  "open-document": "open-document",
  xls: "old-excel",
  biff: "old-excel",
  "spreadsheet-xml": "old-excel",
  encrypted: "encrypted",
  word: "word",
  presentation: "not-a-workbook",
  "other-archive": "archive",
  pdf: "pdf",
  picture: "picture",
  html: "web-page",
  xml: "not-a-workbook",
  text: "text",
  unknown: "not-a-workbook",
};

export interface WorkbookReaderOptions extends ReadXlsxOptions {
  /** Reads what is no .xlsx; without it such files are refused by what they are. */
  readonly readOther?: OtherFormatsReader;
}

/** Reads whatever arrives, one input at a time. */
export function createWorkbookReader(options: WorkbookReaderOptions): WorkbookReader {
  return { read: (input) => readWorkbook(input.bytes, options) };
}

async function readWorkbook(
  bytes: Uint8Array,
  { readOther, ...options }: WorkbookReaderOptions,
): Promise<Result<Workbook, ReadProblem>> {
  const { fileBytes } = { ...usualBudgets, ...options.budgets };
  if (bytes.length > fileBytes) return err({ reason: "too-large", detail: `${bytes.length} bytes` });
  const kind = sniff(bytes);
  if (kind === "xlsx") return readXlsx(bytes, options);
  if (kind === "zip") return err(checkArchive(bytes) ?? { reason: "archive", detail: kind });
  if (readOther !== undefined && isOtherKind(kind)) return readOther(bytes, kind, options);
  return err({ reason: problems[kind], detail: kind });
}

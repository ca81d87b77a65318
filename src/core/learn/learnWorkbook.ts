import { unicodeWorkbook } from "../intake/unicodeWorkbook.ts";
import type { Result } from "../result.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { Learned } from "./learned.ts";
import type { LearnOptions } from "./learnOptions.ts";
import { learnSheet, type LearnProblem } from "./learnSheet.ts";

/** What became of one sheet. */
export interface LearnedSheet {
  readonly sheet: string;
  readonly learned: Result<Learned, LearnProblem>;
}

/** Learns every visible sheet of a workbook, or the one that is named, texts in legacy fonts converted. */
export function learnWorkbook(
  received: Workbook,
  options: LearnOptions & { readonly sheet?: string },
): readonly LearnedSheet[] {
  const file = { path: options.fileName, sha256: "" };
  const { workbook } = unicodeWorkbook({ workbook: received, file, answers: new Map() });
  const named = workbook.sheets.filter(({ name, visibility }) =>
    options.sheet === undefined ? visibility === "visible" : name === options.sheet,
  );
  const taken: string[] = [];
  return named.map((sheet) => {
    const learned = learnSheet(sheet, { ...options, taken });
    if (learned.ok) taken.push(learned.value.draft.code);
    return { sheet: sheet.name, learned };
  });
}

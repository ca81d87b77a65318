import { read, set_cptable, type ParsingOptions, type WorkBook } from "xlsx";
import * as codePages from "xlsx/dist/cpexcel.full.mjs";
import { refuse } from "../refusal.ts";

// Files of Excel 95 and before hold text in the code page of the machine that wrote them.
set_cptable(codePages);

const options: ParsingOptions = {
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellHTML: false,
  cellText: false,
  cellDates: false,
};

/** SheetJS's reading of the bytes. What it throws for says no more than that the file is damaged. */
export function readByLibrary(content: Uint8Array | string, more: ParsingOptions = {}): WorkBook {
  const type = typeof content === "string" ? "string" : "buffer";
  try {
    return read(content, { ...options, ...more, type });
  } catch (error) {
    return refuse("workbook-damaged", String(error));
  }
}

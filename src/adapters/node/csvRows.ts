import { readFile } from "node:fs/promises";
import Papa from "papaparse";

/** The rows of a .csv file (UTF-8; comma, semicolon or tab between cells), or null when it cannot be opened. */
export async function readCsvRows(file: string): Promise<readonly (readonly string[])[] | null> {
  try {
    const text = (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
    return Papa.parse<string[]>(text, { skipEmptyLines: "greedy", delimitersToGuess: [",", ";", "\t"] }).data;
  } catch {
    return null;
  }
}

import Papa from "papaparse";

/** How the rows of a text are written. */
export interface CsvForm {
  readonly separator: string;
  /** False where quotation marks are part of what was typed and enclose nothing. */
  readonly quotes: boolean;
}

const separators = ["\t", ";", ","];
/** So many rows are tried. */
const triedRows = 200;
/** From this share of rows with the same number of columns on, a text is a table. */
const leastAgreement = 0.5;

/** A character that text does not hold, where quotation marks are meant as such. */
export const noQuotes = "\u0000";

interface Trial extends CsvForm {
  readonly columns: number;
  /** Share of the rows that have so many columns. */
  readonly agreement: number;
}

/** The separator by which most rows agree in their number of columns; null for text that is no table. */
export function findSeparator(text: string, stated: string | null): CsvForm | null {
  const trials = (stated === null ? separators : [stated]).map((separator) => tryOut(text, separator));
  const [best] = trials
    .filter(({ columns, agreement }) => columns > 1 && agreement >= leastAgreement)
    .toSorted((left, right) => right.agreement - left.agreement || right.columns - left.columns);
  return best ?? null;
}

function tryOut(text: string, separator: string): Trial {
  const quoted = Papa.parse<readonly string[]>(text, {
    delimiter: separator,
    preview: triedRows,
    skipEmptyLines: true,
  });
  const quotes = quoted.errors.every((error) => error.type !== "Quotes");
  const rows = quotes
    ? quoted.data
    : Papa.parse<readonly string[]>(text, {
        delimiter: separator,
        preview: triedRows,
        skipEmptyLines: true,
        quoteChar: noQuotes,
      }).data;
  return { separator, quotes, ...agreementOf(rows) };
}

/** The number of columns that most rows have; a single row agrees with itself only and shows nothing. */
function agreementOf(rows: readonly (readonly string[])[]): Pick<Trial, "columns" | "agreement"> {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [columns, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return rows.length < 2 ? { columns: 0, agreement: 0 } : { columns, agreement: count / rows.length };
}

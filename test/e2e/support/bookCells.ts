import ExcelJS from "exceljs";

/** What other programs see in a cell. */
interface SeenCell {
  readonly value: unknown;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** The visible sheets of a workbook, cell by cell, as ExcelJS reads them. */
async function bookCells(bytes: Uint8Array): Promise<ReadonlyMap<string, ReadonlyMap<string, SeenCell>>> {
  const workbook = new ExcelJS.Workbook();
  // ExcelJS names a type that Node's buffers and plain arrays both fit.
  await workbook.xlsx.load(bytes.slice().buffer);
  const sheets = workbook.worksheets.filter((sheet) => sheet.state === "visible");
  return new Map(sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
}

function cellsOf(sheet: ExcelJS.Worksheet): ReadonlyMap<string, SeenCell> {
  const cells = new Map<string, SeenCell>();
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      // The cells under a merged one repeat its value.
      if (cell.isMerged && cell.master !== cell) return;
      const seen = seenCell(cell);
      if (seen.value !== null && seen.value !== "") cells.set(cell.address, seen);
    });
  });
  return cells;
}

function seenCell(cell: ExcelJS.Cell): SeenCell {
  const { value } = cell;
  const numberFormat = cell.numFmt ?? "General";
  if (typeof value !== "object" || value === null) return { value, formula: null, numberFormat };
  if (value instanceof Date) return { value: dayOf(value), formula: null, numberFormat };
  if ("formula" in value || "sharedFormula" in value) {
    const { result } = value;
    return {
      value: result instanceof Date ? dayOf(result) : result,
      formula: cell.formula,
      numberFormat,
    };
  }
  return { value: cell.text, formula: null, numberFormat };
}

/** ExcelJS makes a broken date of a text under a date format. */
function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? "a text" : date.toISOString();
}

const shownAtMost = 20;

/** The cells in which two books differ, "Sheet!C5: a | b" each. */
export async function differences(left: Uint8Array, right: Uint8Array): Promise<readonly string[]> {
  const [first, second] = [await bookCells(left), await bookCells(right)];
  const names = new Set([...first.keys(), ...second.keys()]);
  const all = [...names].flatMap((name) => {
    const [one, other] = [first.get(name) ?? new Map(), second.get(name) ?? new Map()];
    const addresses = new Set<string>([...one.keys(), ...other.keys()]);
    return [...addresses].flatMap((address) => {
      const [a, b] = [JSON.stringify(one.get(address)), JSON.stringify(other.get(address))];
      return a === b ? [] : [`${name}!${address}: ${a} | ${b}`];
    });
  });
  return all.length <= shownAtMost
    ? all
    : [...all.slice(0, shownAtMost), `and ${all.length - shownAtMost} more`];
}

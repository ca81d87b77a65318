/** A sheet of the open workbook, asked from Excel itself; rows and columns from A1. */
export interface OpenSheetView {
  readonly name: string;
  readonly visibility: string;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

export interface OpenBookView {
  readonly sheets: readonly OpenSheetView[];
  /** "name = formula (comment)", hidden ones too. */
  readonly names: readonly string[];
  /** "name: sheet!range". */
  readonly tables: readonly string[];
}

/** Everything in the open workbook that a write could have changed. */
export function viewOpenBook(): Promise<OpenBookView> {
  return Excel.run(async ({ workbook }) => {
    const { worksheets, names, tables } = workbook;
    worksheets.load("items/name,items/visibility");
    names.load("items/name,items/formula,items/comment,items/visible");
    tables.load("items/name");
    await worksheets.context.sync();
    const cells: Excel.Range[] = [];
    for (const sheet of worksheets.items) {
      const range = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true));
      // One member at a time: answers have a limit.
      for (const member of ["values", "formulas", "numberFormat"]) {
        range.load(member);
        await worksheets.context.sync();
      }
      cells.push(range);
    }
    const places = tables.items.map((table) => table.getRange().load("address"));
    await worksheets.context.sync();
    return {
      sheets: worksheets.items.map(({ name, visibility }, index) => ({
        name,
        visibility,
        values: cells[index]?.values ?? [],
        formulas: cells[index]?.formulas ?? [],
        formats: cells[index]?.numberFormat ?? [],
      })),
      names: names.items.map(
        ({ name, formula, comment, visible }) =>
          `${name} ${plainReference(String(formula))} (${comment})${visible ? "" : " hidden"}`,
      ),
      tables: tables.items.map(({ name }, index) => `${name}: ${places[index]?.address}`),
    };
  });
}

export function viewOpenSheet(view: OpenBookView, name: string): OpenSheetView {
  const sheet = view.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`the open workbook has no sheet ${name}`);
  return sheet;
}

/** Excel puts a sheet's name into quotes where it must, and leaves quotes where they were typed. */
function plainReference(formula: string): string {
  return formula.replaceAll(/'([^']+)'!/g, "$1!");
}

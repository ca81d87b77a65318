import type { SectionOf } from "../pack/template.ts";
import { columnName } from "../workbook/address.ts";
import type { FormContext } from "./formContext.ts";
import type { FormPage } from "./formPage.ts";
import type { GridRow } from "./gridRows.ts";
import type { PlaceOf } from "./termFormula.ts";

/** A grid as it lies on the sheet. */
export interface GridSite {
  readonly context: FormContext;
  readonly page: FormPage;
  readonly section: SectionOf<"grid">;
  readonly rows: readonly GridRow[];
  /** Sheet row of the first grid row. */
  readonly first: number;
  /** Column of the row labels; an STT column may stand before it. */
  readonly labelColumn: number;
  readonly manyUnits: boolean;
}

/** Addresses of the indicators in a sheet row of the grid. */
export function placesIn({ section, labelColumn }: GridSite, row: number): PlaceOf {
  const columns = new Map(
    section.indicators.map((indicator, index) => [indicator.code, labelColumn + 1 + index]),
  );
  return (indicator) => {
    const column = columns.get(indicator);
    return column === undefined ? null : `${columnName(column)}${row + 1}`;
  };
}

import type { Indicator } from "../pack/indicator.ts";
import { columnName } from "../workbook/address.ts";
import { columnTitle, type FormPlace, type FormSite } from "./formSite.ts";
import type { GridRow } from "./gridRows.ts";
import { placesIn, type GridSite } from "./gridSite.ts";
import { ratioFormula } from "./ratioFormula.ts";

/** Where the indicators of each row stand; rows that only group others have none. */
export function gridSites(site: GridSite): readonly FormSite[] {
  return site.rows.flatMap((row, index) =>
    row.kind === "group" ? [] : [siteOf(site, row, site.first + index)],
  );
}

function siteOf(site: GridSite, { kind, label, unit }: GridRow, row: number): FormSite {
  const { context, section, labelColumn, manyUnits } = site;
  const isLone = site.rows.length === 1;
  return {
    section: section.id,
    kind: kind === "data" || kind === "group" ? "row" : kind,
    label: isLone ? "" : label,
    subject: unit ?? (manyUnits ? null : context.unit),
    ...(kind === "open" ? { labelCell: `${columnName(labelColumn)}${row + 1}` } : {}),
    places: section.indicators.map((indicator, index) => placeOf(site, { indicator, index, kind, row })),
  };
}

interface Cell {
  readonly indicator: Indicator;
  readonly index: number;
  readonly kind: GridRow["kind"];
  readonly row: number;
}

function placeOf(site: GridSite, { indicator, index, kind, row }: Cell): FormPlace {
  const places = placesIn(site, row);
  const printed = indicator.printedNumber ?? `(${site.labelColumn + index + 2})`;
  return {
    indicator,
    measure: "current",
    cell: places(indicator.code) ?? "",
    name: columnTitle(printed),
    kind: kind === "total" || ratioFormula(indicator, places) !== null ? "computed" : "input",
  };
}

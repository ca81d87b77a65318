import type { Indicator } from "../pack/indicator.ts";
import { columnName, type CellRange } from "../workbook/address.ts";
import { requiredFormat } from "./blankFormat.ts";
import { equationFormats } from "./equationFormats.ts";
import { emptyPart, joinParts, type FormPart } from "./formPart.ts";
import { placesIn, type GridSite } from "./gridSite.ts";
import { inputValidation } from "./inputCell.ts";
import { isRequired } from "./isRequired.ts";
import { ratioFormula } from "./ratioFormula.ts";

/** What is checked while a grid is filled in: types, blanks, equations. */
export function gridRules(site: GridSite): FormPart {
  return joinParts([
    ...site.section.indicators.map((indicator, index) =>
      columnRules(site, indicator, site.labelColumn + 1 + index),
    ),
    equationsPart(site),
  ]);
}

/** Validation and the mark of blanks, one for each stretch of input cells of a column. */
function columnRules(site: GridSite, indicator: Indicator, column: number): FormPart {
  const { context, labelColumn } = site;
  if (ratioFormula(indicator, placesIn(site, site.first)) !== null) return emptyPart;
  const wanted = isRequired(context, indicator);
  return joinParts(
    inputRuns(site).map(({ kind, top, bottom }) => {
      const range: CellRange = { top, bottom, left: column, right: column };
      const labelled = kind === "open" ? `LEN(TRIM($${columnName(labelColumn)}${top + 1}))>0` : "";
      return {
        ...emptyPart,
        validations: [inputValidation(context, indicator, range)],
        conditionalFormats: wanted ? [requiredFormat(range, labelled)] : [],
      };
    }),
  );
}

interface InputRun {
  readonly kind: "data" | "open";
  readonly top: number;
  readonly bottom: number;
}

function inputRuns({ rows, first }: GridSite): readonly InputRun[] {
  return rows.reduce<readonly InputRun[]>((runs, { kind }, index) => {
    if (kind !== "data" && kind !== "open") return runs;
    const row = first + index;
    const last = runs.at(-1);
    return last?.kind === kind && last.bottom === row - 1
      ? [...runs.slice(0, -1), { ...last, bottom: row }]
      : [...runs, { kind, top: row, bottom: row }];
  }, []);
}

function equationsPart(site: GridSite): FormPart {
  const bottom = site.first + site.rows.length - 1;
  const conditionalFormats = equationFormats(site.context, {
    placeOf: placesIn(site, site.first),
    extent: (cell) => ({ ...cell, bottom }),
    manyUnits: site.manyUnits,
  });
  return { ...emptyPart, conditionalFormats };
}

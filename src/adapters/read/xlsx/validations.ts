import { parseRange } from "../../../core/workbook/address.ts";
import type { CellValidation } from "../../../core/workbook/workbook.ts";
import { spend } from "../meter.ts";
import { nextAttribute } from "../xml/attributes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { nameCode } from "../xml/nameCode.ts";
import { nextChild } from "../xml/tags.ts";
import { attributeText, readText } from "../xml/text.ts";

const validationTag = nameCode("dataValidation");
const firstFormulaTag = nameCode("formula1");
const typeAttribute = nameCode("type");
const rangesAttribute = nameCode("sqref");

const types = ["list", "whole", "decimal", "date", "textLength"] as const;

/** What Excel lets be typed into the cells of a sheet. */
export function readValidations(x: XmlCursor): readonly CellValidation[] {
  const validations: CellValidation[] = [];
  const depth = x.depth;
  while (nextChild(x, depth)) {
    if (x.name === validationTag) validations.push(readValidation(x));
  }
  return validations;
}

function readValidation(x: XmlCursor): CellValidation {
  const depth = x.depth;
  let type: CellValidation["type"] = "other";
  let ranges: CellValidation["ranges"] = [];
  let values: readonly string[] = [];
  while (nextAttribute(x)) {
    if (x.attribute === typeAttribute) {
      const stated = attributeText(x);
      type = types.find((known) => known === stated) ?? "other";
    } else if (x.attribute === rangesAttribute) ranges = rangesIn(attributeText(x));
  }
  spend(x.meter, "merges", ranges.length);
  while (nextChild(x, depth)) {
    if (x.name === firstFormulaTag && type === "list") values = choicesIn(readText(x));
  }
  return { type, ranges, values };
}

function rangesIn(text: string): CellValidation["ranges"] {
  return text.split(/\s+/).flatMap((range) => parseRange(range) ?? []);
}

/** `"Có,Không"` names its choices; a range of cells does not. */
function choicesIn(formula: string): readonly string[] {
  const inside = /^\s*"(.*)"\s*$/s.exec(formula)?.[1];
  if (inside === undefined) return [];
  return inside
    .replaceAll('""', '"')
    .split(",")
    .map((choice) => choice.trim())
    .filter((choice) => choice !== "");
}

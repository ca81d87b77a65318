import { invalidArgument } from "../excelError.ts";
import { checkFormula } from "../formula/checkFormula.ts";
import { formulaTokens } from "../formula/tokens.ts";
import type { Areas } from "./area.ts";
import { holds, overlap, sameBox } from "./box.ts";
import { clearValidations } from "./clear.ts";
import type { Sheet } from "./sheet.ts";
import type { Validation } from "./validation.ts";

export type ValidationChange = Partial<Omit<Validation, "areas">>;

const noValidation: Omit<Validation, "areas"> = { rule: {}, ignoreBlanks: true, errorAlert: {}, prompt: {} };

const isSame = (validation: Validation, { boxes }: Areas): boolean =>
  validation.areas.length === boxes.length &&
  boxes.every((box) => validation.areas.some((area) => sameBox(area, box)));

/** The validation that covers all of some areas; null when there is none, or several. */
export function validationOf({ sheet, boxes }: Areas): Validation | null {
  const covering = sheet.validations.find(({ areas }) =>
    boxes.every((box) => areas.some((area) => holds(area, box))),
  );
  return covering ?? null;
}

/** What Excel says of areas whose cells do not have one validation all together. */
export function mixtureOf({ sheet, boxes }: Areas): "None" | "Inconsistent" | "MixedCriteria" {
  const met = sheet.validations.filter(({ areas }) =>
    areas.some((area) => boxes.some((box) => overlap(area, box) !== null)),
  );
  if (met.length === 0) return "None";
  return met.length > 1 ? "Inconsistent" : "MixedCriteria";
}

/** Changes the validation of some cells, cutting them out of the one that they had with others. */
export function changeValidation(areas: Areas, change: ValidationChange): void {
  const { sheet, boxes } = areas;
  const before = validationOf(areas) ?? noValidation;
  const same = sheet.validations.find((validation) => isSame(validation, areas));
  const changed = { ...before, ...change, areas: boxes };
  if (same) {
    sheet.validations = sheet.validations.map((validation) => (validation === same ? changed : validation));
    return;
  }
  for (const box of boxes) clearValidations(sheet, box);
  sheet.validations.push(changed);
}

/** A rule's formula can name no table: Excel takes structured references only by way of INDIRECT or a name. */
export function checkRuleFormula(sheet: Sheet, formula: string): void {
  checkFormula(sheet.book, formula);
  const hasTable = formulaTokens(formula)?.some((token) => token.kind === "table") ?? false;
  if (hasTable) throw invalidArgument("A rule cannot hold a structured reference.");
}

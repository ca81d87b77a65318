import type { SheetModel } from "../../tables/sheetModel.ts";
import { cellLines } from "./cellLines.ts";
import type { CheckedForm } from "./checkedForm.ts";
import { checkData } from "./checkData.ts";
import { checkSheet } from "./checkSheet.ts";
import { ruleLines } from "./ruleLines.ts";

/**
 * The sheets that tell a unit what is still wrong in its forms, made of formulas only: the page that it reads, and
 * behind it a very-hidden one with a line for each thing that is checked.
 */
export function selfCheckSheets(forms: readonly CheckedForm[]): {
  readonly page: SheetModel;
  readonly data: SheetModel;
} {
  const lines = forms.flatMap((form) => [
    ...form.sites.flatMap((site) => cellLines(form, site)),
    ...ruleLines(form),
  ]);
  // What must be corrected comes before what is only to be looked at.
  const ordered = [...lines.filter(({ strict }) => strict), ...lines.filter(({ strict }) => !strict)];
  const data = checkData(forms, ordered);
  return { page: checkSheet(forms, data), data: data.sheet };
}

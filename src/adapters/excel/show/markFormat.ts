import type { CellMark } from "../../../app/bookHost.ts";
import type { Severity } from "../../../core/findings/finding.ts";
import { bytesOf } from "../write/requestSize.ts";
import { step, type Step } from "../write/sender.ts";

/** A condition that always holds and that nobody else would write: marks are known again by it. */
const markFormula = '=N("_thbc_mark")=0';

const fills: Readonly<Record<Severity, string>> = { error: "#FFC7CE", warning: "#FFEB9C", note: "#DDEBF7" };

/** Colours cells by a conditional format, which leaves their own look as it is. */
export function* markSteps(worksheet: Excel.Worksheet, marks: readonly CellMark[]): Generator<Step> {
  for (const { cell, severity } of marks) {
    yield step(7, bytesOf(cell), () => {
      const { rule, format } = worksheet.getRange(cell).conditionalFormats.add("Custom").custom;
      rule.formula = markFormula;
      format.fill.color = fills[severity];
    });
  }
}

/** Takes the marks off the sheets, and no other conditional format, in three round trips. */
export async function removeMarks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<void> {
  const found = sheets.map((sheet) => {
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load("items/type");
    return conditionalFormats;
  });
  await context.sync();
  const custom = found.flatMap(({ items }) => items.filter(({ type }) => type === "Custom"));
  if (custom.length === 0) return;
  for (const format of custom) format.custom.rule.load("formula");
  await context.sync();
  for (const format of custom) if (format.custom.rule.formula === markFormula) format.delete();
  await context.sync();
}

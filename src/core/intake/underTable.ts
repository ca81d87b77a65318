import type { Finding } from "../findings/finding.ts";
import { cleanText, foldKey } from "../workbook/text/fold.ts";
import { labelKey } from "../workbook/text/words.ts";
import { formFinding, type FormContext } from "./formContext.ts";
import { filledIn } from "./zoneLines.ts";

// Notes stand right under the table; what is further down is signatures and recipients.
const reach = 12;

/** The words under a table's note label, which no cell of the template holds. */
export function notesUnderTable(context: FormContext, end: number): readonly Finding[] {
  const { view, block } = context;
  const labels = ["ghi chu", labelKey(block.shape.template.footNoteLabel ?? "")].filter(
    (label) => label !== "",
  );
  for (let row = end; row < Math.min(block.limit, end + reach); row += 1) {
    for (const column of view.filled(row)) {
      const [before = "", ...behind] = cleanText(view.text(row, column)).split(":");
      if (!labels.includes(labelKey(before)) && !labels.includes(foldKey(before))) continue;
      const beside = view.filled(row).find((candidate) => candidate > column);
      const rest = filledIn(behind.join(":"));
      const text = rest === "" && beside !== undefined ? filledIn(view.text(row, beside)) : rest;
      if (text === "") continue;
      return [
        formFinding(context, "note-under-table", { severity: "note", at: { row, column }, data: { text } }),
      ];
    }
  }
  return [];
}

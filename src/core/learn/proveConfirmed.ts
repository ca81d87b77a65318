import { viewSheet } from "../intake/sheetView.ts";
import { unicodeWorkbook } from "../intake/unicodeWorkbook.ts";
import type { Template } from "../pack/template.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { Learned, Proof } from "./learned.ts";
import { proveDraft } from "./proveDraft.ts";

/** Reads the blank with the template that was confirmed: what was left out of it is not missed. */
export function proveConfirmed(
  received: Workbook,
  { learned, template }: { readonly learned: Learned; readonly template: Template },
): Proof {
  const file = { path: learned.sheet, sha256: "" };
  const { workbook } = unicodeWorkbook({ workbook: received, file, answers: new Map() });
  const codes = new Set(template.sections.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
  const places = learned.places.filter(({ code }) => codes.has(code));
  const sheet = workbook.sheets.find(({ name }) => name === learned.sheet);
  if (sheet === undefined) throw new Error(`the blank has no sheet ${learned.sheet}`);
  return proveDraft(viewSheet(sheet, 0), template, places);
}

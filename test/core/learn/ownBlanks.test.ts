import { expect, test } from "vitest";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import { inflateWithZlib } from "../../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../../src/adapters/read/readWorkbook.ts";
import { blankForms } from "../../../src/app/blankForms.ts";
import { learnSheet } from "../../../src/core/learn/learnSheet.ts";
import type { Learned } from "../../../src/core/learn/learned.ts";
import type { Template } from "../../../src/core/pack/template.ts";
import { bareLabelKey } from "../../../src/core/workbook/text/words.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = shippedPack();
const reader = createWorkbookReader({ inflate: inflateWithZlib, validations: true });
// Lists whose first columns the program fills in by itself have a column less to ask for.
const filledIn: ReadonlySet<string> = new Set(["DV-02", "DV-03"]);

/** Every template that one unit's blanks of a call ask for, learned from its blank. */
async function learnedFrom(callId: string): Promise<ReadonlyMap<Template, Learned>> {
  const learned = new Map<Template, Learned>();
  const call = pack.calls.find(({ id }) => id === callId);
  if (call === undefined) throw new Error(callId);
  const asked = new Set(call.expected.map(({ template }) => template));
  for (const { book } of blankForms(pack, call, { issuedAt: "2022-05-20" })) {
    const wanted = pack.templates.filter(
      (template) => !learned.has(template) && book.sheets.some(({ name }) => name === template.sheetName),
    );
    if (wanted.length === 0) continue;
    const read = await reader.read({ path: "bieu.xlsx", bytes: writeBook(book) });
    if (!read.ok) throw new Error(read.error.reason);
    for (const template of wanted) {
      const sheet = read.value.sheets.find(({ name }) => name === template.sheetName);
      if (sheet === undefined) continue;
      const result = learnSheet(sheet, { fileName: "bieu.xlsx", validFrom: "2022-01-01", pack: null });
      if (!result.ok) throw new Error(`${template.code}: ${result.error}`);
      learned.set(template, result.value);
    }
    if (learned.size === asked.size) break;
  }
  return learned;
}

test("the program's own blanks are learned as what they were made from", async () => {
  const learned = await learnedFrom("2022-H1");
  expect(learned.size).toBeGreaterThan(8);
  for (const [template, { kind, places, proof }] of learned) {
    const table = template.sections.find((section) => section.kind !== "fields");
    if (filledIn.has(template.code)) continue;
    expect([template.code, kind, places.length]).toEqual([
      template.code,
      table?.kind,
      table?.indicators.length,
    ]);
    expect([template.code, proof.found]).toEqual([template.code, places.length]);
    expect([template.code, places.map(({ label }) => bareLabelKey(label.at(-1) ?? ""))]).toEqual([
      template.code,
      table?.indicators.map(({ label }) => bareLabelKey(label.at(-1) ?? "")),
    ]);
  }
});

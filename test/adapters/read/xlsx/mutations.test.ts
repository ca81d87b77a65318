import fc from "fast-check";
import { expect, test } from "vitest";

import { inflateWithZlib } from "../../../../src/adapters/node/inflateWithZlib.ts";
import { createArchiveOpener } from "../../../../src/adapters/read/archive.ts";
import { createWorkbookReader } from "../../../../src/adapters/read/readWorkbook.ts";
import { inflateWithFflate } from "../../../../src/adapters/read/zip/inflateWithFflate.ts";
import { rawXlsx, readBook, readSheet, reasonOf, worksheet } from "../../../support/rawXlsx.ts";
import { zipOf } from "../../../support/zipBytes.ts";

const sheet = worksheet(
  `<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" s="1"><v>44742</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"><f t="shared" si="0" ref="C1:C2">A1*2&amp;"x"</f><v>0.30000000000000004</v></c></row><row r="2"><c r="C2" t="str"><f t="shared" si="0"/><v>a_x000D_b</v></c><c r="D2" t="inlineStr"><is><r><t>Phổ</t></r></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
);
const book = {
  sheet,
  strings: `<si><t>Đức Phổ &lt;1&gt;</t></si>`,
  styles: `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>`,
};
const bytes = rawXlsx(book, { level: 6 });
const expected = readBook(bytes);
const archive = zipOf({ "a.xlsx": bytes, "b.zip": zipOf({ "c.xlsx": "1" }) });

const openArchive = createArchiveOpener({ inflate: inflateWithZlib });

const place = fc.nat({ max: bytes.length - 1 });
const changes = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });

test("changed bytes of a workbook end in the same cells or in a problem", async () => {
  await fc.assert(
    fc.asyncProperty(changes, fc.option(place), async (edits, length) => {
      const changed = Uint8Array.from(bytes);
      for (const [at, byte] of edits) changed[at] = byte;
      for (const inflate of [inflateWithZlib, inflateWithFflate]) {
        const input = { path: "a.xlsx", bytes: changed.subarray(0, length ?? changed.length) };
        const result = await createWorkbookReader({ inflate }).read(input);
        expect(result.ok ? result.value : expected).toStrictEqual(expected);
      }
    }),
    { numRuns: 400 },
  );
});

test("changed bytes of an archive end in members or problems", () => {
  const at = fc.nat({ max: archive.length - 1 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(at, fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 }),
      fc.option(at),
      (edits, length) => {
        const changed = Uint8Array.from(archive);
        for (const [index, byte] of edits) changed[index] = byte;
        const opened = openArchive(changed.subarray(0, length ?? changed.length));
        expect(opened?.ok === false ? opened.error.reason : "archive-damaged").toMatch(
          /^(?:archive|encrypted|over)/,
        );
      },
    ),
    { numRuns: 400 },
  );
});

test("changed characters of any part end in a workbook or in a known problem", () => {
  const character = fc.constantFrom(
    "<",
    ">",
    "/",
    '"',
    "'",
    "&",
    ";",
    "=",
    " ",
    "!",
    "?",
    "-",
    "[",
    "]",
    ":",
    "0",
    "9",
    "r",
    "c",
    "\u0000",
    "ế",
  );
  fc.assert(
    fc.property(
      fc.constantFrom("sheet", "strings", "styles"),
      fc.array(fc.tuple(fc.nat(), character, fc.boolean()), { minLength: 1, maxLength: 3 }),
      (part, edits) => {
        const text = edits.reduce((changed, [at, inserted, replace]) => {
          const index = at % changed.length;
          return changed.slice(0, index) + inserted + changed.slice(index + (replace ? 1 : 0));
        }, book[part]);
        expect([null, "workbook-damaged", "document-type-declaration", "over-budget"]).toContain(
          reasonOf({ ...book, [part]: text }),
        );
      },
    ),
    { numRuns: 600 },
  );
});

test("the usual spelling of cells and every other give the same", () => {
  const value = fc.oneof(fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 9 }),
      (cells) => {
        const usual = cells.map(
          ([number, dated, formula]) =>
            `<c s="${dated ? 1 : 0}">${formula ? "<f>A1+1</f>" : ""}<v>${number}</v></c>`,
        );
        const other = usual.map((xml) => xml.replaceAll(/<(\/?)(\w)/g, "<$1x:$2"));
        expect(rowOf(usual)).toStrictEqual(rowOf(other));
      },
    ),
    { numRuns: 100 },
  );
});

function rowOf(cells: readonly string[]) {
  return readSheet({ styles: book.styles, data: `<row>${cells.join("")}</row>` }).rows[0];
}

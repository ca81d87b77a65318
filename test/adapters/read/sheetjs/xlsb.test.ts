import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";

import { cellsOf, formatFixture, refusalOf, workbookOf } from "../../../support/readFormats.ts";
import { withEntry } from "../../../support/zipBytes.ts";
import { writtenBySheetJs } from "../../../support/writtenBySheetJs.ts";

const source = XLSX.read(formatFixture("bao-cao.xlsx"), { cellNF: true, cellStyles: true });
const xlsb = writtenBySheetJs(source, { bookType: "xlsb", bookSST: true });

function edited(part: string, edit: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const parts = unzipSync(xlsb);
  const bytes = parts[part];
  if (bytes === undefined) throw new Error(`no part ${part}`);
  return zipSync({ ...parts, [part]: edit(bytes) });
}

const bare = (cells: ReturnType<typeof cellsOf>) =>
  Object.fromEntries(
    Object.entries(cells).map(([address, cell]) => {
      const { formula: _formula, ...rest } = cell;
      return [address, "font" in rest ? { ...rest, font: "Calibri" } : rest];
    }),
  );

// SheetJS writes neither formulas nor fonts into an .xlsb.
test("an .xlsb says what its .xlsx says, but for what SheetJS does not write", async () => {
  const wanted = await workbookOf(formatFixture("bao-cao.xlsx"));
  const read = await workbookOf(xlsb);
  expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    wanted.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  for (const [index, sheet] of read.sheets.entries()) {
    expect(cellsOf(sheet)).toEqual(bare(cellsOf(wanted.sheets[index])));
    expect(sheet.merges).toEqual(wanted.sheets[index]?.merges);
    expect(sheet.hiddenRows).toEqual(wanted.sheets[index]?.hiddenRows);
    expect(sheet.hiddenColumns).toEqual(wanted.sheets[index]?.hiddenColumns);
  }
  expect(read.names).toEqual(wanted.names);
});

test("a sheet that is cut short is refused, also within a sound package", async () => {
  const part = "xl/worksheets/sheet1.bin";
  expect(await refusalOf(edited(part, (bytes) => bytes))).toBeNull();
  const cut = (share: number) => edited(part, (bytes) => bytes.subarray(0, Math.floor(bytes.length * share)));
  for (const share of [0, 0.2, 0.5, 0.8, 0.99]) expect(await refusalOf(cut(share))).toBe("workbook-damaged");
});

test("shared strings that are missing are refused", async () => {
  expect(await refusalOf(edited("xl/sharedStrings.bin", (bytes) => bytes.subarray(0, 12)))).toBe(
    "workbook-damaged",
  );
});

test("the package is checked before the library unpacks it", async () => {
  const last = Object.keys(unzipSync(xlsb)).length - 1;
  for (let index = 0; index <= last; index++) {
    expect(await refusalOf(withEntry(xlsb, index, { crc: 1 }))).toBe("workbook-damaged");
  }
  expect(await refusalOf(withEntry(xlsb, 1, { unpacked: 2_000_000_000 }))).toBe("over-budget");
  const bomb = zipSync({ ...unzipSync(xlsb), "xl/media/x.bin": new Uint8Array(20_000_000) });
  expect(await refusalOf(bomb)).toBe("archive-suspicious");
});

const relationships = (kind: string) =>
  edited("xl/_rels/workbook.bin.rels", (bytes) =>
    strToU8(
      new TextDecoder()
        .decode(bytes)
        .replace(
          "</Relationships>",
          `<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="x.bin"/></Relationships>`,
        ),
    ),
  );

test("links to other workbooks and macros are noted", async () => {
  expect(await workbookOf(xlsb)).toMatchObject({ hasMacros: false, hasExternalLinks: false });
  expect(await workbookOf(relationships("vbaProject"))).toMatchObject({ hasMacros: true });
  expect(await workbookOf(relationships("externalLink"))).toMatchObject({ hasExternalLinks: true });
});

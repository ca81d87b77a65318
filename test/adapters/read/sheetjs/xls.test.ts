import { expect, test } from "vitest";

import { cellsOf, formatFixture, refusalOf, workbookOf } from "../../../support/readFormats.ts";

const xls = formatFixture("bao-cao.xls");

test("an .xls says what its .xlsx says, but for what LibreOffice changed", async () => {
  const wanted = await workbookOf(formatFixture("bao-cao.xlsx"));
  const read = await workbookOf(xls);
  expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Biểu 1", "visible"],
    ["Phụ", "hidden"],
    ["Rất ẩn", "hidden"],
    ["Trống", "visible"],
  ]);
  const [first, second, third] = read.sheets;
  expect(cellsOf(first)).toEqual({
    ...cellsOf(wanted.sheets[0]),
    C3: { type: "date", serial: 44656.52083333333, iso: "2022-04-05", format: "dd/mm/yyyy\\ hh:mm" },
    A4: { type: "boolean", value: true, formula: "true" },
    B4: { type: "error", value: "#DIV/0!", formula: "#N/A" },
    A9: { type: "text", value: "ẩn", font: "Calibri", formula: "'Phụ'!A1" },
  });
  expect(first?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
  expect([...(first?.hiddenRows ?? [])]).toEqual([5]);
  expect([...(first?.hiddenColumns ?? [])]).toEqual([5]);
  expect(cellsOf(second)).toEqual(cellsOf(wanted.sheets[1]));
  expect(cellsOf(third)).toEqual(cellsOf(wanted.sheets[2]));
  expect(read.names).toEqual([{ name: "SoLuong", sheet: null, refersTo: "'Biểu 1'!$B$2" }]);
  expect(read).toMatchObject({ hasMacros: false, hasExternalLinks: false });
});

test("the font of a rich text is that of its first run", async () => {
  const { sheets } = await workbookOf(xls);
  expect(cellsOf(sheets[0])["A5"]).toEqual({ type: "text", value: "Céng hoµ x· héi", font: ".VnTime" });
});

// The first sector alone is no compound file with a workbook in it.
test.each([10, 20, 30, 40, 50, 60, 70, 80, 90])("cut off at %i %, it is refused", async (percent) => {
  expect(await refusalOf(xls.subarray(0, Math.floor((xls.length * percent) / 100)))).toMatch(
    /^(?:workbook-damaged|not-a-workbook)$/,
  );
});

test("with any sector of its workbook zeroed, it is refused", async () => {
  const whole = (await workbookOf(xls)).sheets;
  for (let at = 512; at < xls.length; at += 512) {
    const damaged = Uint8Array.from(xls);
    damaged.fill(0, at, at + 512);
    const reason = await refusalOf(damaged);
    if (reason !== null) continue;
    // Sectors that hold only properties, or end behind the last record, are nobody's loss.
    expect((await workbookOf(damaged)).sheets).toEqual(whole);
  }
});

test("budgets hold", async () => {
  expect(await refusalOf(xls, { cellsPerSheet: 10 })).toBe("over-budget");
  expect(await refusalOf(xls, { strings: 5 })).toBe("over-budget");
  expect(await refusalOf(xls, { merges: 0 })).toBe("over-budget");
});

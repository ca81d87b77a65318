import fc from "fast-check";
import { expect, test } from "vitest";
import { intakeWorkbook, type IntakeResult } from "../../../src/core/intake/intakeWorkbook.ts";
import { preparePack } from "../../../src/core/intake/intakeIndex.ts";
import type { Cell } from "../../../src/core/workbook/cell.ts";
import type { Sheet, Workbook } from "../../../src/core/workbook/workbook.ts";
import { aSheet, aWorkbook, type PlainCell } from "../../support/sheetBuilder.ts";
import { gridForm, gridMerges, verticalForm } from "../../support/smallForms.ts";
import { smallPack } from "../../support/smallPack.ts";

const pack = smallPack();
const index = preparePack(pack);

function take(workbook: Workbook, path = "a/b.xlsx", prepared = index): IntakeResult {
  const file = { path, sha256: "ef".repeat(32) };
  const calls = ["2022-H1", "2022-ONCE"];
  return intakeWorkbook({ file, workbook, pack, calls, answers: new Map(), index: prepared });
}

const words = [
  ...gridForm().flat(),
  ...verticalForm().flat(),
  "Hộ tịch",
  "Hồ sơ đã nhận",
  "Hồ sơ giải quyết đúng hạn",
  "Tên mô hình",
  "Tổng",
  "Ghi chú: x",
  "(1)",
  "Phường Phổ Ninh",
].filter((cell): cell is string | number => typeof cell === "string" || typeof cell === "number");

const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 8, arbitrary: fc.constantFrom(...words).map(toCell) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }).map(toCell) },
  { weight: 2, arbitrary: fc.double({ noNaN: false }).map(toCell) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Cell>(
      { type: "error", value: "#N/A" },
      { type: "boolean", value: true },
      { type: "blank", formula: "A1", uncalculated: true },
      { type: "date", serial: 44656, iso: "2022-04-05" },
    ),
  },
);

function toCell(value: string | number): Cell {
  return typeof value === "string" ? { type: "text", value } : { type: "number", value };
}

const range = fc.record({
  top: fc.nat(20),
  left: fc.nat(8),
  height: fc.nat(3),
  width: fc.nat(3),
});

const sheet: fc.Arbitrary<Sheet> = fc.record({
  name: fc.constantFrom("Sheet1", "Pho Minh", "TIEP-1", "_thbc"),
  visibility: fc.constantFrom("visible", "hidden", "veryHidden"),
  rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 24 }),
  merges: fc.array(
    range.map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width })),
    { maxLength: 5 },
  ),
  hiddenRows: fc.constant(new Set([3])),
  hiddenColumns: fc.constant(new Set([1])),
  hasDrawings: fc.boolean(),
});

test("no workbook makes intake throw, and every finding names its file", () => {
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
      const result = take(aWorkbook(sheets));
      expect(result.sheets).toHaveLength(sheets.length);
      expect(result.findings.every((finding) => finding.at.file === "a/b.xlsx")).toBe(true);
      const ids = result.submissions.map((submission) => submission.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
});

test("rows and columns put before a form change nothing that it says", () => {
  const base = take(aWorkbook([aSheet(gridForm(), { merges: gridMerges(4) })]));
  fc.assert(
    fc.property(fc.nat(6), fc.nat(4), (above, before) => {
      const lead = Array.from({ length: before }, () => null);
      const rows = [
        ...Array.from({ length: above }, () => []),
        ...gridForm().map((row) => [...lead, ...row]),
      ];
      expect(contents(take(aWorkbook([aSheet(rows)])))).toEqual(contents(base));
    }),
    { numRuns: 20 },
  );
});

test("the order of the sheets changes nothing that they say", () => {
  const sheets = [
    aSheet(gridForm(), { name: "A", merges: gridMerges(4) }),
    aSheet(verticalForm(), { name: "B" }),
    aSheet([["Bìa"]], { name: "C" }),
  ];
  const base = contents(take(aWorkbook(sheets)));
  expect(base).toHaveLength(2);
  fc.assert(
    fc.property(fc.shuffledSubarray(sheets, { minLength: 3 }), (shuffled) => {
      expect(contents(take(aWorkbook(shuffled)))).toEqual(base);
    }),
    { numRuns: 6 },
  );
});

test("what was read before changes nothing in what a workbook says", () => {
  const forms = [
    gridForm(),
    verticalForm(),
    verticalForm().map(([, , ...row]) => row),
    swapped(gridForm(), 3, [3, 5]),
    swapped(swapped(gridForm(), 4, [3, 4]), 5, [3, 5]),
  ];
  const edited = fc
    .record({
      form: fc.constantFrom(...forms),
      row: fc.nat(12),
      column: fc.nat(6),
      how: fc.constantFrom("dropped row", "dropped cell", "other text", "swapped", "twice", "moved up"),
    })
    .map(({ form, row, column, how }) => {
      const here = form[row] ?? [];
      if (how === "dropped row") return form.toSpliced(row, 1);
      if (how === "twice") return form.toSpliced(row, 0, here);
      if (how === "moved up") return form.toSpliced(row, 1).toSpliced(Math.max(0, row - 1), 0, here);
      if (how === "swapped") return swapped(form, row, [column, (column + 2) % 7]);
      const changed = here.toSpliced(column, 1, how === "dropped cell" ? null : "khác");
      return form.map((old, position) => (position === row ? changed : old));
    });
  fc.assert(
    fc.property(fc.array(edited, { minLength: 4, maxLength: 8 }), (sheets) => {
      const shared = preparePack(pack);
      for (const rows of [...forms, ...sheets]) {
        const workbook = aWorkbook([aSheet(rows)]);
        expect(take(workbook, "a/b.xlsx", shared)).toEqual(take(workbook, "a/b.xlsx", preparePack(pack)));
      }
    }),
    { numRuns: 60 },
  );
});

type Rows = readonly (readonly PlainCell[])[];

/** The rows with two cells of one row swapped. */
function swapped(rows: Rows, row: number, [left, right]: readonly [number, number]): Rows {
  return rows.map((cells, position) =>
    position === row
      ? Array.from({ length: Math.max(cells.length, left + 1, right + 1) }, (_, column) => {
          const from = column === left ? right : column === right ? left : column;
          return cells[from] ?? null;
        })
      : cells,
  );
}

/** What the submissions say, in an order of their own. */
function contents(result: IntakeResult): readonly string[] {
  return result.submissions
    .map(({ reporter, call, template, source }) => [reporter, call, template, source.contentHash].join(" "))
    .toSorted();
}

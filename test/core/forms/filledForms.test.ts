import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { inflateWithZlib } from "../../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../../src/adapters/read/readWorkbook.ts";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import { buildForms } from "../../../src/core/forms/buildForms.ts";
import { intakeWorkbook, type IntakeResult } from "../../../src/core/intake/intakeWorkbook.ts";
import type { Reading } from "../../../src/core/intake/submission.ts";
import { callById, unitById } from "../../../src/core/pack/lookup.ts";
import { renameSheets } from "../../../src/core/tables/renameSheets.ts";
import type { BookModel, SheetModel, ValidationModel } from "../../../src/core/tables/sheetModel.ts";
import { toA1, type CellAddress } from "../../../src/core/workbook/address.ts";
import { requestedPack } from "../../support/requestedPack.ts";

/** The shipped pack with a request from above and a call of a later year, whose forms no call of its own expects. */
const pack = requestedPack();
const reader = createWorkbookReader({ inflate: inflateWithZlib });

function formsFor(call: string, unit: string): BookModel {
  return buildForms({ pack, call: callById(pack, call), unit: unitById(pack, unit), issuedAt: "2022-05-20" });
}

async function takeIn(bytes: Uint8Array): Promise<IntakeResult> {
  const path = "Book1.xlsx";
  const read = await reader.read({ path, bytes });
  if (!read.ok) throw new Error(read.error.reason);
  return intakeWorkbook({
    file: { path, sha256: "0".repeat(64) },
    workbook: read.value,
    pack,
    calls: pack.calls.map(({ id }) => id),
    answers: new Map(),
  });
}

interface Answer {
  readonly typed: string | number | Date;
  readonly reading: Reading;
}

/** A value that the cell takes, different from cell to cell, and how it must come back. */
function answerFor(rule: ValidationModel["rule"], { row, column }: CellAddress): Answer | null {
  // Steps of 5, so that no row of figures looks like a number row.
  const number = (row * 7 + column * 5) % 23;
  switch (rule.type) {
    case "whole":
      return { typed: number, reading: { type: "number", value: String(number) } };
    case "decimal":
      return { typed: number + 0.5, reading: { type: "number", value: `${number}.5` } };
    case "date": {
      const day = 1 + (number % 28);
      const iso = `2022-03-${String(day).padStart(2, "0")}`;
      return { typed: new Date(`${iso}T00:00:00Z`), reading: { type: "date", value: iso } };
    }
    case "textLength": {
      const text = `Nội dung ${toA1({ row, column })}`;
      return { typed: text, reading: { type: "text", value: text } };
    }
    default:
      return null;
  }
}

/** Answers for the open cells of a table's first two rows of each stretch, below the header. */
function answersTo(sheet: SheetModel): ReadonlyMap<string, Answer> {
  const header = sheet.print?.repeatRows?.[1] ?? 0;
  const open = sheet.cells.filter(
    ({ row, style, value, formula }) =>
      row > header &&
      style?.unlocked &&
      style.border !== undefined &&
      value === undefined &&
      formula === undefined,
  );
  return new Map(
    sheet.validations.flatMap(({ range, rule }) =>
      open
        .filter(({ row, column }) => column === range.left && row >= range.top && row <= range.bottom)
        .slice(0, 2)
        .flatMap((cell) => {
          const answer = answerFor(rule, cell);
          return answer === null ? [] : [[toA1(cell), answer] as const];
        }),
    ),
  );
}

function formSheets(book: BookModel): readonly SheetModel[] {
  return book.sheets.filter(({ mark }) => mark.kind === "form");
}

/** The blank filled in and saved by another program. */
async function fill(book: BookModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(writeBook(book)).buffer);
  for (const sheet of formSheets(book)) {
    const target = workbook.getWorksheet(sheet.name);
    for (const [address, { typed }] of answersTo(sheet)) {
      if (target !== undefined) target.getCell(address).value = typed;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Findings that say a form, its unit, its period or one of its places was not recognised. */
function doubts({ findings }: IntakeResult): readonly string[] {
  const doubtful =
    /^(?:form-(?:unknown|other|not|repeated)|unit-|period-|title-|column-|row-missing|rows-shifted|number-row|alignment-)/;
  return findings.map(({ code }) => code).filter((code) => doubtful.test(code));
}

/** Calls and units that between them are sent every form of the pack. */
const issued: readonly (readonly [call: string, unit: string])[] = [
  ["2022-H1", "P-PHOMINH"],
  ["2022-H1", "TT-THANHTRA"],
  ["2022-H1", "P-LDTBXH"],
  ["2022-ONCE-0405", "X-PHOAN"],
  ["2022-ONCE-0405-KH", "P-PHOMINH"],
  ["2022-ONCE-0410", "P-PHOMINH"],
  ["2022-M04", "VP-HDND-UBND"],
  ["2022-Q1", "P-VHTT"],
  ["2022-H1-CD", "P-PHOMINH"],
  ["2022-H1-CD", "TT-THANHTRA"],
  ["2022-H1-CD", "CQ-TCNV"],
  ["2022-SCORE", "X-PHOAN"],
  ["2022-SCORE", "CQ-TCNV"],
  ["2022-YEAR", "P-TCKH"],
  ["2022-YEAR", "CQ-TCNV"],
  ["2022-ADHOC", "P-PHOMINH"],
  ["2024-H1", "TT-THANHTRA"],
];

describe("a blank form on its way back", () => {
  it("is tried for every form of the pack", () => {
    const tried = issued.flatMap(([call, unit]) =>
      formSheets(formsFor(call, unit)).map(({ mark }) => mark.id),
    );
    expect(new Set(tried)).toEqual(new Set(pack.templates.map(({ code }) => code)));
  });

  it.each(issued)(
    "%s %s: is recognised with certainty and gives every value from its cell",
    async (call, unit) => {
      const book = formsFor(call, unit);
      const result = await takeIn(await fill(book));
      expect(doubts(result)).toEqual([]);
      expect(
        result.submissions.map((form) => [form.template, form.reporter, form.call, form.alignment.certainty]),
      ).toEqual(formSheets(book).map(({ mark }) => [mark.id, unit, call, "stamped"]));
      for (const sheet of formSheets(book)) {
        const form = result.submissions.find(({ template }) => template === sheet.mark.id);
        const readings = new Map(form?.values.map(({ at, reading }) => [toA1(at), reading]));
        const answers = [...answersTo(sheet)];
        expect(answers.length).toBeGreaterThan(3);
        expect(answers.map(([address]) => [address, readings.get(address)])).toEqual(
          answers.map(([address, { reading }]) => [address, reading]),
        );
        expect(form?.issuedAt).toBe("2022-05-20");
      }
    },
  );

  it("is known by its defined name when its sheets were renamed", async () => {
    const book = formsFor("2022-H1", "P-PHOMINH");
    const renames = new Map(formSheets(book).map(({ name }, index) => [name, `Sheet${index + 1}`]));
    const result = await takeIn(writeBook(renameSheets(book, renames)));
    expect(result.submissions.map(({ template, alignment }) => [template, alignment.certainty])).toEqual(
      formSheets(book).map(({ mark }) => [mark.id, "stamped"]),
    );
  });

  it.each(issued)("%s %s: leaves no doubt while it is empty", async (call, unit) => {
    expect(doubts(await takeIn(writeBook(formsFor(call, unit))))).toEqual([]);
  });

  it("is no record and no figure while it is empty", async () => {
    const result = await takeIn(writeBook(formsFor("2022-H1", "P-PHOMINH")));
    const listed = result.submissions.find(({ template }) => template === "DV-03");
    expect(listed?.rows).toEqual([]);
    const figures = result.submissions
      .filter(({ template }) => template === "TCD-01")
      .flatMap(({ values }) => values.filter(({ reading }) => reading.type !== "blank"));
    expect(figures).toEqual([]);
  });
});

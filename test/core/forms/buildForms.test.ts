import { describe, expect, it } from "vitest";
import { buildForms } from "../../../src/core/forms/buildForms.ts";
import { decodeStamp, stampName, stampSheet } from "../../../src/core/intake/stamp.ts";
import { callById, indicatorsOf, templateByCode, unitById } from "../../../src/core/pack/lookup.ts";
import { assertBookModel } from "../../../src/core/tables/assertBookModel.ts";
import type { Section } from "../../../src/core/pack/template.ts";
import type { BookModel, ModelCell, SheetModel } from "../../../src/core/tables/sheetModel.ts";
import { parseRange, toA1, type CellRange } from "../../../src/core/workbook/address.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = shippedPack();

const books = new Map<string, BookModel>(
  [
    ["2022-H1", "P-PHOMINH"],
    ["2022-H1", "X-PHOAN"],
    ["2022-H1", "TT-THANHTRA"],
    ["2022-H1", "VP-HDND-UBND"],
    ["2022-H1", "P-LDTBXH"],
    ["2022-H1", "P-TUPHAP"],
    ["2022-ONCE-0405", "P-KINHTE"],
  ].map(([call = "", unit = ""]) => [`${call} ${unit}`, build(call, unit)]),
);

function build(call: string, unit: string): BookModel {
  return buildForms({
    pack,
    call: callById(pack, call),
    unit: unitById(pack, unit),
    issuedAt: "2022-05-20",
  });
}

function formsFor(call: string, unit: string): BookModel {
  const book = books.get(`${call} ${unit}`);
  if (book === undefined) throw new Error(`no book of ${unit} for ${call}`);
  return book;
}

function sheetOf(book: BookModel, template: string): SheetModel {
  const sheet = book.sheets.find(({ mark }) => mark.kind === "form" && mark.id === template);
  if (sheet === undefined) throw new Error(`no sheet of ${template}`);
  return sheet;
}

function formSheets(book: BookModel): readonly SheetModel[] {
  return book.sheets.filter(({ mark }) => mark.kind === "form");
}

function holds(range: CellRange, cell: { readonly row: number; readonly column: number }): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  );
}

/** The number row: the last of the repeated header rows. */
function numberRow(sheet: SheetModel): number {
  return sheet.print?.repeatRows?.[1] ?? -1;
}

function cellsIn(sheet: SheetModel, row: number): readonly ModelCell[] {
  return sheet.cells.filter((cell) => cell.row === row);
}

function textsOf(sheet: SheetModel): readonly string[] {
  return sheet.cells.flatMap(({ value }) => (typeof value === "string" && value !== "" ? [value] : []));
}

/** Rows of the table below its header, by their label in the given column. */
function tableRows(sheet: SheetModel): readonly number[] {
  const first = numberRow(sheet) + 1;
  const width = sheet.columns.length;
  const rows: number[] = [];
  for (
    let row = first;
    cellsIn(sheet, row).filter(({ style }) => style?.border !== undefined).length === width;
  ) {
    rows.push(row);
    row += 1;
  }
  return rows;
}

function isAnswer(cell: ModelCell): boolean {
  return cell.style?.unlocked === true || cell.formula !== undefined;
}

function labels(sheet: SheetModel, column: number): readonly unknown[] {
  return tableRows(sheet).map((row) => cellsIn(sheet, row).find((cell) => cell.column === column)?.value);
}

/** What is wrong with the places of a section's indicators; empty when every row has each of them exactly once. */
function misplaced(sheet: SheetModel, section: Section): readonly string[] {
  switch (section.kind) {
    case "rows":
      return section.indicators.flatMap(({ code }) => {
        const places = sheet.cells.filter(({ column, value }) => column === 1 && value === code);
        const answers = cellsIn(sheet, places[0]?.row ?? -1).filter(({ column }) => column >= 4);
        const isRight = answers.length === section.measures.length && answers.every(isAnswer);
        return places.length === 1 && isRight ? [] : [code];
      });
    case "fields":
      return section.indicators.flatMap(({ code, label }) => {
        const places = sheet.cells.filter(({ value }) => value === `${label.join(" › ")}:`);
        return places.length === 1 ? [] : [code];
      });
    default: {
      const leads = sheet.columns.length - section.indicators.length;
      const rows = tableRows(sheet);
      return rows.length === 0 ? ["no rows"] : rows.flatMap((row) => incomplete(sheet, row, leads));
    }
  }
}

/** A row of a table whose figures are neither all to be answered nor, in a group row, all closed. */
function incomplete(sheet: SheetModel, row: number, leads: number): readonly string[] {
  const answers = cellsIn(sheet, row).filter(({ column }) => column >= leads);
  const isGroup = cellsIn(sheet, row)[leads - 1]?.style?.bold === true && !answers.some(isAnswer);
  return isGroup || answers.every(isAnswer) ? [] : [`row ${row}`];
}

describe("buildForms", () => {
  it.each([...books])("%s: gives a book that Excel opens without repair", (_name, book) => {
    expect(() => assertBookModel(book)).not.toThrow();
    expect(book.sheets.map(({ visibility }) => visibility)).toEqual([
      "visible",
      ...formSheets(book).map(() => "visible"),
      "visible",
      "veryHidden",
      "veryHidden",
    ]);
  });

  it("gives each unit the forms that it owes, in the call's order", () => {
    const forms = formSheets(formsFor("2022-H1", "P-LDTBXH")).map(({ mark }) => mark.id);
    expect(forms).toEqual(
      callById(pack, "2022-H1")
        .expected.filter((item) => item.unit === "P-LDTBXH")
        .map((item) => item.template),
    );
    expect(forms).toContain("DCCS-03");
    expect(forms).not.toContain("TCD-01");
  });

  it("leaves exempt forms out", () => {
    const call = callById(pack, "2022-H1");
    const expected = call.expected.map((item) =>
      item.unit === "P-PHOMINH" && item.template === "HG-01" ? { ...item, status: "exempt" as const } : item,
    );
    const book = buildForms({
      pack,
      call: { ...call, expected },
      unit: unitById(pack, "P-PHOMINH"),
      issuedAt: "2022-05-20",
    });
    expect(formSheets(book).map(({ mark }) => mark.id)).not.toContain("HG-01");
  });

  it("is the same for the same order", () => {
    expect(build("2022-H1", "P-PHOMINH")).toEqual(formsFor("2022-H1", "P-PHOMINH"));
  });

  it.each([...books])("%s: stamps every form twice", (name, book) => {
    const [call, unit] = name.split(" ");
    const stampCells = book.sheets.find((sheet) => sheet.name === stampSheet)?.cells ?? [];
    for (const sheet of formSheets(book)) {
      const local = sheet.names.find((defined) => defined.name === stampName);
      expect(local).toMatchObject({ local: true, hidden: true });
      const text = /^"(.*)"$/.exec(local?.refersTo ?? "")?.[1] ?? "";
      expect(decodeStamp(text)).toEqual({
        call,
        unit,
        template: sheet.mark.id,
        version: templateByCode(pack, sheet.mark.id).version,
        issuedAt: "2022-05-20",
        pack: pack.hash.slice(0, 12),
      });
      const row = stampCells.find(({ column, value }) => column === 0 && value === sheet.name)?.row;
      expect(stampCells.find((cell) => cell.row === row && cell.column === 1)?.value).toBe(text);
    }
  });

  it.each([...books])("%s: has a place for every indicator, once in a row", (_name, book) => {
    for (const sheet of formSheets(book)) {
      expect(
        templateByCode(pack, sheet.mark.id).sections.flatMap((section) => misplaced(sheet, section)),
      ).toEqual([]);
    }
  });

  it.each([...books])("%s: checks what is typed into every open cell of a table", (_name, book) => {
    for (const sheet of formSheets(book)) {
      expect(sheet.protected).toBe(true);
      const open = sheet.cells.filter(({ style }) => style?.unlocked === true && style.border !== undefined);
      expect(open.length).toBeGreaterThan(0);
      for (const cell of open) {
        const found = sheet.validations.filter(({ range }) => holds(range, cell));
        expect(found, `${sheet.name} ${toA1(cell)}`).toHaveLength(1);
      }
      for (const { range } of sheet.validations) {
        const locked = sheet.cells.filter((cell) => holds(range, cell) && cell.style?.unlocked !== true);
        expect(locked.map(toA1)).toEqual([]);
      }
    }
  });

  it("keeps every indicator's column of a grid apart under its own number", () => {
    const sheet = sheetOf(formsFor("2022-H1", "P-PHOMINH"), "TCD-01");
    const numbers = cellsIn(sheet, numberRow(sheet)).map(({ value }) => value);
    expect(numbers.slice(0, 5)).toEqual(["MS", "1=4+13+22", "2=5+14+23", "3=6+7+15+ 16 + 24 +25", 4]);
    expect(numbers).toHaveLength(1 + indicatorsOf(templateByCode(pack, "TCD-01")).length);
  });
});

describe("rows of a grid", () => {
  it("has one row with its own name for a unit that speaks for itself", () => {
    expect(labels(sheetOf(formsFor("2022-H1", "P-PHOMINH"), "TCD-01"), 0)).toEqual(["Phường Phổ Minh"]);
  });

  it("has all units that owe the form for the authority, grouped, and a total that sums them", () => {
    const sheet = sheetOf(formsFor("2022-H1", "TT-THANHTRA"), "TCD-01");
    const rows = labels(sheet, 0);
    expect(rows.slice(0, 3)).toEqual(["A. Xã, phường", "I. Phường", "Phường Nguyễn Nghiêm"]);
    expect(rows.slice(-3)).toEqual(["B. Cơ quan, đơn vị", "Thanh tra thị xã", "Tổng cộng"]);
    expect(rows.filter((label) => /^(?:Phường|Xã) /.test(String(label)))).toHaveLength(15);
    const [first = 0] = tableRows(sheet);
    const total = cellsIn(sheet, tableRows(sheet).at(-1) ?? 0).find((cell) => cell.column === 1);
    expect(total?.value).toBe(0);
    expect(parseRange(/^SUM\((.*)\)$/.exec(total?.formula ?? "")?.[1] ?? "")).toEqual({
      top: first,
      bottom: (total?.row ?? 0) - 1,
      left: 1,
      right: 1,
    });
  });

  it("has the fixed categories, their total computed", () => {
    const sheet = sheetOf(formsFor("2022-H1", "P-LDTBXH"), "DCCS-03");
    expect(labels(sheet, 1)).toHaveLength(6);
    const last = cellsIn(sheet, tableRows(sheet).at(-1) ?? 0).filter(({ column }) => column > 1);
    expect(last.every((cell) => cell.formula !== undefined && cell.style?.unlocked !== true)).toBe(true);
  });

  it("has room for a unit's own categories, their labels open", () => {
    const sheet = sheetOf(formsFor("2022-H1", "P-PHOMINH"), "TTHC-06");
    const rows = labels(sheet, 1);
    expect(rows[0]).toBe("Hộ tịch");
    expect(rows.filter((label) => label === "")).toHaveLength(5);
    expect(rows.at(-1)).toBe("Tổng cộng");
  });

  it("has the units' layout for the consolidating office", () => {
    const sheet = sheetOf(formsFor("2022-H1", "VP-HDND-UBND"), "TTHC-06");
    expect(labels(sheet, 1)).toContain("Phường Phổ Minh");
  });
});

describe("what a form computes and colours", () => {
  it("colours a printed equation that does not hold", () => {
    const sheet = sheetOf(formsFor("2022-H1", "P-PHOMINH"), "TCD-01");
    const [row = 0] = tableRows(sheet);
    const at = row + 1;
    expect(sheet.conditionalFormats).toContainEqual({
      range: { top: row, bottom: row, left: 1, right: 1 },
      formula: `AND(COUNT(B${at},E${at},N${at},W${at})=4,ABS((B${at})-(E${at}+N${at}+W${at}))>0.0000005)`,
      style: { fill: "FFC7CE", color: "9C0006", bold: true },
    });
  });

  it("computes a ratio from its parts, blank until they are there", () => {
    const sheet = sheetOf(formsFor("2022-H1", "P-PHOMINH"), "DCCS-01");
    const rowOf = (code: string): number =>
      (sheet.cells.find(({ column, value }) => column === 1 && value === code)?.row ?? -1) + 1;
    const ratio = cellsIn(sheet, rowOf("B03") - 1).find(({ column }) => column === 4);
    const [part, whole] = [`E${rowOf("B02")}`, `E${rowOf("B01")}`];
    expect(ratio).toMatchObject({
      formula: `IF(OR(COUNT(${part},${whole})<2,(${whole})=0),"",100*(${part})/(${whole}))`,
      value: "",
    });
    expect(ratio?.style?.unlocked).not.toBe(true);
  });

  it("keeps choices with commas in a hidden column, others inline", () => {
    const book = formsFor("2022-ONCE-0405", "P-KINHTE");
    const rules = sheetOf(book, "DV-02").validations.map(({ rule }) => rule);
    const ranges = rules.flatMap((rule) => (rule.type === "listRange" ? [rule.formula] : []));
    expect(ranges.length).toBeGreaterThan(0);
    const column = parseRange(ranges[0]?.split("!")[1]?.replaceAll("$", "") ?? "");
    const stored = book.sheets
      .find(({ name }) => name === stampSheet)
      ?.cells.filter((cell) => column !== null && holds(column, cell));
    expect(stored?.map(({ value }) => value)).toContain("Nông thôn mới, đô thị văn minh");
    expect(rules).toContainEqual({ type: "list", values: ["Tập thể", "Cá nhân"] });
  });

  it("marks required blanks only", () => {
    const sheet = sheetOf(formsFor("2022-H1", "P-PHOMINH"), "DCCS-01");
    const rowOf = (code: string): number =>
      sheet.cells.find(({ column, value }) => column === 1 && value === code)?.row ?? -1;
    const marked = (code: string): boolean =>
      sheet.conditionalFormats.some(
        ({ range, formula }) => range.top === rowOf(code) && range.left === 4 && formula.startsWith("LEN("),
      );
    expect(marked("A01")).toBe(true);
    expect(marked("B07")).toBe(false);
  });
});

describe("guide", () => {
  it("says who reports what until when, and links to every form", () => {
    const book = formsFor("2022-H1", "P-PHOMINH");
    const [guide] = book.sheets;
    const texts = guide === undefined ? [] : textsOf(guide);
    expect(texts).toContain("UBND phường Phổ Minh");
    expect(texts.some((text) => text.includes("trước ngày 10/6/2022"))).toBe(true);
    expect(texts.some((text) => text.includes("15/12/2021") && text.includes("31/5/2022"))).toBe(true);
    expect(guide?.cells.flatMap(({ link }) => (link === undefined ? [] : [link.sheet]))).toEqual(
      formSheets(book).map(({ name }) => name),
    );
  });
});

import { describe, expect, it } from "vitest";
import { aTableBook, someSubmissions } from "../../support/aTableBook.ts";
import { viewSheet } from "../../support/bookView.ts";

const book = aTableBook({ submissions: someSubmissions() });
const units = viewSheet(book, "UNITS");

describe("a table by units", () => {
  it("shows what each unit says, a missing figure never as zero", () => {
    expect(units.row("Đơn vị W1").slice(2, 6)).toEqual([10, 100, "Có", 30]);
    expect(units.row("Đơn vị W3").slice(2, 7)).toEqual(["–", "–", "–", "–", "–"]);
  });

  it("adds the terms that are there and is missing only when all are", () => {
    // W2: 891 + 2 × 30; its formula counts both parts before it gives up.
    const cell = units.cells("Đơn vị W2")[5];
    expect(cell?.value).toBe(951);
    expect(cell?.formula).toContain('"F|H1|ROWS-1|W2||votes|current"');
  });

  it("tells a unit that says the indicator does not apply from one that is missing", () => {
    expect(units.row("Đơn vị W2")[6]).toBe("KTĐT");
  });

  it("closes the cell of a unit that does not owe the figure", () => {
    const cell = units.cells("Đơn vị O1")[6];
    expect(cell?.value).toBeUndefined();
    expect(cell?.formula).toBeUndefined();
    expect(cell?.style?.fill).toBeDefined();
  });

  it("sums groups and the whole over the units alone", () => {
    expect(units.row("Cộng phường")[2]).toBe(901);
    expect(units.row("Cộng cơ quan")[2]).toBe("–");
    expect(units.row("TỔNG CỘNG")[2]).toBe(901);
    expect(units.cells("TỔNG CỘNG")[2]?.formula).toMatch(
      /^IF\(COUNT\(C\d+:C\d+,C\d+:C\d+\)=0,"–",SUM\(C\d+:C\d+,C\d+:C\d+\)\)$/,
    );
  });

  it("divides totals, never averages rates", () => {
    // 10/10 and 891/990: 901/1000, not 95.
    expect(units.row("Cộng phường")[3]).toBe(90.1);
  });

  it("keeps the parts of a rate in hidden columns", () => {
    const hidden = units.sheet.hiddenColumns ?? [];
    expect(hidden).toEqual([9, 10, 11]);
    expect(units.row("TỔNG CỘNG").slice(9, 11)).toEqual([901, 1000]);
  });

  it("counts answers among those that must answer", () => {
    // W1 Có, W2 Không bắt buộc, W3 missing.
    expect(units.row("Cộng phường")[4]).toBe("1/1");
  });

  it("says in its head for how many units there are figures", () => {
    const line = units.sheet.cells.find((cell) => String(cell.value).includes("2/5"));
    expect(line?.formula).toMatch(/SUM\(L\d+:L\d+\)/);
  });

  it("names under the table who is missing, and gives the pack's own note", () => {
    const notes = units.texts.filter((text) => text.startsWith("- "));
    expect(notes.some((note) => note.includes("ROWS-1") && note.includes("Đơn vị W3"))).toBe(true);
    expect(notes).toContain("- Chú thích");
  });

  it("prints its header tree merged, and repeats it with the column numbers", () => {
    const [first, last] = units.sheet.print?.repeatRows ?? [0, 0];
    const merged = units.sheet.merges.filter((merge) => merge.top >= first && merge.bottom <= last);
    expect(merged).toContainEqual({ top: first, bottom: first, left: 2, right: 3 });
    expect(merged).toContainEqual({ top: first, bottom: first + 1, left: 0, right: 0 });
    expect(units.at(`A${last + 1}`)?.value).toBe("(1)");
    expect(units.sheet.freeze).toEqual({ rows: last + 1, columns: 2 });
  });

  it("is wide enough for its largest number", () => {
    const big = aTableBook({
      submissions: someSubmissions().map((submission) => ({
        ...submission,
        values: submission.values.map((value) =>
          value.indicator === "done"
            ? { ...value, reading: { type: "number" as const, value: "123456789012" } }
            : value,
        ),
      })),
    });
    expect(viewSheet(big, "UNITS").sheet.columns[2]).toBeGreaterThan("123456789012".length);
  });
});

describe("an official form", () => {
  const form = viewSheet(book, "FORM");

  it("adds up the categories of a unit that reports by category", () => {
    expect(form.row("Đơn vị W1").slice(2, 6)).toEqual([4, 5, 80, 80]);
    expect(form.cells("Đơn vị W1")[2]?.formula).toContain('tblDuLieu[khoa_dv],"U|H1|MIX-1|W1|c1|current"');
  });

  it("lists the units that owe it about themselves, not its authority", () => {
    expect(form.texts).not.toContain("Đơn vị AU");
  });
});

describe("a table by category", () => {
  const categories = viewSheet(book, "CATEGORIES");

  it("has the form's categories, then those that units added", () => {
    expect(categories.row("Đất đai").slice(2, 5)).toEqual([3, 4, 75]);
    expect(categories.row("Hộ tịch").slice(2, 5)).toEqual(["–", "–", "–"]);
    expect(categories.row("rừng").slice(2, 5)).toEqual([1, 1, 100]);
    expect(categories.row("TỔNG CỘNG").slice(2, 5)).toEqual([4, 5, 80]);
  });
});

import { describe, expect, it } from "vitest";
import { aSecondList, aTableBook, someSubmissions } from "../../support/aTableBook.ts";
import { viewSheet } from "../../support/bookView.ts";

const book = aTableBook({ submissions: someSubmissions() });

describe("list tables", () => {
  it("keep a record a row with its fields by label", () => {
    const list = viewSheet(book, "LIST-1").sheet;
    expect(list.tables[0]?.name).toBe("tblLIST1");
    expect(list.tables[0]?.columns).toContain("name");
    expect(list.tables[0]?.range.bottom).toBe(2);
  });

  it("have one blank row when there is no record, as Excel asks", () => {
    const [table] = viewSheet(aTableBook({ submissions: [] }), "LIST-1").sheet.tables;
    expect(table?.range.bottom).toBe(1);
  });
});

describe("counts of records", () => {
  const counts = viewSheet(book, "COUNTS");

  it("count over all choices and by choice", () => {
    // Registered, results, results of choice B: over all, then under A and B, then without a choice.
    expect(counts.row("Đơn vị W1").slice(2, 14)).toEqual([2, 3, 1, 1, 1, 0, 1, 1, 1, 0, 1, 0]);
  });

  it("take the choice of a record that names none from the record it matches", () => {
    // "  MỘT " of the second list is "Một" of the first, whose choice is A.
    expect(counts.row("Đơn vị W1")[6]).toBe(1);
  });

  it("give zero for an accepted list without records, a dash for one that is missing", () => {
    expect(counts.row("Đơn vị W2").slice(2, 4)).toEqual(["–", 0]);
  });

  it("look each count up by one literal key", () => {
    expect(counts.cells("Đơn vị W1")[5]?.formula).toContain('COUNTIFS(tblLIST1[khoa_dem_1],"L|H1|W1|A")');
  });
});

describe("appended and compared lists", () => {
  it("append the records with what they say", () => {
    const list = viewSheet(book, "LIST");
    expect(list.cells("Đơn vị W1")[2]).toMatchObject({ value: "Một" });
    expect(list.cells("Đơn vị W1")[3]).toMatchObject({ value: 1.5 });
  });

  it("list what one side has and the other lacks, however it is typed", () => {
    const { texts } = viewSheet(book, "DIFFERENCE");
    expect(texts).toContain("Chưa có kết quả (1)");
    expect(texts).toContain("Hai");
    expect(texts).toContain("Ngoài đăng ký (2)");
    expect(texts).toContain("Loại B (1)");
    expect(texts).not.toContain("Một");
  });

  it("say of a unit without the other list that its report is missing", () => {
    const alone = aTableBook({
      submissions: [aSecondList({ reporter: "W2", rows: { 1: { name: "Năm" } } })],
    });
    expect(viewSheet(alone, "DIFFERENCE").row("Đơn vị W2")[3]).toContain("LIST-1");
  });
});

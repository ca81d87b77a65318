import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as XLSX from "xlsx";
import { describe, expect, it } from "vitest";
import { openPackage } from "../../../src/adapters/package/openPackage.ts";
import { updateBook, type UpdatedBook } from "../../../src/adapters/xlsx/updateBook.ts";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import type { BookModel } from "../../../src/core/tables/sheetModel.ts";
import { aBook, aSheet, block, cell } from "../../support/bookModels.ts";
import { featureBook, range } from "../../support/featureBook.ts";
import { structureProblems, xmlParts } from "../../support/structure.ts";
import { addUserSheet, changeParts, edit } from "../../support/userSheets.ts";

const rows =
  '<row r="1"><c r="A1" s="USER" t="s"><v>TEXT</v></c><c r="B1"><f>\'TH-01\'!B2*10</f><v>50</v></c><c r="C1"><f>SUM(tblDuLieu[so])</f><v>5</v></c></row>';

function aSummary(total: number, { name = "TH-01", extra = [] as readonly string[] } = {}): BookModel {
  return aBook([
    aSheet({
      name,
      mark: { kind: "summary", id: "TH-01" },
      cells: [
        cell("A1", { value: "Tổng số", style: { bold: true } }),
        cell("A2", { value: `Bằng ${total}` }),
        cell("B2", { formula: "DuLieu!B2", value: total, link: { sheet: "DuLieu", cell: "B2" } }),
        ...extra.map((text, row) => ({ row: 5 + row, column: 0, value: text })),
      ],
      names: [{ name: "Tong", refersTo: `'${name}'!$B$2`, local: true, hidden: false }],
    }),
    aSheet({
      name: "DuLieu",
      mark: { kind: "data", id: "DuLieu" },
      cells: block("A1", [
        ["khoa", "so"],
        ["k|1", total],
      ]),
      tables: [{ name: "tblDuLieu", range: range("A1:B2"), columns: ["khoa", "so"] }],
    }),
  ]);
}

function update(bytes: Uint8Array, book: BookModel): UpdatedBook {
  const updated = updateBook(bytes, book);
  if (!updated.ok) throw new Error(`${updated.error.reason}: ${updated.error.detail}`);
  expect(structureProblems(updated.value.bytes)).toEqual([]);
  const again = updateBook(updated.value.bytes, book);
  expect(again.ok && Buffer.from(again.value.bytes).equals(updated.value.bytes)).toBe(true);
  return updated.value;
}

function reasonOf(bytes: Uint8Array, book = aSummary(5)): string | null {
  const updated = updateBook(bytes, book);
  return updated.ok ? null : updated.error.reason;
}

function read(bytes: Uint8Array): XLSX.WorkBook {
  return XLSX.read(bytes.slice(), { cellFormula: true });
}

function selectedParts(bytes: Uint8Array): readonly string[] {
  return [...xmlParts(bytes)].filter(([, text]) => text.includes('tabSelected="1"')).map(([name]) => name);
}

describe("updating a book of ours", () => {
  const users = addUserSheet(writeBook(aSummary(5)), { name: "Của tôi", rows, text: "Ghi chú riêng", at: 1 });
  const updated = update(users, aSummary(8, { extra: ["một", "hai", "ba"] }));

  it("is the same book when nothing changed", () => {
    const book = writeBook(featureBook());
    expect(Buffer.from(update(book, featureBook()).bytes).equals(book)).toBe(true);
  });

  it("writes our sheets anew", () => {
    const { Sheets } = read(updated.bytes);
    expect(Sheets["TH-01"]?.["B2"]).toMatchObject({ f: "DuLieu!B2", v: 8 });
    expect(Sheets["TH-01"]?.["A8"].v).toBe("ba");
    expect(Sheets["DuLieu"]?.["B2"].v).toBe(8);
    expect(updated).toMatchObject({ renamed: [], left: [] });
  });

  it("keeps the user's parts byte for byte, packed as they were", () => {
    const before = openPackage(users);
    const after = openPackage(updated.bytes);
    if (!before.ok || !after.ok) throw new Error("not opened");
    for (const name of [
      "xl/worksheets/sheet77.xml",
      "xl/worksheets/_rels/sheet77.xml.rels",
      "xl/drawings/drawing1.xml",
    ]) {
      expect(after.value.get(name)).toEqual(before.value.get(name));
    }
  });

  it("leaves the user's formats and texts where they were", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(updated.bytes).buffer);
    const mine = book.getWorksheet("Của tôi")?.getCell("A1");
    expect(mine?.text).toBe("Ghi chú riêng");
    expect(mine?.font).toMatchObject({ strike: true, size: 9, name: "Arial" });
    expect(book.getWorksheet("TH-01")?.getCell("A1").font).toMatchObject({
      bold: true,
      name: "Times New Roman",
    });
    expect(book.getWorksheet("TH-01")?.getCell("A1").value).toBe("Tổng số");
  });

  it("keeps the order of the tabs, their numbers and the names with them", () => {
    const book = read(updated.bytes);
    expect(book.SheetNames).toEqual(["TH-01", "Của tôi", "DuLieu"]);
    expect(book.Workbook?.Names?.find((name) => name.Name === "Tong")).toMatchObject({
      Sheet: 0,
      Ref: "'TH-01'!$B$2",
    });
    expect(xmlParts(updated.bytes).get("xl/workbook.xml")).toMatch(
      /<sheet name="TH-01" sheetId="1"[^>]*><sheet name="Của tôi" sheetId="77"[^>]*><sheet name="DuLieu" sheetId="2"/,
    );
  });

  it("does not grow from run to run", () => {
    const often = Array.from({ length: 5 }, (_, run) => run).reduce(
      (bytes, run) => update(bytes, aSummary(run)).bytes,
      updated.bytes,
    );
    const strings = xmlParts(often).get("xl/sharedStrings.xml") ?? "";
    expect(strings).not.toContain("Bằng 3");
    expect(strings).toContain("Bằng 4");
    expect(strings).toContain("Ghi chú riêng");
    expect(xmlParts(often).get("xl/styles.xml")).toBe(xmlParts(updated.bytes).get("xl/styles.xml"));
  });

  it("drops the order of calculation, which no longer holds", () => {
    const withChain = changeParts(users, (texts) => {
      texts.set(
        "xl/calcChain.xml",
        `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2" i="1"/></calcChain>`,
      );
      edit(texts, "xl/_rels/workbook.xml.rels", [
        "</Relationships>",
        `<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>`,
      ]);
      edit(texts, "[Content_Types].xml", [
        "</Types>",
        `<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
      ]);
    });
    expect([...xmlParts(update(withChain, aSummary(8)).bytes).keys()]).not.toContain("xl/calcChain.xml");
  });
});

describe("sheets that come and go", () => {
  const third = aSheet({
    name: "TH-02",
    mark: { kind: "summary", id: "TH-02" },
    cells: [cell("A1", { value: "x", comment: "y" })],
  });
  const two = aSummary(5);
  const three = { ...two, sheets: [...two.sheets.slice(0, 1), third, ...two.sheets.slice(1)] };

  it("puts a new one after the sheet that it follows", () => {
    const users = addUserSheet(writeBook(two), { name: "Của tôi", rows, at: 0 });
    expect(read(update(users, three).bytes).SheetNames).toEqual(["Của tôi", "TH-01", "TH-02", "DuLieu"]);
  });

  it("removes what is no longer wanted, with its comments and marks", () => {
    const { bytes, left } = update(writeBook(three), two);
    expect(read(bytes).SheetNames).toEqual(["TH-01", "DuLieu"]);
    expect(left).toEqual([]);
    expect([...xmlParts(bytes).keys()].filter((name) => /comments|vml/.test(name))).toEqual([]);
    expect(xmlParts(bytes).get("xl/workbook.xml")).not.toContain("TH.2d.02");
  });

  it("leaves one that formulas of the user's refer to, and takes it back when it is wanted again", () => {
    const users = addUserSheet(writeBook(three), {
      name: "Của tôi",
      rows: '<row r="1"><c r="A1" s="USER"><f>\'TH-02\'!A1</f><v>0</v></c></row>',
      at: 0,
    });
    const { bytes, left } = update(users, two);
    expect(left).toEqual(["TH-02"]);
    expect(read(bytes).Sheets["TH-02"]?.["A1"].v).toBe("x");
    const back = update(bytes, three);
    expect(back.left).toEqual([]);
    expect(read(back.bytes).SheetNames).toEqual(["Của tôi", "TH-01", "TH-02", "DuLieu"]);
  });

  it("takes a sheet of ours that the user copied for the user's", () => {
    const copied = changeParts(addUserSheet(writeBook(two), { name: "TH-01 (2)", rows, at: 1 }), (texts) =>
      edit(texts, "xl/workbook.xml", [
        "</definedNames>",
        `<definedName name="_thbc_sheet_summary_TH.2d.01" localSheetId="1" hidden="1">'TH-01 (2)'!$A$1</definedName></definedNames>`,
      ]),
    );
    expect(read(update(copied, aSummary(9)).bytes).SheetNames).toEqual(["TH-01", "TH-01 (2)", "DuLieu"]);
  });
});

describe("names of sheets", () => {
  it("keeps the name that the user gave our sheet; our formulas follow", () => {
    const renamed = changeParts(writeBook(aSummary(5)), (texts) => {
      edit(texts, "xl/workbook.xml", ['<sheet name="DuLieu"', '<sheet name="Số liệu"']);
      edit(texts, "xl/workbook.xml", ["'DuLieu'!$A$1", "'Số liệu'!$A$1"]);
    });
    const { bytes, renamed: notes } = update(renamed, aSummary(6));
    const { SheetNames, Sheets } = read(bytes);
    expect(SheetNames).toEqual(["TH-01", "Số liệu"]);
    expect(Sheets["TH-01"]?.["B2"].f).toBe("'Số liệu'!B2");
    expect(Sheets["TH-01"]?.["B2"].l.Target).toBe("#'Số liệu'!B2");
    expect(notes).toEqual([{ from: "DuLieu", to: "Số liệu" }]);
  });

  it("takes another name when a sheet of the user's has it", () => {
    const two = aSummary(5);
    const first = { ...two, sheets: two.sheets.slice(1) };
    const users = addUserSheet(writeBook(first), {
      name: "th-01",
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
      at: 0,
    });
    const { bytes, renamed } = update(users, two);
    expect(renamed).toEqual([{ from: "TH-01", to: "TH-01 (2)" }]);
    expect(read(bytes).SheetNames).toEqual(["th-01", "TH-01 (2)", "DuLieu"]);
    expect(read(bytes).Sheets["th-01"]?.["A1"].v).toBe(1);
  });

  it("follows a new name of the model unless formulas of the user's need the old one", () => {
    const alone = update(writeBook(aSummary(5)), aSummary(5, { name: "TH-01 năm" }));
    expect(read(alone.bytes).SheetNames).toEqual(["TH-01 năm", "DuLieu"]);
    const users = addUserSheet(writeBook(aSummary(5)), { name: "Của tôi", rows, at: 2 });
    const needed = update(users, aSummary(5, { name: "TH-01 năm" }));
    expect(read(needed.bytes).SheetNames).toEqual(["TH-01", "DuLieu", "Của tôi"]);
    expect(needed.renamed).toEqual([{ from: "TH-01 năm", to: "TH-01" }]);
  });

  it("keeps the user's defined names", () => {
    const named = changeParts(
      addUserSheet(writeBook(aSummary(5)), { name: "Của tôi", rows, at: 0 }),
      (texts) =>
        edit(texts, "xl/workbook.xml", [
          "</definedNames>",
          `<definedName name="CuaToi">'Của tôi'!$A$1</definedName><definedName name="Rieng" localSheetId="0">'TH-01'!$B$2</definedName><definedName name="Them" localSheetId="1">'TH-01'!$A$1</definedName></definedNames>`,
        ]),
    );
    const names = read(update(named, aSummary(6)).bytes).Workbook?.Names ?? [];
    expect(
      names.filter((name) => !name.Name.startsWith("_")).map((name) => [name.Name, name.Sheet, name.Ref]),
    ).toEqual([
      ["CuaToi", undefined, "'Của tôi'!$A$1"],
      ["Rieng", 0, "'TH-01'!$B$2"],
      ["Them", 1, "'TH-01'!$A$1"],
      ["Tong", 1, "'TH-01'!$B$2"],
    ]);
  });
});

describe("the sheet that is shown", () => {
  const users = addUserSheet(writeBook(aSummary(5)), { name: "Của tôi", rows, at: 2 });

  it("is the model's, alone", () => {
    const { bytes } = update(users, aSummary(6));
    expect(selectedParts(bytes)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(xmlParts(bytes).get("xl/workbook.xml")).toContain("<workbookView/>");
  });

  it("is the user's when she left it so, and then no other is selected", () => {
    const onHers = changeParts(users, (texts) => {
      edit(texts, "xl/workbook.xml", ["<workbookView/>", '<workbookView activeTab="2"/>']);
      edit(texts, "xl/worksheets/sheet77.xml", [
        "<sheetData>",
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>',
      ]);
    });
    const { bytes } = update(onHers, aSummary(6));
    expect(selectedParts(bytes)).toEqual(["xl/worksheets/sheet77.xml"]);
    expect(xmlParts(bytes).get("xl/workbook.xml")).toContain('<workbookView activeTab="2"/>');
  });
});

describe("a book saved by another program", () => {
  it("is updated when everything stands under a prefix", () => {
    const prefixed = changeParts(writeBook(aSummary(5)), (texts) => {
      for (const part of ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"]) {
        const text = texts.get(part) ?? "";
        texts.set(part, text.replaceAll(/<(\/?)(?=\w)/g, "<$1x:").replace('xmlns="', 'xmlns:x="'));
      }
    });
    const users = update(prefixed, aSummary(7, { extra: ["thêm"] }));
    expect(read(users.bytes).SheetNames).toEqual(["TH-01", "DuLieu"]);
    const workbook = xmlParts(users.bytes).get("xl/workbook.xml") ?? "";
    expect(workbook.match(/<(?!\/?x:|\?)/g)).toBeNull();
    expect(
      xmlParts(users.bytes)
        .get("xl/styles.xml")
        ?.match(/<(?!\/?x:|\?)/g),
    ).toBeNull();
  });

  it("finds its formats again although they are written otherwise", () => {
    const other = changeParts(writeBook(aSummary(5)), (texts) =>
      edit(texts, "xl/styles.xml", [
        '<name val="Times New Roman"/>',
        '<name val="Times New Roman"/><family val="1"/><charset val="163"/>',
      ]),
    );
    const styles = xmlParts(update(other, aSummary(5)).bytes).get("xl/styles.xml") ?? "";
    expect(styles).toContain('<cellXfs count="2">');
    expect(styles).toContain('<fonts count="2">');
  });
});

describe("updateBook refuses", () => {
  it("a book that is not ours", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("TH-01").getCell("A1").value = 1;
    expect(reasonOf(new Uint8Array(await book.xlsx.writeBuffer()))).toBe("not-ours");
  });

  it("an issued form where a summary is to be written", () => {
    const guide = aSheet({ name: "HD", mark: { kind: "guide", id: "HD" } });
    const form = aBook([aSheet({ name: "TCD-01", mark: { kind: "form", id: "TCD-01" } }), guide]);
    const summary = aSummary(5);
    expect(reasonOf(writeBook(form), { ...summary, sheets: [...summary.sheets, guide] })).toBe("not-ours");
  });

  it("what is no workbook, or a broken or protected one", () => {
    const ours = writeBook(aSummary(5));
    expect(reasonOf(strToU8("khong phai"))).toBe("not-a-package");
    expect(reasonOf(ours.subarray(0, ours.length - 30))).toBe("damaged");
    expect(reasonOf(zipSync({ "[Content_Types].xml": strToU8("<Types/>") }))).toBe("unsupported");
    expect(reasonOf(changeParts(ours, (texts) => texts.set("xl/workbook.xml", "<workbook>")))).toBe(
      "damaged",
    );
    expect(reasonOf(changeParts(ours, (texts) => texts.delete("xl/worksheets/sheet1.xml")))).toBe("damaged");
    expect(
      reasonOf(
        changeParts(ours, (texts) =>
          edit(texts, "xl/workbook.xml", ["<bookViews>", '<workbookPr date1904="1"/><bookViews>']),
        ),
      ),
    ).toBe("unsupported");
    expect(
      reasonOf(
        changeParts(ours, (texts) =>
          edit(texts, "xl/workbook.xml", [
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          ]),
        ),
      ),
    ).toBe("unsupported");
  });

  it("a kept sheet whose texts are gone", () => {
    const users = addUserSheet(writeBook(aSummary(5)), {
      name: "Của tôi",
      rows,
      text: "Ghi chú riêng",
      at: 1,
    });
    expect(reasonOf(changeParts(users, (texts) => texts.set("xl/sharedStrings.xml", "<sst/>")))).toBe(
      "damaged",
    );
  });

  it("a kept table of the name that ours has", () => {
    const taken = changeParts(
      addUserSheet(writeBook(aSummary(5)), { name: "Của tôi", rows, at: 2 }),
      (texts) => {
        texts.set(
          "xl/tables/table9.xml",
          (texts.get("xl/tables/table1.xml") ?? "").replace(
            / id="1" name="tblDuLieu"/,
            ' id="9" name="tblDuLieu"',
          ),
        );
        edit(texts, "xl/worksheets/_rels/sheet77.xml.rels", [
          "</Relationships>",
          `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table9.xml"/></Relationships>`,
        ]);
      },
    );
    expect(reasonOf(taken)).toBe("table-name-taken");
  });

  it("nothing of a good book", () => {
    expect(strFromU8(unzipSync(writeBook(aSummary(5)))["xl/workbook.xml"] ?? new Uint8Array())).toContain(
      "DuLieu",
    );
    expect(reasonOf(writeBook(aSummary(5)))).toBeNull();
  });
});

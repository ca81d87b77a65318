import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { crc32WithZlib, inflateWithZlib } from "../../../src/adapters/node/inflateWithZlib.ts";
import { packWithZlib } from "../../../src/adapters/node/packWithZlib.ts";
import { createWorkbookReader } from "../../../src/adapters/read/readWorkbook.ts";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import { byText } from "../../../src/core/compare.ts";
import { packHash } from "../../../src/core/pack/packHash.ts";
import type { PackSource } from "../../../src/core/pack/packError.ts";
import { packBook } from "../../../src/core/packSheets/packBook.ts";
import { readPackBook } from "../../../src/core/packSheets/readPackBook.ts";
import type { SheetProblem } from "../../../src/core/packSheets/sheetProblem.ts";
import type { Result } from "../../../src/core/result.ts";
import { convertWithLibreOffice } from "../../support/libreOffice.ts";
import { shippedPackSources } from "../../support/shippedPack.ts";

const reader = createWorkbookReader({ inflate: inflateWithZlib, crc32: crc32WithZlib });

function drawn(files: readonly PackSource[]): Uint8Array {
  return writeBook(packBook(files, "2026-01-01T00:00:00Z"), packWithZlib);
}

type Read = Result<readonly PackSource[], readonly SheetProblem[]>;

async function readBack(bytes: Uint8Array): Promise<Read> {
  const workbook = await reader.read({ path: "goi.xlsx", bytes });
  if (!workbook.ok) throw new Error(workbook.error.reason);
  return readPackBook(workbook.value);
}

function textsOf(read: Read): ReadonlyMap<string, string> {
  if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 3)));
  return new Map(read.value.map(({ name, text }) => [name, text]));
}

const byName = (files: readonly PackSource[]) => new Map(files.map(({ name, text }) => [name, text]));

function cellsOf(read: Read): readonly string[] {
  return read.ok ? [] : read.error.map((problem) => `${problem.sheet}!${problem.cell}`);
}

const json = (read: Read, name: string): unknown => JSON.parse(textsOf(read).get(name) ?? "null");

/** The column of a member, and the row whose first cell is the text. */
function cell(book: ExcelJS.Workbook, sheet: string, at: { readonly row: string; readonly key: string }) {
  const found = book.getWorksheet(sheet);
  if (found === undefined) throw new Error(`no ${sheet}`);
  let [row, column] = [0, 0];
  found.getRow(3).eachCell((heading, number) => {
    if (heading.value === at.key) column = number;
  });
  found.eachRow((line, number) => {
    if (row > 0 || number <= 4 || !Array.isArray(line.values)) return;
    if (line.values.includes(at.row)) row = number;
  });
  return found.getCell(row, column);
}

const sources = (texts: ReadonlyMap<string, string>) =>
  [...texts].map(([name, text]) => ({ name, text })).toSorted((a, b) => byText(a.name, b.name));

describe("every shipped pack", () => {
  it.each(["duc-pho-2022", "quang-ngai-2026"])(
    "%s comes back from its workbook to the letter",
    async (id) => {
      const files = shippedPackSources(id);
      expect(textsOf(await readBack(drawn(files)))).toEqual(byName(files));
    },
  );
});

describe("a workbook that was edited", () => {
  const files = shippedPackSources("quang-ngai-2026");
  const before = byName(files);
  let original: Uint8Array;
  beforeAll(() => {
    original = drawn(files);
  });

  /** Edits the workbook with another library, as an office would with Excel. */
  async function edited(edit: (book: ExcelJS.Workbook) => void): Promise<Read> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(original.slice().buffer);
    edit(book);
    return readBack(new Uint8Array(await book.xlsx.writeBuffer()));
  }

  it("is the same pack after another program saved it", async () => {
    const read = await edited(() => undefined);
    expect(textsOf(read)).toEqual(before);
  });

  it("changes the file that was edited and no other", async () => {
    const read = await edited((book) => {
      cell(book, "Biểu mẫu", { row: "HG-01", key: "title" }).value = "Tên biểu mới";
    });
    const changed = [...textsOf(read)].filter(([name, text]) => before.get(name) !== text);
    expect(changed.map(([name]) => name)).toEqual(["templates/HG-01.json"]);
    expect(json(read, "templates/HG-01.json")).toEqual({
      ...JSON.parse(before.get("templates/HG-01.json") ?? ""),
      title: "Tên biểu mới",
    });
  });

  it("says every kind of value: a date, a number, a choice, a sum, a list", async () => {
    const read = await edited((book) => {
      cell(book, "Biểu mẫu", { row: "HG-01", key: "validTo" }).value = new Date(Date.UTC(2027, 11, 31));
      cell(book, "Chỉ tiêu", { row: "GS-01", key: "maxLength" }).value = "300";
      cell(book, "Quy tắc", { row: "HG-01.r01", key: "severity" }).value = "Warning";
      cell(book, "Quy tắc", { row: "HG-01.r01", key: "right" }).value = "c3+c4 - 2*c5";
      cell(book, "Quy tắc", { row: "HG-01.r01", key: "printed" }).value = "không";
      cell(book, "Biểu mẫu", { row: "HG-01", key: "titleHints" }).value = "Biểu A;\nBiểu B";
    });
    const first = JSON.parse(before.get("templates/HG-01.json") ?? "");
    expect(json(read, "templates/HG-01.json")).toMatchObject({
      validTo: "2027-12-31",
      titleHints: ["Biểu A", "Biểu B"],
      rules: [
        { ...first.rules[0], severity: "warning", right: ["c3", "c4", "-2*c5"], printed: false },
        ...first.rules.slice(1),
      ],
    });
    const gs = json(read, "templates/GS-01.json");
    expect(gs).toMatchObject({ sections: [{ indicators: [{ maxLength: 300 }, {}, {}, {}] }, {}] });
  });

  it("follows rows that were moved, taken out, or left blank in between", async () => {
    const read = await edited((book) => {
      const sheet = book.getWorksheet("Quy tắc");
      const rows: ExcelJS.CellValue[][] = [];
      sheet?.eachRow((row, number) => {
        if (number > 4 && row.getCell(1).value === "HG-01") {
          rows.push(Array.isArray(row.values) ? row.values.slice(1) : []);
        }
      });
      const count = sheet?.rowCount ?? 0;
      for (let number = count; number > 4; number -= 1) {
        if (sheet?.getRow(number).getCell(1).value === "HG-01") sheet.spliceRows(number, 1);
      }
      const end = (sheet?.rowCount ?? 0) + 3;
      rows
        .toReversed()
        .slice(1)
        .forEach((row, index) => {
          row.forEach((value, column) => {
            if (sheet !== undefined) sheet.getCell(end + index, column + 1).value = value;
          });
        });
    });
    const first = JSON.parse(before.get("templates/HG-01.json") ?? "");
    expect(json(read, "templates/HG-01.json")).toEqual({
      ...first,
      rules: first.rules.toReversed().slice(1),
    });
  });

  it("names the cells of what the pack's checks find", async () => {
    let wanted: readonly string[] = [];
    const read = await edited((book) => {
      const wrong = [
        cell(book, "Quy tắc", { row: "HG-01.r01", key: "right" }),
        cell(book, "Biểu mẫu", { row: "GS-01", key: "validFrom" }),
        cell(book, "Chỉ tiêu", { row: "DV-01", key: "type" }),
        cell(book, "Đơn vị", { row: "PHUONG", key: "order" }),
      ];
      for (const place of wrong) place.value = "c1 ++ ?";
      wanted = wrong.map((place) => `${place.worksheet.name}!${place.address}`);
    });
    expect([...cellsOf(read)].toSorted(byText)).toEqual([...wanted].toSorted(byText));
  });

  it("names the cell of a reference to nothing", async () => {
    let wanted = "";
    const read = await edited((book) => {
      const kind = cell(book, "Đơn vị", { row: "PHUONG", key: "kind" });
      kind.value = "THON";
      wanted = `Đơn vị!${kind.address}`;
    });
    expect(cellsOf(read)).toContain(wanted);
  });

  it("names rows that belong to nothing once, broken JSON, error values and sheets that are gone", async () => {
    const orphaned = await edited((book) => {
      cell(book, "Biểu mẫu", { row: "HG-01", key: "code" }).value = "HG-02";
    });
    expect(cellsOf(orphaned).map((place) => place.split("!")[0])).toEqual([
      "Phần của biểu",
      "Chỉ tiêu",
      "Quy tắc",
    ]);
    const broken = await edited((book) => {
      cell(book, "Mục khác", { row: "organisation", key: "nội dung" }).value = "{ không phải JSON";
      cell(book, "Biểu mẫu", { row: "HG-01", key: "title" }).value = { error: "#REF!" };
      book.removeWorksheet("Mức xếp loại");
    });
    expect(
      cellsOf(broken)
        .map((place) => place.split("!")[0] ?? "")
        .toSorted(byText),
    ).toEqual(["Biểu mẫu", "Mức xếp loại", "Mục khác"].toSorted(byText));
  });

  it("takes a new unit whose list of other names is left blank", async () => {
    const read = await edited((book) => {
      const units = book.getWorksheet("Đơn vị");
      const copied = units?.getRow(5).values;
      if (units === undefined || !Array.isArray(copied)) throw new Error("no units");
      const row = units.rowCount + 1;
      copied.forEach((value, column) => {
        if (column > 0) units.getCell(row, column).value = value;
      });
      const at = (key: string) => cell(book, "Đơn vị", { row: "DV-MOI", key });
      units.getCell(row, 1).value = "DV-MOI";
      at("name").value = "Xã Mới Toanh";
      at("shortName").value = "Mới Toanh";
      at("order").value = 99;
      at("gsoCode").value = null;
      at("aliases").value = null;
      at("predecessors").value = null;
    });
    expect(json(read, "units.json")).toContainEqual(
      expect.objectContaining({ id: "DV-MOI", name: "Xã Mới Toanh", order: 99, aliases: [] }),
    );
  });

  it("is the same pack after LibreOffice saved it", async () => {
    const saved = await convertWithLibreOffice(original, "xlsx");
    const read = await readBack(new Uint8Array(saved));
    expect(packHash(sources(textsOf(read)))).toBe(packHash(sources(before)));
  }, 120_000);
});

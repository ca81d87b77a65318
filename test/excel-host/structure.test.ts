import { beforeEach, describe, expect, it } from "vitest";
import { formulasAt, sheetIn, valuesAt } from "./look.ts";
import { type StartedExcel, startExcel } from "./startExcel.ts";
import { errorCode, inBook, inSheet } from "./support.ts";

let host: StartedExcel;
beforeEach(() => {
  host = startExcel();
});

const sheetNames = (): readonly string[] => host.book.sheets.map(({ name }) => name);

describe("sheets", () => {
  it.each([
    ["x".repeat(32), "InvalidArgument"],
    ["Tổng/hợp", "InvalidArgument"],
    ["'Tổng", "InvalidArgument"],
    ["", "InvalidArgument"],
    ["SHEET1", "ItemAlreadyExists"],
    ["x".repeat(31), "none"],
  ])("named %j: %s", async (name, code) => {
    expect(await errorCode(() => inBook((workbook) => workbook.worksheets.add(name)))).toBe(code);
  });

  it("come last and stay in the background until they are activated", async () => {
    await inBook(({ worksheets }) => {
      worksheets.add("B");
      worksheets.add("A").position = 0;
      worksheets.getItem("B").activate();
    });
    expect(sheetNames()).toEqual(["A", "Sheet1", "B"]);
    expect(host.book.activeId).toBe(sheetIn(host, "B").id);
  });

  it("cannot all be hidden or deleted, nor deleted while very hidden", async () => {
    const only = await errorCode(() => inBook(({ worksheets }) => worksheets.getItem("Sheet1").delete()));
    const hidden = await errorCode(() =>
      inBook(({ worksheets }) => (worksheets.getItem("Sheet1").visibility = "Hidden")),
    );
    await inBook(({ worksheets }) => {
      worksheets.add("Ẩn").visibility = "VeryHidden";
    });
    const veryHidden = await errorCode(() => inBook(({ worksheets }) => worksheets.getItem("Ẩn").delete()));
    expect([only, hidden, veryHidden]).toEqual(["InvalidOperation", "InvalidOperation", "InvalidOperation"]);
  });

  it("take their new name into all formulas and names, and leave #REF! when they go", async () => {
    await inBook(({ worksheets, names }) => {
      const source = worksheets.add("Xã A");
      const user = worksheets.getItem("Sheet1");
      user.getRange("A1").formulas = [["='Xã A'!B2+SUM('xã a'!$C$1:C9)"]];
      names.add("tong", source.getRange("B2:B3"));
      source.name = "Phường";
    });
    expect(formulasAt(host, "Sheet1!A1")).toEqual([["=Phường!B2+SUM(Phường!$C$1:C9)"]]);
    expect(host.book.names[0]?.formula).toBe("=Phường!$B$2:$B$3");
    await inBook(({ worksheets }) => worksheets.getItem("Phường").delete());
    expect(formulasAt(host, "Sheet1!A1")).toEqual([["=#REF!+SUM(#REF!)"]]);
    expect(host.book.names[0]?.formula).toBe("=#REF!");
  });

  it("cannot be changed in a protected workbook", async () => {
    await inBook(({ protection }) => protection.protect());
    const codes = await Promise.all(
      [
        ({ worksheets }: Excel.Workbook) => worksheets.add("X"),
        ({ worksheets }: Excel.Workbook) => (worksheets.getItem("Sheet1").name = "Y"),
      ].map((batch) => errorCode(() => inBook(batch))),
    );
    expect(codes).toEqual(["AccessDenied", "AccessDenied"]);
  });
});

function addTable(sheet: Excel.Worksheet, name = "tblDuLieu"): Excel.Table {
  sheet.getRange("B2:C4").values = [
    ["Đơn vị", "Số hộ"],
    ["Xã A", 10],
    ["Xã B", 20],
  ];
  const table = sheet.tables.add("B2:C4", true);
  table.name = name;
  return table;
}

describe("tables", () => {
  // Deleting several rows of a table at once is known to Excel on the web only.
  beforeEach(() => {
    host = startExcel({ platform: "web" });
  });

  it("must be there before a formula speaks of them", async () => {
    const formula = "=SUM(tblDuLieu[Số hộ])";
    const early = await errorCode(() =>
      inSheet((sheet) => {
        sheet.getRange("E1").formulas = [[formula]];
        addTable(sheet);
      }),
    );
    expect(early).toBe("InvalidArgument");
    await inSheet((sheet) => {
      addTable(sheet);
      sheet.getRange("E1").formulas = [[formula]];
    });
    expect(formulasAt(host, "Sheet1!E1")).toEqual([[formula]]);
    const column = await errorCode(() =>
      inSheet((sheet) => (sheet.getRange("E2").formulas = [["=SUM(tblDuLieu[Số người])"]])),
    );
    expect(column).toBe("InvalidArgument");
  });

  it("call their columns as the header cells say, in formulas too", async () => {
    await inSheet((sheet) => {
      addTable(sheet);
      sheet.getRange("E1:E2").formulas = [["=SUM(tblDuLieu[[#Data],[Số hộ]])"], ["=ROWS(tblDuLieu)"]];
      sheet.getRange("C2").values = [["Hộ [nghèo]"]];
      sheet.tables.getItem("tblDuLieu").name = "tblMoi";
    });
    expect(formulasAt(host, "Sheet1!E1:E2")).toEqual([
      ["=SUM(tblMoi[[#Data],[Hộ '[nghèo']]])"],
      ["=ROWS(tblMoi)"],
    ]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ["over another table", (sheet) => sheet.tables.add("C4:D6", true), "InvalidArgument"],
    [
      "with the name of another",
      (sheet) => (sheet.tables.add("H1:I3", true).name = "TBLDULIEU"),
      "ItemAlreadyExists",
    ],
    ["with a cell's name", (sheet) => (sheet.tables.getItemAt(0).name = "AB12"), "InvalidArgument"],
    [
      "that loses its header row",
      (sheet) => sheet.tables.getItem("tblDuLieu").resize("B3:C9"),
      "InvalidArgument",
    ],
  ])("none %s", async (_title, batch, code) => {
    await inSheet((sheet) => addTable(sheet));
    expect(await errorCode(() => inSheet(batch))).toBe(code);
  });

  it("take rows in, pushing what is below in their columns only, and give them back", async () => {
    await inSheet((sheet) => {
      const table = addTable(sheet);
      sheet.getRange("A6:C6").values = [["ngoài", "dưới", 99]];
      sheet.getRange("F1").formulas = [["=C6+A6"]];
      table.rows.add(undefined, [
        ["Xã C", 30],
        ["=1+1", 40],
      ]);
    });
    expect(valuesAt(host, "Sheet1!A6:C8")).toEqual([
      ["ngoài", 0, 40],
      ["", "", ""],
      ["", "dưới", 99],
    ]);
    expect(formulasAt(host, "Sheet1!B6")).toEqual([["=1+1"]]);
    expect(formulasAt(host, "Sheet1!F1")).toEqual([["=C8+A6"]]);
    await inSheet((sheet) => sheet.tables.getItem("tblDuLieu").rows.deleteRowsAt(1, 2));
    expect(valuesAt(host, "Sheet1!B2:C6")).toEqual([
      ["Đơn vị", "Số hộ"],
      ["Xã A", 10],
      [0, 40],
      ["", ""],
      ["dưới", 99],
    ]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblDuLieu");
      const range = table.getDataBodyRange().load("address");
      const columns = table.columns.load("items/name");
      await context.sync();
      expect(range.address).toBe("Sheet1!B3:C4");
      expect(columns.items.map(({ name }) => name)).toEqual(["Đơn vị", "Số hộ"]);
    });
  });

  it("keep one empty row when all are deleted, and take their formulas along when they go", async () => {
    await inSheet((sheet) => {
      const table = addTable(sheet);
      sheet.getRange("E1").formulas = [["=SUM(tblDuLieu[Số hộ])"]];
      table.rows.deleteRowsAt(0, 2);
    });
    expect(sheetIn(host, "Sheet1").tables[0]?.range).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
    await inSheet((sheet) => sheet.tables.getItem("tblDuLieu").delete());
    expect(valuesAt(host, "Sheet1!B2:C2")).toEqual([["", ""]]);
    expect(formulasAt(host, "Sheet1!E1")).toEqual([["=SUM(#REF!)"]]);
  });
});

describe("rows and columns that come and go", () => {
  it("move contents, formulas, names, merges, validations and hidden rows", async () => {
    await inBook(({ worksheets, names }) => {
      const sheet = worksheets.getItem("Sheet1");
      sheet.getRange("A5:B5").formulas = [[1, "=A5*$A$5"]];
      sheet.getRange("C5:D6").merge();
      sheet.getRange("A9").rowHidden = true;
      sheet.getRange("A7").dataValidation.rule = { decimal: { formula1: "=$A$5", operator: "GreaterThan" } };
      names.add("goc", sheet.getRange("A5"));
      worksheets.add("Khác").getRange("A1").formulas = [["=SUM(Sheet1!A1:A5)"]];
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A:A").insert("Right");
    });
    const sheet = sheetIn(host, "Sheet1");
    expect(formulasAt(host, "Sheet1!B7:C7")).toEqual([[1, "=B7*$B$7"]]);
    expect(sheet.merges).toEqual([{ top: 6, bottom: 7, left: 3, right: 4 }]);
    expect([...sheet.hiddenRows]).toEqual([10]);
    expect(sheet.validations[0]?.areas).toEqual([{ top: 8, bottom: 8, left: 1, right: 1 }]);
    expect(sheet.validations[0]?.rule).toEqual({ decimal: { formula1: "=$B$7", operator: "GreaterThan" } });
    expect(host.book.names[0]?.formula).toBe("=Sheet1!$B$7");
    expect(formulasAt(host, "Khác!A1")).toEqual([["=SUM(Sheet1!B1:B7)"]]);
    await inSheet((sheetAgain) => sheetAgain.getRange("7:7").delete("Up"));
    expect(host.book.names[0]?.formula).toBe("=#REF!");
    expect(formulasAt(host, "Khác!A1")).toEqual([["=SUM(Sheet1!B1:B6)"]]);
  });
});

describe("names", () => {
  it("of a sheet go before those of the workbook, may be hidden, and can be constants", async () => {
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      names.add("ky", '="2026-QI"').visible = false;
      const local = sheet.names.add("vung", sheet.getRange("A1:B2"));
      const found = names.getItemOrNullObject("vung");
      const constant = names.getItem("KY").load("value,type,visible,scope");
      local.load("formula,scope,value,type");
      const range = sheet.getRange("vung").load("address");
      await context.sync();
      expect(found.isNullObject).toBe(true);
      expect([constant.value, constant.type, constant.visible, constant.scope]).toEqual([
        "2026-QI",
        "String",
        false,
        "Workbook",
      ]);
      expect([local.formula, local.type, local.scope]).toEqual(["=Sheet1!$A$1:$B$2", "Range", "Worksheet"]);
      expect(range.address).toBe("Sheet1!A1:B2");
    });
  });

  it.each([["A1"], ["có khoảng trắng"], ["1a"], ["R1C1"], [""]])("cannot be %j", async (name) => {
    expect(await errorCode(() => inBook(({ names }) => names.add(name, "=1")))).toBe("InvalidArgument");
  });
});

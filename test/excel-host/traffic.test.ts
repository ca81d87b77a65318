import { describe, expect, it, vi } from "vitest";
import { planFailures } from "./failures.ts";
import { setCalculatedValues } from "./calculation.ts";
import { sheetIn, valuesAt } from "./look.ts";
import { startExcel } from "./startExcel.ts";
import { errorCode, inBook, inSheet } from "./support.ts";
import { userActivates, userBeginsEdit, userEndsEdit, userSelects, userTypes } from "./user.ts";

/** About 1,000 bytes a row. */
const rowsOf = (count: number): (string | number)[][] =>
  Array.from({ length: count }, (_, row) => ["Hộ gia đình ở phường Trần Hưng Đạo ".repeat(20), row, row * 2]);

function write(rows: readonly (string | number)[][]): Promise<void> {
  return inSheet((sheet) => {
    sheet.getRangeByIndexes(0, 0, rows.length, 3).values = [...rows];
  });
}

async function read(rows: number): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getActiveWorksheet()
      .getRangeByIndexes(0, 0, rows, 3)
      .load("values");
    await context.sync();
    return range.values;
  });
}

describe("limits of size", () => {
  it("are 5 MB for a request and for an answer in Excel on the web", async () => {
    const host = startExcel({ platform: "web" });
    expect(await errorCode(() => write(rowsOf(6000)))).toBe("RequestPayloadSizeLimitExceeded");
    expect(sheetIn(host, "Sheet1").cells.size).toBe(0);
    await write(rowsOf(3000));
    await inSheet((sheet) => sheet.getRange("A3001").copyFrom("A1:C3000"));
    expect(await errorCode(() => read(6000))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(Math.max(...host.statistics.requestBytes)).toBeGreaterThan(5_000_000);
  });

  it("do not bind Excel on Windows", async () => {
    const host = startExcel({ platform: "win" });
    expect(await errorCode(() => write(rowsOf(6000)))).toBe("none");
    expect(host.book.cellsWritten).toBe(18_000);
  });

  it("give null instead of more than five million cells, without an error", async () => {
    startExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:F1000000").load("values");
      await context.sync();
      expect(range.values).toBeNull();
    });
  });
});

describe("failures", () => {
  it("of the k-th sync leave everything as it was", async () => {
    const host = startExcel();
    planFailures(host.failures, [{ sync: 2, code: "AccessDenied" }]);
    await write([["a", 1, 2]]);
    expect(await errorCode(() => write([["b", 3, 4]]))).toBe("AccessDenied");
    await write([["c", 5, 6]]);
    expect(valuesAt(host, "Sheet1!A1:C1")).toEqual([["c", 5, 6]]);
    expect(host.statistics.syncs).toBe(3);
  });

  it.each([
    ["half", ["B", "", ""]],
    ["all", ["B", "C", "D"]],
    ["nothing", ["", "", ""]],
  ] as const)("may have done %s of the batch", async (done, written) => {
    const host = startExcel();
    planFailures(host.failures, [{ sync: 1, done }]);
    const code = await errorCode(() =>
      inBook(({ worksheets }) => {
        for (const name of ["B", "C", "D"]) {
          worksheets.getItem("Sheet1").getRange(`${name}1`).values = [[name]];
        }
      }),
    );
    expect(code).toBe("GeneralException");
    expect(valuesAt(host, "Sheet1!B1:D1")).toEqual([written]);
  });

  it("while a cell is edited, unless the add-in waits for the end of it", async () => {
    const host = startExcel();
    userBeginsEdit(host);
    expect(await errorCode(() => write([["a", 1, 2]]))).toBe("InvalidOperationInCellEditMode");
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["b"]];
      await context.sync();
    });
    userEndsEdit(host);
    await waiting;
    expect(valuesAt(host, "Sheet1!A1")).toEqual([["b"]]);
  });

  it("of the connection", async () => {
    const host = startExcel();
    host.failures.isConnected = false;
    expect(await errorCode(() => write([["a", 1, 2]]))).toBe("ConnectionFailure");
  });
});

async function listen(): Promise<string[]> {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
    workbook.onSelectionChanged.add(async () => void heard.push("selection"));
    workbook.worksheets.onActivated.add(async () => void heard.push("activated"));
    workbook.worksheets.onAdded.add(async () => void heard.push("added"));
    workbook.worksheets.onDeleted.add(async () => void heard.push("deleted"));
    const sheet = workbook.worksheets.getItem("Sheet1").load("id");
    await context.sync();
    sheet.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`));
    await context.sync();
  });
  return heard;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("events", () => {
  it("tell what the user and the add-in do", async () => {
    const host = startExcel({ sheets: ["Sheet1", "Khác"] });
    const heard = await listen();
    userSelects(host, "Sheet1!B2:C3");
    await settled();
    userTypes(host, "Sheet1!B2", [[5]]);
    await settled();
    userActivates(host, "Khác");
    await settled();
    await inBook(({ worksheets }) => worksheets.add("Mới"));
    await inBook(({ worksheets }) => worksheets.getItem("Mới").delete());
    await settled();
    expect(heard).toEqual([
      "selected B2:C3",
      "selection",
      "changed B2",
      "activated",
      "selection",
      "added",
      "deleted",
    ]);
  });

  it("are silent while they are switched off", async () => {
    startExcel();
    const heard = await listen();
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.add("Mới");
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getItem("Mới").delete();
      await context.sync();
    });
    await settled();
    expect(heard).toEqual(["deleted"]);
  });

  it("lead to the range that changed", async () => {
    const host = startExcel();
    const values: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((changed) =>
        Excel.run(async (inner) => {
          const range = changed.getRange(inner).load("values");
          await inner.sync();
          values.push(range.values);
        }),
      );
      await context.sync();
    });
    userTypes(host, "Sheet1!A1:B1", [[1, "=A1"]]);
    await vi.waitFor(() => expect(values).toEqual([[[1, 0]]]));
  });
});

describe("values of formulas", () => {
  it("are asked for when they are about to be read after a change", async () => {
    let asked = 0;
    startExcel({
      calculate: async (cells) => {
        asked++;
        return new Map(cells.map(({ sheet, address, formula }) => [`${sheet}!${address}`, formula.length]));
      },
    });
    await inSheet((sheet) => {
      sheet.getRange("A1:A2").formulas = [["=1+1"], ["=NA()"]];
    });
    expect(asked).toBe(0);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").load("values");
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[4], [5]]);
    });
    expect(asked).toBe(1);
  });

  it("can be given from outside, errors too", async () => {
    const host = startExcel();
    await inSheet((sheet) => {
      sheet.getRange("A1").formulas = [["=1/0"]];
    });
    setCalculatedValues(host.book, new Map([["Sheet1!A1", { error: "#DIV/0!" }]]));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange("A1")
        .load("values,valueTypes,formulas");
      await context.sync();
      expect([range.values, range.valueTypes, range.formulas]).toEqual([
        [["#DIV/0!"]],
        [["Error"]],
        [["=1/0"]],
      ]);
    });
  });
});

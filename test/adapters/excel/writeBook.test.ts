import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../../src/adapters/excel/createExcelHost.ts";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import { appendEvent } from "../../../src/core/ledger/appendEvent.ts";
import { encodeEvent, ledgerColumns } from "../../../src/core/ledger/eventRow.ts";
import { sheetMarkName } from "../../../src/core/tables/sheetMarks.ts";
import type { BookModel } from "../../../src/core/tables/sheetModel.ts";
import { technicalSheet } from "../../../src/core/tables/technicalSheet.ts";
import { planFailures, type SyncFailure } from "../../excel-host/failures.ts";
import { startExcel, type StartedExcel } from "../../excel-host/startExcel.ts";
import { aBook, aSheet, block, cell } from "../../support/bookModels.ts";
import { anExcelJob } from "../../support/excelJob.ts";
import { featureBook, range } from "../../support/featureBook.ts";
import { viewOpenBook, viewOpenSheet, type OpenBookView } from "../../support/openBookView.ts";
import { xmlParts } from "../../support/structure.ts";

const host = createExcelHost();

const events = appendEvent(
  [],
  { kind: "question-answered", question: "nil-return:1", answer: "nothing-arose", reason: "đã hỏi lại" },
  { author: "Nguyễn Thị Lan", session: "1", at: "2022-06-20T08:00:00+07:00" },
);

interface SummaryOptions {
  readonly rows?: readonly (readonly [string, number])[];
  readonly summaries?: readonly string[];
}

const threeRows = [
  ["k|1", 5],
  ["k|2", 7],
  ["k|3", 9],
] as const;

function aSummary({ rows = threeRows, summaries = ["TH-01"] }: SummaryOptions = {}): BookModel {
  return aBook([
    ...summaries.map((name) =>
      aSheet({
        name,
        mark: { kind: "summary", id: name },
        cells: [
          cell("A1", { value: `Biểu ${name}`, style: { bold: true } }),
          cell("B2", {
            formula: "SUM(tblDuLieu[so])",
            value: rows.reduce((sum, [, count]) => sum + count, 0),
            link: { sheet: "DuLieu", cell: "B2" },
          }),
        ],
        merges: [range("A1:C1")],
      }),
    ),
    aSheet({
      name: "DuLieu",
      mark: { kind: "data", id: "DuLieu" },
      cells: block("A1", [["khoa", "so"]]),
      block: { top: 1, left: 0, height: rows.length, columns: [{ style: {} }, { style: {} }], rows },
      tables: [
        {
          name: "tblDuLieu",
          range: { top: 0, left: 0, bottom: Math.max(1, rows.length), right: 1 },
          columns: ["khoa", "so"],
        },
      ],
    }),
    technicalSheet({ name: "SoCai", mark: { kind: "ledger", id: "SoCai" } }, [
      ledgerColumns,
      ...events.map(encodeEvent),
    ]),
  ]);
}

/** A workbook in which the user has worked: a note, and formulas about our table. */
async function ownSheet(formulas: readonly (readonly unknown[])[]): Promise<void> {
  await Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.add("Của tôi");
    sheet.getRange("A1").getResizedRange(formulas.length - 1, (formulas[0]?.length ?? 1) - 1).formulas =
      formulas.map((row) => [...row]);
    await workbook.context.sync();
  });
}

function users({ sheets }: OpenBookView): unknown {
  return sheets.filter(({ name }) => name === "Của tôi" || name === "Sheet1");
}

function written(book: BookModel): Promise<unknown> {
  return host.writeBook(book, anExcelJob());
}

describe("writing into a workbook that the user works in", () => {
  it("adds nothing when it is written again", async () => {
    startExcel();
    await written(aSummary());
    const first = await viewOpenBook();
    await written(aSummary());
    expect(await viewOpenBook()).toEqual(first);
  });

  it("marks its sheets as the writer of files does", async () => {
    startExcel();
    await written(aSummary());
    const { names } = await viewOpenBook();
    const inFile = [
      ...(xmlParts(writeBook(aSummary())).get("xl/workbook.xml") ?? "").matchAll(
        /<definedName name="(_thbc_sheet[^"]*)" comment="([^"]*)" hidden="1">'([^']*)'![^<]*</g,
      ),
    ].map(([, name, comment, sheet]) => `${name} ${comment} ${sheet}`);
    const inExcel = names.map((name) => {
      const [, mark, sheet, comment] = /^(\S+) =([^!]*)!\$A\$1 \((.*)\) hidden$/.exec(name) ?? [];
      return `${mark} ${comment} ${sheet}`;
    });
    expect(inFile).toHaveLength(3);
    expect(new Set(inExcel)).toEqual(new Set(inFile));
  });

  it("keeps formulas about a summary whole: that sheet is written in its place", async () => {
    startExcel();
    await written(aSummary({ summaries: ["TH-01", "TH-02"] }));
    await ownSheet([["='TH-01'!B2*2", "=SUM(tblDuLieu[so])"]]);
    const before = await viewOpenBook();
    await written(aSummary({ rows: [["k|1", 1]], summaries: ["TH-01", "TH-02"] }));
    const after = await viewOpenBook();
    expect(users(after)).toEqual(users(before));
    expect(viewOpenSheet(after, "TH-01").formulas[1]?.[1]).toBe("=SUM(tblDuLieu[so])");
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  });

  it("writes every summary in its place while a chart of the user's may refer to one", async () => {
    const excel = startExcel();
    await written(aSummary());
    await ownSheet([[1], [2]]);
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Của tôi");
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:A2"));
      await workbook.context.sync();
    });
    const before = idOf(excel, "TH-01");
    await written(aSummary());
    expect(idOf(excel, "TH-01")).toBe(before);
  });

  it("leaves a summary that is no longer wanted while formulas refer to it", async () => {
    startExcel();
    await written(aSummary({ summaries: ["TH-01", "TH-02"] }));
    await ownSheet([["='TH-02'!B2"]]);
    const plan = await host.planBook(aSummary().sheets);
    const { left } = await host.writeBook(aSummary(), anExcelJob());
    expect(plan.removed).toEqual([]);
    expect(left).toEqual(["TH-02"]);
    expect(
      (await viewOpenBook()).names.some((name) =>
        name.startsWith(sheetMarkName({ kind: "summary", id: "TH-02" })),
      ),
    ).toBe(true);
  });

  it("brings a table back that the user has moved down and renamed", async () => {
    startExcel();
    await written(aSummary());
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem("DuLieu").getRange("1:2").insert("Down");
      workbook.tables.getItem("tblDuLieu").name = "tblKhac";
      await workbook.context.sync();
    });
    await written(
      aSummary({
        rows: [
          ["k|1", 1],
          ["k|2", 2],
        ],
      }),
    );
    const view = await viewOpenBook();
    expect(view.tables).toEqual(["tblDuLieu: DuLieu!A1:B3"]);
    expect(viewOpenSheet(view, "DuLieu").values).toEqual([
      ["khoa", "so"],
      ["k|1", 1],
      ["k|2", 2],
    ]);
  });

  it("has an empty row in a table without entries", async () => {
    startExcel();
    await written(aSummary());
    await written(aSummary({ rows: [] }));
    const view = await viewOpenBook();
    expect(view.tables).toEqual(["tblDuLieu: DuLieu!A1:B2"]);
    expect(viewOpenSheet(view, "DuLieu").values).toEqual([["khoa", "so"]]);
  });

  it("refuses a data sheet that the user has protected, before it changes anything", async () => {
    startExcel();
    await written(aSummary());
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem("DuLieu").protection.protect({}, "mật khẩu");
      await workbook.context.sync();
    });
    const before = await viewOpenBook();
    await expect(written(aSummary({ rows: [] }))).rejects.toMatchObject({ code: "protected" });
    expect(await viewOpenBook()).toEqual(before);
  });

  it("says what keeps Excel from working", async () => {
    const excel = startExcel();
    excel.failures.isEditingCell = true;
    await expect(host.planBook(aSummary().sheets)).rejects.toMatchObject({ code: "busy" });
    excel.failures.isEditingCell = false;
    excel.failures.isConnected = false;
    await expect(host.readSheets()).rejects.toMatchObject({ code: "connection-lost" });
  });
});

describe("a write that is stopped", () => {
  it.each([1, 2, 3])("leaves the workbook as it was when stopped at report %i", async (stopAt) => {
    startExcel();
    await ownSheet([["ghi chú", "=A1"]]);
    const before = await viewOpenBook();
    await expect(host.writeBook(aSummary(), anExcelJob(stopAt))).rejects.toThrow("stopped");
    expect(await viewOpenBook()).toEqual(before);
  });

  it("leaves a book of ours as it was, too", async () => {
    const excel = startExcel();
    await written(aSummary());
    const before = await viewOpenBook();
    await expect(host.writeBook(aSummary({ rows: [] }), anExcelJob(1))).rejects.toThrow("stopped");
    expect(await viewOpenBook()).toEqual(before);
    expect(excel.book.eventsEnabled).toBe(true);
  });
});

describe("a write whose every sync fails once", () => {
  const next = aSummary({
    rows: [
      ["k|1", 1],
      ["k|9", 2],
    ],
    summaries: ["TH-01", "TH-03"],
  });
  const own = [["ghi chú", "=SUM(tblDuLieu[so])", "='TH-02'!B2"]];

  async function aBookInUse(): Promise<StartedExcel> {
    const excel = startExcel();
    await written(aSummary({ summaries: ["TH-01", "TH-02"] }));
    await ownSheet(own);
    return excel;
  }

  async function syncsOfWrite(): Promise<number> {
    const excel = await aBookInUse();
    const before = excel.statistics.syncs;
    await written(next);
    return excel.statistics.syncs - before;
  }

  it.each(["nothing", "half", "all"] as const)(
    "never changes what is the user's, and is repaired (%s done)",
    async (done) => {
      const syncs = await syncsOfWrite();
      expect(syncs).toBeGreaterThan(5);
      const whole = await viewOpenBook();
      for (let sync = 1; sync <= syncs; sync += 1) {
        for (const isLasting of [false, true]) {
          const excel = await aBookInUse();
          const before = users(await viewOpenBook());
          planFailures(excel.failures, failuresFrom({ sync, done }, isLasting));
          await host.writeBook(next, anExcelJob()).catch(() => undefined);
          planFailures(excel.failures, []);
          const broken = await viewOpenBook();
          expect(users(broken), `user's after sync ${sync}`).toEqual(before);
          const read = await host.readBook();
          expect(read.ok && read.value?.ledger, `ledger after sync ${sync}`).toEqual(events);
          const isUnfinished = broken.names.some((name) => /^_thbc_(?:temp|writing)/.test(name));
          const plan = await host.planBook(next.sheets);
          expect(plan.repairs, `repairs after sync ${sync}`).toBe(isUnfinished);
          await written(next);
          expect(await viewOpenBook(), `repaired after sync ${sync}`).toEqual(whole);
        }
      }
    },
  );
});

/** A failure by itself, or one after which nothing works for a while. */
function failuresFrom(failure: SyncFailure, isLasting: boolean): readonly SyncFailure[] {
  const after = Array.from({ length: 9 }, (_, index) => ({ sync: failure.sync + 1 + index }));
  return isLasting ? [failure, ...after] : [failure];
}

function idOf(excel: StartedExcel, name: string): string | undefined {
  return excel.book.sheets.find((sheet) => sheet.name === name)?.id;
}

describe("everything that a sheet model can say", () => {
  it("is taken by Excel", async () => {
    startExcel();
    await written(featureBook());
    const view = await viewOpenBook();
    expect(view.tables).toEqual(["tblDuLieu: DuLieu!A1:C3"]);
    const { values, formulas, formats } = viewOpenSheet(view, "TH-01 tổng hợp's");
    expect(values[4]?.[0]).toBe("Phường Nguyễn Nghiêm");
    expect(formulas[6]?.[0]).toBe("='TH-01 tổng hợp''s'!B5*2");
    expect(formats[5]?.[4]).toBe("dd/mm/yyyy");
    expect(viewOpenSheet(view, "DuLieu").values[1]?.[2]).toBe("=1+1");
  });
});

describe("texts of the greatest length", () => {
  it.each(["=", "1", "a"])("are kept when they begin with %s", async (first) => {
    startExcel();
    const text = first.padEnd(32_767, "2");
    const book = aSummary({ rows: [[text, 1]] });
    await written(book);
    await written(book);
    const { values, formats } = viewOpenSheet(await viewOpenBook(), "DuLieu");
    expect(values[1]?.[0]).toBe(text);
    expect(formats[1]?.[0]).toBe("General");
  });
});

describe("the size of requests", () => {
  it("stays below 3.5 MB, one more request for each 3.5 MB", async () => {
    const text = "Ủy ban nhân dân phường Nguyễn Nghiêm, thị xã Đức Phổ, tỉnh Quảng Ngãi";
    const rows = Array.from({ length: 60_000 }, (_, index) => [`k|${index}|${text}`, index] as const);
    const excel = startExcel({ platform: "web" });
    await written(aSummary());
    const small = excel.statistics.syncs;
    const before = excel.statistics.requestBytes.length;
    await written(aSummary({ rows }));
    const requests = excel.statistics.requestBytes.slice(before);
    const bytes = requests.reduce((sum, each) => sum + each, 0);
    expect(bytes).toBeGreaterThan(6_000_000);
    expect(Math.max(...requests)).toBeLessThan(3_500_000);
    expect(requests.length).toBeLessThanOrEqual(small + 1 + Math.ceil(bytes / 3_000_000));
  });
});

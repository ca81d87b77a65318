import { describe, expect, test } from "vitest";
import { encodeStamp, stampName, stampSheet } from "../../../src/core/intake/stamp.ts";
import { aSheet, aWorkbook } from "../../support/sheetBuilder.ts";
import {
  codesOf,
  fileHash,
  gridForm,
  gridHeader,
  gridMerges,
  only,
  periodLine,
  takeIn,
  unitLine,
  verticalForm,
} from "../../support/smallForms.ts";

const id = fileHash.slice(0, 12);

/** The vertical form with its unit and period lines replaced. */
function formWith(lines: {
  readonly unit?: string | null;
  readonly period?: string | null;
  readonly title?: string;
}) {
  const [title = [], period = [], unit = [], ...table] = verticalForm();
  return aSheet([
    lines.title === undefined ? title : [lines.title],
    lines.period === undefined ? period : [lines.period],
    lines.unit === undefined ? unit : [lines.unit],
    ...table,
  ]);
}

/** A grid by unit with one row, under a line that names its reporter. */
function gridOf(name: string, lead: string) {
  return [["TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN"], [lead], [periodLine], ...gridHeader, [name, 9, 12, 5, 7, 4, 5]];
}

const stamp = encodeStamp({
  call: "2022-H1",
  unit: "P-MINH",
  template: "VIEC-1",
  version: "1",
  issuedAt: "2022-05-01",
  pack: "000000000000",
});

describe("the reporter", () => {
  test.each([
    ["the unit cell", { unit: "Đơn vị báo cáo: UBND P. Phổ Minh" }, "bc.xlsx"],
    ["a letterhead line", { unit: "PHƯỜNG PHỔ MINH" }, "bc.xlsx"],
    ["the file name", { unit: null }, "BC_PhoMinh.xlsx"],
    ["the folder", { unit: null }, "Pho Minh/bc.xlsx"],
    ["the folder in an archive", { unit: null }, "tat ca.zip!Phường Phổ Minh/bc.xlsx"],
  ])("is told by %s", (_, lines, path) => {
    expect(only(takeIn(aWorkbook([formWith(lines)]), { path })).reporter).toBe("P-MINH");
  });

  test("is told by the sheet name", () => {
    const sheet = { ...formWith({ unit: null }), name: "Pho Minh" };
    expect(only(takeIn(aWorkbook([sheet]))).evidence.unit.map((witness) => witness.kind)).toEqual([
      "sheet-name",
    ]);
  });

  test("is told by the cell right of the label", () => {
    const [title = [], period = [], , ...table] = verticalForm();
    const sheet = aSheet([title, period, ["Đơn vị báo cáo:", null, "Phường Phổ Minh"], ...table]);
    expect(only(takeIn(aWorkbook([sheet]))).reporter).toBe("P-MINH");
  });

  test("may stand on another sheet of the workbook", () => {
    const cover = aSheet([["BÁO CÁO"], ["Đơn vị báo cáo: Phường Phổ Minh"]], { name: "Bìa" });
    expect(only(takeIn(aWorkbook([cover, formWith({ unit: null })]))).reporter).toBe("P-MINH");
  });

  test("is not told by the receiving office", () => {
    const result = takeIn(aWorkbook([formWith({ unit: "Đơn vị nhận báo cáo: Thanh tra thị xã" })]));
    expect(result.submissions).toEqual([]);
    expect(codesOf(result)).toContain("unit-unknown error");
  });

  test("two answers are a conflict, and the form waits for the coordinator", () => {
    const sheet = { ...formWith({ unit: "PHƯỜNG PHỔ NINH" }), name: "Pho Minh" };
    const result = takeIn(aWorkbook([sheet]), { path: "BC_PhoMinh.xlsx" });
    expect(result.submissions).toEqual([]);
    expect(result.findings).toMatchObject([
      {
        code: "unit-conflict",
        severity: "error",
        data: { witnesses: [{ says: "P-NINH" }, { says: "P-MINH" }, { says: "P-MINH" }] },
        question: {
          id: `which-unit:${id}:0`,
          kind: "which-unit",
          options: [{ answer: "P-NINH" }, { answer: "P-MINH" }],
        },
      },
    ]);
    const answered = takeIn(aWorkbook([sheet]), {
      path: "BC_PhoMinh.xlsx",
      answers: { [`which-unit:${id}:0`]: "P-NINH" },
    });
    expect(only(answered).reporter).toBe("P-NINH");
    expect(only(answered).evidence.unit[0]).toMatchObject({ kind: "answer", says: "P-NINH" });
    expect(codesOf(answered)).toEqual([]);
  });

  test("an answer that names nobody leaves the question open", () => {
    const sheet = formWith({ unit: null });
    const result = takeIn(aWorkbook([sheet]), { answers: { [`which-unit:${id}:0`]: "P-KHONG" } });
    expect(codesOf(result)).toContain("unit-unknown error");
  });

  test("one doubt about several forms is one question", () => {
    const grid = aSheet(
      gridForm()
        .filter((row) => row[0] !== unitLine)
        .map((row) => (row[0] === "Phường Phổ Minh" ? [null, ...row.slice(1)] : row)),
      { name: "Sheet2" },
    );
    const workbook = aWorkbook([formWith({ unit: null }), grid]);
    expect(codesOf(takeIn(workbook)).filter((code) => code.startsWith("unit-unknown"))).toHaveLength(1);
    const answered = takeIn(workbook, { answers: { [`which-unit:${id}:0`]: "P-MINH" } });
    expect(answered.submissions.map((submission) => submission.template)).toEqual(["VIEC-1", "TIEP-1"]);
  });

  test("a name a letter away is offered, never taken", () => {
    const result = takeIn(aWorkbook([formWith({ unit: "Đơn vị báo cáo: Phường Phổ Mnh" })]));
    expect(result.findings).toMatchObject([
      {
        code: "unit-unknown",
        data: { text: "Phường Phổ Mnh", near: [{ unit: "P-MINH" }, { unit: "P-NINH" }] },
      },
    ]);
  });

  test("a weak name is taken with a note when nothing speaks against it", () => {
    const result = takeIn(aWorkbook([formWith({ unit: "Đơn vị báo cáo: Xã Phổ Minh" })]));
    expect(only(result).reporter).toBe("P-MINH");
    expect(codesOf(result)).toEqual(["unit-weak-name note"]);
  });

  test("a weak name against another unit is a conflict", () => {
    const sheet = formWith({ unit: "Đơn vị báo cáo: Xã Phổ Minh" });
    expect(codesOf(takeIn(aWorkbook([sheet]), { path: "Pho Ninh.xlsx" }))).toEqual(["unit-conflict error"]);
  });
});

describe("the stamp", () => {
  test("tells unit, form and call with certainty", () => {
    const sheet = formWith({ unit: null, period: null });
    const names = [{ name: stampName, sheet: "Sheet1", refersTo: `"${stamp}"` }];
    const submission = only(takeIn(aWorkbook([sheet], names)));
    expect(submission).toMatchObject({ reporter: "P-MINH", call: "2022-H1", issuedAt: "2022-05-01" });
    expect(submission.alignment.certainty).toBe("stamped");
  });

  test("stands on the hidden sheet as well", () => {
    const hidden = aSheet(
      [
        ["Sheet", "Stamp"],
        ["Sheet1", stamp],
      ],
      { name: stampSheet, visibility: "veryHidden" },
    );
    const result = takeIn(aWorkbook([formWith({ unit: null, period: null }), hidden]));
    expect(only(result).alignment.certainty).toBe("stamped");
    expect(result.sheets.map((sheet) => sheet.outcome)).toEqual(["form", "ignored"]);
  });

  test("does not overrule what the sheet says", () => {
    const names = [{ name: stampName, sheet: "Sheet1", refersTo: `"${stamp}"` }];
    const result = takeIn(aWorkbook([formWith({ unit: "Đơn vị báo cáo: Phường Phổ Ninh" })], names));
    expect(codesOf(result)).toEqual(["unit-conflict error"]);
  });
});

describe("the form", () => {
  test("is known whatever its sheet is called and however its title reads", () => {
    const sheet = { ...formWith({ title: "BÁO CÁO GỬI THỊ XÃ" }), name: "Sheet7 (2)" };
    expect(only(takeIn(aWorkbook([sheet]))).template).toBe("VIEC-1");
  });

  test("with another form's title is read by its table, with a warning", () => {
    const result = takeIn(aWorkbook([formWith({ title: "BIỂU DÂN CHỦ TẠI NƠI LÀM VIỆC" })]));
    expect(only(result).template).toBe("VIEC-1");
    expect(codesOf(result)).toEqual(["title-misleading warning"]);
  });

  test("is not known by a title alone", () => {
    const result = takeIn(
      aWorkbook([aSheet([["TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN"], [unitLine], ["xin gửi sau"]])]),
    );
    expect(result.submissions).toEqual([]);
    expect(result.findings).toMatchObject([
      { code: "form-unknown", severity: "error", data: { guess: "TIEP-1" } },
    ]);
  });

  test("that is renumbered and lacks columns is another version", () => {
    const header = [
      ["Đơn vị", "Tổng số lượt tiếp", "Tiếp thường xuyên", null, "Tiếp định kỳ của Thủ trưởng"],
      [null, null, "Số lượt", "Số người", "Số người"],
      ["MS", "1=2+4", 2, 3, 4],
    ];
    const rows = [
      ["TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN"],
      [unitLine],
      [periodLine],
      ...header,
      ["Phường Phổ Minh", 9, 5, 7, 5],
    ];
    expect(codesOf(takeIn(aWorkbook([aSheet(rows, { merges: ["C4:D4"] })])))).toEqual([
      "form-other-version error",
    ]);
  });

  test("that nobody asked for is told and not read", () => {
    const rows = [
      [unitLine],
      ["Đơn vị", "Giấy khen đã trao", "Bằng khen đề nghị", "Tập thể được biểu dương"],
      ["Phường Phổ Minh", 1, 2, 3],
    ];
    const result = takeIn(aWorkbook([aSheet(rows)]));
    expect(result.submissions).toEqual([]);
    expect(codesOf(result)).toEqual(["form-not-expected warning"]);
  });

  test("somebody else's table is told, an empty sheet is not", () => {
    const other = aSheet([["Bảng lương"], ["Tên", "Hệ số", "Tiền"], ["A", 2.3, 100], ["B", 3, 120]], {
      name: "Luong",
    });
    const result = takeIn(aWorkbook([formWith({}), other, aSheet([], { name: "Sheet3" })]));
    expect(codesOf(result)).toEqual(["form-unknown warning"]);
    expect(result.sheets.map((sheet) => sheet.outcome)).toEqual(["form", "unknown", "ignored"]);
  });

  test("a workbook without any form is told as a whole", () => {
    expect(codesOf(takeIn(aWorkbook([aSheet([["xin chào"]])])))).toEqual([
      "file-empty-of-forms error",
      "sheet-ignored note",
    ]);
  });

  test("our own summary sheets are no reports", () => {
    const names = [{ name: "_thbc_sheet_summary_TH.2D.01", sheet: null, refersTo: "Sheet1!$A$1" }];
    const result = takeIn(aWorkbook([formWith({})], names));
    expect(result.sheets).toEqual([{ sheet: "Sheet1", outcome: "ignored", submissions: [] }]);
  });
});

describe("the period", () => {
  test.each([
    ["the period line", { period: "Kỳ báo cáo: 6 tháng đầu năm 2022" }, "bc.xlsx"],
    ["the title", { period: "6 THÁNG ĐẦU NĂM 2022" }, "bc.xlsx"],
    ["the data window", { period: "Số liệu tính từ ngày 01/01/2022 đến ngày 31/5/2022" }, "bc.xlsx"],
    ["the file name", { period: null }, "BC 6T2022.xlsx"],
    ["the year of the work", { period: "CÔNG TÁC DÂN VẬN NĂM 2022" }, "bc.xlsx"],
  ])("is told by %s", (_, lines, path) => {
    const result = takeIn(aWorkbook([formWith(lines)]), { path });
    expect(only(result).call).toBe("2022-H1");
    expect(codesOf(result)).toEqual([]);
  });

  test("is assumed with a note when nothing says it", () => {
    const result = takeIn(aWorkbook([formWith({ period: null })]));
    expect(only(result).call).toBe("2022-H1");
    expect(codesOf(result)).toEqual(["period-unknown note"]);
  });

  test.each([
    ["Kỳ báo cáo: 6 tháng đầu năm 2021", "2021-H1"],
    ["BÁO CÁO NĂM 2021", "2021-YEAR"],
    ["Kỳ báo cáo: năm 2022", "2022-YEAR"],
    ["Số liệu tính từ ngày 15/12/2020 đến ngày 31/5/2021", "2020-12-15/2021-05-31"],
  ])("%j belongs to another call", (period, found) => {
    const result = takeIn(aWorkbook([formWith({ period })]));
    expect(result.submissions).toEqual([]);
    expect(result.findings).toMatchObject([
      { code: "period-wrong", severity: "error", data: { found, expected: "2022-H1" } },
    ]);
  });

  test("last year's file name over this year's form is a warning", () => {
    const result = takeIn(aWorkbook([formWith({})]), { path: "BC 6T2021.xlsx" });
    expect(only(result).call).toBe("2022-H1");
    expect(codesOf(result)).toEqual(["period-conflict warning"]);
  });

  test("a form that contradicts itself is asked about", () => {
    const [title = [], period = [], unit = [], ...table] = verticalForm();
    const window = ["Số liệu tính từ ngày 15/12/2020 đến ngày 31/5/2021"];
    const workbook = aWorkbook([aSheet([title, period, window, unit, ...table])]);
    expect(takeIn(workbook).findings).toMatchObject([
      {
        code: "period-conflict",
        severity: "error",
        question: { id: `which-period:${id}:0`, options: [{ answer: "2022-H1" }] },
      },
    ]);
    expect(only(takeIn(workbook, { answers: { [`which-period:${id}:0`]: "2022-H1" } })).call).toBe("2022-H1");
  });

  test("the year of a legal basis is no period", () => {
    const sheet = formWith({ title: "(Ban hành kèm theo Thông tư số 02/2021 năm 2021)" });
    expect(codesOf(takeIn(aWorkbook([sheet])))).toEqual([]);
  });
});

describe("several units in one workbook", () => {
  test("on sheets of their own are split", () => {
    const sheets = ["Phường Phổ Minh", "Phường Phổ Ninh", "Xã Phổ Văn"].map((name, position) =>
      aSheet(gridOf(name, `Đơn vị báo cáo: ${name}`), {
        name: `Sheet${position + 1}`,
        merges: gridMerges(4),
      }),
    );
    const result = takeIn(aWorkbook(sheets), { path: "Thanh tra gui.xlsx" });
    expect(result.submissions.map((submission) => submission.reporter)).toEqual([
      "P-MINH",
      "P-NINH",
      "X-VAN",
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  test("stacked on one sheet are split", () => {
    const first = gridOf("Phường Phổ Minh", "Đơn vị báo cáo: Phường Phổ Minh");
    const second = gridOf("Phường Phổ Ninh", "Đơn vị báo cáo: Phường Phổ Ninh");
    const rows = [...first, [null], ...second];
    const result = takeIn(aWorkbook([aSheet(rows, { merges: [...gridMerges(4), ...gridMerges(12)] })]));
    expect(result.submissions.map((submission) => [submission.reporter, submission.id])).toEqual([
      ["P-MINH", `${id}/0/0/TIEP-1`],
      ["P-NINH", `${id}/0/1/TIEP-1`],
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  test("a second block without a name is not the first unit's", () => {
    const first = gridOf("Phường Phổ Minh", "Đơn vị báo cáo: Phường Phổ Minh");
    const second = [["Tổ liên ngành", "x"], ...gridHeader, [null, 3, 3, 3, 3, 0, 0]];
    const rows = [...first, [null], ...second];
    const result = takeIn(aWorkbook([aSheet(rows, { merges: [...gridMerges(4), ...gridMerges(10)] })]));
    expect(result.submissions.map((submission) => submission.reporter)).toEqual(["P-MINH"]);
    expect(result.findings).toMatchObject([
      { code: "unit-unknown", severity: "error", question: { id: `which-unit:${id}:0.1` } },
    ]);
  });

  test("the same form twice with the same figures counts once", () => {
    const rows = gridOf("Phường Phổ Minh", unitLine);
    const sheets = ["Bieu 01", "Bieu 01 (2)"].map((name) => aSheet(rows, { name, merges: gridMerges(4) }));
    const result = takeIn(aWorkbook(sheets));
    expect(result.submissions).toHaveLength(1);
    expect(codesOf(result)).toEqual(["form-repeated note"]);
  });
});

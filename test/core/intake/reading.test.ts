import { describe, expect, test } from "vitest";
import { aSheet, aWorkbook, type PlainCell } from "../../support/sheetBuilder.ts";
import {
  codesOf,
  fileHash,
  gridForm,
  gridHeader,
  gridMerges,
  only,
  periodLine,
  readingsOf,
  takeIn,
  unitLine,
  verticalForm,
} from "../../support/smallForms.ts";

const id = fileHash.slice(0, 12);
const codes = ["A01", "A02", "A03", "A04", "B01", "B02", "B03", "B04", "T01"] as const;
type Code = (typeof codes)[number];
const usual: Readonly<Record<Code, PlainCell>> = {
  A01: 5,
  A02: 6,
  A03: "Có",
  A04: 12.5,
  B01: 7,
  B02: 4,
  B03: 9,
  B04: 3,
  T01: "Tốt",
};

/** The vertical form with one value changed. */
function takeWith(code: Code, cell: PlainCell, answers: Readonly<Record<string, string>> = {}) {
  const values = codes.map((each) => (each === code ? cell : usual[each]));
  return takeIn(aWorkbook([aSheet(verticalForm(values))]), { answers });
}

describe("a cell that says one thing", () => {
  test.each<[string, Code, PlainCell, string, readonly string[]]>([
    ["a number", "A01", 15, "15", []],
    ["a number as text", "A01", "15", "15", ["value-converted note"]],
    ["thousands", "A01", "1.234", "1234", ["value-converted note"]],
    ["its unit behind it", "A02", "15 cuộc", "15", ["value-converted note"]],
    ["a word for zero", "B01", "không", "0", ["value-converted note"]],
    ["a dash", "B01", "-", "0", ["value-converted note"]],
    ["a decimal comma", "A04", "12,75", "12.75", ["value-converted note"]],
    ["not applicable", "B01", "Không thuộc đối tượng", "notApplicable", ["value-converted note"]],
    ["x for yes", "A03", "x", "true", ["value-converted note"]],
    ["yes in capitals", "A03", "CÓ", "true", []],
    ["no", "A03", "Không", "false", []],
    ["a truth value", "A03", true, "true", []],
    ["one for yes", "A03", 1, "true", ["value-converted note"]],
    ["a text", "T01", "Mô hình tốt\nnhiều nơi học", "Mô hình tốt\nnhiều nơi học", []],
    ["a text with stray blanks", "T01", "  Tốt  ", "Tốt", []],
    ["a text in decomposed letters", "T01", "Tốt".normalize("NFD"), "Tốt", ["value-converted note"]],
    ["a dash for none", "T01", "-", "Không", ["value-converted note"]],
    ["a number where text belongs", "T01", 12, "12", []],
    ["nothing", "T01", null, "blank", []],
    ["white space", "T01", "  ", "blank", []],
    ["nothing in a required cell", "B01", null, "blank", []],
  ])("%s", (_, code, cell, reading, findings) => {
    const result = takeWith(code, cell);
    expect(readingsOf(only(result))[code]).toBe(reading);
    expect(codesOf(result)).toEqual(findings);
  });
});

describe("a cell that cannot be used as it is", () => {
  test.each<[string, Code, PlainCell, string]>([
    ["several figures", "B01", "12/15", "value-unreadable"],
    ["words", "B01", "nhiều", "value-unreadable"],
    ["more digits than Excel keeps", "B01", "9".repeat(400), "value-unreadable"],
    ["a number of as many digits", "B01", 1e300, "value-unreadable"],
    ["ever so many digits in two readings", "A04", "1234567890123456.123", "value-unreadable"],
    ["a date", "B01", { type: "date", serial: 44654, iso: "2022-04-03" }, "value-unreadable"],
    ["an error", "B01", { type: "error", value: "#REF!" }, "value-error"],
    [
      "a formula without value",
      "B01",
      { type: "blank", formula: "A1+1", uncalculated: true },
      "formula-uncalculated",
    ],
    ["a fraction of a person", "B03", 2.5678, "value-fraction"],
    ["a fraction typed", "B03", "12,5", "value-fraction"],
    ["neither yes nor no", "A03", "đang làm", "value-unreadable"],
    ["letters for digits", "B01", "1O", "value-ambiguous"],
    ["lost thousands", "B01", 1.234, "value-ambiguous"],
    ["a comma that groups or divides", "A04", "1,234", "value-ambiguous"],
    ["another unit of measure", "A04", "1,5 tỷ", "unit-of-measure-differs"],
  ])("%s", (_, code, cell, finding) => {
    const result = takeWith(code, cell);
    expect(result.findings.filter(({ severity }) => severity !== "note")).toMatchObject([
      { code: finding, severity: "error", at: { indicator: code } },
    ]);
  });

  test("an approximation is used, with a warning", () => {
    const result = takeWith("B01", "khoảng 50");
    expect(readingsOf(only(result))["B01"]).toBe("50");
    expect(codesOf(result)).toEqual(["value-approximate warning", "value-converted note"]);
  });

  test("a value from another file is used, with a warning", () => {
    const result = takeWith("B01", { type: "number", value: 7, formula: "'[BC 2021.xlsx]Sheet1'!B5" });
    expect(codesOf(result)).toEqual(["formula-external warning"]);
  });

  test.each([
    ["B01", 1.234, "1234"],
    ["B01", 1.234, "1.234"],
    ["A04", "1,5 tỷ", "1500"],
    ["B01", "1O", "10"],
  ] as const)("%s %j is %s when she says so", (code, cell, answer) => {
    const place = only(takeWith(code, cell)).values.find((value) => value.indicator === code)?.at;
    const question = `which-value:${id}:0:E${(place?.row ?? 0) + 1}`;
    expect(takeWith(code, cell).findings[0]?.question?.id).toBe(question);
    const result = takeWith(code, cell, { [question]: answer });
    const value = only(result).values.find((entry) => entry.indicator === code);
    expect(value).toMatchObject({
      reading: { type: "number", value: answer },
      conversions: [{ kind: "answered", after: answer }],
    });
  });

  test("an answer that was no option changes nothing", () => {
    const result = takeWith("B01", 1.234, { [`which-value:${id}:0:E12`]: "99" });
    expect(codesOf(result)).toEqual(["value-ambiguous error"]);
  });
});

test("a percentage is read by its number format", () => {
  const rows = [
    ["Đơn vị báo cáo: Phòng Tư pháp"],
    [periodLine],
    ["Loại hình", "Số đơn vị có lao động", "Tổng số lao động", "Tỷ lệ có công đoàn"],
    ["Doanh nghiệp nhà nước", 3, 120, { type: "number" as const, value: 0.985, format: "0.0%" }],
    ["Hợp tác xã", 5, 60, "97,5%"],
    ["Tổng", 8, 180, { type: "error" as const, value: "#DIV/0!" }],
  ];
  expect(readingsOf(only(takeIn(aWorkbook([aSheet(rows)]))))).toMatchObject({
    "nn.d3": "98.5",
    "htx.d3": "97.5",
    "tong.d3": "notApplicable",
  });
});

test("conversions of one kind in a form are one note with all their cells", () => {
  const rows = gridForm([["Phường Phổ Minh", "9", "12", "5", "7", "4", "5"]]);
  expect(takeIn(aWorkbook([aSheet(rows, { merges: gridMerges(4) })])).findings).toMatchObject([
    {
      code: "value-converted",
      data: { kind: "text-number", count: 6, cells: "B7, C7, D7, E7, F7, G7", before: "9", after: "9" },
    },
  ]);
});

test("every value says where it stood and what was typed", () => {
  const value = only(takeWith("A02", "15 cuộc")).values.find((entry) => entry.indicator === "A02");
  expect(value).toMatchObject({
    at: { row: 7, column: 4 },
    raw: "15 cuộc",
    conversions: [{ kind: "unit-words", before: "15 cuộc", after: "15" }],
  });
});

function hash(rows: readonly (readonly PlainCell[])[]): string {
  return only(takeIn(aWorkbook([aSheet(rows)]))).source.contentHash;
}

describe("the content hash", () => {
  test("is the same wherever the figures stand and however they are typed", () => {
    const moved = verticalForm(["5", "6 cuộc", "x", "12,5", 7, 4, 9, 3, "Tốt"]).map((row) => [null, ...row]);
    expect(hash([[], ...moved])).toBe(hash(verticalForm()));
  });

  test("tells a blank from a zero", () => {
    const values = [5, 6, "Có", 12.5, 7, 4, 9, 3, "Tốt"];
    expect(hash(verticalForm(values.with(4, 0)))).not.toBe(
      hash(verticalForm([...values.slice(0, 4), null, ...values.slice(5)])),
    );
  });
});

describe("blanks", () => {
  const [title = [], unit = [], period = []] = gridForm();
  const sparse = [title, unit, period, ...gridHeader, ["Phường Phổ Minh", 9, 12, 9, null, null, null]];
  const workbook = aWorkbook([aSheet(sparse, { merges: gridMerges(4) })]);
  const question = `blank-as-zero:${id}:0`;

  test("that are many are one question", () => {
    expect(takeIn(workbook).findings).toMatchObject([
      {
        code: "values-blank",
        severity: "error",
        data: { count: 3, labels: expect.arrayContaining(["Tiếp thường xuyên › Số người"]) },
        question: {
          id: question,
          kind: "blank-as-zero",
          options: [{ answer: "zero" }, { answer: "missing" }],
        },
      },
    ]);
    expect(readingsOf(only(takeIn(workbook)))["P-MINH.c4"]).toBe("blank");
  });

  test("are zero when she says so, each recorded", () => {
    const result = takeIn(workbook, { answers: { [question]: "zero" } });
    expect(readingsOf(only(result))).toMatchObject({ "P-MINH.c1": "9", "P-MINH.c4": "0", "P-MINH.c6": "0" });
    expect(result.findings).toMatchObject([
      { code: "value-converted", data: { kind: "blank-as-zero", count: 3 } },
    ]);
  });

  test("stay blank when she says that they are missing", () => {
    const result = takeIn(workbook, { answers: { [question]: "missing" } });
    expect(readingsOf(only(result))["P-MINH.c4"]).toBe("blank");
    expect(codesOf(result)).toEqual([]);
  });

  test("that are few are left to the check", () => {
    const few = gridForm([["Phường Phổ Minh", 9, 12, 5, 7, null, null]]);
    expect(codesOf(takeIn(aWorkbook([aSheet(few, { merges: gridMerges(4) })])))).toEqual([]);
  });
});

describe("a form without a figure", () => {
  const values = [null, null, null, null, null, null, null, null, "Không có gì"];
  const workbook = aWorkbook([aSheet(verticalForm(values))]);
  const question = `nil-return:${id}:0`;

  test("is asked about", () => {
    expect(takeIn(workbook).findings).toMatchObject([
      { code: "form-nil", severity: "error", question: { id: question, kind: "nil-return" } },
    ]);
  });

  test("is all zeros when nothing arose", () => {
    const result = takeIn(workbook, { answers: { [question]: "nothing-arose" } });
    expect(readingsOf(only(result))).toMatchObject({ A01: "0", B04: "0" });
    expect(codesOf(result)).toEqual(["value-converted note"]);
  });

  test("is an error without a question once she returned it", () => {
    const [finding] = takeIn(workbook, { answers: { [question]: "returned" } }).findings;
    expect(finding).toMatchObject({ code: "form-nil", severity: "error" });
    expect(finding?.question).toBeUndefined();
  });

  test("is one also when formulas made zeros of its blanks", () => {
    const rows = gridForm([["Phường Phổ Minh", { type: "number", value: 0, formula: "D7+F7" }]]);
    expect(codesOf(takeIn(aWorkbook([aSheet(rows, { merges: gridMerges(4) })])))).toEqual(["form-nil error"]);
  });

  test("is read with a warning when zeros were typed", () => {
    const rows = gridForm([["Phường Phổ Minh", 0, 0, 0, 0, 0, 0]]);
    const result = takeIn(aWorkbook([aSheet(rows, { merges: gridMerges(4) })]));
    expect(codesOf(result)).toEqual(["form-nil warning"]);
    expect(readingsOf(only(result))).toMatchObject({ "P-MINH.c1": "0" });
  });
});

describe("a list", () => {
  const header = ["STT", "Tên mô hình", "Lĩnh vực hoạt động", "Ngày bắt đầu", "Số người tham gia"];
  const take = (rows: readonly (readonly PlainCell[])[]) =>
    takeIn(aWorkbook([aSheet([["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2022"], [unitLine], header, ...rows])]));

  test("is read record by record", () => {
    const result = take([
      [1, "Tuyến đường hoa", "kinh tế", "05/4/2022", 12],
      [2, "Nhà sạch vườn đẹp", "KT", { type: "date", serial: 44656, iso: "2022-04-05" }, "20 người"],
    ]);
    const submission = only(result);
    expect(submission).toMatchObject({ template: "MO-1", call: "2022-ONCE" });
    expect(submission.rows.map((row) => [row.key, row.role, row.subject])).toEqual([
      ["1", "data", "P-MINH"],
      ["2", "data", "P-MINH"],
    ]);
    expect(readingsOf(submission)).toMatchObject({
      "1.m2": "Tuyến đường hoa",
      "1.m3": "Kinh tế",
      "1.m4": "2022-04-05",
      "2.m3": "Kinh tế",
      "2.m5": "20",
    });
  });

  test("leaves out empty numbered rows, groups and totals", () => {
    const result = take([
      ["I. Mô hình tập thể"],
      [1, "Tuyến đường hoa", "Kinh tế", null, 12],
      [null, null, null, null, null],
      [2, "Nhà sạch vườn đẹp", "Kinh tế", null, 20],
      [3],
      [null, "Tổng cộng", null, null, 32],
    ]);
    expect(only(result).rows.map((row) => row.label)).toEqual(["Tuyến đường hoa", "Nhà sạch vườn đẹp"]);
  });

  test("with an unknown choice or an impossible date says so", () => {
    const result = take([[1, "Tuyến đường hoa", "Thể thao", "31/6/2022", 12]]);
    expect(result.findings).toMatchObject([
      {
        code: "choice-unknown",
        severity: "error",
        at: { row: "1", indicator: "m3" },
        data: { raw: "Thể thao" },
      },
      { code: "value-unreadable", at: { indicator: "m4" }, data: { expected: "date" } },
    ]);
  });

  test("that says it has nothing is taken at its word", () => {
    expect(codesOf(take([[null, "Không", null, null, null]]))).toEqual([]);
  });

  test("without a record is asked about", () => {
    expect(codesOf(take([[1], [2]]))).toEqual(["form-nil error"]);
  });
});

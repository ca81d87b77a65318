import { describe, expect, it } from "vitest";
import { describeDoubt } from "../../../src/core/learn/describeDoubt.ts";
import { learnSheet } from "../../../src/core/learn/learnSheet.ts";
import type { Learned } from "../../../src/core/learn/learned.ts";
import type { CellValidation } from "../../../src/core/workbook/workbook.ts";
import { aSheet, type PlainCell, type SheetOptions } from "../../support/sheetBuilder.ts";

function learn(
  rows: readonly (readonly PlainCell[])[],
  options: SheetOptions & { readonly validations?: readonly CellValidation[] } = {},
): Learned {
  const { validations = [], ...rest } = options;
  const sheet = { ...aSheet(rows, rest), validations };
  const learned = learnSheet(sheet, { fileName: "bieu.xlsx", validFrom: "2022-01-01", pack: null });
  if (!learned.ok) throw new Error(learned.error);
  return learned.value;
}

function column(index: number): CellValidation["ranges"] {
  return [{ top: 2, bottom: 40, left: index, right: index }];
}

function computed(formula: string): PlainCell {
  return { type: "blank", formula, uncalculated: true };
}

const letterhead: readonly (readonly PlainCell[])[] = [
  ["UBND TỈNH QUẢNG NGÃI", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["Biểu số: 05/HT"],
  ["KẾT QUẢ ĐĂNG KÝ HỘ TỊCH"],
  ["Đơn vị báo cáo: ……………", null, null, "Kỳ báo cáo: ……………"],
];

describe("a grid by unit", () => {
  const rows: readonly (readonly PlainCell[])[] = [
    ...letterhead,
    ["Đơn vị", "Số hồ sơ", null, null, "Tỷ lệ đúng hạn (%)", "Kinh phí (triệu đồng)", "Ghi chú"],
    [null, "Tổng số", "Đúng hạn", "Trong đó trực tuyến"],
    ["A", "(1)=(2)+(3)", "(2)", "(3)", "(4)=(2)/(1)*100", "(5)", "(6)"],
    [],
    ["Nơi nhận:"],
  ];
  const learned = learn(rows, { merges: ["A5:A6", "B5:D5", "E5:E6", "F5:F6", "G5:G6"] });

  it("takes code, title and fields from the lines above the table", () => {
    expect(learned.template).toMatchObject({
      code: "HT-05",
      formNumber: "05/HT",
      title: "KẾT QUẢ ĐĂNG KÝ HỘ TỊCH",
    });
    const [fields, grid] = learned.template.sections;
    expect(fields?.indicators.map(({ code }) => code)).toEqual(["reporter", "period"]);
    expect(grid).toMatchObject({
      kind: "grid",
      rowDimension: { kind: "unit", label: "Đơn vị", printed: "A" },
    });
  });

  it("tells types and units of measure by the words", () => {
    const told = learned.places.map(({ meaning }) => [meaning.type, meaning.unitOfMeasure]);
    expect(told).toEqual([
      ["int", "hồ sơ"],
      ["int", "hồ sơ"],
      ["int", "hồ sơ"],
      ["pct", "%"],
      ["dec", "triệu đồng"],
      ["text", undefined],
    ]);
  });

  it("takes a printed ratio for what the rate is computed from", () => {
    const rate = learned.template.sections[1]?.indicators[3];
    expect(rate).toMatchObject({ type: "pct", aggregate: "recalc" });
    expect(rate?.ratio?.numerator.map(({ text }) => text)).toEqual(["c2"]);
    expect(rate?.ratio?.denominator.map(({ text }) => text)).toEqual(["c1"]);
  });

  it("adds what the header says to what is printed", () => {
    expect(
      learned.rules.map(({ basis, left, operator, right }) => [basis, left, operator, ...right]),
    ).toEqual([
      ["printed", "c1", "=", "c2", "c3"],
      ["structure", "c3", "<=", "c2"],
    ]);
  });
});

describe("a vertical form", () => {
  const rows: readonly (readonly PlainCell[])[] = [
    ["BIỂU TỔNG HỢP CÔNG TÁC TƯ PHÁP"],
    ["STT", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Cùng kỳ năm trước", "Ghi chú"],
    ["A", "Hòa giải ở cơ sở"],
    ["1", "Số vụ tiếp nhận", "vụ", computed("D5+D6"), computed("SUM(E5:E6)")],
    ["2", "Hòa giải thành", "vụ"],
    ["3", "Hòa giải không thành", "vụ"],
    ["4", "Tỷ lệ hòa giải thành", "%", computed('IF(D4=0,"",D5/D4*100)')],
    ["B", "Chứng thực"],
    ["5", "Số tiền thu phí", "triệu đồng"],
    ["6", "Đã công khai thủ tục", "Có/Không"],
  ];
  const learned = learn(rows);

  it("has its rows as indicators under its headings", () => {
    expect(learned.kind).toBe("rows");
    const [section] = learned.template.sections;
    expect(section).toMatchObject({
      kind: "rows",
      headings: [
        { id: "m1", label: "Hòa giải ở cơ sở" },
        { id: "m2", label: "Chứng thực" },
      ],
      measures: [{ id: "current" }, { id: "samePeriodLastYear" }, { id: "note" }],
    });
    const told = section?.indicators.map(({ heading, type, unitOfMeasure }) => [
      heading,
      type,
      unitOfMeasure,
    ]);
    expect(told).toEqual([
      ["m1", "int", "vụ"],
      ["m1", "int", "vụ"],
      ["m1", "int", "vụ"],
      ["m1", "pct", "%"],
      ["m2", "dec", "triệu đồng"],
      ["m2", "bool", undefined],
    ]);
    expect(learned.proof).toMatchObject({ found: 6, of: 6 });
  });

  it("takes sums and rates from the blank's formulas, each once", () => {
    expect(learned.rules).toMatchObject([
      { basis: "formula", left: "c01", right: ["c02", "c03"], text: "=D5+D6" },
    ]);
    const rate = learned.template.sections[0]?.indicators[3];
    expect(rate?.ratio?.denominator.map(({ text }) => text)).toEqual(["c01"]);
    expect(learned.doubts.map(({ code }) => code)).toEqual(["code-made", "period-assumed"]);
  });
});

describe("a list", () => {
  const rows: readonly (readonly PlainCell[])[] = [
    ["DANH SÁCH MÔ HÌNH ĐĂNG KÝ"],
    [
      "STT",
      "Tên mô hình",
      "Ngày công nhận",
      "Lĩnh vực",
      "Đã nghiệm thu",
      "Số hộ tham gia",
      "Người phụ trách",
    ],
    ["1"],
    ["2"],
  ];
  const learned = learn(rows, {
    validations: [
      { ranges: column(3), type: "list", values: ["Kinh tế", "Văn hóa"] },
      { ranges: column(4), type: "list", values: ["Có", "Không"] },
    ],
  });

  it("is told by its words, and typed by what Excel lets be entered", () => {
    expect(learned.template.sections[0]).toMatchObject({ kind: "list", keyFields: ["c1"] });
    expect(learned.places.map(({ meaning }) => meaning.type)).toEqual([
      "text",
      "date",
      "choice",
      "bool",
      "int",
      "text",
    ]);
    expect(learned.places[2]?.meaning.choices).toEqual([{ value: "Kinh tế" }, { value: "Văn hóa" }]);
  });
});

describe("what is doubtful", () => {
  it("two columns of one name are told apart by their codes", () => {
    const { places, doubts } = learn([
      ["SỐ LIỆU HAI LẦN NHƯ NHAU"],
      ["Đơn vị", "Số đơn", "Số đơn", "Số vụ"],
      ["MS", 1, 2, 3],
    ]);
    expect(places.map(({ label }) => label[0])).toEqual(["Số đơn", "Số đơn (c2)", "Số vụ"]);
    expect(doubts).toContainEqual({
      code: "label-repeated",
      at: { row: 1, column: 2 },
      data: { label: "Số đơn", made: "Số đơn (c2)" },
    });
  });

  it.each([
    ["1=2+9", "operand-missing"],
    ["1=1+2", "self"],
    ["1=2+4", "not-numeric"],
  ])("%s is wrong: %s", (equation, fault) => {
    const { doubts, rules } = learn([
      ["SỐ LIỆU ĐƠN THƯ CỦA CÔNG DÂN"],
      ["Đơn vị", "Tổng số đơn", "Số đơn khiếu nại", "Số đơn tố cáo", "Ghi chú"],
      ["MS", equation, 2, 3, 4],
    ]);
    expect(doubts).toContainEqual(
      expect.objectContaining({ code: "equation-wrong", data: expect.objectContaining({ fault }) }),
    );
    expect(rules.filter(({ basis }) => basis === "printed")).toEqual([]);
  });

  it("every doubt of a form full of them has its sentences", () => {
    const { doubts } = learn([
      ["STT", "Đơn vị", "Số đơn", "Số đơn", "Tỷ lệ (%)"],
      [null, "MS", "1=2*3", "5=6+7", 3],
      [null, "Phường A", 12, computed("VLOOKUP(A1,B:C,2)")],
    ]);
    expect(doubts.length).toBeGreaterThan(4);
    for (const doubt of doubts) {
      const { problem, todo } = describeDoubt(doubt);
      expect([problem.vi, problem.en, todo.vi, todo.en].every((text) => /\S{2}.*\.$/.test(text))).toBe(true);
    }
  });

  it("a sheet without a table is no blank", () => {
    const sheet = aSheet([["Kính gửi các đơn vị"], ["Đề nghị nộp báo cáo đúng hạn."]]);
    const learned = learnSheet(sheet, { fileName: "thu.xlsx", validFrom: "2022-01-01", pack: null });
    expect(learned).toEqual({ ok: false, error: "no-table" });
  });
});

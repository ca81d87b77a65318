import { describe, expect, test } from "vitest";
import { addDays } from "../../src/core/civilDate.ts";
import { callById, indicatorByCode, templateByCode, unitById } from "../../src/core/pack/lookup.ts";
import { parsePack } from "../../src/core/pack/parsePack.ts";
import { shippedPack, shippedPackSources } from "../support/shippedPack.ts";

const pack = shippedPack();
const wards = ["PHUONG", "XA"];

test("the shipped pack parses without an error", () => {
  const parsed = parsePack(shippedPackSources());
  expect(parsed.ok ? [] : parsed.error).toEqual([]);
});

describe("units", () => {
  test("15 wards and communes, then 13 offices, in order", () => {
    expect(pack.units.map((unit) => unit.order)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
    expect(pack.units.filter((unit) => unit.kind === "PHUONG")).toHaveLength(8);
    expect(pack.units.filter((unit) => unit.kind === "XA")).toHaveLength(7);
    expect(pack.units.slice(0, 15).every((unit) => wards.includes(unit.kind))).toBe(true);
  });

  test.each([
    ["P-NGUYENNGHIEM", "21439"],
    ["P-PHOMINH", "21463"],
    ["P-PHONINH", "21460"],
    ["P-PHOVINH", "21466"],
    ["X-PHOAN", "21442"],
    ["X-PHONHON", "21457"],
  ])("%s has the code %s of 2022 and ends with the districts", (id, code) => {
    expect(unitById(pack, id)).toMatchObject({
      gsoCode: code,
      validFrom: "2020-02-01",
      validTo: "2025-06-30",
    });
  });

  test("historical and wrong names are weak", () => {
    expect(unitById(pack, "P-NGUYENNGHIEM").weakAliases).toContain("Thị trấn Đức Phổ");
    expect(unitById(pack, "P-PHOTHANH").weakAliases).toEqual(
      expect.arrayContaining(["Phổ Thanh", "Sa Huỳnh"]),
    );
    expect(unitById(pack, "TT-THANHTRA").denyAliases).toContain("TT");
    expect(unitById(pack, "P-VHTT").denyAliases).toContain("TTVHTT");
  });
});

describe("calls", () => {
  test("registration: all units owe DV-02, before 5 April 2022", () => {
    const call = callById(pack, "2022-ONCE-0405");
    expect(call.deadline).toMatchObject({ date: "2022-04-05", semantics: "before" });
    expect(call.expected).toEqual(
      pack.units.map((unit) => ({ unit: unit.id, template: "DV-02", status: "required" })),
    );
  });

  test("six months: before 10 June 2022, from 15 December to 31 May", () => {
    const call = callById(pack, "2022-H1");
    expect(call.deadline).toMatchObject({ date: "2022-06-10", semantics: "before" });
    expect(call.dataWindow).toMatchObject({ from: "2021-12-15", to: "2022-05-31", origin: "A" });
    expect(call.expected).toHaveLength(15 * 8 + 13 * 3 + 5);
  });

  test.each([
    ["P-PHOMINH", ["DCCS-01", "DCCS-02", "DV-01", "DV-03", "HG-01", "TCD-01", "TTHC-06", "XLD-01"]],
    ["CQ-TCNV", ["DCCS-02", "DV-01", "DV-03"]],
    ["TT-THANHTRA", ["DCCS-02", "DV-01", "DV-03", "TCD-01", "XLD-01"]],
    ["VP-HDND-UBND", ["DCCS-02", "DV-01", "DV-03", "TTHC-06"]],
    ["P-LDTBXH", ["DCCS-02", "DCCS-03", "DV-01", "DV-03"]],
    ["P-TUPHAP", ["DCCS-02", "DV-01", "DV-03", "HG-01"]],
  ])("%s owes %j for six months", (unit, templates) => {
    expect(owed("2022-H1", unit)).toEqual(templates);
  });

  test.each([
    ["2022-ONCE-0405-KH", "2022-04-05", 28],
    ["2022-ONCE-0410", "2022-04-10", 0],
    ["2022-Q1", "2022-04-10", 15 * 2 + 12 + 3 + 1 + 2],
    ["2022-Q4", "2022-12-10", 15 * 2 + 12 + 3 + 1 + 2],
    ["2022-H1-CD", "2022-06-10", 15 * 4 + 13 * 2 + 8 + 2 + 2 + 1],
    ["2022-9M", "2022-09-10", 1 + 10],
    ["2022-SCORE", "2022-10-25", 28],
    ["2022-YEAR", "2022-11-10", 15 * 12 + 13 * 5 + 11 + 1 + 1 + 1 + 2 + 1 + 3],
    ["2022-M12", "2022-12-20", 1],
  ])("%s: before %s, %i forms are owed without condition", (id, date, count) => {
    const call = callById(pack, id);
    expect(call.deadline).toMatchObject({ date, semantics: "before" });
    expect(call.expected.filter(({ status }) => status === "required")).toHaveLength(count);
  });

  test("one quarter follows the other, the first two are the half-year", () => {
    const windows = ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"].map((id) => callById(pack, id).dataWindow);
    expect(windows.slice(1).map(({ from }) => from)).toEqual(
      windows.slice(0, -1).map(({ to }) => addDays(to, 1)),
    );
    const half = callById(pack, "2022-H1").dataWindow;
    expect([windows[0]?.from, windows[1]?.to]).toEqual([half.from, half.to]);
  });

  test("the assignment is owed by those only who have not made it yet, and goes to two recipients", () => {
    const { expected } = callById(pack, "2022-ONCE-0410");
    expect(expected.map(({ unit, template, status }) => [unit, template, status])).toEqual(
      pack.units.map(({ id }) => [id, "DV-05", "conditional"]),
    );
    const sent = indicatorByCode(templateByCode(pack, "DV-05"), "f10");
    expect(sent).toMatchObject({ type: "bool", label: ["Gửi Ban Dân vận Thị ủy", "Đã gửi"] });
  });

  test.each([
    ["2022-ONCE-0405-KH", "P-PHOMINH", ["KH-01"]],
    ["2022-Q2", "P-PHOMINH", ["TCD-01", "XLD-01"]],
    ["2022-Q2", "P-VHTT", ["PH-01", "TT-01"]],
    ["2022-M07", "VP-HDND-UBND", ["TTHC-06"]],
    ["2022-M07", "P-PHOMINH", []],
    ["2022-H1-CD", "P-PHOMINH", ["DT-01", "DTH-01", "GS-01", "HG-02", "LYK-01", "VV-01"]],
    ["2022-YEAR", "P-TCKH", ["DCCS-02", "DT-01", "DTH-01", "DV-01", "DV-03", "KP-01", "VV-01"]],
    [
      "2022-YEAR",
      "CQ-TCNV",
      ["DCCS-02", "DT-01", "DTH-01", "DV-01", "DV-03", "KT-01", "KTH-01", "NV-01", "VV-01"],
    ],
  ])("for %s, %s is sent %j", (call, unit, templates) => {
    expect(owed(call, unit)).toEqual(templates);
  });

  test("a deadline that the plan does not give is marked as an assumption", () => {
    const open = pack.calls.filter(({ period }) => ["MONTH", "QUARTER", "9M"].includes(period.type));
    expect(open.map(({ deadline }) => deadline.origin)).toEqual(open.map(() => "A"));
  });
});

describe("official forms", () => {
  test.each([
    ["TCD-01", "c1", ["Tổng số lượt tiếp"], "1=4+13+22"],
    ["TCD-01", "c3", ["Tổng số vụ việc tiếp"], "3=6+7+15+ 16 + 24 +25"],
    ["TCD-01", "c6", ["Tiếp thường xuyên", "Số vụ việc", "Tiếp lần đầu"], "6"],
    ["TCD-01", "c9", ["Tiếp thường xuyên", "Trong đó đoàn đông người", "Số người được tiếp"], "9"],
    ["TCD-01", "c12", ["Tiếp định kỳ và đột xuất của Thủ trưởng", "Thủ trưởng tiếp", "Số kỳ tiếp"], "12"],
    [
      "TCD-01",
      "c20",
      [
        "Tiếp định kỳ và đột xuất của Thủ trưởng",
        "Thủ trưởng tiếp",
        "Trong đó đoàn đông người",
        "Tiếp nhiều lần",
      ],
      "20",
    ],
    ["TCD-01", "c21", ["Tiếp định kỳ và đột xuất của Thủ trưởng", "Ủy quyền tiếp", "Số kỳ tiếp"], "21"],
    [
      "TCD-01",
      "c29",
      [
        "Tiếp định kỳ và đột xuất của Thủ trưởng",
        "Ủy quyền tiếp",
        "Trong đó đoàn đông người",
        "Tiếp nhiều lần",
      ],
      "29",
    ],
    ["XLD-01", "c1", ["Tổng số đơn"], "1=2+3+...+7"],
    ["XLD-01", "c7", ["Tiếp nhận trong kỳ", "Đơn khác"], "7"],
    ["XLD-01", "c9", ["Đủ điều kiện xử lý", "Số đơn"], "9=11+12+13 =14+15+16+17 =18+22"],
    ["XLD-01", "c15", ["Phân loại đơn theo tình trạng giải quyết", "Đã giải quyết", "Nhiều lần"], "15"],
    ["XLD-01", "c25", ["Kết quả xử lý đơn", "Đơn không thuộc thẩm quyền", "Đôn đốc giải quyết"], "25"],
    [
      "TCD-02",
      "c15",
      ["Phân loại theo thẩm quyền", "Không thuộc thẩm quyền", "Số vụ việc", "Đôn đốc giải quyết"],
      "15",
    ],
    [
      "XLD-02",
      "c20",
      ["Phân loại vụ việc theo tình trạng giải quyết", "Đã giải quyết", "Đã có bản án của tòa"],
      "20",
    ],
    ["XLD-03", "c12", ["Đủ điều kiện xử lý", "Số vụ việc"], "12=13+18+...+21=22+...+25 =26+29"],
    ["XLD-04", "c23", ["Kết quả xử lý", "Vụ việc không thuộc thẩm quyền", "Đôn đốc giải quyết"], "23"],
    ["GQ-01", "c12", ["Kết quả giải quyết", "Trả lại cho tổ chức, cá nhân", "Cá nhân", "Đất (m2)"], "12"],
    ["GQ-02", "c14", ["Trả lại cho tổ chức, cá nhân", "Đã trả", "Cá nhân", "Đất (m2)"], "14"],
    [
      "GQ-03",
      "c10",
      ["Kết quả giải quyết", "Đã giải quyết", "Số vụ việc đình chỉ không do rút tố cáo"],
      "10",
    ],
    ["GQ-04", "c19", ["Đã xử lý hành chính", "Tổng số tổ chức bị xử lý"], "19"],
    ["XLD24-01", "c5", ["Số đơn chưa xử lý (chuyển kỳ sau xử lý)"], "5"],
    ["TTHC-06", "c5", ["Số hồ sơ nhận giải quyết", "Trong đó", "Trực tiếp, dịch vụ bưu chính"], "(5)"],
  ])("%s.%s stands under %j", (template, code, label, printedNumber) => {
    expect(indicatorByCode(templateByCode(pack, template), code)).toMatchObject({ label, printedNumber });
  });

  test.each([
    ["TCD-01", 29, 3],
    ["XLD-01", 26, 6],
    ["TCD-02", 17, 4],
    ["XLD-02", 30, 7],
    ["XLD-03", 33, 6],
    ["XLD-04", 24, 6],
    ["GQ-01", 26, 2],
    ["GQ-02", 19, 0],
    ["GQ-03", 31, 5],
    ["GQ-04", 24, 0],
    ["XLD24-01", 22, 7],
    ["XLD24-02", 27, 3],
    ["XLD24-03", 27, 8],
    ["XLD24-04", 20, 5],
  ])("%s has its %i columns and its %i printed equations as errors", (code, columns, equations) => {
    const template = templateByCode(pack, code);
    expect(template.sections.flatMap((section) => section.indicators)).toHaveLength(columns);
    const printed = template.rules.filter((rule) => rule.printed);
    expect(printed).toHaveLength(equations);
    expect(
      printed.every((rule) => rule.kind === "compare" && rule.operator === "=" && rule.severity === "error"),
    ).toBe(true);
  });

  test.each([
    ["XLD24-02", "c24", "24=25+26"],
    ["XLD24-04", "c8", "8=9+10+11+12 =13+14 =15+16"],
  ])("a wrong number printed on %s is put right, and said to be", (template, code, printedNumber) => {
    const indicator = indicatorByCode(templateByCode(pack, template), code);
    expect(indicator.printedNumber).toBe(printedNumber);
    expect(indicator.note).toBeDefined();
  });

  test("TTHC-06 is by field of work for wards and by unit for the office of the town", () => {
    const { variants } = templateByCode(pack, "TTHC-06");
    expect(
      variants.map(({ id, kinds, units, rowDimension }) => [id, kinds, units, rowDimension.kind]),
    ).toEqual([
      ["linh-vuc", wards, [], "open"],
      ["don-vi", [], ["VP-HDND-UBND"], "unit"],
    ]);
  });

  test.each([
    ["TCD-01", "TT-THANHTRA"],
    ["XLD-01", "TT-THANHTRA"],
    ["TTHC-06", "VP-HDND-UBND"],
    ["HG-01", "P-TUPHAP"],
    ["HG-02", "P-TUPHAP"],
    ["KP-01", "P-TCKH"],
    ...["TCD-02", "XLD-02", "XLD-03", "XLD-04", "GQ-01", "GQ-02", "GQ-03", "GQ-04"].map((code) => [
      code,
      "TT-THANHTRA",
    ]),
  ])("%s counts from %s, else from the units' own rows", (code, unit) => {
    expect(templateByCode(pack, code).authority).toMatchObject({ unit, whenMissing: "ownRows" });
  });
});

test("all four kinds of section and all row dimensions are in use", () => {
  const sections = pack.templates.flatMap((template) => template.sections);
  const dimensions = [
    ...sections.flatMap((section) => (section.kind === "grid" ? [section.rowDimension] : [])),
    ...pack.templates.flatMap((template) => template.variants.map((variant) => variant.rowDimension)),
  ];
  expect(new Set(sections.map((section) => section.kind))).toEqual(
    new Set(["rows", "grid", "list", "fields"]),
  );
  expect(new Set(dimensions.map((dimension) => dimension.kind))).toEqual(new Set(["unit", "fixed", "open"]));
});

test("counts are never negative", () => {
  const counts = pack.templates
    .flatMap((template) => template.sections.flatMap((section) => section.indicators))
    .filter((indicator) => indicator.type === "int" || indicator.type === "dec");
  expect(counts.filter((indicator) => (indicator.min ?? -1) < 0)).toEqual([]);
});

test("nothing unknown is made up: criteria and grades of the province's decision stay to be filled in", () => {
  const scheme = pack.schemes.find(({ id }) => id === "QNGAI-436-2019");
  expect(scheme).toMatchObject({ criteria: "co-quan-dien", ladder: "co-quan-dien", demonstration: false });
  expect(
    pack.schemes.filter(({ id }) => id !== "QNGAI-436-2019").every(({ demonstration }) => demonstration),
  ).toBe(true);
  expect(pack.organisation.signatures.map(({ name }) => name)).toEqual(Array(3).fill("co-quan-dien"));
});

test("texts are composed Unicode, without look-alikes or stray blanks", () => {
  const bad = shippedPackSources().flatMap(({ name, text }) =>
    textsIn(JSON.parse(text))
      .filter(
        (value) =>
          value !== value.normalize("NFC") ||
          value !== value.trim() ||
          /\s{2}|[ƢƣÐð\u00AD\u200B]/.test(value),
      )
      .map((value) => `${name}: ${value}`),
  );
  expect(bad).toEqual([]);
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((member: unknown) => textsIn(member));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function owed(call: string, unit: string): readonly string[] {
  return callById(pack, call)
    .expected.filter((item) => item.unit === unit)
    .map((item) => item.template);
}

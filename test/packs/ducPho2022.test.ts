import { describe, expect, test } from "vitest";
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
    ["TTHC-06", "c5", ["Số hồ sơ nhận giải quyết", "Trong đó", "Trực tiếp, dịch vụ bưu chính"], "(5)"],
  ])("%s.%s stands under %j", (template, code, label, printedNumber) => {
    expect(indicatorByCode(templateByCode(pack, template), code)).toMatchObject({ label, printedNumber });
  });

  test.each([
    ["TCD-01", 29, 3],
    ["XLD-01", 26, 6],
  ])("%s has its %i columns and its %i printed equations as errors", (code, columns, equations) => {
    const template = templateByCode(pack, code);
    expect(template.sections.flatMap((section) => section.indicators)).toHaveLength(columns);
    const printed = template.rules.filter((rule) => rule.printed);
    expect(printed).toHaveLength(equations);
    expect(
      printed.every((rule) => rule.kind === "compare" && rule.operator === "=" && rule.severity === "error"),
    ).toBe(true);
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

import { callFile } from "../../src/core/pack/call.ts";
import { packFile, type Pack } from "../../src/core/pack/pack.ts";
import { template } from "../../src/core/pack/template.ts";
import { unit } from "../../src/core/pack/unit.ts";

const given = { origin: "A", source: "test" } as const;
const sender = "BHXH";

function anAmount(code: string, label: readonly string[], more: Readonly<Record<string, unknown>> = {}) {
  return {
    code,
    label,
    type: "int",
    required: "always",
    aggregate: "sum",
    timeRole: "flow",
    min: 0,
    ...given,
    ...more,
  };
}

const money = { type: "dec", decimals: 2, unitOfMeasure: "đồng" };

/** Per-cent of two columns, recomputed from its parts and never summed. */
function aRate(code: string, label: readonly string[], numerator: string, denominator: string) {
  return anAmount(code, label, {
    type: "pct",
    decimals: 2,
    aggregate: "recalc",
    ratio: { numerator: [numerator], denominator: [denominator] },
  });
}

/** An average that the form does not give the parts of. */
function anAverage(code: string, label: readonly string[]) {
  return anAmount(code, label, { ...money, aggregate: "none", required: "no" });
}

const table = {
  code: "KCB-B02",
  version: "1",
  title: "B02. Thống kê KCB (tháng)",
  titleHints: ["Thống kê KCB"],
  sheetName: "B02",
  validFrom: "2020-01-01",
  periodTypes: ["H1"],
  authority: { unit: sender, whenMissing: "none", ...given },
  sections: [
    {
      kind: "grid",
      id: "bang",
      rowDimension: { kind: "unit", label: "Tên tỉnh" },
      indicators: [
        anAmount("d", ["Số lượt KCB", "Tổng cộng"]),
        anAmount("e", ["Số lượt KCB", "Ngoại trú"]),
        anAmount("f", ["Số lượt KCB", "Nội trú"]),
        aRate("g", ["TL_Nội trú"], "f", "d"),
        anAverage("h", ["Ngày ĐTBQ"]),
        anAverage("i", ["BQ chung (*)"]),
        anAverage("j", ["BQ ngoại trú"]),
        anAverage("k", ["BQ nội trú"]),
        anAmount("l", ["Tổng chi (tỷ đ)", "Tổng chi"], money),
        anAmount("m", ["Tổng chi (tỷ đ)", "Tỉ lệ (%)"], { type: "pct", decimals: 2, aggregate: "none" }),
        anAmount("n", ["Tổng chi (tỷ đ)", "Ngoại trú"], money),
        anAmount("o", ["Tổng chi (tỷ đ)", "% tiền khám"], { type: "pct", decimals: 2, aggregate: "none" }),
        anAmount("p", ["Tổng chi (tỷ đ)", "Nội trú"], money),
        anAmount("q", ["Tổng chi (tỷ đ)", "% tiền giường"], { type: "pct", decimals: 2, aggregate: "none" }),
        anAmount("r", ["BHTT (tỷ đ)", "Tổng cộng"], money),
        anAmount("s", ["BHTT (tỷ đ)", "Nội trú"], money),
        anAmount("t", ["BHTT (tỷ đ)", "Ngoại trú"], money),
      ],
    },
  ],
  rules: [
    { id: "national", kind: "totalRow", severity: "error", section: "bang", ...given },
    {
      id: "d-parts",
      kind: "compare",
      severity: "error",
      left: ["d"],
      operator: "=",
      right: ["e", "f"],
      ...given,
    },
    {
      id: "l-parts",
      kind: "compare",
      severity: "error",
      left: ["l"],
      operator: "=",
      right: ["n", "p"],
      ...given,
    },
  ],
  ...given,
};

/** A pack for one table of a national agency: a row per province and a printed national total. */
export function provincePack(provinces: readonly string[]): Pack {
  const units = [sender, ...provinces].map((name, order) =>
    unit.parse({
      id: order === 0 ? sender : `T${String(order).padStart(2, "0")}`,
      name: order === 0 ? "Bảo hiểm xã hội Việt Nam" : name,
      shortName: name,
      kind: order === 0 ? "CQ" : "TINH",
      order: order + 1,
      aliases: [],
      validFrom: "2020-01-01",
      ...given,
    }),
  );
  const file = packFile.parse({
    formatVersion: 1,
    id: "provinces",
    title: "Provinces",
    organisation: {
      name: "BHXH",
      letterhead: ["BẢO HIỂM XÃ HỘI"],
      motto: ["CỘNG HÒA", "Độc lập"],
      place: "Hà Nội",
      focalPoint: sender,
      recipientLine: "BHXH",
      recipients: [],
      signatures: [{ title: "NGƯỜI LẬP", hint: "(Ký)", name: "" }],
    },
    unitKinds: [
      { id: "TINH", label: "Tỉnh", prefixes: ["Tỉnh", "Thành phố", "TP."] },
      { id: "CQ", label: "Cơ quan", prefixes: [] },
    ],
    unitGroups: [
      {
        id: "A",
        label: "Tỉnh",
        totalLabel: "Toàn quốc",
        signerTitle: "GIÁM ĐỐC",
        subgroups: [{ kinds: ["TINH"] }, { kinds: ["CQ"] }],
      },
    ],
    wording: {
      zeroWords: ["-"],
      yesWords: ["có"],
      noWords: ["không"],
      notApplicableWords: ["không áp dụng"],
      nilTextWords: ["không"],
      totalRowLabels: ["Toàn quốc"],
      groupRowLabels: [],
      endOfTableLabels: ["Ghi chú"],
      unitPrefixes: [],
      unitSuffixes: [],
      periodPatterns: { H1: ["{year}_01-06"] },
      unitOfMeasureWords: [],
    },
    alignment: { maxMissingShare: 0.3 },
  });
  const call = callFile.parse({
    id: "2024-H1",
    title: "6 tháng 2024",
    periodLabel: "6 tháng đầu năm 2024",
    period: { type: "H1", year: 2024 },
    dataWindow: { from: "2024-01-01", to: "2024-06-30", ...given },
    deadline: { date: "2024-07-31", semantics: "by", ...given },
    expected: [{ units: [sender], templates: [table.code] }],
    legalBasis: ["test"],
  });
  return {
    ...file,
    units,
    templates: [template.parse(table)],
    calls: [{ ...call, expected: [{ unit: sender, template: table.code, status: "required" }] }],
    tables: [],
    schemes: [],
    targets: [],
    documents: [],
    hash: "0".repeat(64),
  };
}

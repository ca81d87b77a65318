import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isDecimalText } from "../../../src/core/decimal.ts";
import { describeFinding } from "../../../src/core/findings/describeFinding.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { formatDate, formatNumber, type Language } from "../../../src/core/findings/format.ts";
import { vi } from "../../../src/core/findings/messages/vi.ts";
import { checkPack } from "../../support/checkPack.ts";
import { anError, sampleFileProblems, sampleFindings, sampleOf } from "../../support/sampleFindings.ts";

const languages: readonly Language[] = ["vi", "en"];
const pack = checkPack([]);

/** The other ways to say a code: by severity, with a question, in a total row, of a rule with a condition. */
const variants: readonly Finding[] = [
  ...sampleFileProblems,
  ...sampleFindings.map((finding): Finding => ({ ...finding, severity: "warning" })),
  ...sampleFindings.map((finding): Finding => ({ ...finding, severity: "note" })),
  ...(["own-output", "system"] as const).map((reason): Finding => ({
    ...anError,
    code: "file-ignored",
    data: { reason },
  })),
  ...(["working-copy", "no-table"] as const).map((reason): Finding => ({
    ...anError,
    code: "sheet-ignored",
    data: { reason },
  })),
  ...(["period-absent", "value-absent", "unit-absent", "units-few"] as const).map((reason): Finding => ({
    ...anError,
    code: "rule-unchecked",
    data: { rule: "r-1", kind: "continuity", reason, missing: "samePeriodLastYear" },
  })),
  ...["int", "dec", "pct", "text", "date", "choice", "bool"].map((expected): Finding => ({
    ...anError,
    code: "value-unreadable",
    data: { label: "Chỉ tiêu a", raw: "12/15", expected },
  })),
  ...sampleFindings.map((finding): Finding => ({
    ...finding,
    question: { id: "q", kind: "which-value", options: [] },
  })),
  { ...anError, code: "text-length", data: { label: "Chỉ tiêu a", length: 3, min: 5, max: 250 } },
  { ...anError, code: "form-unknown", data: { sheet: "Sheet1", guess: null, guessTitle: null, score: 0 } },
  { ...anError, code: "unit-unknown", data: { near: [], text: "" } },
  { ...anError, code: "column-missing", data: { label: "Chỉ tiêu a", number: null } },
  {
    ...anError,
    code: "value-converted",
    data: { label: "Chỉ tiêu a", before: "x", after: "y", kind: "?", count: 1, cells: "C5" },
  },
  { ...anError, code: "value-out-of-range", data: { label: "Chỉ tiêu a", value: "7", min: null, max: "5" } },
  { ...anError, code: "value-out-of-range", data: { label: "Chỉ tiêu a", value: "7", min: "8", max: null } },
  {
    ...anError,
    code: "consequence-missing",
    data: { condition: "a = Có", consequence: "x / y", label: "b", value: "z" },
  },
  {
    ...anError,
    code: "sides-disagree",
    data: {
      left: [{ text: "f11b", label: "Đến ngày", value: "19051", date: "2022-02-28" }],
      operator: ">=",
      right: [{ text: "f11a", label: "Từ ngày", value: "19052", date: "2022-03-01" }],
      leftValue: "19051",
      rightValue: "19052",
      difference: "-1",
      because: [{ text: "Hoàn thành", label: "Tình trạng", value: null }],
      totalRow: "Tổng",
    },
  },
  {
    ...anError,
    code: "sides-disagree",
    data: {
      left: [{ text: "a", label: "Số kỳ tiếp", value: null }],
      operator: ">=",
      right: [
        { text: "0.8*weeks", label: "weeks", coefficient: "0.8", value: "16.8" },
        { text: "#registered", label: "Đăng ký", value: "5" },
        { text: "10", label: "", value: "10" },
      ],
      leftValue: "0",
      rightValue: "31.8",
      difference: "-31.8",
    },
  },
];

describe.each(languages)("every finding in %s", (language) => {
  const described = [...sampleFindings, ...variants].map((finding) => ({
    finding,
    ...describeFinding(finding, language, pack),
  }));

  test.each(described.map((one) => [one.finding.code, one] as const))("%s", (_, { where, what, todo }) => {
    for (const sentence of [what, todo]) {
      expect(sentence).toMatch(/^[\p{Lu}\p{N}"“−#].*\.$/su);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[{}$"]|\.\.|  | ,/);
      expect(sentence).toBe(sentence.normalize("NFC"));
      expect(sentence.split("“").length).toBe(sentence.split("”").length);
      expect(sentence.split("(").length).toBe(sentence.split(")").length);
    }
    expect(where).not.toBe("");
  });

  test.each(sampleFindings.map((finding) => [finding.code, finding] as const))(
    "%s says its numbers and words",
    (_, finding) => {
      const { what, todo } = describeFinding(finding, language, pack);
      for (const part of partsOf(finding.data, language)) expect(`${what} ${todo}`).toContain(part);
    },
  );
});

/** What of a finding's data a sentence must show: decimals and dates as the language writes them, other texts as they are. */
function partsOf(data: object, language: Language): readonly string[] {
  const isTerm = "text" in data && "label" in data;
  return Object.entries(data).flatMap(([member, value]: [string, unknown]): readonly string[] => {
    if (unsaid.has(member) || value === null || (isTerm && member === "text")) return [];
    if (member === "score") return [`${Math.round(Number(value) * 100)}%`];
    if (typeof value === "number") return [formatNumber(String(value), language)];
    if (Array.isArray(value)) {
      return value
        .slice(0, 5)
        .flatMap((item: unknown) =>
          typeof item === "string" ? [item] : partsOf(item instanceof Object ? item : {}, language),
        );
    }
    if (typeof value !== "string") return [];
    if (decimals.has(member) && isDecimalText(value)) return [formatNumber(value.replace("-", ""), language)];
    // A period is said in words; the year shows that it is there.
    if (/^\d{4}-[A-Z]/.test(value)) return [value.slice(0, 4)];
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [formatDate(value)] : [value];
  });
}

/** Members that choose words, or stand in the sentence in other words. */
const unsaid = new Set([
  "reason",
  "kind",
  "operator",
  "says",
  "unit",
  "other",
  "condition",
  "coefficient",
  "among",
  "basis",
  "direction",
]);
const decimals = new Set([
  "points",
  "step",
  "shown",
  "earlier",
  "percent",
  "rate",
  "median",
  "factor",
  "corrected",
  "usual",
  "openingValue",
  "closingValue",
  "difference",
  "leftValue",
  "rightValue",
  "stated",
  "computed",
  "own",
  "authority",
  "min",
  "max",
  "value",
]);

describe("periods in words", () => {
  test.each([
    ["2022-H1", "6 tháng đầu năm 2022"],
    ["2022-9M", "9 tháng năm 2022"],
    ["2022-M04", "tháng 4 năm 2022"],
    ["2022-Q2", "quý 2 năm 2022"],
    ["2022-YEAR", "năm 2022"],
    ["2022-ONCE", "báo cáo một lần năm 2022"],
    ["2022-ADHOC", "báo cáo theo yêu cầu năm 2022"],
    ["2021-12-15/2022-05-31", "15/12/2021 – 31/05/2022"],
    ["2022-X", "2022-X"],
  ])("%s", (found, words) => {
    const finding: Finding = {
      ...anError,
      code: "period-wrong",
      data: { found, expected: "2022-H1", witnesses: [] },
    };
    expect(describeFinding(finding, "vi", pack).what).toContain(`kỳ ${words},`);
  });
});

describe("the sentences of a broken comparison", () => {
  test("show both sides, their terms and the difference", () => {
    const finding = sampleOf("sides-disagree");
    expect(describeFinding(finding, "vi", pack).what).toBe(
      "Tổng số = 2.020, phải bằng Thường xuyên (1.212) + 5 × Định kỳ (840) − Ủy quyền (31) = 2.021 (lệch 1).",
    );
    expect(describeFinding(finding, "en", pack).what).toBe(
      "Tổng số = 2,020, must equal Thường xuyên (1,212) + 5 × Định kỳ (840) − Ủy quyền (31) = 2,021 (difference 1).",
    );
  });
});

test("there is a sample of every code", () => {
  expect(new Set(sampleFindings.map((finding) => finding.code))).toEqual(new Set(Object.keys(vi)));
});

describe("the guide to findings", () => {
  const guide = readFileSync(new URL("../../../docs/findings.md", import.meta.url), "utf8");
  const entries = [...guide.matchAll(/^\| `([a-z-]+)` *\|(.*)\|$/gm)];

  test("has exactly one entry for every code", () => {
    const codes = entries.map((entry) => entry[1]);
    expect(new Set(codes)).toEqual(new Set(Object.keys(vi)));
    expect(codes).toHaveLength(Object.keys(vi).length);
  });

  test("says of each: severity, when, what the program does, what to do", () => {
    for (const [line, , rest = ""] of entries) {
      const cells = rest.split("|").map((cell) => cell.trim());
      expect({ line, cells: cells.filter((cell) => cell !== "").length }).toEqual({ line, cells: 4 });
      expect(cells[0]).toMatch(/^(lỗi|cảnh báo|lưu ý)/);
    }
    expect(guide).toBe(guide.normalize("NFC"));
  });
});

import { rule as ruleSchema, type Rule } from "../../src/core/pack/rule.ts";
import { template as templateSchema, type Template } from "../../src/core/pack/template.ts";
import type { ValueType } from "../../src/core/pack/indicator.ts";

const given = { origin: "A", source: "test" } as const;

/** A rule with the members that a test does not care about filled in. */
export function aRule(members: { readonly kind: string; readonly [member: string]: unknown }): Rule {
  return ruleSchema.parse({ id: "r-1", severity: "error", ...given, ...members });
}

export interface IndicatorOptions {
  readonly type?: ValueType;
  readonly [member: string]: unknown;
}

/** An optional count labelled "Chỉ tiêu <code>" unless the options say otherwise. */
export function anIndicator(code: string, options: IndicatorOptions = {}) {
  const type = options.type ?? "int";
  return {
    code,
    label: [`Chỉ tiêu ${code}`],
    type,
    required: "no",
    aggregate: type === "int" || type === "dec" ? "sum" : "none",
    timeRole: "flow",
    decimals: type === "dec" || type === "pct" ? 2 : 0,
    ...given,
    ...options,
  };
}

type AnIndicator = ReturnType<typeof anIndicator>;

const measures = [
  { id: "current", label: "Kỳ này" },
  { id: "samePeriodLastYear", label: "Cùng kỳ năm trước" },
  { id: "note", label: "Ghi chú" },
];

/** One indicator per row, columns for this period, the same period last year and a note. */
export function rowsSection(indicators: readonly AnIndicator[], more: object = {}) {
  return { kind: "rows", id: "rows", measures, indicators, ...more };
}

export function unitGrid(indicators: readonly AnIndicator[]) {
  return { kind: "grid", id: "grid", rowDimension: { kind: "unit", label: "Đơn vị" }, indicators };
}

/** A grid with the fixed rows "state", "private" and their total "all". */
export function categoryGrid(indicators: readonly AnIndicator[]) {
  const categories = [
    { id: "state", label: "Nhà nước" },
    { id: "private", label: "Ngoài nhà nước" },
    { id: "all", label: "Tổng", total: true },
  ];
  return {
    kind: "grid",
    id: "grid",
    rowDimension: { kind: "fixed", label: "Loại hình", categories },
    indicators,
  };
}

export function listSection(indicators: readonly AnIndicator[]) {
  return { kind: "list", id: "list", keyFields: [indicators[0]?.code ?? ""], indicators };
}

export function aTemplate(members: {
  readonly code?: string;
  readonly sections: readonly object[];
  readonly rules?: readonly Rule[];
}): Template {
  const parsed = templateSchema.parse({
    code: "FORM-1",
    version: "1",
    title: `Biểu ${members.code ?? "FORM-1"}`,
    sheetName: members.code ?? "FORM-1",
    validFrom: "2020-01-01",
    periodTypes: ["H1", "YEAR"],
    ...given,
    ...members,
    rules: [],
  });
  return { ...parsed, rules: [...(members.rules ?? [])] };
}

import { assertNever } from "../assertNever.ts";
import { absolute, compare, toDecimal, toNumber, type DecimalText } from "../decimal.ts";
import type { Finding } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import type { CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { Rule } from "../pack/rule.ts";
import type { UnitId } from "../pack/unit.ts";

/** What became of one warning of a rule, as the ledger remembers it. */
export interface ExplainedWarning {
  readonly call: CallId;
  readonly template: string;
  readonly rule: string;
  readonly unit: UnitId;
  /** Kept with a reason, or the figure was corrected, returned or excluded after all. */
  readonly outcome: "kept" | "corrected" | "returned" | "excluded";
  /**
   * How far the figures were from what the rule asks: the percentage of a change, the distance of two sides, how
   * many times the median. Null where the warning has no such number.
   */
  readonly strain: DecimalText | null;
}

// Fewer explanations, or those of a single call, may be chance.
const fewestKept = 5;
const fewestCalls = 2;

/**
 * Rules whose warnings were explained and kept every time: each proposes how it could be relaxed so that what was
 * kept so far would pass. Nothing is relaxed by itself.
 */
export function proposeRelaxing(warnings: readonly ExplainedWarning[], pack: Pack): readonly Finding[] {
  const byRule = groupBy(warnings, ({ template, rule }) => JSON.stringify([template, rule]));
  return [...byRule.values()].flatMap((own) => {
    const [first] = own;
    const calls = new Set(own.map(({ call }) => call)).size;
    const isAlwaysKept = own.every(({ outcome }) => outcome === "kept");
    if (first === undefined || !isAlwaysKept || own.length < fewestKept || calls < fewestCalls) return [];
    const template = pack.templates.find(({ code }) => code === first.template);
    const rule = template?.rules.find(({ id }) => id === first.rule);
    if (rule === undefined || rule.severity !== "warning") return [];
    return [findingFor(rule, own, calls)];
  });
}

function findingFor(rule: Rule, own: readonly ExplainedWarning[], calls: number): Finding {
  const change = relaxed(rule, largest(own));
  return {
    code: "rule-too-strict",
    severity: "note",
    at: { template: own[0]?.template ?? "", rule: rule.id },
    data: { rule: rule.id, kept: own.length, calls, ...change },
  };
}

function largest(own: readonly ExplainedWarning[]): DecimalText | null {
  const strains = own.flatMap(({ strain }) => (strain === null ? [] : [absolute(strain)]));
  // A warning without a number may have been as far off as any.
  if (strains.length < own.length) return null;
  return strains.reduce((most, strain) => (compare(strain, most) > 0 ? strain : most), "0");
}

interface Relaxed {
  readonly member: string;
  readonly before: string;
  readonly after: string;
}

/** The rule's own threshold at what was kept, or the warning as a note where no threshold can tell. */
function relaxed(rule: Rule, strain: DecimalText | null): Relaxed {
  const asNote = { member: "severity", before: rule.severity, after: "note" };
  if (strain === null) return asNote;
  switch (rule.kind) {
    case "change":
      return { member: "percent", before: toDecimal(rule.percent), after: upwards(strain, rule.percent) };
    case "peers":
      return { member: "times", before: toDecimal(rule.times), after: upwards(strain, rule.times) };
    case "compare":
    case "crossForm":
    case "continuity":
    case "cumulative":
    case "totalRow":
      return { member: "tolerance", before: rule.tolerance ?? "0", after: strain };
    case "required":
    case "range":
    case "length":
    case "oneOf":
    case "implies":
    case "bothOrNeither":
    case "exclusive":
    case "uniqueKey":
      return asNote;
    default:
      return assertNever(rule);
  }
}

/** The next whole number: a threshold is passed only by what lies above it. */
function upwards(strain: DecimalText, threshold: number): string {
  return toDecimal(Math.ceil(Math.max(toNumber(strain), threshold)));
}

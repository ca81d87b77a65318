import { assertNever } from "../assertNever.ts";
import { groupBy } from "../groupBy.ts";
import type { Consolidation, CoverageItem } from "../merge/consolidation.ts";
import type { Pack } from "../pack/pack.ts";
import { inPackOrder } from "./packOrder.ts";

/** The figures of NopBao that formulas add up; each is a column of it. */
export type CoverageColumn =
  | "phai_nop"
  | "da_nop"
  | "hop_le"
  | "dung_han"
  | "so_ngay_tre"
  | "loi"
  | "canh_bao";

export interface CoverageIndex {
  /** In the order of NopBao: by call, unit, template. */
  readonly items: readonly CoverageItem[];
  readonly find: (call: string, unit: string, template: string) => CoverageItem | null;
  /** Items of a unit in a call. */
  readonly ofUnit: (call: string, unit: string) => readonly CoverageItem[];
  readonly ofTemplate: (call: string, template: string) => readonly CoverageItem[];
  readonly ofCall: (call: string) => readonly CoverageItem[];
  /** Position in `items` of the unit's first item, null without one. */
  readonly firstOf: (unit: string) => number | null;
}

export function coverageKey(call: string, unit: string, template: string): string {
  return ["B", call, unit, template].join("|");
}

export function coverageUnitKey(call: string, unit: string): string {
  return ["C", call, unit].join("|");
}

export function coverageCallKey(call: string): string {
  return ["K", call].join("|");
}

export function coverageTemplateKey(call: string, template: string): string {
  return ["M", call, template].join("|");
}

export function indexCoverage(pack: Pack, consolidation: Consolidation): CoverageIndex {
  const items = inPackOrder(pack, consolidation.coverage, {
    of: (item) => item,
    by: ["call", "unit", "template"],
  });
  const byKey = new Map(items.map((item) => [coverageKey(item.call, item.unit, item.template), item]));
  const byUnit = groupBy(items, (item) => coverageUnitKey(item.call, item.unit));
  const byTemplate = groupBy(items, (item) => coverageTemplateKey(item.call, item.template));
  const byCall = groupBy(items, (item) => item.call);
  const firsts = new Map(items.map((item, at) => [item.unit, at] as const).toReversed());
  return {
    items,
    find: (call, unit, template) => byKey.get(coverageKey(call, unit, template)) ?? null,
    ofUnit: (call, unit) => byUnit.get(coverageUnitKey(call, unit)) ?? [],
    ofTemplate: (call, template) => byTemplate.get(coverageTemplateKey(call, template)) ?? [],
    ofCall: (call) => byCall.get(call) ?? [],
    firstOf: (unit) => firsts.get(unit) ?? null,
  };
}

/** What an item adds to a column. What is owed only under a condition is owed once it has arrived. */
export function coverageFigure(item: CoverageItem, column: CoverageColumn): number {
  switch (column) {
    case "phai_nop":
      return isDue(item) ? 1 : 0;
    case "da_nop":
      return isDue(item) && hasArrived(item) ? 1 : 0;
    case "hop_le":
      return isDue(item) && (item.state === "valid" || item.state === "valid-with-warnings") ? 1 : 0;
    case "dung_han":
      return isDue(item) && hasArrived(item) && item.punctuality.state === "on-time" ? 1 : 0;
    case "so_ngay_tre":
      return "days" in item.punctuality ? item.punctuality.days : 0;
    case "loi":
      return item.errors;
    case "canh_bao":
      return item.warnings;
    default:
      return assertNever(column);
  }
}

const arrived: ReadonlySet<CoverageItem["state"]> = new Set([
  "in-error",
  "returned",
  "excluded",
  "valid",
  "valid-with-warnings",
]);

/** True when something of this form arrived, usable or not. */
function hasArrived(item: CoverageItem): boolean {
  return arrived.has(item.state);
}

function isDue(item: CoverageItem): boolean {
  return item.status === "required" || (item.status === "conditional" && hasArrived(item));
}

import { divide, round, toDecimal, toNumber, type DecimalText } from "../../decimal.ts";
import type { Finding } from "../../findings/finding.ts";
import { groupBy } from "../../groupBy.ts";
import type { Value } from "../../intake/submission.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { labelOf } from "../../pack/lookup.ts";
import type { RuleOf } from "../../pack/rule.ts";
import type { UnitId } from "../../pack/unit.ts";
import { valueOf, type Form } from "../form.ts";
import { peerGroups } from "../peerGroups.ts";
import { sitesOf, spotOf, type Site } from "../sites.ts";
import { medianWithout, spreadOf, type Spread } from "../spread.ts";
import { isByUnit } from "../subjects.ts";

type Peers = RuleOf<"peers">;

/** What a comparison among units found, and those that were too few for one. */
export interface ComparedPeers {
  readonly findings: readonly Finding[];
  readonly few: readonly UnitId[];
}

// Counts of a quiet field lie close together: without a floor every small difference would be many deviations.
const leastDeviation = Math.log(1.25);

/**
 * Figures far from those of the other units of the group, on a logarithmic scale: money and land of one unit may be
 * several times those of the next. Zeros say that nothing arose and are no outliers.
 */
export function checkPeers(rule: Peers, forms: readonly Form[]): ComparedPeers {
  const groupOf = peerGroups(forms[0]?.pack);
  const results = rule.indicators.flatMap((code) => {
    const members = ownReports(forms.flatMap((form) => membersOf(rule, form, code)));
    const groups = groupBy(members, ({ unit, row }) => JSON.stringify([groupOf(unit), row]));
    return [...groups.values()].map((group) => compareGroup(rule, group));
  });
  return {
    findings: results.flatMap(({ findings }) => findings),
    few: results.flatMap(({ few }) => few),
  };
}

/** A unit's figure that takes part. */
interface Member {
  readonly form: Form;
  readonly site: Site;
  readonly unit: UnitId;
  /** Category of a grid; null where the unit says it all. */
  readonly row: string | null;
  readonly indicator: Indicator;
  readonly value: Value;
  readonly number: DecimalText;
  readonly base: DecimalText;
}

function membersOf(rule: Peers, form: Form, code: string): readonly Member[] {
  const indicator = form.indicators.get(code);
  const section = form.sections.get(code);
  if (indicator === undefined || section === undefined || section.kind === "list") return [];
  return sitesOf(form, rule, [code]).flatMap((site): readonly Member[] => {
    const value = valueOf(form, code, { row: site });
    const base = rule.per === undefined ? "1" : numberOf(valueOf(form, rule.per, { row: site }));
    const number = numberOf(value);
    if (value === null || number === null || base === null || toNumber(base) <= 0) return [];
    const unit = site?.subject ?? form.submission.reporter;
    const row = site === null || isByUnit(form, section) ? null : site.key;
    return [{ form, site, unit, row, indicator, value, number, base }];
  });
}

function numberOf(value: Value | null): DecimalText | null {
  return value?.reading.type === "number" ? value.reading.value : null;
}

/** One figure for each unit: its own report's before another's about it. */
function ownReports(members: readonly Member[]): readonly Member[] {
  const byUnit = groupBy(members, ({ unit, row }) => JSON.stringify([unit, row]));
  return [...byUnit.values()].flatMap(
    (same) => same.find(({ form, unit }) => form.submission.reporter === unit) ?? same[0] ?? [],
  );
}

function compareGroup(rule: Peers, group: readonly Member[]): ComparedPeers {
  const positive = group.filter(({ number }) => toNumber(number) > 0);
  if (positive.length < rule.minimumUnits) return { findings: [], few: group.map(({ unit }) => unit) };
  const logarithms = positive.map(logarithmOf);
  const medianOfOthers = medianWithout(logarithms);
  const findings = positive.flatMap((member, index) => {
    const median = medianOfOthers(logarithmOf(member));
    // The deviation is only worked out for the few that may be far: units are many.
    if (median === null || !isFar(rule, member, { median, deviation: 0 })) return [];
    const spread = spreadOf(logarithms.filter((_, other) => other !== index));
    return spread !== null && isFar(rule, member, spread)
      ? [findingFor(rule, member, { spread, units: positive.length - 1 })]
      : [];
  });
  return { findings, few: [] };
}

function isFar(rule: Peers, member: Member, { median, deviation }: Spread): boolean {
  const distance = Math.abs(logarithmOf(member) - median);
  const usual = Math.exp(median) * toNumber(member.base);
  if (Math.max(usual, toNumber(member.number)) < rule.minimum) return false;
  return distance > Math.max(rule.deviations * Math.max(deviation, leastDeviation), Math.log(rule.times));
}

function logarithmOf({ number, base }: Member): number {
  return Math.log(toNumber(number) / toNumber(base));
}

function findingFor(
  rule: Peers,
  member: Member,
  { spread, units }: { readonly spread: Spread; readonly units: number },
): Finding {
  const { form, site, indicator, value, number, base } = member;
  const per = rule.per === undefined ? undefined : form.indicators.get(rule.per);
  return {
    code: "peers-differ",
    severity: rule.severity,
    at: spotOf(form, site, { value, rule: rule.id }),
    data: {
      label: labelOf(indicator),
      value: number,
      per: per === undefined ? null : labelOf(per),
      rate: legible(divide(number, base) ?? number),
      median: legible(toDecimal(Math.exp(spread.median))),
      units,
    },
  };
}

/** Rounded to what a reader needs: three digits after the point, more for what would be nothing then. */
function legible(number: DecimalText): DecimalText {
  const size = Math.abs(toNumber(number));
  return round(number, size === 0 ? 0 : Math.max(2, Math.min(9, 2 - Math.floor(Math.log10(size)))));
}

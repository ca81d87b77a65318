import { add } from "../../decimal.ts";
import type { Finding, FindingOf, FindingPlace, ProposedChange } from "../../findings/finding.ts";
import { groupBy } from "../../groupBy.ts";
import { fewestExplained, shortFix, withCauses, type Cause } from "./cause.ts";

const backwards: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>([
  "opening-differs",
  "opening-changed",
  "cumulative-decreased",
  "change-large",
]);

/**
 * One finding in place of the many that one mistake of a form makes beside other periods and units: a copied report,
 * a year that leaves its first half out, another unit of measure throughout. Where two mistakes would explain the
 * same, nothing is put together.
 */
export function explainOverTime(findings: readonly Finding[]): readonly Finding[] {
  const clear = withoutEchoes(findings);
  const forms = groupBy(clear, ({ at }) => at.submission ?? "");
  const causes = [...forms].flatMap(([submission, own]) => (submission === "" ? [] : causesOf(own)));
  return withCauses(clear, causes);
}

function causesOf(own: readonly Finding[]): readonly Cause[] {
  const copied = copiedReport(own);
  const partial = [...groupBy(own, ({ at }) => at.row).values()].flatMap((row) => partialYear(row) ?? []);
  const scaled = scaledFigures(own) ?? [];
  if (copied === null) return [...partial, scaled].flat();
  return partial.length > 0 ? [scaled].flat() : [copied, scaled].flat();
}

/** A figure in a wrong unit of measure also stands out among units and against earlier periods. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const suspects = new Set(
    findings.flatMap((finding) => (finding.code === "unit-of-measure-suspect" ? [spotKey(finding)] : [])),
  );
  return findings.filter(
    (finding) =>
      (finding.code !== "peers-differ" && finding.code !== "change-large") || !suspects.has(spotKey(finding)),
  );
}

function spotKey({ at }: Finding): string {
  return JSON.stringify([at.submission, at.row ?? null, at.indicator]);
}

/** Figures of another period explain whatever does not fit beside other periods. */
function copiedReport(own: readonly Finding[]): Cause | null {
  const copy = own.find((finding) => finding.code === "figures-as-before");
  if (copy?.code !== "figures-as-before") return null;
  const misfits = own.filter(({ code }) => backwards.has(code));
  if (misfits.length === 0) return null;
  const finding = { ...copy, data: { ...copy.data, count: misfits.length } };
  return { finding, explained: new Set([...misfits, copy]) };
}

// A few figures that fall are mistakes of their own; where most fall, the first half is missing.
const leastShare = 0.3;

function partialYear(own: readonly Finding[]): Cause | null {
  const fallen = own.flatMap((finding) => (finding.code === "cumulative-decreased" ? [finding] : []));
  const [first] = fallen;
  if (first === undefined || fallen.length < fewestExplained) return null;
  if (fallen.length < first.data.among * leastShare) return null;
  const changes = fallen.map((finding) => change(finding, add(finding.data.value, finding.data.earlier)));
  const finding: Finding = {
    code: "figures-not-cumulative",
    severity: "warning",
    at: formPlace(first.at),
    data: { period: first.data.period, count: fallen.length },
    changes,
    fix: shortFix(changes),
  };
  return { finding, explained: new Set(fallen) };
}

function scaledFigures(own: readonly Finding[]): Cause | null {
  const suspects = own.flatMap((finding) => (finding.code === "unit-of-measure-suspect" ? [finding] : []));
  const [first] = suspects;
  if (first === undefined || suspects.length < fewestExplained) return null;
  const { factor, direction } = first.data;
  if (suspects.some(({ data }) => data.factor !== factor || data.direction !== direction)) return null;
  const changes = suspects.map((finding) => change(finding, finding.data.corrected));
  const finding: Finding = {
    code: "figures-scaled",
    severity: "warning",
    at: formPlace(first.at),
    data: { factor, direction, count: suspects.length },
    changes,
    fix: shortFix(changes),
  };
  return { finding, explained: new Set(suspects) };
}

/** The place without what only one of its figures is. */
function formPlace({
  indicator: _indicator,
  measure: _measure,
  rule: _rule,
  ...at
}: FindingPlace): FindingPlace {
  return at;
}

function change(
  finding: FindingOf<"cumulative-decreased" | "unit-of-measure-suspect">,
  after: string,
): ProposedChange {
  const { cell = "", row = null, indicator = "", measure = "current" } = finding.at;
  return { cell, row, indicator, measure, before: finding.data.value, after };
}

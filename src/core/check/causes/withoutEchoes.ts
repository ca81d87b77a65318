import type { Finding, FindingPlace } from "../../findings/finding.ts";

/** What only says that figures are unusual, beside other periods, forms and units. */
const hints: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>([
  "opening-differs",
  "opening-changed",
  "cumulative-decreased",
  "change-large",
  "peers-differ",
  "unit-of-measure-suspect",
  "figures-as-before",
  "figures-as-other-unit",
  "figures-scaled",
  "figures-not-cumulative",
]);

/** Figures that stand in the wrong places. */
const misplacing: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>([
  "rows-shifted",
  "columns-shifted",
  "columns-swapped",
]);

/** One cause, one finding: a figure that is in error, or in the wrong place, is of course unusual as well. */
export function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const wrong = new Set(
    findings.flatMap((finding) => (finding.severity === "error" ? spotsOf(finding) : [])),
  );
  return findings.filter((finding) => {
    if (!hints.has(finding.code)) return true;
    return !placesOf(finding.at).some((place) => wrong.has(place));
  });
}

/** What an error speaks for: its figure; all of the row or form where figures are in the wrong places. */
function spotsOf({ code, at }: Finding): readonly string[] {
  if (at.submission === undefined) return [];
  if (misplacing.has(code)) return [placeKey(at.submission, at.row ?? null, null)];
  return at.indicator === undefined ? [] : [placeKey(at.submission, at.row ?? null, at.indicator)];
}

/** A hint's figure, the row and the form that it stands in. */
function placesOf({ submission, row: key, indicator }: FindingPlace): readonly string[] {
  const row = key ?? null;
  if (submission === undefined) return [];
  const figure = indicator === undefined ? [] : [placeKey(submission, row, indicator)];
  return [...figure, placeKey(submission, row, null), placeKey(submission, null, null)];
}

function placeKey(submission: string, row: string | null, indicator: string | null): string {
  return JSON.stringify([submission, row, indicator]);
}

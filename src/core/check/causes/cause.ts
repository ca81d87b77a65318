import type { Finding } from "../../findings/finding.ts";

/** One finding in place of all those that it explains. */
export interface Cause {
  readonly finding: Finding;
  readonly explained: ReadonlySet<Finding>;
}

/** Fewer findings are no sign of one cause. */
export const fewestExplained = 4;

/** A few cells of a correction as one text: "E14 = 12; E15 = 3; …". */
export function shortFix(changes: NonNullable<Finding["changes"]>): NonNullable<Finding["fix"]> {
  const some = changes.slice(0, 3);
  const more = changes.length > some.length ? "; …" : "";
  const side = (pick: (change: (typeof some)[number]) => string): string =>
    some.map((change) => `${change.cell} = ${pick(change) === "" ? "–" : pick(change)}`).join("; ") + more;
  return { before: side(({ before }) => before), after: side(({ after }) => after) };
}

/** The findings with each cause in place of what it explains. */
export function withCauses(findings: readonly Finding[], causes: readonly Cause[]): readonly Finding[] {
  const gone = new Set(causes.flatMap(({ explained }) => [...explained]));
  const kept = findings.filter((finding) => !gone.has(finding));
  return [...kept, ...causes.map(({ finding }) => finding)];
}

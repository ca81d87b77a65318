import type { DeskView } from "../../app/desk/desk.ts";

/** How much a unit still has to do: points about what it sent, and forms that it has not sent. */
export interface OpenOfUnit {
  readonly points: number;
  readonly missing: number;
}

/** An error stands in the way whoever may settle it; a warning is the unit's where it can act. */
export function openOfUnit(
  { findings, coverage }: Pick<DeskView, "findings" | "coverage">,
  unit: string,
): OpenOfUnit {
  const points = findings.filter(
    (finding) =>
      finding.unit === unit &&
      (finding.severity === "error" || (finding.severity === "warning" && finding.actor === "unit")),
  );
  const missing = coverage.filter(
    (line) => line.unit === unit && line.state === "missing" && line.status === "required",
  );
  return { points: points.length, missing: missing.length };
}

import { isValidOn, type UnitId } from "../pack/unit.ts";
import type { CivilDate } from "../pack/common.ts";
import { err, ok, type Result } from "../result.ts";
import type { FigureRequest } from "./figureRequest.ts";
import type { RequestOptions, RequestUnit } from "./requestOptions.ts";

/** What is asked for; how the form and the call are named, the pack says. */
export type RequestedFigures = Omit<FigureRequest, "formatVersion" | "code" | "call">;

export type AskedIndicator = FigureRequest["indicators"][number];

/** A request while it is being composed. */
export interface RequestSketch {
  readonly title: string;
  readonly legalBasis: string;
  /** The last day; null while none is given. */
  readonly deadline: CivilDate | null;
  /** Id of a regular period; null: of the days that are named. */
  readonly period: string | null;
  readonly periodLabel: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** Who is asked: everybody, the units of the kinds that are ticked, or the units that are ticked. */
  readonly scope: "all" | "kinds" | "units";
  readonly kinds: readonly string[];
  readonly units: readonly UnitId[];
  readonly indicators: readonly AskedIndicator[];
}

export const emptySketch: RequestSketch = {
  title: "",
  legalBasis: "",
  deadline: null,
  period: null,
  periodLabel: "",
  from: null,
  to: null,
  scope: "all",
  kinds: [],
  units: [],
  indicators: [],
};

/** What a sketch still lacks. */
export type SketchLack =
  | "title"
  | "basis"
  | "deadline"
  | "period-label"
  | "window"
  | "window-turned"
  | "units"
  | "indicators";

/** The units that are asked, in registry order: only those that there are on the last day. */
export function askedUnits(
  { scope, kinds, units, deadline }: RequestSketch,
  options: Pick<RequestOptions, "units">,
): readonly RequestUnit[] {
  return unitsOn(options, deadline).filter(
    ({ id, kind }) => scope === "all" || (scope === "kinds" ? kinds.includes(kind) : units.includes(id)),
  );
}

/** The units that there are on a day; all of them while there is none. */
export function unitsOn(
  { units }: Pick<RequestOptions, "units">,
  day: CivilDate | null,
): readonly RequestUnit[] {
  return day === null ? units : units.filter((unit) => isValidOn(unit, day));
}

/** The request that a sketch makes, or all that it lacks. */
export function finishSketch(
  sketch: RequestSketch,
  options: RequestOptions,
): Result<RequestedFigures, readonly SketchLack[]> {
  const { deadline } = sketch;
  const [title, legalBasis] = [sketch.title.trim(), sketch.legalBasis.trim()];
  const period = periodOfSketch(sketch, options);
  const units = askedUnits(sketch, options);
  const lacks: readonly SketchLack[] = [
    ...(title === "" ? ["title" as const] : []),
    ...(legalBasis === "" ? ["basis" as const] : []),
    ...(deadline === null ? ["deadline" as const] : []),
    ...(period.ok ? [] : period.error),
    ...(units.length === 0 ? ["units" as const] : []),
    ...(sketch.indicators.length === 0 ? ["indicators" as const] : []),
  ];
  if (lacks.length > 0 || deadline === null || !period.ok) return err(lacks);
  return ok({
    title,
    ...period.value,
    deadline: { date: deadline, semantics: "by" },
    legalBasis,
    ...(sketch.scope === "units"
      ? { units: units.map(({ id }) => id) }
      : { kinds: [...new Set(units.map(({ kind }) => kind))] }),
    indicators: [...sketch.indicators],
  });
}

function periodOfSketch(
  sketch: RequestSketch,
  { periods }: RequestOptions,
): Result<Pick<RequestedFigures, "period" | "periodLabel" | "window">, readonly SketchLack[]> {
  const regular = periods.find(({ id }) => id === sketch.period);
  if (regular !== undefined) {
    const { id, label, from, to } = regular;
    return ok({ period: id, periodLabel: label, window: { from, to } });
  }
  const { from, to } = sketch;
  const periodLabel = sketch.periodLabel.trim();
  const unnamed = periodLabel === "" ? ["period-label" as const] : [];
  if (from === null || to === null) return err([...unnamed, "window"]);
  if (to < from) return err([...unnamed, "window-turned"]);
  return unnamed.length > 0 ? err(unnamed) : ok({ periodLabel, window: { from, to } });
}

import { actorOf } from "../findings/actorOf.ts";
import { describeFinding } from "../findings/describeFinding.ts";
import type { Finding, FindingPlace } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import { findingId } from "../ledger/findingId.ts";
import type { Consolidation, CoverageItem } from "../merge/consolidation.ts";
import { findUnit } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Unit, UnitId } from "../pack/unit.ts";
import { slipWords } from "./slipWords.ts";

/** Something that a unit still has to do about what it sent. */
export interface OpenPoint {
  /** `findingId`: what an answer is given to. */
  readonly finding: string;
  /** An error is corrected, a warning corrected or explained. */
  readonly duty: "correct" | "explain";
  readonly at: FindingPlace;
  readonly what: string;
  readonly todo: string;
}

/** Everything that is open with one unit. */
export interface UnitPoints {
  readonly unit: Unit;
  /** Errors first, then by file, sheet and cell. */
  readonly points: readonly OpenPoint[];
  /** Required forms of which nothing usable has arrived. */
  readonly missing: readonly CoverageItem[];
}

export interface OpenPointsRequest {
  readonly pack: Pack;
  readonly consolidation: Pick<Consolidation, "findings" | "coverage">;
  /** The unit that a file which is nobody's form was sent by, null when its name does not say. */
  readonly senderOf: (file: string) => UnitId | null;
}

/** What is open, unit by unit in the pack's order; units with nothing open are left out. */
export function openPoints({ pack, consolidation, senderOf }: OpenPointsRequest): readonly UnitPoints[] {
  const open = consolidation.findings.flatMap((finding) => {
    const duty = dutyOf(finding);
    const unit = finding.at.unit ?? (finding.at.file === undefined ? null : senderOf(finding.at.file));
    return duty === null || unit === null ? [] : [{ unit, point: pointOf(finding, duty, pack) }];
  });
  const missing = consolidation.coverage.filter(
    ({ state, status }) => state === "missing" && status === "required",
  );
  const pointsOf = groupBy(open, ({ unit }) => unit);
  const missingOf = groupBy(missing, ({ unit }) => unit);
  const units = [...new Set([...pointsOf.keys(), ...missingOf.keys()])];
  return units
    .flatMap((id) => findUnit(pack, id) ?? [])
    .toSorted((left, right) => left.order - right.order)
    .map((unit) => ({
      unit,
      points: (pointsOf.get(unit.id) ?? []).map(({ point }) => point),
      missing: missingOf.get(unit.id) ?? [],
    }));
}

/**
 * What the unit has to do about a finding, null for nothing. An error keeps figures out of the totals, so the unit is
 * told whoever else might settle it.
 */
function dutyOf(finding: Finding): OpenPoint["duty"] | null {
  const { code, severity, decided, at } = finding;
  if (code === "submission-returned") return "correct";
  const isUnits = actorOf(finding) === "unit";
  if (decided !== undefined) return decided.kind === "returned" && isUnits ? "correct" : null;
  if (severity === "error") return at.unit !== undefined || isUnits ? "correct" : null;
  return severity === "warning" && isUnits ? "explain" : null;
}

function pointOf(finding: Finding, duty: OpenPoint["duty"], pack: Pack): OpenPoint {
  const { decided: _decided, ...undecided } = finding;
  const { what, todo } = describeFinding(duty === "correct" ? undecided : finding, "vi", pack);
  return { finding: findingId(finding), duty, at: finding.at, what, todo: todoOf(finding, todo) };
}

/** The sentences of findings speak to the coordinator where a choice is hers; here they speak to the unit. */
function todoOf({ code, question, decided }: Finding, todo: string): string {
  if (code === "submission-returned") return slipWords.todo.returned;
  if (question !== undefined) return slipWords.todo.makeClear;
  return decided === undefined ? todo : slipWords.todo.returned;
}

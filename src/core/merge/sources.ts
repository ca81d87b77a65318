import { groupRuns } from "../groupBy.ts";
import type { CallId } from "../pack/call.ts";
import { templateByCode, unitById } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { UnitId } from "../pack/unit.ts";
import { byNumber, byText } from "../compare.ts";
import type { Fact } from "./consolidation.ts";

/**
 * Lets one source count for each subject, section and kind of row, and turns the facts of the others into
 * `reconcile`. The template's authority goes first, for the subjects that it lists; then the subject's own
 * report; then the sender that stands first in the registry. Rows by category are another slice than rows by
 * unit: an authority that reports by unit leaves the units' categories counted, in the totals by category only.
 */
export function settleSources(facts: readonly Fact[], pack: Pack): readonly Fact[] {
  const reach = authorityReach(facts, pack);
  const slices = groupRuns(facts, sliceKey, isOfOneSlice);
  return [...slices.values()].flatMap((slice) => {
    const chosen = chosenSender(slice, reach, pack);
    return slice.map((fact) =>
      fact.state === "counted" && fact.submission.reporter !== chosen ? reconcile(fact) : fact,
    );
  });
}

function sliceKey({ submission, value, unit, row }: Fact): string {
  // No id has a "|".
  return `${submission.call}|${submission.template}|${value.section}|${unit}|${row === null}`;
}

function isOfOneSlice(fact: Fact, before: Fact): boolean {
  return (
    fact.submission === before.submission &&
    fact.value.section === before.value.section &&
    fact.unit === before.unit &&
    (fact.row === null) === (before.row === null)
  );
}

function chosenSender(slice: readonly Fact[], reach: AuthorityReach, pack: Pack): UnitId | null {
  const [first] = slice;
  if (first === undefined) return null;
  const { unit } = first;
  const { call, template: code } = first.submission;
  const senders = new Set(
    slice.filter((fact) => fact.state === "counted").map((fact) => fact.submission.reporter),
  );
  const { authority } = templateByCode(pack, code);
  if (authority !== undefined) {
    if (senders.has(authority.unit)) return authority.unit;
    if (authority.whenMissing === "none" && reach.failsFor(call, code, unit)) return null;
  }
  if (senders.has(unit)) return unit;
  return [...senders].toSorted((left, right) => bySender(left, right, pack))[0] ?? null;
}

function bySender(left: UnitId, right: UnitId, pack: Pack): number {
  return byNumber(unitById(pack, left).order, unitById(pack, right).order) || byText(left, right);
}

function reconcile(fact: Fact): Fact {
  return { ...fact, state: "reconcile" };
}

/** How far the authorities' usable figures go. */
export interface AuthorityReach {
  /** True when the authority has at least one usable figure. */
  readonly isUsable: (call: CallId, template: string) => boolean;
  /** True when the authority has a usable figure about the unit. */
  readonly covers: (call: CallId, template: string, unit: UnitId) => boolean;
  /** True when the authority is not usable at all, or lists the unit in a row that an error keeps out. */
  readonly failsFor: (call: CallId, template: string, unit: UnitId) => boolean;
}

export function authorityReach(facts: readonly Fact[], pack: Pack): AuthorityReach {
  const authorities = new Map(pack.templates.map(({ code, authority }) => [code, authority?.unit]));
  const said = facts.filter(
    ({ submission: { reporter, template } }) => reporter === authorities.get(template),
  );
  const usable = said.filter((fact) => fact.state !== "excluded");
  const datasets = new Set(usable.map(({ submission }) => `${submission.call} ${submission.template}`));
  const covered = new Set(usable.map(subjectKey));
  const listed = new Set(said.map(subjectKey));
  const isUsable = (call: CallId, template: string): boolean => datasets.has(`${call} ${template}`);
  const covers = (call: CallId, template: string, unit: UnitId): boolean =>
    covered.has(`${call} ${template} ${unit}`);
  return {
    isUsable,
    covers,
    failsFor: (call, template, unit) =>
      !isUsable(call, template) ||
      (listed.has(`${call} ${template} ${unit}`) && !covers(call, template, unit)),
  };
}

function subjectKey({ submission, unit }: Fact): string {
  return `${submission.call} ${submission.template} ${unit}`;
}

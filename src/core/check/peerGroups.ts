import type { Pack } from "../pack/pack.ts";
import type { UnitId } from "../pack/unit.ts";

/** Whose figures a unit's are compared with: the units of the kinds that stand in one group of the summary tables. */
export function peerGroups(pack: Pack | undefined): (unit: UnitId) => string {
  const groups = new Map(
    (pack?.unitGroups ?? []).flatMap(({ id, subgroups }) =>
      subgroups.flatMap(({ kinds }) => kinds.map((kind) => [kind, id] as const)),
    ),
  );
  const kinds = new Map((pack?.units ?? []).map(({ id, kind }) => [id, groups.get(kind) ?? kind]));
  return (unit) => kinds.get(unit) ?? unit;
}

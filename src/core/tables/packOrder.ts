import type { Pack } from "../pack/pack.ts";

type Dimension = "call" | "unit" | "template";
type Placed = Readonly<Record<Dimension, string>>;

/** Entries in the pack's own order of the dimensions, first one first; entries that tie keep their order. */
export function inPackOrder<T>(
  pack: Pack,
  entries: readonly T[],
  order: { readonly of: (entry: T) => Placed; readonly by: readonly Dimension[] },
): readonly T[] {
  const places: Readonly<Record<Dimension, ReadonlyMap<string, number>>> = {
    call: new Map(pack.calls.map((call, index) => [call.id, index])),
    unit: new Map(pack.units.map((unit) => [unit.id, unit.order])),
    template: new Map(pack.templates.map((template, index) => [template.code, index])),
  };
  const ranks = order.by.map((dimension) =>
    Float64Array.from(
      entries,
      (entry) => places[dimension].get(order.of(entry)[dimension]) ?? Number.MAX_SAFE_INTEGER,
    ),
  );
  // A plain array: its sort has next to nothing to do where the entries are in order already, as most are.
  const sorted = Array.from(entries, (_, index) => index).toSorted((left, right) => {
    for (const rank of ranks) {
      const difference = (rank[left] ?? 0) - (rank[right] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return sorted.map((index) => entries[index]).filter((entry) => entry !== undefined);
}

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
  const placeOf = (entry: T, dimension: Dimension) =>
    places[dimension].get(order.of(entry)[dimension]) ?? Number.MAX_SAFE_INTEGER;
  return entries.toSorted((left, right) => {
    const differing = order.by.find((dimension) => placeOf(left, dimension) !== placeOf(right, dimension));
    return differing === undefined ? 0 : placeOf(left, differing) - placeOf(right, differing);
  });
}

import { groupBy } from "../groupBy.ts";
import type { CivilDate } from "../pack/common.ts";
import type { Pack } from "../pack/pack.ts";
import { periodId } from "../pack/period.ts";
import type { Unit } from "../pack/unit.ts";
import { requestCatalogue, type CatalogueIndicator } from "./requestCatalogue.ts";

/** A regular period of the pack, which requested figures may be of. */
export interface RequestPeriod {
  /** "2022-H1". */
  readonly id: string;
  readonly label: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Ids of the calls of this period. */
  readonly calls: readonly string[];
}

export type RequestUnit = Pick<Unit, "id" | "name" | "kind" | "validFrom" | "validTo">;

/** All that a request can be composed of. */
export interface RequestOptions {
  readonly indicators: readonly CatalogueIndicator[];
  /** The latest first. */
  readonly periods: readonly RequestPeriod[];
  readonly kinds: readonly { readonly id: string; readonly label: string }[];
  /** In registry order; not all of them are there on each day. */
  readonly units: readonly RequestUnit[];
}

export function requestOptions(pack: Pack): RequestOptions {
  const units = pack.units.toSorted((left, right) => left.order - right.order);
  const used = new Set(units.map(({ kind }) => kind));
  return {
    indicators: requestCatalogue(pack),
    periods: regularPeriods(pack),
    kinds: pack.unitKinds.filter(({ id }) => used.has(id)).map(({ id, label }) => ({ id, label })),
    units: units.map(({ id, name, kind, validFrom, validTo }) => ({
      id,
      name,
      kind,
      validFrom,
      ...(validTo === undefined ? {} : { validTo }),
    })),
  };
}

/** Calls of one period have one window; a call that follows no calendar has nothing to compare with. */
function regularPeriods({ calls }: Pack): readonly RequestPeriod[] {
  const regular = calls.filter(({ period }) => period.type !== "ADHOC" && period.type !== "ONCE");
  const periods = [...groupBy(regular, ({ period }) => periodId(period))].flatMap(([id, same]) =>
    same.slice(0, 1).map(({ periodLabel, dataWindow: { from, to } }) => ({
      id,
      label: periodLabel,
      from,
      to,
      calls: same.map((call) => call.id),
    })),
  );
  return periods.toSorted((left, right) => (left.to < right.to ? 1 : -1));
}

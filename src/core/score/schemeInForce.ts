import type { Pack } from "../pack/pack.ts";
import type { Scoring } from "../pack/scoring.ts";
import type { ScoringScheme } from "../pack/scoringScheme.ts";
import type { Unit } from "../pack/unit.ts";
import { foldKey } from "../workbook/text/fold.ts";

/**
 * The scheme that a unit is scored by: the official one for its kind. A unit may name another only as long as the
 * criteria of that one are not filled in: so a demonstration never takes the place of an official scheme.
 */
export function schemeInForce(
  pack: Pick<Pack, "schemes">,
  { schemes }: Scoring,
  { unit, declared }: { readonly unit: Unit; readonly declared: string | null },
): ScoringScheme | null {
  const fitting = schemes
    .flatMap((id) => pack.schemes.filter((scheme) => scheme.id === id))
    .filter(({ unitKinds }) => unitKinds.includes(unit.kind));
  const official = fitting.find(({ demonstration }) => !demonstration) ?? fitting[0] ?? null;
  if (official === null || typeof official.criteria !== "string" || declared === null) return official;
  return fitting.find((scheme) => isNamedBy(scheme, declared)) ?? official;
}

/** By its id, its title, or the number of the decision that lays it down ("436/QĐ-UBND"). */
export function isNamedBy({ id, title, legalBasis }: ScoringScheme, declared: string): boolean {
  const text = foldKey(declared);
  const number = /\d+\/\S+/u.exec(legalBasis)?.[0];
  const names = [id, title, ...(number === undefined ? [] : [number])];
  return names.some((name) => text.includes(foldKey(name)));
}

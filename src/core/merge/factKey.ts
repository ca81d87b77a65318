import type { CallId } from "../pack/call.ts";
import type { Measure } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";

/** The ids that make a fact's key. */
export interface FactIdentity {
  readonly call: CallId;
  readonly template: string;
  readonly unit: UnitId;
  readonly row: string | null;
  readonly indicator: string;
  readonly measure: Measure;
}

/**
 * The text that summary formulas look facts up by: ids joined by "|", a letter in front so that no spreadsheet
 * takes it for a number, none of the wildcards * ? ~ inside. The letter is the fact's state: only counted facts
 * begin with "F", so no formula can reach a reconciled or excluded one by mistake.
 */
export function factKey(
  identity: FactIdentity,
  state: "counted" | "reconcile" | "excluded" = "counted",
): string {
  const prefix = state === "counted" ? "F" : state === "reconcile" ? "R" : "X";
  const row = identity.row === null ? "" : withoutWildcards(identity.row);
  return [
    prefix,
    identity.call,
    identity.template,
    identity.unit,
    row,
    identity.indicator,
    identity.measure,
  ].join("|");
}

function withoutWildcards(row: string): string {
  return /[*?~|"]/.test(row) ? row.replace(/[*?~|"]/g, "_") : row;
}

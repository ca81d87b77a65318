import type { CallId } from "../pack/call.ts";
import type { Measure } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import type { Fact } from "./consolidation.ts";

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
 * The text that summary formulas look counted facts up by: ids joined by "|", a letter in front so that no
 * spreadsheet takes it for a number, none of the wildcards * ? ~ inside.
 */
export function factKey(identity: FactIdentity): string {
  return keyUnder("F", identity);
}

/** The same under another letter. */
export function keyUnder(
  letter: string,
  { call, template, unit, row, indicator, measure }: FactIdentity,
): string {
  return `${letter}|${call}|${template}|${unit}|${rowInKey(row)}|${indicator}|${measure}`;
}

export function identityOf({ submission, value, unit, row }: Fact): FactIdentity {
  return {
    call: submission.call,
    template: submission.template,
    unit,
    row: row?.key ?? null,
    indicator: value.indicator,
    measure: value.measure,
  };
}

/** A row as a key has it: nothing for none, and no wildcards. */
export function rowInKey(row: string | null): string {
  if (row === null) return "";
  return /[*?~|"]/.test(row) ? row.replace(/[*?~|"]/g, "_") : row;
}

import type { Indicator } from "../pack/indicator.ts";
import type { Measure } from "../pack/template.ts";
import type { Unit } from "../pack/unit.ts";

/** The cell of an indicator on a blank form. */
export interface FormPlace {
  readonly indicator: Indicator;
  readonly measure: Measure;
  /** "E5". */
  readonly cell: string;
  /** How the form itself calls the row or column: "A05", "cột 4"; empty where only the label tells. */
  readonly name: string;
  /** `known` is what the form fills in by itself. */
  readonly kind: "input" | "computed" | "known";
}

/** Cells that rules look at together: a form without rows, a row of a grid, a record of a list. */
export interface FormSite {
  /** Id of the section. */
  readonly section: string;
  readonly kind: "whole" | "row" | "open" | "record" | "total";
  /** What tells it from its neighbours: "Phường Phổ Minh", "dòng 3"; empty where it has none. */
  readonly label: string;
  /** The unit that a row speaks of; null for a row that speaks of none. */
  readonly subject: Unit | null;
  /** Where the label of an open row is written. */
  readonly labelCell?: string;
  readonly places: readonly FormPlace[];
}

/** "Cột 4" for what the number row prints over a column: "4", "(4)", "1=4+13+22". */
export function columnTitle(printed: string): string {
  const number = /\d+[a-z]?/.exec(printed)?.[0];
  return number === undefined ? "" : `cột ${number}`;
}

import type { SharedStrings } from "./sharedStrings.ts";
import type { StyleSheet } from "./styleSheet.ts";

/** What the cells of all sheets share. */
export interface CellContext {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
  /** True for a sheet that keeps its texts to itself. */
  readonly inline?: true;
}

import type { Span } from "../grid.ts";

/**
 * What we find in a sheet ourselves before another library reads it: that library passes over damage without a word
 * and drops fonts, so that its cells are compared with these.
 */
export interface SheetFacts {
  /** Its place in the library's own list of sheets. */
  readonly index: number;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly hasDrawings: boolean;
  /** For each cell with content, by row and column (both sparse): the name of its font, "" for an unknown one. */
  readonly cells: readonly (readonly (string | undefined)[] | undefined)[];
  readonly count: number;
  /** As the file lists them, also far beyond the last cell. */
  readonly hiddenColumns: readonly Span[];
}

export interface BookFacts {
  /** In tab order; sheets without cells of their own (charts, macro sheets) are left out. */
  readonly sheets: readonly SheetFacts[];
  readonly hasMacros: boolean;
  readonly hasExternalLinks: boolean;
}

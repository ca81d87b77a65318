import type { Wording } from "./organisation.ts";
import type { PackIndex } from "./packIndex.ts";

/** What a summary table's references are checked against. */
export interface TableScope {
  readonly file: string;
  readonly index: PackIndex;
  readonly wording: Wording;
  /** The tables that rank units by score; null when the pack does not say how units are scored. */
  readonly rankings: ReadonlySet<string> | null;
}

import type { Wording } from "./organisation.ts";
import type { PackIndex } from "./packIndex.ts";

/** What a summary table's references are checked against. */
export interface TableScope {
  readonly file: string;
  readonly index: PackIndex;
  readonly wording: Wording;
}

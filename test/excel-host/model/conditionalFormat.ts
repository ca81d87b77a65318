import type { Box } from "./box.ts";
import type { Store } from "./store.ts";

export interface ConditionalFormat {
  readonly id: string;
  /** "Custom", "CellValue", "ColorScale" … */
  readonly type: string;
  areas: readonly Box[];
  stopIfTrue: boolean;
  /** What the rule says and how it looks. */
  readonly settings: Store;
}

import type { Box } from "./box.ts";
import type { Sheet } from "./sheet.ts";

/** A range: its box moves when cells are inserted or deleted before it. */
export interface Area {
  readonly sheet: Sheet;
  box: Box;
}

export interface Areas {
  readonly sheet: Sheet;
  readonly boxes: readonly Box[];
}

export function isArea(model: unknown): model is Area {
  return typeof model === "object" && model !== null && "sheet" in model && "box" in model;
}

import type { Sheet } from "../model/sheet.ts";
import type { Kind } from "./hostObject.ts";

const drawn = new WeakMap<Sheet, number>();

/** The user draws a shape or puts in a picture: only that there is one can be seen. */
export function drawShape(sheet: Sheet): void {
  drawn.set(sheet, (drawn.get(sheet) ?? 0) + 1);
}

export const shapesKind: Kind<Sheet> = {
  methods: { getCount: (sheet) => drawn.get(sheet) ?? 0 },
};

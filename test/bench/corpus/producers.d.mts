import type { Page } from "../../../scripts/sample/page.mjs";

export function byExcelJs(pages: readonly Page[]): Promise<Uint8Array>;
export function bySheetJs(pages: readonly Page[]): Uint8Array;

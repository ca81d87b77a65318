import type { Page } from "./page.mjs";

export function toXlsx(pages: readonly Page[]): Promise<Uint8Array>;
export function throughLibreOffice(
  files: readonly (readonly [string, Uint8Array])[],
): (readonly [string, Uint8Array])[];

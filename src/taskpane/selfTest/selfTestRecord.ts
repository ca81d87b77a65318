import type { ScenarioResult } from "./runScenario.ts";

/** Which Excel it was. */
export interface ExcelDescription {
  /** "PC", "Mac", "OfficeOnline" … */
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** The highest ExcelApi requirement set that it has: "1.17". */
  readonly excelApi: string;
  readonly userAgent: string;
}

/** What the self-test saves: enough to tell where another Excel differs from ours. */
export interface SelfTestRecord {
  readonly formatVersion: 1;
  readonly program: string;
  /** ISO 8601. */
  readonly at: string;
  readonly excel: ExcelDescription;
  readonly results: readonly ScenarioResult[];
}

export function recordText(record: SelfTestRecord): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

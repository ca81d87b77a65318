import type { Box } from "./box.ts";

/** Data validation of some cells; equal for all of them. */
export interface Validation {
  readonly areas: readonly Box[];
  /** As `DataValidationRule`: `{ list: { inCellDropDown, source } }`, `{ custom: { formula } }` … */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
}

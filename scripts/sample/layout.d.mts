import type { Page } from "./page.mjs";
import type { SampleTemplate, SampleUnit } from "./pack.mjs";

/** What a unit types by itself: its figures by code, its records, or its categories. */
export interface Sheet {
  readonly template: SampleTemplate;
  readonly unit: SampleUnit;
  readonly values?: unknown;
  readonly period: string;
  readonly window: string;
  readonly habit: 0 | 1 | 2;
  readonly lastYear?: Readonly<Record<string, number>>;
  readonly notes?: Readonly<Record<string, string>>;
}

export interface Line {
  readonly key: string;
  readonly label: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly bold?: boolean;
}

export interface Block {
  readonly group?: string;
  readonly rows: readonly Line[];
}

export function officialName(unit: SampleUnit): string;
export function drawForm(sheet: Sheet): Page;
export function drawOfficial(sheet: Sheet, blocks: readonly Block[]): Page;
export function drawTable(sheet: Sheet, blocks: readonly Block[], rowLabel: string): Page;

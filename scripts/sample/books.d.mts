import type { Page } from "./page.mjs";
import type { SamplePack, SampleUnit } from "./pack.mjs";

export interface BookOptions {
  /** How the unit lays its forms out. */
  readonly habit?: 0 | 1 | 2;
  readonly period?: string;
  readonly window?: string;
  /** Figures by template code, as truth.mjs gives them. */
  readonly truth?: unknown;
}

export type Pages = Record<string, Page>;

interface Habit {
  readonly habit: 0 | 1 | 2;
}

export const periodH1: string;
export const windowH1: string;
export function isWard(unit: SampleUnit): boolean;
export function bookOf(pack: SamplePack, unit: SampleUnit, options?: BookOptions): Pages;
export function inspectorate(pack: SamplePack, unit: SampleUnit, options: Habit): Pages;
export function oneStop(pack: SamplePack, unit: SampleUnit, options: Habit): Page;
export function mediators(pack: SamplePack, unit: SampleUnit, options: Habit): Page;
export function workplaces(pack: SamplePack, unit: SampleUnit, options: Habit): Page;
export function registrations(pack: SamplePack): Page[];

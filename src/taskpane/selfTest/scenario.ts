import type { BookHost } from "../../app/bookHost.ts";
import type { RawBook } from "../../app/rawBook.ts";
import type { Bilingual } from "../../core/pack/common.ts";

/** What a scenario works on: an empty workbook that nobody else uses meanwhile. */
export interface Site {
  readonly host: BookHost;
  readonly raw: RawBook;
}

/** Something that was looked at; the scenario holds when `actual` equals `expected` in all of them. */
export interface Observation {
  readonly what: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** A promise of `BookHost`, tried on a workbook. */
export interface Scenario {
  /** Kebab-case; stable, because saved results are compared by it. */
  readonly id: string;
  readonly title: Bilingual;
  /** True for what a book in a file has to keep, too: nobody looks at it there, and nothing calculates. */
  readonly inFiles?: true;
  readonly run: (site: Site) => Promise<readonly Observation[]>;
}

export function observe(what: string, actual: unknown, expected: unknown): Observation {
  return { what, expected, actual };
}

import type { HostOptions } from "./hostOptions.ts";
import { type Failures, noFailures } from "./failures.ts";
import { type Book, createBook } from "./model/book.ts";
import { type Statistics, noStatistics } from "./statistics.ts";

/** An Excel with one open workbook. */
export interface ExcelHost {
  readonly options: HostOptions;
  book: Book;
  readonly failures: Failures;
  readonly statistics: Statistics;
  /** Tells handlers what a user did. */
  tellEvents: () => void;
}

export function createExcelHost(options: HostOptions = {}): ExcelHost {
  return {
    options,
    book: createBook(options.sheets),
    failures: noFailures(),
    statistics: noStatistics(),
    tellEvents: () => undefined,
  };
}

import { isDecimalText } from "../../src/core/decimal.ts";
import type { Conversion, Reading, RowEntry, Submission, Value } from "../../src/core/intake/submission.ts";
import { rowDimensionOf } from "../../src/core/pack/lookup.ts";
import type { Measure, Template } from "../../src/core/pack/template.ts";

/** A number, a decimal text, any other text, Có or Không, a blank, or a reading as it is. */
export type Given = number | string | boolean | null | Reading;
export type GivenValues = { readonly [indicator: string]: Given };

export interface GivenRow {
  readonly key: string;
  readonly role?: RowEntry["role"];
  readonly label?: string;
  readonly values: GivenValues;
}

export interface SubmissionOptions {
  readonly template: Template;
  readonly reporter?: string;
  readonly call?: string;
  /** Values of sections without rows. */
  readonly values?: GivenValues;
  /** The same, of other measures. */
  readonly measures?: { readonly [measure in Measure]?: GivenValues };
  /** Rows of the grid or list. */
  readonly rows?: readonly GivenRow[];
  readonly variant?: string;
  /** Lost columns, as "section.indicator". */
  readonly lost?: readonly string[];
  readonly conversions?: { readonly [indicator: string]: Conversion["kind"] };
}

/**
 * A submission whose forms lie on a sheet "Biểu": indicators without rows from D5 downwards (last year in E, notes
 * in F), the first row of a grid or list on row 8 with its first indicator in C.
 */
export function aSubmission(options: SubmissionOptions): Submission {
  const { template, reporter = "W1", call = "H1" } = options;
  const repeating = template.sections.find((section) => section.kind === "grid" || section.kind === "list");
  const rows = (options.rows ?? []).map((row, position): RowEntry => ({
    section: repeating?.id ?? "",
    key: row.key,
    label: row.label ?? row.key,
    role: row.role ?? "data",
    subject: (row.role ?? "data") === "data" ? subjectOf(options, row.key, reporter) : null,
    sheetRow: 7 + position,
  }));
  const path = `${reporter}-${call}-${template.code}.xlsx`;
  return {
    id: `${path}/0/0/${template.code}`,
    call,
    reporter,
    template: template.code,
    version: template.version,
    variant: options.variant ?? null,
    source: { file: { path, sha256: "0".repeat(64) }, sheet: "Biểu", contentHash: "" },
    evidence: { template: [], unit: [], period: [] },
    alignment: {
      score: 1,
      certainty: "sure",
      numberRow: null,
      places: new Map(),
      missing: options.lost ?? [],
      extra: [],
      shift: { rows: 0, columns: 0 },
    },
    rows,
    values: [...flatValues(options), ...rowValues(options)],
    issuedAt: null,
  };
}

function subjectOf({ template, variant }: SubmissionOptions, key: string, reporter: string): string {
  const isByUnit = template.sections.some(
    (section) =>
      section.kind === "grid" && rowDimensionOf(template, section, variant ?? null).kind === "unit",
  );
  return isByUnit ? key : reporter;
}

const measureColumns: readonly (readonly [Measure, number])[] = [
  ["current", 3],
  ["samePeriodLastYear", 4],
  ["note", 5],
];

function flatValues(options: SubmissionOptions): readonly Value[] {
  const sections = options.template.sections.filter(
    (section) => section.kind === "rows" || section.kind === "fields",
  );
  return sections.flatMap((section) =>
    section.indicators.flatMap((indicator, position) =>
      measureColumns.flatMap(([measure, column]) => {
        const values = measure === "current" ? options.values : options.measures?.[measure];
        const given = values?.[indicator.code];
        if (given === undefined) return [];
        const conversion = options.conversions?.[indicator.code];
        return [
          {
            ...aValue(given, { row: 4 + position, column }),
            section: section.id,
            row: null,
            indicator: indicator.code,
            measure,
            conversions: conversion === undefined ? [] : [{ kind: conversion, before: "", after: "" }],
          },
        ];
      }),
    ),
  );
}

function rowValues(options: SubmissionOptions): readonly Value[] {
  const section = options.template.sections.find(({ kind }) => kind === "grid" || kind === "list");
  return (options.rows ?? []).flatMap((row, position) =>
    (section?.indicators ?? []).flatMap((indicator, index) => {
      const given = row.values[indicator.code];
      if (given === undefined) return [];
      return [
        {
          ...aValue(given, { row: 7 + position, column: 2 + index }),
          section: section?.id ?? "",
          row: row.key,
          indicator: indicator.code,
          measure: "current" as const,
          conversions: [],
        },
      ];
    }),
  );
}

function aValue(given: Given, at: Value["at"]): Pick<Value, "reading" | "raw" | "at"> {
  const reading = readingOf(given);
  const raw = given === null || typeof given === "object" ? "" : String(given);
  return { reading, raw, at };
}

function readingOf(given: Given): Reading {
  if (given === null) return { type: "blank" };
  if (typeof given === "number") return { type: "number", value: String(given) };
  if (typeof given === "boolean") return { type: "boolean", value: given };
  if (typeof given === "object") return given;
  if (/^\d{4}-\d{2}-\d{2}$/.test(given)) return { type: "date", value: given };
  return isDecimalText(given) ? { type: "number", value: given } : { type: "text", value: given };
}

import { checkAcross } from "../../src/core/check/checkAcross.ts";
import { historyOfSubmissions } from "../../src/core/check/history/historyOfFacts.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import type { Submission } from "../../src/core/intake/submission.ts";
import type { Call } from "../../src/core/pack/call.ts";
import type { Pack } from "../../src/core/pack/pack.ts";
import { parsePeriodId } from "../../src/core/pack/period.ts";
import type { Rule } from "../../src/core/pack/rule.ts";
import type { Template } from "../../src/core/pack/template.ts";
import { unit as unitSchema, type Unit } from "../../src/core/pack/unit.ts";
import { aSubmission, type GivenRow, type GivenValues } from "./aSubmission.ts";
import { anIndicator, aRule, aTemplate, type IndicatorOptions, rowsSection } from "./aTemplate.ts";
import { callH1, checkPack } from "./checkPack.ts";

const given = { origin: "A", source: "test" } as const;

const callIds =
  "2020-YEAR 2021-H1 2021-YEAR 2022-Q1 2022-Q2 2022-H1 2022-9M 2022-YEAR 2023-H1 2022-ONCE".split(" ");

/** Fifteen wards V1 … V15 of one kind, and calls of three years named by their periods. */
export function packOverTime(templates: readonly Template[], units: readonly Unit[] = wards(15)): Pack {
  const base = checkPack(templates);
  const expected = units.flatMap((unit) =>
    templates.map(({ code }) => ({ unit: unit.id, template: code, status: "required" as const })),
  );
  const calls = callIds.map((id): Call => {
    const period = parsePeriodId(id);
    if (period === null) throw new Error(`${id} names no period`);
    return { ...callH1(base), id, period, title: `Đợt ${id}`, periodLabel: id, expected };
  });
  return { ...base, units, calls };
}

export function wards(count: number): readonly Unit[] {
  return Array.from({ length: count }, (_, index) => aWard(`V${index + 1}`, { order: index + 1 }));
}

export function aWard(id: string, more: object = {}): Unit {
  return unitSchema.parse({
    id,
    name: `Phường ${id}`,
    shortName: id,
    kind: "WARD",
    order: 1,
    aliases: [],
    validFrom: "2019-01-01",
    ...given,
    ...more,
  });
}

/** A unit's reports by call: values of a vertical form, or rows of a grid. */
export interface Reports {
  readonly [call: string]: GivenValues | readonly GivenRow[];
}

export interface TimeCase {
  readonly reporter?: string;
  /** The call that is judged. */
  readonly call: string;
  readonly reports: Reports;
  /** The form's own column of the same period last year, in the call that is judged. */
  readonly lastYear?: GivenValues;
}

export interface TimeTable {
  readonly indicators?: { readonly [code: string]: IndicatorOptions };
  readonly section?: (indicators: readonly ReturnType<typeof anIndicator>[]) => object;
  readonly units?: readonly Unit[];
}

/** What one rule says of a unit's report beside its earlier ones. */
export function checkOverTime(
  members: Parameters<typeof aRule>[0],
  table: TimeTable,
  one: TimeCase,
): readonly Finding[] {
  const template = templateFor([aRule({ severity: "warning", ...members })], table, one);
  const pack = packOverTime([template], table.units ?? wards(15));
  const submissions = Object.entries(one.reports).map(([call, values]) =>
    reportOf({ template, call, values, reporter: one.reporter ?? "V1", lastYear: one.lastYear ?? {} }),
  );
  const now = submissions.filter(({ call }) => call === one.call);
  const history = historyOfSubmissions(
    submissions.filter(({ call }) => call !== one.call),
    pack,
  );
  return checkAcross(now, { pack, calls: [one.call], history });
}

function templateFor(rules: readonly Rule[], table: TimeTable, one: TimeCase): Template {
  const codes = new Set([
    ...Object.keys(table.indicators ?? {}),
    ...Object.values(one.reports).flatMap((report) =>
      isRows(report) ? report.flatMap((row) => Object.keys(row.values)) : Object.keys(report),
    ),
  ]);
  const indicators = [...codes].map((code) => anIndicator(code, table.indicators?.[code]));
  return aTemplate({ sections: [(table.section ?? rowsSection)(indicators)], rules });
}

interface Report {
  readonly template: Template;
  readonly call: string;
  readonly reporter: string;
  readonly values: GivenValues | readonly GivenRow[];
  readonly lastYear: GivenValues;
}

function reportOf({ values, lastYear, ...about }: Report): Submission {
  if (isRows(values)) return aSubmission({ ...about, rows: values });
  return aSubmission({ ...about, values, measures: { samePeriodLastYear: lastYear } });
}

function isRows(report: GivenValues | readonly GivenRow[]): report is readonly GivenRow[] {
  return Array.isArray(report);
}

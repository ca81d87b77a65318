import type { Finding } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import type { RowEntry, Submission, Value } from "../intake/submission.ts";
import type { Measure } from "../pack/template.ts";
import { toA1 } from "../workbook/address.ts";
import { explanationKey } from "./explanationKey.ts";
import { explanationPlace, figuresOf } from "./explanationOf.ts";
import { readingText } from "./correctedReading.ts";

/** One value that is not the same in two deliveries of a form. */
export interface CellDifference {
  readonly section: string;
  readonly row: string | null;
  /** As the newer delivery labels it, or the older one when the row is gone. */
  readonly rowLabel: string | null;
  readonly indicator: string;
  readonly measure: Measure;
  /** As readings are written; "" for a blank, and for a cell that the delivery does not have. */
  readonly before: string;
  readonly after: string;
  /** "C5"; null where the delivery has no such cell. */
  readonly cellBefore: string | null;
  readonly cellAfter: string | null;
  /** True when something was found about the value before: the change may answer it. */
  readonly asked: boolean;
}

export interface SubmissionComparison {
  /** True when every value says the same, wherever it stands and however it is formatted. */
  readonly identical: boolean;
  /** In the order of the newer form, then what only the older one has. */
  readonly cells: readonly CellDifference[];
  /** What was found about the older delivery and is settled in the newer one. */
  readonly answered: readonly Finding[];
  /** What is found about both, with the same figures. */
  readonly remaining: readonly Finding[];
  /** What is found about the newer one only, or about other figures than before. */
  readonly fresh: readonly Finding[];
}

/** Errors and warnings about each of two deliveries. */
export interface Complaints {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** What changed from one delivery of a form to a later one: cell by cell, and complaint by complaint. */
export function compareSubmissions(
  before: Submission,
  after: Submission,
  complaints: Complaints = { before: [], after: [] },
): SubmissionComparison {
  const older = complaints.before.filter(isComplaint);
  const newer = complaints.after.filter(isComplaint);
  const olderKeys = new Set(older.map(complaintKey));
  const newerPlaces = new Set(newer.map(placeKey));
  const cells = differences(before, after, older);
  return {
    identical: before.source.contentHash === after.source.contentHash || cells.length === 0,
    cells,
    answered: older.filter((finding) => !newerPlaces.has(placeKey(finding))),
    remaining: newer.filter((finding) => olderKeys.has(complaintKey(finding))),
    fresh: newer.filter((finding) => !olderKeys.has(complaintKey(finding))),
  };
}

function isComplaint({ severity }: Finding): boolean {
  return severity !== "note";
}

function placeKey(finding: Finding): string {
  return explanationKey(explanationPlace(finding));
}

function complaintKey(finding: Finding): string {
  return `${placeKey(finding)} ${figuresOf(finding)}`;
}

function differences(
  before: Submission,
  after: Submission,
  complaints: readonly Finding[],
): readonly CellDifference[] {
  const asked = askedPlaces(complaints);
  const [older, newer] = [valuesByPlace(before), valuesByPlace(after)];
  const places = new Set([...newer.keys(), ...older.keys()]);
  return [...places].flatMap((place) => {
    const [then, now] = [older.get(place), newer.get(place)];
    const value = now ?? then;
    if (value === undefined || textOf(then) === textOf(now)) return [];
    const { section, row, indicator, measure } = value;
    return [
      {
        section,
        row,
        rowLabel: labelOf(after.rows, value) ?? labelOf(before.rows, value),
        indicator,
        measure,
        before: textOf(then),
        after: textOf(now),
        cellBefore: then === undefined ? null : toA1(then.at),
        cellAfter: now === undefined ? null : toA1(now.at),
        asked: asked.has(askedKey(row, indicator)) || asked.has(askedKey(row, null)),
      },
    ];
  });
}

/** A row that stands twice keeps its first value of an indicator: which of them counts is asked elsewhere. */
function valuesByPlace({ values }: Submission): ReadonlyMap<string, Value> {
  const groups = groupBy(values, ({ section, row, indicator, measure }) =>
    JSON.stringify([section, row, indicator, measure]),
  );
  return new Map([...groups].flatMap(([place, [first]]) => (first === undefined ? [] : [[place, first]])));
}

/** Rows and indicators that something was found about; a finding about a whole row asks for all of it. */
function askedPlaces(complaints: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    complaints.flatMap(({ at: { row = null, indicator = null } }) =>
      row === null && indicator === null ? [] : [askedKey(row, indicator)],
    ),
  );
}

function askedKey(row: string | null, indicator: string | null): string {
  return JSON.stringify([row, indicator]);
}

function textOf(value: Value | undefined): string {
  return value === undefined ? "" : readingText(value.reading);
}

function labelOf(rows: readonly RowEntry[], { section, row }: Value): string | null {
  return rows.find((entry) => entry.section === section && entry.key === row)?.label ?? null;
}

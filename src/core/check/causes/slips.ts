import { isDecimalText } from "../../decimal.ts";
import type { Submission, Value } from "../../intake/submission.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { labelOf, templateByCode } from "../../pack/lookup.ts";
import type { Section } from "../../pack/template.ts";
import { toA1 } from "../../workbook/address.ts";
import { blankCell, type Cell } from "../../workbook/cell.ts";
import { placeOf } from "../place.ts";
import type { CauseContext, Hypothesis } from "./hypothesis.ts";

const slips = [1, -1, 2, -2] as const;

/** A figure beside the label that it may not belong to. */
interface Figure {
  readonly indicator: Indicator;
  readonly value: Value;
}

/** The figures of one column of a vertical form, or of one row of a grid, in the order of the sheet. */
type Line = readonly Figure[];

/**
 * The figures stand beside the wrong labels from some place on: below their rows in a vertical form, beside their
 * columns in a grid, in all of its rows together.
 */
export function slipsOfForm(submission: Submission, { pack }: CauseContext): readonly Hypothesis[] {
  return templateByCode(pack, submission.template).sections.flatMap((section) => {
    if (section.kind === "rows") return slipsIn(submission, [columnOf(submission, section)], null);
    if (section.kind !== "grid") return [];
    return slipsIn(
      submission,
      rowKeys(submission, section).map((key) => rowOf(submission, section, key)),
      null,
    );
  });
}

/** The same in one row of a grid that has several. */
export function slipsOfRow(
  submission: Submission,
  row: string,
  { pack }: CauseContext,
): readonly Hypothesis[] {
  return templateByCode(pack, submission.template).sections.flatMap((section) =>
    section.kind === "grid" && rowKeys(submission, section).includes(row)
      ? slipsIn(submission, [rowOf(submission, section, row)], row)
      : [],
  );
}

/** The data rows of a grid. */
export function rowKeys(submission: Submission, section: Section): readonly string[] {
  return submission.rows.flatMap((row) =>
    row.section === section.id && row.role === "data" ? [row.key] : [],
  );
}

function columnOf(submission: Submission, section: Section): Line {
  return figuresOf(submission, section, null).toSorted(
    (left, right) => left.value.at.row - right.value.at.row,
  );
}

function rowOf(submission: Submission, section: Section, key: string): Line {
  return figuresOf(submission, section, key).toSorted(
    (left, right) => left.value.at.column - right.value.at.column,
  );
}

function figuresOf(submission: Submission, section: Section, row: string | null): readonly Figure[] {
  const values = new Map(
    submission.values
      .filter((value) => value.section === section.id && value.row === row && value.measure === "current")
      .map((value) => [value.indicator, value]),
  );
  return section.indicators.flatMap((indicator) => {
    const value = values.get(indicator.code);
    return value === undefined ? [] : [{ indicator, value }];
  });
}

function slipsIn(submission: Submission, lines: readonly Line[], row: string | null): readonly Hypothesis[] {
  const [first] = lines;
  // Lines of unlike lengths have lost columns: nothing can be said of all of them.
  if (first === undefined || lines.some((line) => line.length !== first.length)) return [];
  return slips.flatMap((by) =>
    [...first.keys()]
      .filter((start) => lines.every((line) => mayBegin(line, start, by)))
      .flatMap((start) => slip(submission, lines, { by, start, row })),
  );
}

/** Where a slip may begin: a cell put in is blank; a cell taken out leaves the last one of the line blank. */
function mayBegin(line: Line, start: number, by: number): boolean {
  const isBlank = (place: number): boolean => line[place]?.value.reading.type === "blank";
  if (by > 0) return Array.from({ length: by }, (_, offset) => start + offset).every(isBlank);
  const last = line.findLastIndex(({ indicator }) => indicator.type !== "text");
  return start < last && isBlank(last);
}

interface Slip {
  readonly by: number;
  readonly start: number;
  readonly row: string | null;
}

function slip(
  submission: Submission,
  lines: readonly Line[],
  { by, start, row }: Slip,
): readonly Hypothesis[] {
  const first = lines[0]?.[start];
  if (first === undefined) return [];
  const { value, indicator } = first;
  const direction = value.row === null ? "rows" : "columns";
  return [
    {
      family: `${direction}|${by}`,
      rank: start,
      row,
      meant: new Map(lines.flatMap((line) => putBack(line, by, start))),
      lost: Math.abs(by) * lines.length,
      describe: (count, changes) => ({
        code: direction === "rows" ? "rows-shifted" : "columns-shifted",
        severity: "error",
        at: {
          ...placeOf(submission),
          cell: toA1(value.at),
          indicator: indicator.code,
          ...(row === null ? {} : { row }),
        },
        data: { by, from: toA1(value.at), label: labelOf(indicator), count },
        changes,
      }),
    },
  ];
}

/** What each cell would hold with the figures put back; the last of a line that slipped down are lost. */
function putBack(line: Line, by: number, start: number): readonly (readonly [Value, Cell])[] {
  return line.flatMap(({ indicator, value }, place): readonly (readonly [Value, Cell])[] => {
    if (place < start || indicator.type === "text") return [];
    const source = place + by < start ? undefined : line[place + by];
    return [[value, source === undefined ? blankCell : cellOf(source)]];
  });
}

/** The cell behind a value; a text that belongs to a text row was never a figure. */
function cellOf({ indicator, value }: Figure): Cell {
  const { reading, raw } = value;
  if (reading.type === "number") return { type: "number", value: Number(reading.value) };
  if (isDecimalText(raw)) return { type: "number", value: Number(raw) };
  if (raw === "" || indicator.type === "text") return blankCell;
  return { type: "text", value: raw };
}

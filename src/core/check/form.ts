import { groupBy } from "../groupBy.ts";
import { madeOnce } from "../madeOnce.ts";
import { foldKey } from "../workbook/text/fold.ts";
import type { RowEntry, Submission, Value } from "../intake/submission.ts";
import type { Call } from "../pack/call.ts";
import type { Indicator } from "../pack/indicator.ts";
import { indicatorsOf, templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Measure, Section, Template } from "../pack/template.ts";
import { remembered } from "../remembered.ts";

/** A submission with its template, and quick ways to its rows and values: what every check works on. */
export interface Form {
  readonly submission: Submission;
  readonly template: Template;
  readonly call: Call;
  readonly pack: Pack;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Section by indicator code. */
  readonly sections: ReadonlyMap<string, Section>;
  /** Rows of the sheet by section, from top to bottom. */
  readonly rows: ReadonlyMap<string, readonly RowEntry[]>;
  readonly values: ValueIndex;
}

/** Nearly every value stands alone at its address: only others have lists, for there may be a million values. */
interface ValueIndex {
  readonly first: ReadonlyMap<string, Value>;
  readonly repeated: ReadonlyMap<string, readonly Value[]>;
}

/** What all forms of a template share. */
const partsOf = madeOnce((template: Template): Pick<Form, "indicators" | "sections"> => ({
  indicators: new Map(indicatorsOf(template).map((indicator) => [indicator.code, indicator])),
  sections: new Map(
    template.sections.flatMap((section) =>
      section.indicators.map((indicator): [string, Section] => [indicator.code, section]),
    ),
  ),
}));

export function openForm(submission: Submission, pack: Pack, call: Call): Form {
  const template = templateByCode(pack, submission.template);
  const { indicators, sections } = partsOf(template);
  let values: ValueIndex | null = null;
  return {
    submission,
    template,
    call,
    pack,
    indicators,
    sections,
    rows: groupBy(submission.rows.toSorted(inSheetOrder), (row) => row.section),
    // Of thousands of forms side by side, few are looked into.
    get values() {
      values ??= indexValues(submission.values);
      return values;
    },
  };
}

function indexValues(values: readonly Value[]): ValueIndex {
  const first = new Map<string, Value>();
  const repeated = new Map<string, Value[]>();
  for (const value of values) {
    const address = addressOf(value.row, value.indicator, value.measure);
    const known = first.get(address);
    const list = repeated.get(address);
    if (known === undefined) first.set(address, value);
    else if (list === undefined) repeated.set(address, [known, value]);
    else list.push(value);
  }
  return { first, repeated };
}

/** True for sections with a row or record of their own per subject: their rules are checked row by row. */
export function isRepeating(section: Section): boolean {
  return section.kind === "grid" || section.kind === "list";
}

/**
 * The value of an indicator seen from a row: of that row when the indicator stands in the same section, of the
 * whole form when it stands in a section without rows. Null when the sheet has no such cell.
 */
export function valueOf(
  form: Form,
  indicator: string,
  where: { readonly row: RowEntry | null; readonly measure?: Measure },
): Value | null {
  const section = form.sections.get(indicator);
  if (section === undefined) return null;
  const measure = where.measure ?? "current";
  const { first, repeated } = form.values;
  if (!isRepeating(section)) return first.get(addressOf(null, indicator, measure)) ?? null;
  if (where.row?.section !== section.id) return null;
  const { key, sheetRow } = where.row;
  const address = addressOf(key, indicator, measure);
  // A unit or subtotal label may stand on a sheet twice: the value on the row's own line is its own.
  const own = repeated.get(address)?.find((value) => value.at.row === sheetRow);
  return own ?? first.get(address) ?? null;
}

/** True when the sheet has lost the indicator's column or row: intake has reported that already. */
export function isLost(form: Form, indicator: string): boolean {
  const section = form.sections.get(indicator);
  return section !== undefined && form.submission.alignment.missing.includes(`${section.id}.${indicator}`);
}

export function rowsOf(form: Form, section: string, role: RowEntry["role"]): readonly RowEntry[] {
  return (form.rows.get(section) ?? []).filter((row) => row.role === role);
}

export function sameText(left: string, right: string): boolean {
  return foldKey(left) === foldKey(right);
}

function addressOf(row: string | null, indicator: string, measure: Measure): string {
  // Codes and measures have no "|", so that nothing in the row's key can be taken for one.
  return sharedText(`${measure}|${indicator}|${row ?? ""}`);
}

/** Forms of one template have the same addresses: each of them is in memory once. */
const sharedText = remembered((text) => text);

function inSheetOrder(left: RowEntry, right: RowEntry): number {
  return left.sheetRow - right.sheetRow || (left.key < right.key ? -1 : 1);
}

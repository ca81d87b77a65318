import type { RowEntry, Submission, Value } from "../intake/submission.ts";
import { rowDimensionOf, templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Section } from "../pack/template.ts";
import { remembered } from "../remembered.ts";
import { toA1, type CellAddress } from "../workbook/address.ts";
import type { Fact } from "./consolidation.ts";
import { isExcluded, type ExcludedParts } from "./excludedParts.ts";

/**
 * The facts that a submission's values are, counted or excluded; which source counts is settled later. A blank
 * is no fact, and neither is a value of a total, subtotal, group or unknown row. What could not be read is an
 * excluded fact.
 */
export function readFacts(submission: Submission, excluded: ExcludedParts, pack: Pack): readonly Fact[] {
  const template = templateByCode(pack, submission.template);
  const sections = new Map(
    template.sections.map((section) => [section.id, sectionRows(section, submission, pack)]),
  );
  const facts: Fact[] = [];
  for (const value of submission.values) {
    const section = sections.get(value.section);
    if (section === undefined || value.reading.type === "blank") continue;
    const entry = value.row === null ? null : section.rows.get(value.row);
    if (entry === undefined || (entry !== null && entry.role !== "data")) continue;
    const subject = entry === null ? submission.reporter : entry.subject;
    if (subject === null) continue;
    const out = value.reading.type === "unreadable" || isExcluded(excluded, submission.id, value.row);
    const row = section.isDirect ? null : entry;
    facts.push(factOf(submission, value, { row, unit: subject, state: out ? "excluded" : "counted" }));
  }
  return facts;
}

// The same cells are filled in form after form: each name is in memory once.
const cellNames = remembered((name) => name);

function cellName(at: CellAddress): string {
  return cellNames(toA1(at));
}

/** A section as a submission fills it in. */
interface SectionRows {
  readonly isDirect: boolean;
  readonly rows: ReadonlyMap<string, RowEntry>;
}

function sectionRows(section: Section, submission: Submission, pack: Pack): SectionRows {
  const rows = submission.rows.filter((row) => row.section === section.id);
  return {
    isDirect: isDirect(section, submission, pack),
    rows: new Map(rows.map((row) => [row.key, row])),
  };
}

/** True where subject and indicator say it all: rows, fields, and grids by unit. */
function isDirect(section: Section, submission: Submission, pack: Pack): boolean {
  if (section.kind === "rows" || section.kind === "fields") return true;
  if (section.kind === "list") return false;
  const template = templateByCode(pack, submission.template);
  return rowDimensionOf(template, section, submission.variant).kind === "unit";
}

function factOf(
  submission: Submission,
  value: Value,
  about: { readonly row: RowEntry | null; readonly unit: string; readonly state: Fact["state"] },
): Fact {
  return {
    call: submission.call,
    template: submission.template,
    version: submission.version,
    unit: about.unit,
    sender: submission.reporter,
    section: value.section,
    row: about.row?.key ?? null,
    rowLabel: about.row?.label ?? null,
    indicator: value.indicator,
    measure: value.measure,
    reading: value.reading,
    raw: value.raw,
    conversions: value.conversions,
    state: about.state,
    source: { file: submission.source.file, sheet: submission.source.sheet, cell: cellName(value.at) },
    submission: submission.id,
  };
}

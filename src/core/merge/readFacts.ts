import type { RowEntry, Submission } from "../intake/submission.ts";
import { rowDimensionOf, templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Section } from "../pack/template.ts";
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
    facts.push({ submission, value, unit: subject, row, state: out ? "excluded" : "counted" });
  }
  return facts;
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

import { assertNever } from "../assertNever.ts";
import type { Footnote } from "../merge/consolidation.ts";
import { unitById } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { groupBy } from "../groupBy.ts";
import { callOf, type TableContext } from "./tableContext.ts";
import { footnoteWords } from "./words.ts";

/** What a table's cells use and its reader must be told. */
export interface Marks {
  readonly hasMissing: boolean;
  readonly hasClosed?: boolean;
  readonly hasNotApplicable?: boolean;
}

/** The notes under a table: who is missing and why, what the marks mean, and the pack's own. */
export function tableNotes(
  context: TableContext,
  table: {
    readonly templates: readonly string[];
    readonly footnotes: readonly string[];
    readonly marks: Marks;
  },
): readonly string[] {
  const { marks } = table;
  return [
    ...datasetNotes(context, table.templates),
    ...(marks.hasMissing ? [footnoteWords.missingMark] : []),
    ...(marks.hasClosed === true ? [footnoteWords.notOwed] : []),
    ...(marks.hasNotApplicable === true ? [footnoteWords.notApplicable] : []),
    ...table.footnotes,
  ];
}

/** Notes of the datasets, those that differ by the form alone joined into one. */
function datasetNotes(context: TableContext, templates: readonly string[]): readonly string[] {
  const concerned = context.consolidation.footnotes.filter(
    ({ call, template }) => templates.includes(template) && callOf(context, template).id === call,
  );
  const alike = groupBy(concerned, ({ call: _call, template: _template, ...rest }) => JSON.stringify(rest));
  return [...alike.values()].flatMap((notes) => {
    const [first] = notes;
    return first === undefined
      ? []
      : [sentence(context.pack, first, notes.map((note) => note.template).join(", "))];
  });
}

const partsWords = {
  error: "partsExcluded",
  returned: "partsReturned",
  excluded: "partsLeftOut",
} as const;

function sentence(pack: Pack, note: Footnote, templates: string): string {
  switch (note.kind) {
    case "units-missing":
      return footnoteWords.unitsMissing(templates, unitNames(pack, note.units));
    case "parts-excluded":
      return footnoteWords[partsWords[note.decision ?? "error"]](templates, unitNames(pack, note.units));
    case "authority-missing":
      return authoritySentence(pack, note, templates);
    default:
      return assertNever(note);
  }
}

function authoritySentence(
  pack: Pack,
  note: Extract<Footnote, { kind: "authority-missing" }>,
  templates: string,
): string {
  const authority = unitById(pack, note.authority).name;
  if (note.units === undefined) {
    return note.standIn
      ? footnoteWords.standIn(templates, authority)
      : footnoteWords.authorityMissing(templates, authority);
  }
  const units = unitNames(pack, note.units);
  return note.standIn
    ? footnoteWords.standInFor(templates, authority, units)
    : footnoteWords.authorityMissingFor(templates, authority, units);
}

function unitNames(pack: Pack, units: readonly string[]): string {
  return units.map((id) => unitById(pack, id).name).join("; ");
}

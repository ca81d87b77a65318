import { ownKeyOf } from "./factRow.ts";
import type { Fact } from "../merge/consolidation.ts";
import { groupBy } from "../groupBy.ts";
import { unitById } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { annexSheet } from "./annex.ts";
import type { Annex, AnnexRow } from "./annexModel.ts";
import { factText } from "./factFigures.ts";
import type { IndexedFact } from "./factIndex.ts";
import { figureCell } from "./figure.ts";
import { tableNotes } from "./notes.ts";
import type { SheetModel } from "./sheetModel.ts";
import { callOf, type TableContext } from "./tableContext.ts";
import { tableStyle } from "./tableStyle.ts";
import { annexOf, unitLink } from "./unitSheet.ts";
import { words } from "./words.ts";

type Table = SummaryTableOf<"texts">;

/** What units wrote, under the headings of the report; what says nothing is left out, what is alike stands once. */
export function texts(context: TableContext, table: Table, sheetName: string): SheetModel {
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns: [
      { path: [words.number], width: 5 },
      { path: [words.content], width: 62 },
      { path: [words.unit], width: 42 },
    ],
    helperColumns: 0,
    frozenColumns: 0,
    lines: 0,
  };
  const templates = [
    ...new Set(table.items.flatMap((item) => item.sources.map((source) => source.template))),
  ];
  return annexSheet(context, annex, {
    rows: table.items.flatMap((item, index) => itemRows(context, item, index)),
    lines: [],
    notes: tableNotes(context, { templates, footnotes: table.footnotes, marks: { hasMissing: false } }),
    signed: false,
  });
}

function itemRows(context: TableContext, item: Table["items"][number], index: number): readonly AnnexRow[] {
  const heading: AnnexRow = {
    cells: [
      { value: index + 1, style: { ...tableStyle.group, horizontal: "center" } },
      { value: item.label, style: tableStyle.group },
    ],
    spans: [{ left: 1, right: 2 }],
  };
  const answers = answersTo(context, item.sources);
  if (answers.length === 0) {
    const none = { value: words.noTexts, style: tableStyle.label };
    return [heading, { cells: [{ style: tableStyle.ordinal }, none], spans: [{ left: 1, right: 2 }] }];
  }
  return [heading, ...answers.map((alike, at) => answerRow(context, alike, at + 1))];
}

/** What units wrote under a heading: what is alike stands once, with all who wrote it. */
export function answersUnder(
  context: TableContext,
  item: Table["items"][number],
): readonly { readonly text: string; readonly units: readonly string[] }[] {
  return answersTo(context, item.sources).map((alike) => ({
    text: alike[0]?.text ?? "",
    units: [...new Set(alike.map(({ fact }) => fact.unit))],
  }));
}

/** Groups of facts that say the same, in unit order. */
function answersTo(
  context: TableContext,
  sources: Table["items"][number]["sources"],
): readonly (readonly IndexedFact[])[] {
  const nil = new Set(context.pack.wording.nilTextWords.map(foldKey));
  const asked = new Set(
    sources.map(({ template, indicator }) => `${callOf(context, template).id}|${template}|${indicator}`),
  );
  const { facts, at } = context.facts;
  const answers = facts.flatMap((fact, position) => {
    if (!isAsked(fact, asked)) return [];
    const row = at(position);
    return row.text === null || nil.has(textKey(row)) ? [] : [row];
  });
  return [...groupBy(answers, textKey).values()].filter(
    ([first]) => first !== undefined && textKey(first) !== "",
  );
}

function isAsked({ submission, value, state }: Fact, asked: ReadonlySet<string>): boolean {
  return (
    state === "counted" &&
    value.measure === "current" &&
    asked.has(`${submission.call}|${submission.template}|${value.indicator}`)
  );
}

function textKey(row: IndexedFact): string {
  return foldKey(row.text ?? "").replace(/[.;,\s]+$/, "");
}

function answerRow(context: TableContext, alike: readonly IndexedFact[], ordinal: number): AnnexRow {
  const [first] = alike;
  if (first === undefined) return { cells: [] };
  const units = [...new Set(alike.map(({ fact }) => fact.unit))];
  const names = units.map((id) => unitById(context.pack, id).name).join("; ");
  const top = { vertical: "top" } as const;
  return {
    cells: [
      { value: ordinal, style: { ...tableStyle.ordinal, ...top } },
      figureCell(factText(context.facts, ownKeyOf(first.fact)), tableStyle.text),
      {
        value: names,
        style: { ...tableStyle.link, ...top },
        ...unitLink(context, first.fact.unit, new Set([first.fact.submission.template])),
      },
    ],
  };
}

import { findForms } from "../intake/formBlocks.ts";
import type { AlignedTable } from "../intake/findBlocks.ts";
import type { SheetView } from "../intake/sheetView.ts";
import { indexLabels, shapesOf } from "../intake/templateShape.ts";
import type { Template } from "../pack/template.ts";
import { tableWords } from "./formVocabulary.ts";
import type { LearnedPlace, Proof } from "./learned.ts";

/** Reads the blank with the draft made from it: every place must be found where it was learned. */
export function proveDraft(view: SheetView, template: Template, places: readonly LearnedPlace[]): Proof {
  const shapes = shapesOf([template]);
  const forms = findForms(view, { words: tableWords, shapes, labels: indexLabels(shapes) }, null);
  const tables = forms[0]?.tables ?? [];
  const lines = new Map(tables.flatMap(linesByCode));
  const misplaced = places.filter(({ code, line }) => lines.get(code) !== line).map(({ code }) => code);
  return {
    found: places.length - misplaced.length,
    of: places.length,
    misplaced,
    extra: tables.flatMap(({ extra }) => extra.map(({ label }) => label)),
  };
}

function linesByCode(table: AlignedTable): readonly (readonly [code: string, line: number])[] {
  const lines = table.kind === "columns" ? table.columns : table.rows;
  return [...lines].flatMap(([position, line]) => {
    const code = table.shape.indicators[position]?.indicator.code;
    return code === undefined ? [] : [[code, line] as const];
  });
}

import type { SheetView } from "../intake/sheetView.ts";
import type { Template } from "../pack/template.ts";
import type { Doubt } from "./doubt.ts";
import type { LearnedPlace, Proof } from "./learned.ts";
import type { TitleBlock } from "./titleBlock.ts";

/** A blank with the draft made from it. */
export interface LearnedBlank {
  /** Rows and columns, or columns and rows, in which a unit writes; from 0. */
  readonly inputs: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  readonly block: TitleBlock;
  readonly places: readonly LearnedPlace[];
  readonly template: Template;
  readonly proof: Proof;
}

/** What is doubtful about the blank as a whole. */
export function blankDoubts(view: SheetView, blank: LearnedBlank): readonly Doubt[] {
  return [
    { code: "period-assumed", at: null, data: {} },
    ...noteNumber(blank),
    ...figuresPresent(view, blank),
    ...unexplainedRates(blank),
    ...differing(blank),
  ];
}

/** "30. Ghi chú" goes on counting behind the last column. */
function noteNumber({ block, places }: LearnedBlank): readonly Doubt[] {
  const text = /^(\d{1,3})\s*\./.exec(block.note?.text ?? "")?.[1];
  const first = places.find(({ number }) => number !== null);
  if (text === undefined || first === undefined) return [];
  const columns = (first.number ?? 0) - first.place + places.length;
  const printed = Number(text);
  return printed === columns + 1
    ? []
    : [{ code: "note-number", at: block.note?.at ?? null, data: { printed, columns } }];
}

function figuresPresent(view: SheetView, { inputs }: LearnedBlank): readonly Doubt[] {
  const cells = inputs.rows.flatMap((row) => inputs.columns.map((column) => view.cell(row, column)));
  const count = cells.filter(({ type, formula }) => type === "number" && formula === undefined).length;
  return count === 0 ? [] : [{ code: "figures-present", at: null, data: { count } }];
}

function unexplainedRates({ template, places }: LearnedBlank): readonly Doubt[] {
  const rates = template.sections.flatMap(({ indicators }) =>
    indicators.filter(({ type, aggregate }) => type === "pct" && aggregate === "none"),
  );
  return rates.map(({ code, label }): Doubt => {
    const at = places.find((place) => place.code === code)?.at ?? null;
    return { code: "rate-unexplained", at, data: { label: label.join(" › ") } };
  });
}

function differing({ proof, places }: LearnedBlank): readonly Doubt[] {
  if (proof.misplaced.length + proof.extra.length === 0) return [];
  const misplaced = places.filter(({ code }) => proof.misplaced.includes(code));
  const labels = [...misplaced.map(({ label }) => label.join(" › ")), ...proof.extra].join("; ");
  return [{ code: "blank-differs", at: null, data: { found: proof.found, of: proof.of, labels } }];
}

import type { Indicator } from "../pack/indicator.ts";
import type { SectionOf } from "../pack/template.ts";
import type { CellAddress } from "../workbook/address.ts";
import { bareLabelKey, labelKey } from "../workbook/text/words.ts";
import type { FormContext, ReadPart } from "./formContext.ts";
import { readCell } from "./readCell.ts";
import { readValue } from "./readValue.ts";
import type { SheetView } from "./sheetView.ts";
import type { Value } from "./submission.ts";
import { filledIn } from "./zoneLines.ts";

/** Rows of a sheet from `from` up to, not including, `to`. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** "Label: value" lines above and below the tables; a label that is not there gives no value. */
export function readFields(
  context: FormContext,
  section: SectionOf<"fields">,
  spans: readonly RowSpan[],
): ReadPart {
  const cells = fieldCells(context.view, spans);
  const read = section.indicators.flatMap((indicator) => {
    const found = findField(context.view, indicator, cells);
    if (found === null) return [];
    return [
      found.inline === null
        ? readBeside(context, section, { indicator, at: found.at })
        : inlineValue(context, section, { indicator, at: found.at, text: found.inline }),
    ];
  });
  return {
    rows: [],
    values: read.map((entry) => entry.value),
    findings: read.flatMap((entry) => entry.findings),
  };
}

interface Field {
  readonly at: CellAddress;
  /** The value where it stands in the label's own cell; null where it stands beside it. */
  readonly inline: string | null;
}

/** A cell that says "label: value", or "label:" with the value beside. */
interface FieldCell {
  readonly at: CellAddress;
  /** What stands before the first colon, folded, with and without parentheses. */
  readonly keys: readonly string[];
  readonly behind: string;
}

/** Without a colon the cell beside is another heading: signatures stand side by side. */
function fieldCells(view: SheetView, spans: readonly RowSpan[]): readonly FieldCell[] {
  const cells: FieldCell[] = [];
  for (const { from, to } of spans) {
    for (let row = from; row < to; row += 1) {
      for (const column of view.filled(row)) {
        const [before = "", ...behind] = view.text(row, column).split(":");
        if (behind.length === 0) continue;
        const keys = [labelKey(before), bareLabelKey(before)];
        cells.push({ at: { row, column }, keys, behind: behind.join(":") });
      }
    }
  }
  return cells;
}

function findField(view: SheetView, indicator: Indicator, cells: readonly FieldCell[]): Field | null {
  const labels = [indicator.label.at(-1) ?? "", ...indicator.aliases].map(labelKey);
  for (const { at, keys, behind } of cells) {
    if (!keys.some((key) => labels.includes(key))) continue;
    const inline = filledIn(behind);
    if (inline !== "") return { at, inline };
    const beside = view.filled(at.row).find((candidate) => candidate > at.column);
    return beside === undefined ? null : { at: { row: at.row, column: beside }, inline: null };
  }
  return null;
}

function readBeside(
  context: FormContext,
  section: SectionOf<"fields">,
  found: { readonly indicator: Indicator; readonly at: CellAddress },
) {
  const { indicator, at } = found;
  return readValue(context, { section: section.id, row: null, indicator, measure: "current", at });
}

function inlineValue(
  context: FormContext,
  section: SectionOf<"fields">,
  found: { readonly indicator: Indicator; readonly at: CellAddress; readonly text: string },
): { readonly value: Value; readonly findings: [] } {
  const { indicator, at, text } = found;
  const options = { words: context.index.words, window: context.call.dataWindow };
  const { reading, conversions } = readCell({ type: "text", value: text }, indicator, options);
  return {
    value: {
      section: section.id,
      row: null,
      indicator: indicator.code,
      measure: "current",
      reading,
      raw: text,
      at,
      conversions,
    },
    findings: [],
  };
}

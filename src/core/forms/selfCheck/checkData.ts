import { selfCheckData } from "../../intake/stamp.ts";
import type { ModelCell, SheetModel } from "../../tables/sheetModel.ts";
import { rangeToA1 } from "../../workbook/address.ts";
import { emptyPart } from "../formPart.ts";
import { toSheetModel } from "../toSheetModel.ts";
import { countFilled } from "./cellFormulas.ts";
import type { CheckedForm } from "./checkedForm.ts";
import { lineState, type CheckLine, type LineState } from "./checkLine.ts";

/** The lines as they stand on their sheet. */
export interface CheckData {
  readonly sheet: SheetModel;
  readonly lines: readonly CheckLine[];
  /** State of every line while the forms are empty. */
  readonly states: readonly LineState[];
  /** The lines that say something while the forms are empty. */
  readonly open: readonly CheckLine[];
  readonly columns: Readonly<Record<keyof typeof columnOf, string>>;
  /** The cell that counts what is filled in on a form, by the form's position. */
  readonly filledCells: readonly string[];
}

const columnOf = { form: 0, cell: 1, text: 2, state: 3, number: 4 } as const;
const filledColumn = 6;
const header = ["bieu", "o", "noi-dung", "tinh-trang", "so-thu-tu"];

/** One line a row: form, cell, words, state, and how many lines down to this one say something. */
export function checkData(forms: readonly CheckedForm[], lines: readonly CheckLine[]): CheckData {
  const optional = new Map(
    forms.flatMap((form, index) => (form.optional ? [[form.sheet, `$G$${index + 2}`] as const] : [])),
  );
  const states = lines.map(({ sheet, initially }) => (optional.has(sheet) ? lineState.right : initially));
  const cells = [
    ...header.map((value, column): ModelCell => ({ row: 0, column, value })),
    ...linesCells(lines, states, optional),
    ...forms.map((form, index) => filledCell(form, index + 1)),
  ];
  return {
    sheet: {
      ...toSheetModel({ ...emptyPart, cells }, []),
      name: selfCheckData,
      mark: { kind: "guide", id: "du-lieu-kiem-tra" },
      visibility: "veryHidden",
    },
    lines,
    states,
    open: lines.filter((_, index) => states[index] !== lineState.right),
    columns: {
      form: columnRange("form", lines.length),
      cell: columnRange("cell", lines.length),
      text: columnRange("text", lines.length),
      state: columnRange("state", lines.length),
      number: columnRange("number", lines.length),
    },
    filledCells: forms.map((_, index) => `${selfCheckData}!$G$${index + 2}`),
  };
}

function linesCells(
  lines: readonly CheckLine[],
  states: readonly LineState[],
  optional: ReadonlyMap<string, string>,
): readonly ModelCell[] {
  let number = 0;
  return lines.flatMap((line, index): readonly ModelCell[] => {
    const row = index + 1;
    const state = states[index] ?? lineState.right;
    if (state !== lineState.right) number += 1;
    const unused = optional.get(line.sheet);
    const formula = unused === undefined ? line.formula : `IF(${unused}=0,0,${line.formula})`;
    const before = row === 1 ? "0" : `E${row}`;
    return [
      { row, column: columnOf.form, value: line.sheet },
      { row, column: columnOf.cell, value: line.cell },
      { row, column: columnOf.text, value: line.text },
      { row, column: columnOf.state, formula, value: state },
      { row, column: columnOf.number, formula: `${before}+(D${row + 1}>0)`, value: number },
    ];
  });
}

/** How many cells the unit has filled in on a form. */
function filledCell(form: CheckedForm, row: number): ModelCell {
  const inputs = form.sites.flatMap(({ places }) =>
    places.flatMap(({ kind, cell }) => (kind === "input" ? [cell] : [])),
  );
  return { row, column: filledColumn, formula: countFilled(form, inputs), value: 0 };
}

function columnRange(column: keyof typeof columnOf, lines: number): string {
  const at = columnOf[column];
  const range = rangeToA1({ top: 1, bottom: Math.max(lines, 2), left: at, right: at });
  return `${selfCheckData}!${range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

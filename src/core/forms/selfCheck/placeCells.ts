import type { CellStyle, ModelCell } from "../../tables/sheetModel.ts";
import { formStyle } from "../formStyle.ts";
import type { CheckData } from "./checkData.ts";
import { lineState } from "./checkLine.ts";
import { selfCheckWords } from "./selfCheckWords.ts";

const linkStyle: CellStyle = { ...formStyle.labelCentred, color: "1F4E9E", underline: true };

/** The n-th line that says something: which form, which cell with a way to it, what is asked for, its state. */
export function placeCells(data: CheckData, row: number, ordinal: number): readonly ModelCell[] {
  const { columns, open } = data;
  const line = open[ordinal - 1];
  const isThere = `MAX(${columns.number})>=${ordinal}`;
  const at = (column: string): string => `INDEX(${column},MATCH(${ordinal},${columns.number},0))`;
  const shown = (formula: string): string => `IF(${isThere},${formula},"")`;
  const { blank, wrong, doubtful } = selfCheckWords.states;
  const target = `"#'"&SUBSTITUTE(${at(columns.form)},"'","''")&"'!"&${at(columns.cell)}`;
  const state = `CHOOSE(${at(columns.state)},"${wrong}","${blank}","${doubtful}")`;
  const isBlank = line?.initially === lineState.blank;
  return [
    {
      row,
      column: 0,
      formula: shown(String(ordinal)),
      value: line === undefined ? "" : ordinal,
      style: formStyle.labelCentred,
    },
    { row, column: 1, formula: shown(at(columns.form)), value: line?.sheet ?? "", style: formStyle.label },
    {
      row,
      column: 2,
      formula: shown(`HYPERLINK(${target},${at(columns.cell)})`),
      value: line?.cell ?? "",
      style: linkStyle,
    },
    { row, column: 3, formula: shown(at(columns.text)), value: line?.text ?? "", style: formStyle.label },
    {
      row,
      column: 4,
      formula: shown(state),
      value: line === undefined ? "" : isBlank ? blank : wrong,
      style: formStyle.labelCentred,
    },
  ];
}

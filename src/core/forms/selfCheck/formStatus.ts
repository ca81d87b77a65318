import type { ModelCell } from "../../tables/sheetModel.ts";
import { textLiteral } from "./cellFormulas.ts";
import type { CheckData } from "./checkData.ts";
import type { CheckedForm } from "./checkedForm.ts";
import { lineState, type LineState } from "./checkLine.ts";
import { selfCheckWords } from "./selfCheckWords.ts";

/** The state of one form: "đạt", or how many places are not. */
export function formStatus(
  form: CheckedForm,
  data: CheckData,
  index: number,
): Required<Pick<ModelCell, "formula" | "value">> {
  const { states } = selfCheckWords;
  const counted = (state: LineState): string =>
    `COUNTIFS(${data.columns.form},${textLiteral(form.sheet)},${data.columns.state},${state})`;
  const { blank, wrong, doubtful } = lineState;
  const part = (state: LineState, word: string): string =>
    `IF(${counted(state)}=0,"","; ${word} "&${counted(state)})`;
  const parts = [part(blank, states.blank), part(wrong, states.wrong), part(doubtful, states.doubtful)];
  const any = [blank, wrong, doubtful].map(counted).join("+");
  const formula = `IF(${any}=0,"${states.right}",MID(${parts.join("&")},3,200))`;
  const filled = data.filledCells[index];
  return {
    formula:
      form.optional && filled !== undefined ? `IF(${filled}=0,"${states.unused}",${formula})` : formula,
    value: form.optional ? states.unused : emptyStatus(form, data),
  };
}

function emptyStatus(form: CheckedForm, { open }: CheckData): string {
  const { states } = selfCheckWords;
  const count = open.filter(({ sheet }) => sheet === form.sheet).length;
  return count === 0 ? states.right : `${states.blank} ${count}`;
}

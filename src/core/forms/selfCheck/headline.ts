import type { ModelCell } from "../../tables/sheetModel.ts";
import type { CheckData } from "./checkData.ts";
import { lineState, type LineState } from "./checkLine.ts";
import { selfCheckWords } from "./selfCheckWords.ts";

/** "Còn 5 chỗ phải sửa (chưa nhập: 3; còn sai: 2)." or "Đã đủ, có thể nộp." */
export function headline(data: CheckData): Required<Pick<ModelCell, "formula" | "value">> {
  const { blank, wrong, doubtful } = lineState;
  const { states, ready } = selfCheckWords;
  const counted = (state: LineState): string => `COUNTIF(${data.columns.state},${state})`;
  const open = `(${counted(wrong)}+${counted(blank)})`;
  const details = `" (${states.blank}: "&${counted(blank)}&"; ${states.wrong}: "&${counted(wrong)}&")."`;
  const doubts = `IF(${counted(doubtful)}=0,"",${more(`"&${counted(doubtful)}&"`)})`;
  return {
    formula: `IF(${open}=0,"${ready}","Còn "&${open}&" chỗ phải sửa"&${details})&${doubts}`,
    value: valueOf(data),
  };
}

function more(count: string): string {
  return `" Có ${count} chỗ nên xem lại: đúng thì giải thích ở phần ghi chú."`;
}

/** What it says while the forms are empty. */
function valueOf({ states }: CheckData): string {
  const blank = states.filter((state) => state === lineState.blank).length;
  const wrong = states.filter((state) => state === lineState.wrong).length;
  const words = selfCheckWords.states;
  if (blank + wrong === 0) return selfCheckWords.ready;
  return `Còn ${blank + wrong} chỗ phải sửa (${words.blank}: ${blank}; ${words.wrong}: ${wrong}).`;
}

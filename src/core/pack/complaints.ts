import type { Bilingual } from "./common.ts";
import type { Complaint } from "./packError.ts";
import { quote } from "./quote.ts";

/** What can be named in a pack, in the words of its readers. */
export const nouns = {
  unit: { vi: "đơn vị", en: "unit" },
  unitKind: { vi: "loại đơn vị", en: "kind of unit" },
  unitGroup: { vi: "nhóm đơn vị", en: "unit group" },
  call: { vi: "đợt báo cáo", en: "call" },
  template: { vi: "biểu mẫu", en: "template" },
  listTemplate: { vi: "biểu danh sách", en: "list template" },
  section: { vi: "phần của biểu", en: "section" },
  grid: { vi: "bảng nhiều cột", en: "grid section" },
  variant: { vi: "cách trình bày", en: "variant" },
  category: { vi: "dòng cố định", en: "category" },
  heading: { vi: "đề mục", en: "heading" },
  measure: { vi: "cột số liệu", en: "measure" },
  indicator: { vi: "chỉ tiêu", en: "indicator" },
  rule: { vi: "quy tắc", en: "rule" },
  choice: { vi: "lựa chọn", en: "choice" },
  count: { vi: "phép đếm", en: "count" },
  table: { vi: "biểu tổng hợp", en: "summary table" },
  figure: { vi: "số liệu của biểu", en: "figure of the table" },
  placeholder: { vi: "chỗ điền", en: "placeholder" },
  column: { vi: "cột", en: "column" },
  sheetName: { vi: "tên trang tính", en: "sheet name" },
  scheme: { vi: "bộ tiêu chí", en: "scoring scheme" },
  criterion: { vi: "tiêu chí", en: "criterion" },
  target: { vi: "mục tiêu năm", en: "target" },
  order: { vi: "số thứ tự", en: "position" },
  label: { vi: "nhãn", en: "label" },
  periodType: { vi: "loại kỳ", en: "period type" },
} as const satisfies Record<string, Bilingual>;
export type Noun = keyof typeof nouns;

const suggestionsShown = 12;

/** A name that stands for nothing. */
export function unknown(noun: Noun, value: string, known: Iterable<string>): Complaint {
  const all = [...known];
  const list = all.slice(0, suggestionsShown).map(quote).join(", ");
  const more = all.length > suggestionsShown ? ", …" : "";
  const { vi, en } = nouns[noun];
  return {
    problem: { vi: `Không có ${vi} ${quote(value)}.`, en: `There is no ${en} ${quote(value)}.` },
    remedy:
      list === ""
        ? { vi: `Khai báo ${vi} này, hoặc bỏ chỗ nhắc đến nó.`, en: `Declare the ${en}, or do not name it.` }
        : { vi: `Dùng một trong: ${list}${more}.`, en: `Use one of: ${list}${more}.` },
  };
}

/** Two members that must differ and do not. Upper and lower case count as the same. */
export function repeated(noun: Noun, value: string, first: string): Complaint {
  const { vi, en } = nouns[noun];
  return {
    problem: {
      vi: `${capital(vi)} ${quote(value)} đã có ở ${first}.`,
      en: `The ${en} ${quote(value)} is already at ${first}.`,
    },
    remedy: {
      vi: "Đổi một trong hai (chữ hoa và chữ thường được coi như nhau).",
      en: "Change one of the two (upper and lower case count as the same).",
    },
  };
}

/** Any other complaint: what is wrong and the remedy, in both languages. */
export function complain(problem: readonly [string, string], remedy: readonly [string, string]): Complaint {
  return {
    problem: { vi: problem[0], en: problem[1] },
    remedy: { vi: remedy[0], en: remedy[1] },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

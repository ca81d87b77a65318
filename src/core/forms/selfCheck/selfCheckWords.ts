import { labelOf } from "../../pack/lookup.ts";
import type { Operator } from "../../pack/rule.ts";
import { officialDate } from "../officialDate.ts";
import { inputWords } from "../formWords.ts";
import type { FormPlace } from "../formSite.ts";

/** The words of the self-check. */
export const selfCheckWords = {
  title: "KIỂM TRA TRƯỚC KHI NỘP",
  how: "Trang này tự tính lại khi điền biểu (không cần bấm gì). Bấm vào địa chỉ ở cột “Ô” để đến chỗ cần sửa.",
  forms: "TÌNH TRẠNG TỪNG BIỂU",
  formColumns: ["STT", "Biểu", "Tên biểu", "Tình trạng"],
  places: "CÁC CHỖ CẦN SỬA HOẶC XEM LẠI",
  placeColumns: ["STT", "Biểu", "Ô", "Nội dung", "Tình trạng"],
  ready: "Đã đủ, có thể nộp.",
  states: {
    blank: "chưa nhập",
    wrong: "còn sai",
    doubtful: "nên xem lại",
    right: "đạt",
    unused: "không nộp",
  },
  blankRow: (label: string, cells: number) => sentence(label, `chưa nhập ô nào trong ${cells} ô bắt buộc.`),
  noLabel: "Dòng có số liệu nhưng chưa ghi tên dòng.",
  fillIn: (label: string, name: string, wanted: string) => sentence(label, `${name}: ${wanted}`),
  number: (whole: boolean, min: number, max: number | undefined) =>
    lowered(whole ? inputWords.whole(min, max) : inputWords.number(min, max)),
  kinds: {
    date: "nhập ngày dạng ngày/tháng/năm.",
    choice: "chọn một giá trị trong danh sách.",
    text: "ghi bằng chữ; không có thì ghi “Không”.",
  },
  length: (
    label: string,
    name: string,
    { min, max }: { min?: number | undefined; max?: number | undefined },
  ) => sentence(label, `${name}: ${lengthBounds(min, max)}`),
  rule: (label: string, text: string) => sentence(label, `${text}.`),
  operators: {
    "=": "phải bằng",
    "!=": "phải khác",
    "<=": "không được lớn hơn",
    ">=": "không được nhỏ hơn",
    "<": "phải nhỏ hơn",
    ">": "phải lớn hơn",
  } satisfies Record<Operator, string>,
  outside: (name: string, from: string, to: string) =>
    `${name} phải trong khoảng từ ngày ${officialDate(from)} đến ngày ${officialDate(to)}`,
  total: (name: string) => `${name} của dòng tổng phải bằng tổng các dòng`,
  repeated: (names: string) => `trùng với một dòng ở trên (cùng ${names})`,
  together: (names: string) => `${names}: phải cùng có hoặc cùng không có`,
  alone: (names: string) => `chỉ được có một trong các chỉ tiêu: ${names}`,
  oneOf: (name: string, values: string) => `${name} phải là: ${values}`,
  atLeast: (name: string, bound: string) => `${name} không được nhỏ hơn ${bound}`,
  atMost: (name: string, bound: string) => `${name} không được lớn hơn ${bound}`,
  when: (condition: string, consequence: string) => `khi ${condition} thì ${consequence}`,
  filled: (name: string) => `phải điền ${name}`,
  noteOf: (name: string) => `ghi chú của ${name}`,
} as const;

const longestLabel = 70;

/** "cột 4 “Số lượt tiếp”". */
export function longName({ name, indicator }: FormPlace): string {
  const label = labelOf(indicator).trim();
  const short = label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`;
  return name === "" ? `“${short}”` : `${name} “${short}”`;
}

/** "cột 4", or the label of what has no number. */
export function shortName(place: FormPlace): string {
  return place.name === "" ? longName(place) : place.name;
}

function sentence(label: string, text: string): string {
  const whole = label === "" ? text : `${label}: ${text}`;
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function lengthBounds(min: number | undefined, max: number | undefined): string {
  if (max === undefined) return `ghi ít nhất ${min ?? 0} ký tự, hoặc ghi “Không”.`;
  return min === undefined ? `ghi nhiều nhất ${max} ký tự.` : `ghi từ ${min} đến ${max} ký tự.`;
}

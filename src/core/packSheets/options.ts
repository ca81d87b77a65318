import type { Origin } from "../pack/common.ts";
import type { Aggregate, Indicator, ValueType } from "../pack/indicator.ts";
import type { PeriodType } from "../pack/period.ts";
import type { Operator, Rule, RuleKind } from "../pack/rule.ts";
import type { Section } from "../pack/template.ts";
import type { ExpectedItem, Deadline } from "../pack/call.ts";
import type { Option } from "./column.ts";

function options(labels: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

export const origins = options({
  S: "kế hoạch, công văn nêu",
  F: "biểu mẫu thật",
  L: "luật, nghị định, thông tư",
  R: "số liệu đã công bố",
  K: "kiến thức chung, chưa kiểm chứng",
  A: "giả định của người lập gói",
} satisfies Record<Origin, string>);

export const valueTypes = options({
  int: "số nguyên",
  dec: "số thập phân",
  pct: "tỷ lệ %",
  text: "văn bản",
  date: "ngày",
  choice: "lựa chọn",
  bool: "có, không",
} satisfies Record<ValueType, string>);

export const requirements = options({
  always: "bắt buộc",
  yearOnly: "chỉ bắt buộc trong báo cáo năm",
  no: "không bắt buộc",
} satisfies Record<Indicator["required"], string>);

export const aggregates = options({
  sum: "cộng",
  recalc: "tính lại theo tỷ lệ",
  wavg: "bình quân gia quyền",
  countYes: "đếm số Có",
  countRows: "đếm số dòng",
  append: "nối các nội dung",
  max: "lớn nhất",
  min: "nhỏ nhất",
  none: "không tổng hợp",
} satisfies Record<Aggregate, string>);

export const timeRoles = options({
  flow: "phát sinh trong kỳ",
  open: "đầu kỳ",
  close: "cuối kỳ",
  state: "hiện có",
} satisfies Record<Indicator["timeRole"], string>);

export const sectionKinds = options({
  rows: "biểu dọc, mỗi dòng một chỉ tiêu",
  grid: "bảng nhiều cột",
  list: "danh sách, mỗi dòng một bản ghi",
  fields: "các dòng thông tin quanh bảng",
} satisfies Record<Section["kind"], string>);

export const rowKinds = options({ unit: "mỗi đơn vị một dòng", fixed: "dòng cố định", open: "dòng mở" });

export const ruleKinds = options({
  required: "phải ghi",
  range: "trong khoảng",
  length: "độ dài văn bản",
  oneOf: "một trong các giá trị",
  compare: "so sánh hai vế",
  implies: "nếu … thì …",
  bothOrNeither: "cùng có hoặc cùng không",
  exclusive: "không cùng có",
  totalRow: "dòng tổng bằng tổng các dòng",
  uniqueKey: "không trùng bản ghi",
  continuity: "đầu kỳ bằng cuối kỳ trước",
  cumulative: "lũy kế không giảm",
  change: "tăng, giảm bất thường",
  peers: "lạc so với đơn vị cùng nhóm",
  crossForm: "khớp giữa các biểu",
} satisfies Record<RuleKind, string>);

export const severities = options({
  error: "lỗi",
  warning: "cảnh báo",
  note: "lưu ý",
} satisfies Record<Rule["severity"], string>);

export const operators = options({
  "=": "bằng",
  "<=": "không lớn hơn",
  ">=": "không nhỏ hơn",
  "<": "nhỏ hơn",
  ">": "lớn hơn",
  "!=": "khác",
} satisfies Record<Operator, string>);

export const missingValues = options({
  skip: "thiếu số thì không kiểm",
  zeroIfAny: "thiếu coi là 0 khi có ít nhất một số",
} satisfies Record<Rule["missing"], string>);

export const comparedWith = options({ previous: "kỳ trước", samePeriodLastYear: "cùng kỳ năm trước" });

export const measures = options({ current: "kỳ này", note: "ghi chú" });

export const periodTypes = options({
  MONTH: "tháng",
  QUARTER: "quý",
  H1: "6 tháng đầu năm",
  "9M": "9 tháng",
  YEAR: "năm",
  ONCE: "một lần",
  ADHOC: "đột xuất",
} satisfies Record<PeriodType, string>);

export const deadlineKinds = options({
  before: "trước ngày",
  by: "chậm nhất trong ngày",
} satisfies Record<Deadline["semantics"], string>);

export const expectedStatuses = options({
  required: "phải nộp",
  conditional: "nộp khi có phát sinh",
  exempt: "được miễn",
} satisfies Record<ExpectedItem["status"], string>);

export const withoutAuthority = options({
  ownRows: "dùng dòng của chính đơn vị",
  none: "coi là chưa có số liệu",
});

import { origins } from "./options.ts";
import type { Column, ColumnKind, Option, RecordSheetId } from "./column.ts";

interface Look {
  readonly width?: number;
  readonly hint?: string;
}

function column(key: string, heading: string, kind: ColumnKind, { width = 14, hint }: Look): Column {
  return { key, heading, kind, width, ...(hint === undefined ? {} : { hint }) };
}

export function text(key: string, heading: string, look: Look = {}): Column {
  return column(key, heading, { type: "text" }, look);
}

export function number(key: string, heading: string, look: Look = {}): Column {
  return column(key, heading, { type: "number" }, { width: 10, ...look });
}

export function date(key: string, heading: string, look: Look = {}): Column {
  return column(key, heading, { type: "date" }, { width: 12, hint: "Ngày: dd/mm/yyyy.", ...look });
}

export function yesNo(key: string, heading: string, look: Look = {}): Column {
  return column(key, heading, { type: "yesNo" }, { width: 10, ...look });
}

export function choice(
  key: string,
  heading: string,
  look: Look & { readonly options: readonly Option[] },
): Column {
  return column(key, heading, { type: "choice", options: look.options }, { width: 20, ...look });
}

export function reference(key: string, heading: string, look: Look & { readonly to: RecordSheetId }): Column {
  return column(key, heading, { type: "reference", to: look.to }, look);
}

const semicolons = "Nhiều nội dung thì cách nhau bằng dấu chấm phẩy (;).";
const commas = "Nhiều mã thì cách nhau bằng dấu phẩy (,).";

export function list(key: string, heading: string, look: Look = {}): Column {
  return column(key, heading, { type: "list" }, { width: 34, ...look, hint: join(look.hint, semicolons) });
}

/** A list that a record must have, be it empty. */
export function fullList(key: string, heading: string, look: Look = {}): Column {
  const hint = join(look.hint, semicolons);
  return column(key, heading, { type: "list", always: true }, { width: 34, ...look, hint });
}

export function ids(key: string, heading: string, look: Look = {}): Column {
  return column(key, heading, { type: "ids" }, { width: 20, ...look, hint: join(look.hint, commas) });
}

const sum =
  "Tổng các số hạng, cách nhau bằng dấu + hoặc dấu trừ có khoảng trắng hai bên: c1 + 5*c8 - c2. Biểu khác: TCD-01.c1; kỳ trước: c6@previous.";

export function terms(key: string, heading: string, look: Look = {}): Column {
  return column(key, heading, { type: "terms" }, { width: 24, ...look, hint: join(look.hint, sum) });
}

export function path(key: string, heading: string, look: Look = {}): Column {
  const hint = "Tiêu đề nhiều tầng thì ghi từ trên xuống, cách nhau bằng dấu >: Số vụ > Vụ mới.";
  return column(key, heading, { type: "path" }, { width: 44, hint, ...look });
}

export function choices(key: string, heading: string): Column {
  const hint =
    "Mỗi lựa chọn một dòng (Alt+Enter); cách viết khác ghi sau dấu =: Đạt = đạt yêu cầu; đạt chuẩn.";
  return column(key, heading, { type: "choices" }, { width: 26, hint });
}

/** Where a record comes from: the last columns of most sheets. */
export const provenance: readonly Column[] = [
  choice("origin", "Nguồn gốc", { options: origins }),
  text("source", "Văn bản, căn cứ", { width: 40, hint: "Nội dung lấy từ đâu." }),
];

function join(first: string | undefined, second: string): string {
  return first === undefined ? second : `${first} ${second}`;
}

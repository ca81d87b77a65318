import type { Column, RecordSheet } from "./column.ts";
import {
  choice,
  choices,
  date,
  ids,
  list,
  number,
  path,
  provenance,
  reference,
  terms,
  text,
} from "./columns.ts";
import {
  aggregates,
  origins,
  periodTypes,
  requirements,
  rowKinds,
  sectionKinds,
  timeRoles,
  valueTypes,
  withoutAuthority,
} from "./options.ts";
import { optionText } from "./optionText.ts";
import { ruleColumns } from "./ruleColumns.ts";

/** The column by which a row says which form it belongs to. */
const ofTemplate: Column = reference("biểu", "Mã biểu", { to: "templates", width: 11 });

const periodHint = `Các loại kỳ: ${periodTypes.map(optionText).join(", ")}.`;

const indicators: RecordSheet = {
  id: "indicators",
  name: "Chỉ tiêu",
  guide:
    "Mỗi dòng là một chỉ tiêu: một dòng của biểu dọc, một cột của bảng hoặc danh sách, một dòng thông tin. Thứ tự dòng là thứ tự trên biểu.",
  parents: [ofTemplate, text("phần", "Phần của biểu", { width: 14, hint: "Mã phần ở trang Phần của biểu." })],
  columns: [
    text("code", "Mã", { width: 9, hint: "Không trùng trong một biểu: c1, A01." }),
    path("label", "Tên chỉ tiêu"),
    list("aliases", "Cách viết khác"),
    text("printedNumber", "Số in trên biểu", {
      width: 10,
      hint: "Số ở dòng đánh số cột; chỉ để nhận ra cột.",
    }),
    text("heading", "Đề mục", { width: 9, hint: "Mã đề mục của biểu dọc." }),
    text("unitOfMeasure", "Đơn vị tính", { width: 12 }),
    choice("type", "Kiểu", { options: valueTypes, width: 17 }),
    choice("required", "Bắt buộc", { options: requirements, width: 18 }),
    choice("aggregate", "Cách tổng hợp", { options: aggregates }),
    choice("timeRole", "Thời gian", { options: timeRoles }),
    number("decimals", "Số chữ số thập phân"),
    number("min", "Nhỏ nhất"),
    number("max", "Lớn nhất"),
    number("minLength", "Dài ít nhất"),
    number("maxLength", "Dài nhất"),
    terms("ratio.numerator", "Tỷ lệ: tử số", { width: 16 }),
    terms("ratio.denominator", "Tỷ lệ: mẫu số", { width: 16 }),
    text("weightBy", "Bình quân theo", { width: 11 }),
    choices("choices", "Các lựa chọn"),
    text("note", "Ghi chú cho người lập", { width: 30 }),
    ...provenance,
  ],
  identity: "code",
  children: [],
};

const sections: RecordSheet = {
  id: "sections",
  name: "Phần của biểu",
  guide:
    "Mỗi dòng là một phần của biểu; thứ tự dòng là thứ tự trên biểu. Cột, dòng của phần ở trang Chỉ tiêu.",
  parents: [ofTemplate],
  columns: [
    text("id", "Mã phần", { width: 14 }),
    choice("kind", "Loại", { options: sectionKinds, width: 34 }),
    choice("rowDimension.kind", "Dòng của bảng", { options: rowKinds, width: 26 }),
    text("rowDimension.label", "Tiêu đề cột tên dòng", { width: 24 }),
    text("rowDimension.printed", "In ở dòng đánh số", { width: 11 }),
    list("rowDimension.aliases", "Cách viết khác của tiêu đề"),
    ids("keyFields", "Trường nhận ra bản ghi"),
    ids("sameWhen", "Một sự việc khi giống nhau ở"),
  ],
  identity: "id",
  children: [{ member: "indicators", sheet: indicators }],
};

const rules: RecordSheet = {
  id: "rules",
  name: "Quy tắc",
  guide:
    "Mỗi dòng là một quy tắc kiểm tra của một biểu. Chỉ điền các cột mà loại quy tắc ấy dùng; các cột khác để trống.",
  parents: [ofTemplate],
  columns: ruleColumns,
  identity: "id",
  children: [],
};

/** The forms, with their sections, indicators and rules. */
export const templates: RecordSheet = {
  id: "templates",
  name: "Biểu mẫu",
  guide:
    "Mỗi dòng là một biểu mẫu. Thêm biểu mới: thêm dòng ở đây, rồi ở Phần của biểu, Chỉ tiêu và Biểu phải nộp.",
  parents: [],
  columns: [
    text("code", "Mã biểu", { width: 11, hint: "Chữ hoa, số và một dấu gạch: TCD-01." }),
    text("version", "Phiên bản", { width: 11 }),
    text("title", "Tên biểu", { width: 48 }),
    text("formNumber", "Số hiệu chính thức", { width: 13 }),
    text("sheetName", "Tên trang tính", { width: 18, hint: "Không quá 31 ký tự." }),
    list("titleHints", "Tên gọi khác để nhận ra"),
    text("unitOfMeasureLine", "Dòng đơn vị tính", { width: 18 }),
    date("validFrom", "Áp dụng từ"),
    date("validTo", "Áp dụng đến"),
    ids("periodTypes", "Loại kỳ", { hint: periodHint }),
    reference("authority.unit", "Đơn vị làm nguồn chính", { to: "units", width: 16 }),
    choice("authority.whenMissing", "Khi nguồn chính chưa báo cáo", { options: withoutAuthority }),
    choice("authority.origin", "Nguồn gốc (nguồn chính)", { options: origins }),
    text("authority.source", "Căn cứ (nguồn chính)", { width: 36 }),
    text("footNoteLabel", "Nhãn ghi chú cuối biểu", { width: 18 }),
    ...provenance,
  ],
  identity: "code",
  children: [
    { member: "sections", sheet: sections },
    { member: "rules", sheet: rules },
  ],
};

export const templateSheets: readonly RecordSheet[] = [templates, sections, indicators, rules];

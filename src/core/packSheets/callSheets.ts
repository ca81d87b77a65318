import type { RecordSheet } from "./column.ts";
import { choice, date, ids, list, number, reference, text } from "./columns.ts";
import { deadlineKinds, expectedStatuses, origins, periodTypes } from "./options.ts";

const expected: RecordSheet = {
  id: "expected",
  name: "Biểu phải nộp",
  guide: "Mỗi dòng: trong một đợt, những loại đơn vị (hoặc những đơn vị) nào phải nộp những biểu nào.",
  parents: [reference("đợt", "Mã đợt", { to: "calls", width: 18 })],
  columns: [
    ids("kinds", "Loại đơn vị", { width: 44, hint: "Ghi loại đơn vị hoặc đơn vị, không ghi cả hai." }),
    ids("units", "Đơn vị", { width: 30, hint: "Ghi loại đơn vị hoặc đơn vị, không ghi cả hai." }),
    ids("templates", "Biểu mẫu", { width: 48 }),
    choice("status", "Nghĩa vụ", { options: expectedStatuses, width: 34 }),
  ],
  identity: "id",
  children: [],
};

/** The calls, with who owes what in each. */
export const calls: RecordSheet = {
  id: "calls",
  name: "Đợt báo cáo",
  guide: "Mỗi dòng là một đợt báo cáo. Ai phải nộp biểu nào trong đợt: trang Biểu phải nộp.",
  parents: [],
  columns: [
    text("id", "Mã đợt", { width: 18 }),
    text("title", "Tên đợt", { width: 44 }),
    text("periodLabel", "Cách ghi kỳ trên biểu", { width: 26 }),
    choice("period.type", "Loại kỳ", { options: periodTypes }),
    number("period.year", "Năm"),
    number("period.n", "Tháng, quý thứ", { hint: "Chỉ ghi với kỳ tháng (1–12) và kỳ quý (1–4)." }),
    date("dataWindow.from", "Số liệu từ ngày"),
    date("dataWindow.to", "Số liệu đến ngày"),
    choice("dataWindow.origin", "Nguồn gốc khoảng số liệu", { options: origins }),
    text("dataWindow.source", "Căn cứ khoảng số liệu", { width: 36 }),
    date("deadline.date", "Hạn nộp"),
    choice("deadline.semantics", "Hạn tính", { options: deadlineKinds }),
    choice("deadline.origin", "Nguồn gốc hạn nộp", { options: origins }),
    text("deadline.source", "Căn cứ hạn nộp", { width: 36 }),
    list("legalBasis", "Căn cứ", { width: 44 }),
  ],
  identity: "id",
  children: [{ member: "expected", sheet: expected }],
};

export const callSheets: readonly RecordSheet[] = [calls, expected];

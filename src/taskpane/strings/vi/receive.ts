import type { InputOutcome } from "../../../app/report/reportSchema.ts";
import type { UnitFilter, UnitStanding } from "../../state/unitStates.ts";
import type { FormLineState } from "../formLineState.ts";
import { count } from "./count.ts";

const outcomes: Readonly<Record<InputOutcome, string>> = {
  used: "dùng được",
  "partly-used": "dùng một phần",
  refused: "chưa dùng được",
  superseded: "đã có bản sau thay",
  duplicate: "trùng",
  ignored: "bỏ qua",
};

const standings: Readonly<Record<UnitStanding, string>> = {
  missing: "Chưa nộp",
  "in-error": "Có lỗi",
  incomplete: "Đã nhận, còn thiếu",
  "with-warnings": "Có cảnh báo",
  valid: "Hợp lệ",
  "nothing-due": "Không phải nộp",
};

const filters: Readonly<Record<UnitFilter, string>> = {
  all: "Tất cả",
  missing: "Chưa nộp",
  received: "Đã nhận",
  "in-error": "Có lỗi",
  "with-warnings": "Có cảnh báo",
  valid: "Hợp lệ",
  late: "Quá hạn",
};

const formStates: Readonly<Record<FormLineState, string>> = {
  missing: "chưa nộp",
  "in-error": "có lỗi",
  returned: "đã trả lại",
  excluded: "loại khỏi tổng hợp",
  valid: "hợp lệ",
  "valid-with-warnings": "có cảnh báo",
  exempt: "miễn",
  conditional: "nếu có phát sinh",
};

export const receive = {
  pack: "Gói cấu hình",
  calls: "Đợt báo cáo",
  callWithDeadline: (title: string, deadline: string) => `${title} (hạn ${deadline})`,
  applyCalls: "Dùng các đợt này",
  moreCalls: (calls: number) => `Các đợt khác (${count(calls)})`,
  callsHint: "Có thể chọn nhiều đợt, ví dụ đợt 6 tháng và đợt trước đơn vị còn nợ.",
  changeCalls: "Đổi đợt",
  addHeading: "Nhận báo cáo",
  dropHere: "Thả tệp, thư mục hoặc .zip vào đây",
  dropHint: "Không cần đổi tên. Tệp gốc không bị sửa.",
  chooseFiles: "Chọn tệp…",
  chooseFolder: "Chọn thư mục…",
  checkSheets: "Kiểm tra các trang trong sổ này",
  receivedOn: "Ngày nhận",
  receivedOnHint: "Bỏ trống: chưa ghi ngày nhận.",
  dayPattern: "dd/mm/yyyy",
  dayWrong: "Ghi ngày theo dạng dd/mm/yyyy, ví dụ 10/06/2022.",
  today: "Hôm nay",
  clearDay: "Xóa ngày",
  register: "Sổ nhận (.csv)…",
  registerHint: "Tệp .csv có cột Tệp và Ngày nhận.",
  registerProblems: "Sổ nhận có chỗ chưa đọc được:",
  chooseFirst: "Chọn đợt báo cáo trước khi nhận tệp.",
  noSheets:
    "Sổ đang mở không có trang nào để kiểm tra: chỉ có trang trống, trang của chương trình hoặc bản làm việc.",
  received: (inputs: number, errors: number, questions: number) =>
    errors === 0
      ? `Đã nhận ${count(inputs)} tệp, không có lỗi.`
      : `Đã nhận ${count(inputs)} tệp. Còn ${count(errors)} lỗi${questions > 0 ? `, trong đó ${count(questions)} câu hỏi chờ bạn trả lời` : ""}.`,
  adopt: "Sổ kỳ trước, sổ khác (.xlsx)…",
  adoptHint: "Lấy số kỳ trước để so sánh, lý do và tên gọi đã ghi nhớ, quyết định của người khác.",
  adopted: "Đã lấy số liệu và quyết định trong sổ, đã kiểm tra lại.",
  review: "Rà soát",
  units: "Đơn vị phải báo cáo",
  filter: "Lọc đơn vị",
  filters,
  filterCount: (filter: string, units: number) => `${filter} (${count(units)})`,
  noUnits: "Không có đơn vị nào như vậy.",
  standings,
  forms: (received: number, due: number) => `${count(received)}/${count(due)} biểu`,
  onCondition: "nếu có",
  overdue: (days: number) => `quá hạn ${count(days)} ngày`,
  late: (days: number) => `trễ ${count(days)} ngày`,
  formStates,
  attempt: (attempt: number) => `lần ${count(attempt)}`,
  receivedDay: (day: string) => `nhận ngày ${day}`,
  dayNotRecorded: "chưa ghi ngày nhận",
  errors: (errors: number) => `${count(errors)} lỗi`,
  warnings: (warnings: number) => `${count(warnings)} cảnh báo`,
  reviewUnit: (unit: string) => `Rà soát ${unit}`,
  inputs: (inputs: number) => `Tệp đã nhận (${count(inputs)})`,
  noInputs: "Chưa nhận tệp nào.",
  outcomes,
  formsIn: (unit: string, forms: string) => `${unit}: ${forms}`,
  bytesGone: "Không còn bản sao trên máy này",
  remove: (path: string) => `Bỏ ${path}`,
  firstRun: {
    title: "Nhận, rà soát và tổng hợp báo cáo của các đơn vị",
    lead: "Thả các tệp Excel đã nhận vào ngăn này. Chương trình cho biết đơn vị nào đã nộp, sai ở ô nào, cần làm gì, rồi lập các biểu tổng hợp có công thức dẫn về từng ô gốc.",
    trySample: "Thử với dữ liệu mẫu",
    sampleHint: (files: number) =>
      `${count(files)} tệp mẫu của một thị xã, số liệu giả định, có cài sẵn hơn 25 loại lỗi.`,
    start: "Chọn đợt và bắt đầu",
    privacy: "Mọi việc diễn ra trên máy này. Không có gì được gửi ra ngoài, tệp gốc không bị sửa.",
  },
};

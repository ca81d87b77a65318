import type { Bilingual } from "../../core/pack/common.ts";
import { formatDate } from "../../core/civilDate.ts";

/** Why a decision is not taken, as sentences with what to do instead. */
export const refusals = {
  findingUnknown: (id: string): Bilingual => ({
    vi: `Không có phát hiện "${id}" trong kết quả kiểm tra. Đề nghị chép lại mã từ báo cáo, và nêu kèm các tệp đã nhận hoặc --report.`,
    en: `The check found nothing with the id "${id}". Copy the id from the report, and name the received files or --report as well.`,
  }),
  errorExplained: (id: string): Bilingual => ({
    vi: `Phát hiện "${id}" là lỗi nên không thể giữ lại kèm giải trình: chỉ có thể sửa, trả lại đơn vị, hoặc để ngoài tổng hợp.`,
    en: `The finding "${id}" is an error and cannot be kept with a reason: correct it, return the form, or leave it out.`,
  }),
  noteExplained: (id: string): Bilingual => ({
    vi: `Phát hiện "${id}" là lưu ý hoặc đã được xử lý, không phải giải trình.`,
    en: `The finding "${id}" is a note or has been dealt with; there is nothing to explain.`,
  }),
  reasonUnknown: (id: string): Bilingual => ({
    vi: `Gói cấu hình không có lý do "${id}".`,
    en: `The pack has no reason "${id}".`,
  }),
  callUnclear: (calls: readonly string[]): Bilingual => ({
    vi: `Sổ có nhiều đợt (${calls.join(", ")}): đề nghị nêu đợt bằng --call.`,
    en: `The book has several calls (${calls.join(", ")}): name one with --call.`,
  }),
  callUnknown: (call: string): Bilingual => ({
    vi: `Sổ không có đợt "${call}".`,
    en: `The book has no call "${call}".`,
  }),
  unitUnknown: (unit: string): Bilingual => ({
    vi: `Gói cấu hình không có đơn vị "${unit}".`,
    en: `The pack has no unit "${unit}".`,
  }),
  templateUnknown: (template: string): Bilingual => ({
    vi: `Gói cấu hình không có biểu "${template}".`,
    en: `The pack has no template "${template}".`,
  }),
  indicatorUnknown: (template: string, indicator: string): Bilingual => ({
    vi: `Biểu ${template} không có chỉ tiêu "${indicator}".`,
    en: `The template ${template} has no indicator "${indicator}".`,
  }),
  formAbsent: (unit: string, template: string): Bilingual => ({
    vi: `Sổ chưa có biểu ${template} của ${unit}. Đề nghị chạy "merge" với tệp của đơn vị trước.`,
    en: `The book has no ${template} of ${unit}. Run "merge" with the unit's file first.`,
  }),
  fileAbsent: (file: string): Bilingual => ({
    vi: `Sổ không có bản nào của biểu này trong tệp "${file}".`,
    en: `The book has no delivery of this form in the file "${file}".`,
  }),
  rowUnknown: (row: string): Bilingual => ({
    vi: `Biểu không có dòng "${row}".`,
    en: `The form has no row "${row}".`,
  }),
  valueUnreadable: (value: string, label: string): Bilingual => ({
    vi: `"${value}" không phải giá trị của chỉ tiêu "${label}". Số ghi dạng 1234.5, ngày ghi dạng 2022-06-10, Có hoặc Không.`,
    en: `"${value}" is no value of the indicator "${label}". Write numbers as 1234.5, dates as 2022-06-10, Có or Không.`,
  }),
  valueSame: (value: string): Bilingual => ({
    vi: `Ô này đã ghi "${value}".`,
    en: `The cell says "${value}" already.`,
  }),
  nothingProposed: (id: string): Bilingual => ({
    vi: `Phát hiện "${id}" không có cách sửa sẵn: đề nghị nêu giá trị đúng.`,
    en: `The finding "${id}" proposes no correction: say what the right value is.`,
  }),
  notOwed: (unit: string, call: string): Bilingual => ({
    vi: `${unit} không phải nộp biểu này trong đợt ${call}.`,
    en: `${unit} does not owe this form in the call ${call}.`,
  }),
  notLater: (day: string): Bilingual => ({
    vi: `Ngày gia hạn phải sau hạn hiện nay (${formatDate(day)}).`,
    en: `The new last day must be after the present one (${formatDate(day)}).`,
  }),
  nameTaken: (name: string, unit: string): Bilingual => ({
    vi: `"${name}" đã là tên của ${unit}.`,
    en: `"${name}" is a name of ${unit} already.`,
  }),
  sealed: (call: string): Bilingual => ({
    vi: `Đợt ${call} đã chốt. Muốn thay đổi phải mở lại đợt và nêu lý do (dòng lệnh: tong-hop decide so.xlsx --reopen ${call} --by … --reason …).`,
    en: `The call ${call} is sealed. To change anything, open it again with a reason (command line: tong-hop decide so.xlsx --reopen ${call} --by … --reason …).`,
  }),
  notSealed: (call: string): Bilingual => ({
    vi: `Đợt ${call} chưa chốt nên không phải mở lại.`,
    en: `The call ${call} is not sealed, so there is nothing to open again.`,
  }),
  notMerged: (call: string): Bilingual => ({
    vi: `Đợt ${call} chưa được tổng hợp nên chưa chốt được. Đề nghị tổng hợp (merge) trước.`,
    en: `The call ${call} has not been merged and cannot be sealed. Merge it first.`,
  }),
  eventUnknown: (event: string): Bilingual => ({
    vi: `Sổ không có quyết định "${event}", hoặc quyết định ấy không còn hiệu lực. Xem: tong-hop decide so.xlsx --list.`,
    en: `The book has no decision "${event}", or it is not in force. See: tong-hop decide so.xlsx --list.`,
  }),
  nothingToUndo: (): Bilingual => ({
    vi: "Sổ không có quyết định nào để hoàn tác.",
    en: "The book has no decision to undo.",
  }),
  notRemembered: (event: string): Bilingual => ({
    vi: `"${event}" không phải giải trình hay tên gọi đang được ghi nhớ.`,
    en: `"${event}" is no explanation or name that is remembered.`,
  }),
  chainsWhole: (): Bilingual => ({
    vi: "Sổ cái nguyên vẹn, không có chỗ đứt nào để xác nhận.",
    en: "The ledger is whole; there is no break to acknowledge.",
  }),
} as const;

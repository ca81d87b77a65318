import type { HostErrorCode } from "../../../app/bookHost.ts";
import type { JobKind, JobProgress } from "../../state/job.ts";
import type { ThemeChoice } from "../../state/preferences.ts";
import type { ViewName } from "../../state/view.ts";
import { count } from "./count.ts";

const steps: Readonly<Record<JobProgress["step"], string>> = {
  read: "Đọc",
  check: "Kiểm tra",
  merge: "Tổng hợp",
  write: "Ghi",
};

const jobs: Readonly<Record<JobKind, string>> = {
  restore: "Mở lại đợt đang làm",
  choose: "Đổi đợt báo cáo",
  receive: "Nhận báo cáo",
  sample: "Mở dữ liệu mẫu",
  remove: "Bỏ tệp",
  clear: "Đóng đợt",
  decide: "Ghi câu trả lời",
  retract: "Lấy lại câu trả lời",
  take: "Ghi quyết định",
  plan: "Xem trước",
  merge: "Tổng hợp",
  forms: "Tạo biểu mẫu trống",
  pack: "Gói cấu hình",
  slips: "Lập phiếu trả lại, lời nhắc",
  documents: "Soạn văn bản Word",
  show: "Mở ô",
  save: "Lưu tệp",
};

const views: Readonly<Record<ViewName, string>> = {
  receive: "Nhận",
  review: "Rà soát",
  merge: "Tổng hợp",
  forms: "Biểu mẫu",
  pack: "Gói cấu hình",
  units: "Đơn vị",
  settings: "Cài đặt",
  help: "Trợ giúp",
};

const themes: Readonly<Record<ThemeChoice, string>> = {
  system: "Theo Excel hoặc hệ thống",
  light: "Sáng",
  dark: "Tối",
};

/** What happened and what to do, for each way in which Excel may refuse. */
const hostErrors: Readonly<Record<HostErrorCode, string>> = {
  busy: "Excel đang chờ bạn gõ xong một ô. Nhấn Enter hoặc Esc trong ô đó rồi làm lại.",
  protected:
    "Sổ hoặc trang cần ghi đang bị khóa. Bỏ khóa ở thẻ Xem lại (Review) rồi làm lại; chưa trang nào của bạn bị thay đổi.",
  "api-missing":
    "Bản Excel này thiếu tính năng cần dùng. Cập nhật Excel, hoặc mở chương trình trong trình duyệt để lấy kết quả thành tệp.",
  "too-large":
    "Số liệu quá lớn để gửi vào Excel một lần. Mở chương trình trong trình duyệt để lấy kết quả thành tệp .xlsx.",
  "connection-lost":
    "Mất liên lạc với Excel. Kiểm tra mạng, đóng rồi mở lại ngăn này và làm lại; lần ghi dở sẽ được sửa khi ghi lại.",
  "table-name-taken":
    "Trong sổ đã có một bảng của bạn trùng tên với bảng mà chương trình cần. Đổi tên bảng đó ở thẻ Thiết kế bảng (Table Design) rồi làm lại.",
  unknown:
    "Excel không làm được việc này và không cho biết lý do. Lưu sổ, đóng rồi mở lại Excel và làm lại; các trang của bạn không bị thay đổi.",
};

export const shell = {
  productName: "Tổng hợp báo cáo",
  views,
  steps: "Các bước",
  messages: "Thông báo",
  more: "Khác",
  noCall: "Chưa chọn đợt báo cáo",
  submitted: (sent: number, of: number) => `${count(sent)}/${count(of)} đơn vị đã nộp`,
  otherCalls: (calls: number) => `và ${count(calls)} đợt khác`,
  openErrors: (errors: number) => `còn ${count(errors)} lỗi`,
  opening: "Đang mở…",
  openingFailed:
    "Không khởi động được phần xử lý báo cáo. Tải lại ngăn này; nếu vẫn vậy, cập nhật Excel hoặc trình duyệt rồi mở lại.",
  reload: "Tải lại",
  newVersion: "Đã có phiên bản mới. Tải lại để dùng; mọi thứ trên bàn làm việc vẫn còn.",
  officeMissing:
    "Chưa tải được thư viện Office.js của Microsoft nên chưa nối được với Excel. Kiểm tra mạng rồi tải lại; trong lúc đó vẫn làm được với tệp và lấy kết quả thành tệp .xlsx.",
  loading: "Đang tải…",
  jobs,
  progress: ({ step, done, of, name }: JobProgress) =>
    `${steps[step]} ${count(Math.min(done + 1, of))}/${count(of)}: ${name}`,
  cancel: "Hủy",
  stopping: "Đang dừng…",
  close: "Đóng",
  back: "Quay lại",
  retry: "Làm lại",
  cancelled: (job: JobKind) => `Đã hủy: ${jobs[job].toLowerCase()}. Mọi thứ vẫn như trước khi bắt đầu.`,
  jobFailed: (job: JobKind) =>
    `Không làm được: ${jobs[job].toLowerCase()}. Mọi thứ vẫn như trước; hãy làm lại, nếu vẫn vậy thì tải lại ngăn này.`,
  hostErrors,
  settings: {
    language: "Ngôn ngữ",
    languages: { vi: "Tiếng Việt", en: "English" },
    theme: "Giao diện",
    themes,
    author: "Người tổng hợp",
    authorHint: "Ghi vào sổ tổng hợp cùng mỗi câu trả lời và mỗi lần ghi sổ.",
    defaultAuthor: "Người tổng hợp",
    closeCall: "Đóng đợt báo cáo",
    closeCallHint:
      "Bỏ mọi tệp khỏi bàn làm việc và xóa bản sao giữ trên máy này. Tệp gốc và sổ tổng hợp đã ghi không bị ảnh hưởng.",
    closeCallConfirm: "Đóng đợt, xóa bản sao",
    keep: "Giữ lại",
    stored: "Tệp đã nhận chỉ được giữ trên máy này, cho đến khi bạn đóng đợt. Không có gì được gửi ra ngoài.",
  },
};

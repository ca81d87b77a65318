import type { SketchLack } from "../../../core/request/requestSketch.ts";
import { count } from "./count.ts";

const lacks: Readonly<Record<SketchLack, string>> = {
  title: "Ghi trích yếu của yêu cầu.",
  basis: "Ghi số, ngày và cơ quan ban hành văn bản yêu cầu.",
  deadline: "Ghi thời hạn theo dạng dd/mm/yyyy, ví dụ 15/07/2022.",
  "period-label": "Ghi kỳ số liệu như sẽ in trên biểu.",
  window: "Ghi ngày đầu và ngày cuối của số liệu theo dạng dd/mm/yyyy.",
  "window-turned": "Ngày cuối phải từ ngày đầu trở đi.",
  units: "Chọn ít nhất một đơn vị.",
  indicators: "Thêm ít nhất một chỉ tiêu.",
};

/** Words for figures requested from above. */
export const request = {
  title: "Số liệu cấp trên yêu cầu",
  lead: "Soạn biểu cho số liệu ngoài các đợt định kỳ: chọn chỉ tiêu đã có hoặc đặt chỉ tiêu mới. Kết quả là một gói của cơ quan có thêm biểu, đợt và biểu tổng hợp.",
  begin: "Soạn yêu cầu…",
  name: "Trích yếu",
  nameHint: "Ví dụ: Số liệu về tổ tự quản ở xã, phường",
  basis: "Văn bản yêu cầu",
  basisHint: "Ví dụ: Công văn số 812/SNV-XDCQ ngày 01/7/2022 của Sở Nội vụ",
  deadline: "Thời hạn (đến hết ngày)",
  period: "Kỳ số liệu",
  ownPeriod: "Kỳ khác…",
  periodLabel: "Tên kỳ in trên biểu",
  periodLabelHint: "Ví dụ: Quý III năm 2022",
  from: "Từ ngày",
  to: "Đến ngày",
  scope: "Đơn vị được yêu cầu",
  scopes: { all: "Mọi đơn vị", kinds: "Theo loại đơn vị", units: "Chọn từng đơn vị" },
  units: (units: number) => `Yêu cầu ${count(units)} đơn vị.`,
  search: "Tìm chỉ tiêu đã có",
  searchHint: "Gõ có dấu hay không dấu đều được: tên chỉ tiêu, biểu, mã",
  found: (indicators: number) => `Tìm thấy ${count(indicators)} chỉ tiêu.`,
  more: (indicators: number) => `Còn ${count(indicators)} chỉ tiêu nữa; gõ thêm từ để thu hẹp.`,
  add: "Thêm",
  addOf: (label: string) => `Thêm ${label}`,
  added: "Đã chọn",
  reported: (units: number, of: number) =>
    units >= of
      ? `Cả ${count(of)} đơn vị đã báo trong kỳ; không cần hỏi lại.`
      : `${count(units)}/${count(of)} đơn vị đã báo trong kỳ.`,
  fresh: "Chỉ tiêu mới",
  freshName: "Tên chỉ tiêu",
  freshType: "Kiểu",
  freshUnit: "Đơn vị tính",
  freshChoices: "Các lựa chọn, cách nhau bằng dấu chấm phẩy",
  freshRequired: "Bắt buộc phải ghi",
  addFresh: "Thêm chỉ tiêu mới",
  chosen: (indicators: number) => `Chỉ tiêu của yêu cầu (${count(indicators)})`,
  none: "Chưa có chỉ tiêu nào.",
  remove: "Bỏ",
  removeOf: (label: string) => `Bỏ ${label}`,
  make: "Tạo biểu và đợt báo cáo",
  cancel: "Thôi",
  lacks,
  incomplete: (lacking: number) => `Còn ${count(lacking)} mục chưa đủ; xem các dòng báo ở trên.`,
  refused: "Gói không nhận yêu cầu này; chưa có gì thay đổi.",
  made: (code: string, call: string, units: number) =>
    `Đã soạn biểu ${code} và đợt ${call} cho ${count(units)} đơn vị.`,
  inPack: (pack: string) => `Có trong gói ${pack}, ở mục Gói cấu hình.`,
  blanks: "Tải biểu trống (.zip)",
  open: "Mở đợt này để nhận báo cáo",
  another: "Soạn yêu cầu khác",
};

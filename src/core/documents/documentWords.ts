import type { CoverageState } from "../merge/consolidation.ts";

/** The program's own words in documents; everything that belongs to the office comes from the pack. */
export const documentWords = {
  creator: "Tổng hợp báo cáo",
  font: "Times New Roman",
  number: (symbol: string) => `Số: ........../${symbol}`,
  placeAndDate: (place: string, year: string) => `${place}, ngày ..... tháng ..... năm ${year}`,
  dear: "Kính gửi:",
  recipients: "Nơi nhận:",
  signer: "(cơ quan điền họ tên)",
  officeFills: (text: string) => `[Cơ quan điền: ${text}]`,
  answer: (text: string, units: string) => `${text.replace(/[.;,\s]+$/u, "")} (${units})`,
  // a line is broken before the office's name, never inside it
  attachedTo: (symbol: string, year: string, organisation: string) =>
    `(Kèm theo Báo cáo số ........../${symbol} ngày ..... tháng ..... năm ${year} ${`của ${organisation}`.replaceAll(" ", "\u00A0")})`,
  annex: (number: string) => `Phụ lục ${number}`,
  sourcesTitle: "Nguồn số liệu trong Báo cáo",
  sourcesIntro:
    "Mỗi số liệu trong phần lời lấy từ một ô của sổ tổng hợp kèm theo; trong văn bản, số liệu có dấu trang (bookmark) cùng tên.",
  sourcesColumns: ["STT", "Mục", "Nội dung", "Số liệu", "Trang tính và ô", "Dấu trang"],
  wholeSheet: (sheet: string) => `đếm trên trang ${sheet}`,
  counts: {
    unitsExpected: "Đơn vị phải gửi báo cáo (đơn vị)",
    unitsReported: "Đơn vị đã gửi báo cáo (đơn vị)",
    unitsComplete: "Đơn vị đã gửi đủ biểu sử dụng được (đơn vị)",
    unitsOpen: "Đơn vị còn biểu chưa gửi hoặc chưa sử dụng được (đơn vị)",
    formsExpected: "Biểu phải gửi (biểu)",
    formsValid: "Biểu đã đưa vào tổng hợp (biểu)",
  },
  missing: "chưa có số liệu",
  month: "tháng",
  list: {
    number: "STT",
    unit: "Đơn vị",
    missing: "Biểu chưa gửi",
    open: "Nội dung phải sửa, giải trình",
    overdue: "Quá hạn (ngày)",
    overdueWorking: "Quá hạn (ngày làm việc)",
    correct: (count: number) => `Phải sửa: ${count} điểm`,
    explain: (count: number) => `Sửa hoặc giải trình: ${count} điểm`,
    returned: (forms: string) => `Biểu đã trả lại: ${forms}`,
    none: "–",
  },
  receipt: {
    file: "Tên tệp",
    sha256: "Mã kiểm tra SHA-256",
    receivedOn: "Ngày nhận",
    form: "Biểu",
    result: "Kết quả",
    fileNumber: "STT",
    attempt: (count: number) => `lần gửi thứ ${count}`,
    notRecorded: "chưa ghi ngày nhận",
    nothing: "Chưa nhận được tệp nào của đơn vị.",
    missing: (forms: string) => `Biểu chưa nhận: ${forms}.`,
    errors: (count: number) => `${count} lỗi`,
    warnings: (count: number) => `${count} cảnh báo`,
    notUsed: "không dùng: có bản khác thay thế hoặc trùng",
    refused: "không đọc được",
    noForm: "không có biểu nào nhận ra",
  },
} as const;

/** What became of a form, as a note of receipt says it. */
export const resultWords: Readonly<Record<CoverageState, string>> = {
  missing: "chưa nhận",
  "in-error": "còn lỗi, chưa tổng hợp",
  valid: "hợp lệ",
  "valid-with-warnings": "hợp lệ, có cảnh báo",
  returned: "trả lại để sửa",
  excluded: "để ngoài tổng hợp",
  exempt: "được miễn",
  conditional: "không phát sinh",
};

import type { Question } from "../findings/finding.ts";
import type { Conversion } from "../intake/submission.ts";
import type { CoverageState, Fact } from "../merge/consolidation.ts";
import type { Measure } from "../pack/template.ts";

/** Shown where an owed figure is missing: never 0, never blank. */
export const missingMark = "–";

/** Shown where a unit says that the indicator does not apply to it. */
export const notApplicableMark = "KTĐT";

/** The program's own words in the summary book; everything that belongs to the office or a form comes from the pack. */
export const words = {
  bookTitle: "Sổ tổng hợp báo cáo",
  creator: "Tổng hợp báo cáo",
  number: "STT",
  unit: "Đơn vị",
  total: "TỔNG CỘNG",
  yes: "Có",
  no: "Không",
  complete: "Đầy đủ",
  notSent: "Chưa nộp",
  partly: "Đạt ",
  coveragePrefix: "Có số liệu của ",
  coverageSuffix: (units: number) => `/${units} đơn vị (kể cả số liệu do đơn vị khác báo cáo)`,
  period: (label: string, from: string, to: string) => `${label} (số liệu từ ngày ${from} đến ngày ${to})`,
  deadline: (date: string, semantics: "before" | "by") =>
    semantics === "before" ? `trước ngày ${date}` : `chậm nhất ngày ${date}`,
  deadlineLine: (deadline: string) => `Hạn nộp: ${deadline}`,
  attachedTo: (organisation: string) =>
    `(Kèm theo Báo cáo số ........./BC-......... ngày ...... tháng ...... năm ......... của ${organisation})`,
  placeAndDate: (place: string, year: string) => `${place}, ngày ...... tháng ...... năm ${year}`,
  unitOfMeasure: (text: string) => (/^(đơn vị tính|đvt)/iu.test(text) ? text : `Đơn vị tính: ${text}`),
  indicator: "Chỉ tiêu",
  unitOfMeasureShort: "ĐVT",
  unitWord: "đơn vị",
  thisPeriod: "Kỳ này",
  samePeriod: "Cùng kỳ năm trước",
  compared: "So với cùng kỳ",
  change: "Tăng (+), giảm (-)",
  changeRate: "Tỷ lệ (%)",
  unitsWithFigures: "Số đơn vị có số liệu",
  remark: "Ghi chú",
  yesSuffix: " (số đơn vị trả lời “Có”)",
  noFigures: "chưa có số liệu",
  arisen: "phát sinh mới",
  points: "điểm %",
  samePeriodUnits: "Cùng kỳ: số liệu của ",
  detailedUnits: (units: number) => `Theo số liệu chi tiết của ${units} đơn vị`,
  inAll: "Tổng số",
  noChoice: "Chưa rõ",
  recordsOfUnits: (records: number, units: number) => `${records} bản ghi của ${units} đơn vị`,
  nothingIn: (template: string) => `Chưa có số liệu ${template} của đơn vị`,
  none: "Không có",
  stateOfForms: "Tình trạng từng biểu",
  due: "Phải nộp",
  sent: "Đã nộp",
  valid: "Hợp lệ",
  completeness: "Tỷ lệ hoàn thành (%)",
  onTime: "Đúng hạn",
  timeliness: "Tỷ lệ đúng hạn (%)",
  daysLate: "Tổng số ngày trễ",
  errors: "Lỗi",
  warnings: "Cảnh báo",
  lastReceived: "Ngày nhận gần nhất",
  ofWhich: (label: string) => `Số đơn vị: ${label.toLowerCase()}`,
  form: "Biểu",
  state: "Tình trạng",
  reason: "Lý do",
  lastDay: "Hạn nộp cuối cùng",
  daysOverdue: "Số ngày quá hạn",
  returned: "Trả lại",
  nobodyToRemind: "Không còn đơn vị nào phải đôn đốc.",
  reminderLine: (forms: number, units: number) => `${forms} biểu của ${units} đơn vị`,
  nothingReceived: "Chưa nhận được báo cáo.",
  seeFindings: (errors: number) => `Còn ${errors} lỗi phải sửa.`,
  moreErrors: (errors: number) => `và ${errors} lỗi khác.`,
  cell: (address: string) => `Ô ${address}`,
  file: "Tệp",
  sheet: "Trang tính",
  cellHead: "Ô",
  original: "Giá trị gốc",
  used: "Giá trị dùng",
  handling: "Cách xử lý",
  doneBy: "Người xử lý",
  time: "Thời điểm",
  answered: "Trả lời câu hỏi",
  excluded: "Chưa đưa vào tổng hợp vì còn lỗi hoặc câu hỏi chưa trả lời",
  automatic: "Tự động",
  figures: (count: number) => `${count} số liệu`,
  entries: (count: number) => `${count} mục`,
  content: "Nội dung",
  noTexts: "Các đơn vị không nêu nội dung.",
  page: "Trang",
  notes: "Ghi chú:",
  factLink: "Xem số liệu gốc của dòng này trong trang DuLieu",
  coverageLink: "Xem tình hình nộp của đơn vị này trong trang NopBao",
} as const;

/** What a question asked, where its answer is listed. */
export const questionWords = {
  "which-unit": "Đơn vị của biểu",
  "which-version": "Bản được dùng trong các bản đã nộp",
  "which-period": "Kỳ của biểu",
  "which-value": "Giá trị của ô",
  "blank-as-zero": "Các ô phải có số liệu mà để trống",
  "nil-return": "Biểu không có số liệu nào",
  "row-meaning": "Nội dung của dòng",
  "hidden-rows": "Các dòng bị ẩn",
  "legacy-text": "Bảng mã của chữ trong tệp",
  "late-dossier": "Hồ sơ minh chứng nộp trễ",
} as const satisfies Record<Question["kind"], string>;

export function isQuestionKind(kind: string): kind is Question["kind"] {
  return Object.hasOwn(questionWords, kind);
}

/** What the table that compares units says. */
export const comparisonWords = {
  rank: "Xếp hạng",
  unusual: "Biến động lớn, đề nghị giải trình",
  howToChoose: "Bấm vào ô nền vàng phía trên bảng để chọn chỉ tiêu khác; bảng và biểu đồ thay đổi theo.",
  threshold: (percent: number, minimum: number) =>
    `“Biến động lớn”: tăng hoặc giảm quá ${percent} % và quá ${minimum} so với cùng kỳ. Xếp hạng từ số lớn nhất.`,
  chooseTitle: "Chọn chỉ tiêu",
  chooseText: "Đề nghị chọn một chỉ tiêu trong danh sách.",
  chart: (title: string, period: string, range: string) =>
    `Biểu đồ cột: ${title}, ${period}, số liệu tại ${range} và cột bên cạnh.`,
} as const;

/** What the table of differences between sources says. */
export const differenceWords = {
  own: "Đơn vị báo",
  authority: "Cơ quan tổng hợp báo",
  difference: "Chênh lệch",
  used: "Nguồn được tính",
  counted: (differing: number, compared: number) =>
    `${differing} số liệu chênh lệch trong ${compared} số liệu có hai nguồn`,
  none: "Không có chênh lệch giữa hai nguồn.",
} as const;

/** Words of the sheet "Rà soát"; what was found is said by the findings themselves. */
export const reviewWords = {
  title: "Danh sách phát hiện khi rà soát báo cáo",
  guide: "Rà soát: sai ở đâu, sai gì, ai xử lý, cần làm gì",
  severity: "Mức độ",
  actor: "Ai xử lý",
  what: "Nội dung",
  todo: "Cần làm",
  severities: { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý" },
  actors: { coordinator: "Tôi sửa được", unit: "Đơn vị phải trả lời", unchecked: "Chưa kiểm được" },
  counted: (findings: number) => `${findings} phát hiện`,
  nothing: "Không có phát hiện nào.",
  note: "Bấm số thứ tự để xem số liệu ở trang DuLieu, hoặc tình hình nộp của đơn vị ở trang NopBao.",
} as const;

/** What a table says of the year's plan. */
export const planWords = {
  plan: "Kế hoạch năm",
  fulfilled: "% thực hiện kế hoạch năm",
  sources: (sources: string) => `Kế hoạch năm: ${sources}.`,
  unknown: (count: number) => `Kế hoạch năm của ${count} chỉ tiêu khác do cơ quan điền, chưa có số.`,
} as const;

/** Sentences under a table. */
export const footnoteWords = {
  missingMark: `Dấu “${missingMark}”: chưa có số liệu (không phải bằng 0).`,
  notOwed: "Ô nền xám: đơn vị không thuộc đối tượng báo cáo chỉ tiêu này.",
  notApplicable: `${notApplicableMark}: đơn vị báo không thuộc đối tượng.`,
  unitsMissing: (templates: string, units: string) => `Chưa có số liệu ${templates} của: ${units}.`,
  partsExcluded: (templates: string, units: string) =>
    `Số liệu ${templates} còn lỗi hoặc câu hỏi chưa trả lời, chưa đưa vào biểu: ${units}.`,
  partsReturned: (templates: string, units: string) =>
    `Số liệu ${templates} đã trả lại đơn vị để sửa, chưa đưa vào biểu: ${units}.`,
  partsLeftOut: (templates: string, units: string) =>
    `Số liệu ${templates} để ngoài tổng hợp theo quyết định của người tổng hợp: ${units}.`,
  standIn: (templates: string, authority: string) =>
    `${authority} chưa báo cáo ${templates}: tạm lấy số liệu do chính các đơn vị báo.`,
  standInFor: (templates: string, authority: string, units: string) =>
    `Báo cáo ${templates} của ${authority} không có các đơn vị sau, tạm lấy số liệu do chính các đơn vị báo: ${units}.`,
  authorityMissing: (templates: string, authority: string) =>
    `${authority} chưa báo cáo ${templates}: chưa có số liệu.`,
  authorityMissingFor: (templates: string, authority: string, units: string) =>
    `Báo cáo ${templates} của ${authority} không có số liệu của: ${units}.`,
  trackingStates:
    "“Hợp lệ”, “Cảnh báo”: đã đưa vào tổng hợp; “Có lỗi”: đã nhận nhưng phải sửa hoặc trả lời mới được tính; “Nếu có”: chỉ phải nộp khi có phát sinh. Chi tiết từng biểu xem trang NopBao.",
  formNotOwed: "Ô nền xám: đơn vị không phải nộp biểu này.",
  asOf: (date: string) => `Số ngày quá hạn tính đến ngày ${date}.`,
  sameEvents: (records: number) =>
    `${records} bản ghi của đơn vị cùng tham gia đã ghép với bản ghi của cùng sự việc, chỉ tính một lần.`,
  mergedUnits: (unit: string, before: string) =>
    `Cùng kỳ năm trước của ${unit} là tổng số liệu của các đơn vị trước khi sắp xếp: ${before}.`,
  mergedUnitsMissing: (missing: string) => ` Chưa có số liệu cùng kỳ của: ${missing}.`,
  noRecords: (call: string) => `Chưa có bản ghi nào của đợt ${call}.`,
} as const;

export const coverageWords: Readonly<Record<CoverageState, string>> = {
  missing: "Chưa nộp",
  "in-error": "Có lỗi",
  valid: "Hợp lệ",
  "valid-with-warnings": "Cảnh báo",
  returned: "Trả lại",
  excluded: "Loại ra",
  exempt: "Miễn",
  conditional: "Nếu có",
};

export const punctualityWords = {
  onTime: "Đúng hạn",
  onDeadlineDay: "Sát hạn",
  late: (days: number) => `Trễ ${days} ngày`,
  notRecorded: "Chưa ghi ngày nhận",
  notReceived: "Chưa nộp",
  exempt: "Miễn",
  notConcerned: "Không thuộc đối tượng",
  extended: (date: string) => ` (gia hạn đến ${date})`,
} as const;

export const measureWords: Readonly<Record<Measure, string>> = {
  current: "Kỳ này",
  samePeriodLastYear: "Cùng kỳ năm trước",
  note: "Ghi chú",
};

export const factStateWords: Readonly<Record<Fact["state"], string>> = {
  counted: "Tính vào tổng hợp",
  reconcile: "Chỉ để đối chiếu",
  excluded: "Không tính",
};

export const conversionWords: Readonly<Record<Conversion["kind"], string>> = {
  "text-number": "Chữ số gõ dạng văn bản → số",
  "thousands-separator": "Bỏ dấu phân cách hàng nghìn",
  "decimal-comma": "Dấu phẩy thập phân → số",
  "unit-words": "Bỏ đơn vị tính viết sau số",
  "zero-word": "“Không”, dấu gạch… → 0",
  "nil-text": "Ghi “Không” ở ô nội dung",
  "yes-no": "Dấu hiệu Có/Không → Có hoặc Không",
  "choice-alias": "Cách viết khác của lựa chọn",
  "not-applicable": "Không thuộc đối tượng",
  percent: "Tỷ lệ dạng % → số",
  "text-date": "Ngày gõ dạng văn bản → ngày",
  "legacy-font": "Phông chữ cũ → Unicode",
  unicode: "Chuẩn hóa chữ tiếng Việt",
  "blank-as-zero": "Ô trống coi là 0",
  approximation: "Số ghi áng chừng → số",
  answered: "Giá trị do người dùng chọn",
  corrected: "Sửa theo quyết định",
};

/** The words of the guide, the book's first sheet. */
export const lastYearWords = { stated: "Đơn vị ghi ở cột cùng kỳ" } as const;

export const guideWords = {
  created: (date: string) => `Sổ lập ngày ${date}`,
  reporting: "1. Tình hình nộp báo cáo",
  tables: "2. Các biểu tổng hợp (bấm vào tên để mở)",
  data: "3. Các trang dữ liệu",
  howToRead: "4. Cách đọc",
  call: "Đợt báo cáo",
  inError: "Còn lỗi",
  unitsComplete: "Đơn vị nộp đủ, hợp lệ",
  coverage: "Tình hình nộp: mỗi dòng là một biểu của một đơn vị",
  facts: "Dữ liệu: mỗi dòng là một số liệu, kèm tệp, trang tính và ô gốc",
  lastYear: "Kỳ trước: số liệu cùng kỳ năm trước, mỗi dòng kèm đợt và đơn vị đã báo",
  findings: (count: { errors: number; questions: number; warnings: number; notes: number }) =>
    `Kết quả kiểm tra tất cả các tệp đã nhận: ${count.errors} lỗi (trong đó ${count.questions} câu hỏi chờ trả lời), ` +
    `${count.warnings} cảnh báo, ${count.notes} lưu ý.`,
  reading: [
    `Dấu “${missingMark}” là chưa có số liệu, khác với số 0.`,
    "Mọi con số trong các biểu là công thức trên trang DuLieu, NopBao hoặc trang danh sách: sửa hay xóa ở đó thì biểu thay đổi theo.",
    "Bấm vào tên đơn vị hoặc tên chỉ tiêu trong biểu để xem số liệu gốc: tệp nào, trang tính nào, ô nào.",
    "Chỉ số liệu hợp lệ được cộng. Phần còn lỗi hoặc câu hỏi chưa trả lời được nêu tên ở ghi chú dưới biểu; việc cần đôn đốc có trong danh sách đôn đốc.",
    "Tỷ lệ ở các dòng cộng tính lại từ tổng số, không lấy bình quân các tỷ lệ.",
    "Số được giữ nguyên độ chính xác, chỉ làm tròn khi hiển thị.",
  ],
} as const;

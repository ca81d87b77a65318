import type { DossierState } from "../score/dossier.ts";

/** What the tables of scores say; the names of grades and results are the pack's. */
export const scoreWords = {
  dossier: "Hồ sơ minh chứng",
  received: "Ngày nộp",
  daysLate: "Trễ (ngày)",
  points: "Điểm",
  self: "Tự chấm",
  appraised: "Thẩm định",
  bonus: "Thưởng",
  penalty: "Trừ",
  total: "Tổng điểm",
  appraisedTotal: "Tổng điểm thẩm định",
  converted: "Quy đổi",
  difference: "Chênh lệch tổng điểm và tự chấm",
  grading: "Xếp loại",
  gradeByPoints: "Theo điểm",
  official: "Chính thức",
  rank: "Thứ hạng",
  emulation: "Thi đua năm",
  result: "Kết quả",
  adjusted: "Sau điều chỉnh",
  previous: "Năm trước",
  previousGrade: "Xếp loại năm trước",
  remark: "Căn cứ, ghi chú",
  toBeFilledIn: "Cơ quan điền",
  criterion: "Tiêu chí",
  criterionOf: (position: number) => `Tiêu chí ${position}`,
  maximum: (points: string) => `(tối đa ${points})`,
  max: "Tối đa",
  lost: "Chưa đạt",
  unitExplains: "Giải trình của đơn vị",
  appraiserExplains: "Lý do thẩm định",
  grade: "Mức xếp loại",
  thisYear: "Năm nay",
  units: "Số đơn vị",
  share: "Tỷ lệ (%)",
  change: "Tăng (+), giảm (-)",
  ungraded: "Chưa xếp loại",
  scheme: (title: string, basis: string) => `Chấm theo: ${title} (${basis})`,
  schemeToFill: "tiêu chí, điểm và mức xếp loại: cơ quan điền",
  demonstration:
    "BỘ TIÊU CHÍ MINH HỌA: điểm và xếp loại chỉ để xem thử cách tính, không dùng để đánh giá chính thức",
  appraisedPrefix: "Đã thẩm định ",
  appraisedSuffix: (units: number) => `/${units} đơn vị`,
  byDemonstration: "Chấm theo bộ tiêu chí minh họa.",
  rounding: "Làm tròn 2 chữ số thì xếp loại sẽ khác: xếp theo điểm chưa làm tròn.",
  notAppraised: "Chưa thẩm định đủ các tiêu chí.",
  late: "Nộp trễ: chờ người tổng hợp quyết định.",
  lateAccepted: (reason: string, by: string, date: string) =>
    `Nộp trễ, được chấp nhận: ${reason} (${by}, ${date}).`,
  lateRefused: (reason: string, by: string, date: string) =>
    `Nộp trễ, không được chấp nhận: ${reason} (${by}, ${date}).`,
  unusable: "Bảng tự chấm đã nộp nhưng còn lỗi hoặc đã trả lại: chưa xếp loại.",
  nothingLost: "Không có điểm chưa đạt trong các bảng chấm đã nhận.",
  lostCount: (lines: number, units: number) => `${lines} tiêu chí chưa đạt điểm tối đa của ${units} đơn vị`,
  goToScore: "Xem điểm này ở trang DuLieu: tệp, trang tính và ô gốc",
  notes: {
    ranking:
      "Thứ hạng xếp riêng trong từng nhóm đơn vị, theo điểm từ cao xuống thấp; bằng điểm thì cùng hạng. Đơn vị không có hồ sơ minh chứng không xếp hạng.",
    unrounded: "Xếp loại theo điểm chưa làm tròn; điểm trong biểu hiển thị 2 chữ số thập phân.",
    demotion: (grade: string, steps: number) =>
      `Không có hồ sơ minh chứng: xếp loại “${grade}”, kết quả thi đua hạ ${steps} bậc (không thấp hơn bậc cuối).`,
    sources: (form: string, appraisal: string) =>
      `Điểm tự chấm lấy từ biểu ${form} của đơn vị; điểm thẩm định, thưởng, trừ, kết quả thi đua lấy từ biểu ${appraisal} của cơ quan thẩm định.`,
    links: "Bấm vào điểm hoặc tên tiêu chí để xem số liệu gốc: tệp, trang tính và ô.",
    emptyCriteria: "Bộ tiêu chí chưa được nhập vào gói: mỗi dòng đơn vị ghi được coi là một tiêu chí.",
  },
} as const;

const counted = (held: number, needed: number): string => ` (${held}/${needed})`;

/** How a dossier stands, in words; the two counted states name how many criteria have evidence. */
export const dossierWords: Readonly<Record<DossierState, string>> = {
  FULL: "Đầy đủ",
  PARTIAL: "Một phần",
  NONE: "Không có",
  LATE: "Nộp trễ, chờ quyết định",
  PENDING: "Chưa đến hạn",
  UNUSABLE: "Chờ xử lý lỗi",
};

export function dossierText(state: DossierState, held: number, needed: number): string {
  const isCounted = state === "FULL" || state === "PARTIAL";
  return dossierWords[state] + (isCounted ? counted(held, needed) : "");
}

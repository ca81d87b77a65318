import type { CivilDate } from "../pack/common.ts";
import { addDays } from "../civilDate.ts";
import type { Deadline } from "../pack/call.ts";
import { officialDate } from "./officialDate.ts";

/** The fixed words of a blank form; everything else that it says comes from the pack. */
export const formWords = {
  formNumber: (number: string, version: string) => `Biểu số: ${number} · Phiên bản ${version}`,
  period: (label: string) => `Kỳ báo cáo: ${label}`,
  dataWindow: (from: CivilDate, to: CivilDate) =>
    `(Số liệu tính từ ngày ${officialDate(from)} đến ngày ${officialDate(to)})`,
  reporter: (name: string) => `Đơn vị báo cáo: ${name}`,
  recipient: (line: string) => (/^đơn vị nhận/i.test(line) ? line : `Đơn vị nhận báo cáo: ${line}`),
  unitOfMeasure: (line: string) => (/^(?:đơn vị tính|đvt)/i.test(line) ? line : `Đơn vị tính: ${line}`),
  ordinal: "STT",
  record: (number: number) => `Dòng ${number}`,
  code: "Mã",
  indicator: "Chỉ tiêu",
  unit: "ĐVT",
  total: "Tổng cộng",
  note: "Ghi chú:",
  yes: "Có",
  no: "Không",
  dateLine: (year: number) => `…………, ngày …… tháng …… năm ${year}`,
  preparer: "NGƯỜI LẬP BIỂU",
  checker: "NGƯỜI KIỂM TRA",
  sign: "(Ký, ghi rõ họ tên)",
  signAndStamp: "(Ký, đóng dấu, ghi rõ họ tên)",
  page: "Trang",
} as const;

/** "trước ngày 10/6/2022 (chậm nhất hết ngày 09/6/2022)" or "chậm nhất ngày 10/6/2022". */
export function deadlineWords(deadline: Deadline): string {
  const last = deadline.semantics === "before" ? addDays(deadline.date, -1) : deadline.date;
  return deadline.semantics === "before"
    ? `trước ngày ${officialDate(deadline.date)} (chậm nhất hết ngày ${officialDate(last)})`
    : `chậm nhất hết ngày ${officialDate(last)}`;
}

/** What to type into a cell, for its input message; the error says the same. */
export const inputWords = {
  whole: (min: number, max: number | undefined) => `Nhập số nguyên ${bounds(min, max)}.`,
  number: (min: number, max: number | undefined) => `Nhập số ${bounds(min, max)}.`,
  decimal: (min: number, max: number | undefined, decimals: number) =>
    `Nhập số ${bounds(min, max)}, phần lẻ sau dấu phẩy (nhiều nhất ${decimals} chữ số).`,
  choice: "Chọn một giá trị trong danh sách.",
  yesNo: "Chọn Có hoặc Không.",
  date: (from: CivilDate, to: CivilDate) =>
    `Nhập ngày dạng ngày/tháng/năm, từ ${officialDate(from)} đến ${officialDate(to)}.`,
  text: (max: number) => `Ghi bằng chữ, tối đa ${shown(max)} ký tự.`,
  nilNumber: "Không phát sinh thì ghi 0, không để trống.",
  nilText: 'Không có thì ghi "Không".',
  mayStayBlank: "Có thể để trống nếu không có số liệu.",
  unit: (unit: string) => `ĐVT: ${unit}.`,
  errorTitle: "Giá trị chưa hợp lệ",
} as const;

function bounds(min: number, max: number | undefined): string {
  return max === undefined ? `từ ${shown(min)} trở lên` : `từ ${shown(min)} đến ${shown(max)}`;
}

/** 1234.5 → "1.234,5" as Vietnamese writes it. */
function shown(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

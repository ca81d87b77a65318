import type { Language } from "./arguments.ts";

/** What is said of packs: checked, written in another form, or made for a request. */
export interface PackWords {
  readonly packValid: (id: string, units: number, templates: number, calls: number) => string;
  readonly packErrors: (count: number) => string;
  readonly packWritten: (out: string) => string;
  readonly requestErrors: (count: number) => string;
  readonly requestWritten: (request: { code: string; call: string; units: number; out: string }) => string;
}

const vi: PackWords = {
  packValid: (id, units, templates, calls) =>
    `Gói cấu hình "${id}" hợp lệ: ${units} đơn vị, ${templates} biểu mẫu, ${calls} đợt báo cáo.`,
  packErrors: (count) => `Gói cấu hình còn ${count} lỗi:`,
  packWritten: (out) => `Đã ghi gói cấu hình vào ${out}.`,
  requestErrors: (count) => `Yêu cầu số liệu còn ${count} lỗi:`,
  requestWritten: ({ code, call, units, out }) =>
    `Đã ghi gói cấu hình có biểu ${code}, đợt ${call} (${units} đơn vị) vào ${out}.\n` +
    `Phát biểu trống: tong-hop forms --pack ${out} --call ${call} --out bieu-mau`,
};

const en: PackWords = {
  packValid: (id, units, templates, calls) =>
    `The pack "${id}" is valid: ${units} units, ${templates} templates, ${calls} calls.`,
  packErrors: (count) => `The pack has ${count} errors:`,
  packWritten: (out) => `Wrote the pack to ${out}.`,
  requestErrors: (count) => `The request has ${count} errors:`,
  requestWritten: ({ code, call, units, out }) =>
    `Wrote the pack with form ${code} and call ${call} (${units} units) to ${out}.\n` +
    `Blank forms: tong-hop forms --pack ${out} --call ${call} --out forms`,
};

export const packWords: Readonly<Record<Language, PackWords>> = { vi, en };

import type { Language } from "../../core/findings/format.ts";
import type { ScenarioResult } from "./runScenario.ts";

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly notInExcel: string;
  readonly notEmpty: string;
  readonly run: string;
  readonly stop: string;
  readonly running: (done: number, of: number) => string;
  readonly outcome: Readonly<Record<ScenarioResult["outcome"], string>>;
  readonly summary: (passed: number, of: number) => string;
  readonly expected: string;
  readonly actual: string;
  readonly milliseconds: (count: number) => string;
  readonly save: string;
  readonly saveHint: string;
  readonly record: string;
  readonly broken: string;
}

export const selfTestWords: Readonly<Record<Language, Words>> = {
  vi: {
    title: "Tự kiểm tra",
    lead: "Thử chương trình với chính Excel trên máy này: ghi, đọc lại, đánh dấu, dọn đi. Cần một sổ trống đang mở; mọi trang thử được xóa khi xong.",
    notInExcel: "Trang này chỉ chạy trong Excel: trên thẻ Trang đầu, bấm Công cụ, rồi Tự kiểm tra.",
    notEmpty: "Sổ đang mở có dữ liệu. Mở một sổ trống (Ctrl+N), rồi mở Tự kiểm tra ở sổ đó.",
    run: "Chạy thử",
    stop: "Dừng",
    running: (done, of) => `Đang thử ${done + 1}/${of}…`,
    outcome: { passed: "Đạt", differs: "Khác", broken: "Hỏng" },
    summary: (passed, of) => `Đạt ${passed}/${of} phép thử.`,
    expected: "Phải là",
    actual: "Excel cho",
    milliseconds: (count) => `${count.toLocaleString("vi-VN")} ms`,
    save: "Lưu kết quả (.json)",
    saveHint: "Kết quả không chứa dữ liệu của bạn: chỉ có phiên bản Excel và kết quả từng phép thử.",
    record: "Nội dung tệp kết quả",
    broken:
      "Phép thử phải dừng giữa chừng: Excel không cho dọn trang thử. Đóng sổ này mà không lưu, rồi thử lại ở một sổ trống khác.",
  },
  en: {
    title: "Self-test",
    lead: "Tries the program with the very Excel of this machine: writes, reads back, marks, tidies up. It needs an empty workbook; every test sheet is removed afterwards.",
    notInExcel: "This page runs in Excel only: on the Home tab choose Tools, then Self-test.",
    notEmpty: "The open workbook holds data. Open an empty workbook (Ctrl+N), then the self-test there.",
    run: "Run",
    stop: "Stop",
    running: (done, of) => `Trying ${done + 1}/${of}…`,
    outcome: { passed: "Passed", differs: "Differs", broken: "Broken" },
    summary: (passed, of) => `${passed}/${of} trials passed.`,
    expected: "Expected",
    actual: "Excel gave",
    milliseconds: (count) => `${count.toLocaleString("en-US")} ms`,
    save: "Save results (.json)",
    saveHint: "The results hold none of your data: the version of Excel and how each trial went.",
    record: "Contents of the result file",
    broken:
      "The self-test had to stop: Excel did not let the test sheets be removed. Close this workbook without saving, then try again in another empty one.",
  },
};

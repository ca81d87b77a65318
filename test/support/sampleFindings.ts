import type { FileProblem } from "../../src/core/findings/findingData.ts";
import type { Finding, FindingCode } from "../../src/core/findings/finding.ts";
import type { Witness } from "../../src/core/intake/submission.ts";

const witnesses: readonly Witness[] = [
  { kind: "letterhead", text: "UBND PHƯỜNG PHỔ NINH", says: "W2" },
  { kind: "file-name", text: "BC_PhoMinh.xlsx", says: "W1" },
];

const label = "Số lượt tiếp";
const title = "Biểu tiếp công dân";

/** What every sample shares. */
export const anError = { severity: "error", at: {} } as const;

/** One finding of every code; numbers are unlike each other, so that a sentence without one shows. */
export const sampleFindings: readonly Finding[] = [
  { ...anError, code: "file-unreadable", data: { reason: "encrypted" } },
  { ...anError, code: "file-empty-of-forms", data: { sheets: ["Sheet1", "Sheet2"] } },
  { ...anError, code: "file-duplicate", data: { of: "a/BC.xlsx" } },
  { ...anError, code: "file-ignored", data: { reason: "temporary" } },
  { ...anError, code: "file-has-macros", data: {} },
  { ...anError, code: "file-has-external-links", data: {} },
  { ...anError, code: "file-calculated-on-demand", data: {} },
  {
    ...anError,
    code: "form-unknown",
    data: { sheet: "Sheet1", guess: "TCD-01", guessTitle: title, score: 0.41 },
  },
  { ...anError, code: "form-not-expected", data: { title } },
  {
    ...anError,
    code: "text-converted",
    data: { encoding: "TCVN3", count: 12, before: "Tæng céng", after: "Tổng cộng" },
  },
  {
    ...anError,
    code: "text-encoding-unclear",
    data: { encoding: "VNI", before: "Toång coäng", after: "Tổng cộng" },
  },
  { ...anError, code: "form-other-version", data: { title, expected: "2022.1" } },
  { ...anError, code: "form-turned", data: { title } },
  { ...anError, code: "form-repeated", data: { title, sheets: ["Biểu 1", "Biểu 1 (2)"] } },
  { ...anError, code: "sheet-ignored", data: { reason: "empty" } },
  {
    ...anError,
    code: "unit-unknown",
    data: { near: [{ unit: "W1", name: "Phường Phổ Minh" }], text: "Phổ Mính" },
  },
  { ...anError, code: "unit-conflict", data: { witnesses } },
  { ...anError, code: "unit-weak-name", data: { text: "TT Đức Phổ", name: "Phường Nguyễn Nghiêm" } },
  { ...anError, code: "period-unknown", data: {} },
  { ...anError, code: "period-wrong", data: { found: "2021-H1", expected: "2022-H1", witnesses } },
  { ...anError, code: "period-conflict", data: { witnesses } },
  { ...anError, code: "title-misleading", data: { title, actual: "XLD-01" } },
  { ...anError, code: "column-missing", data: { label, number: "17" } },
  { ...anError, code: "row-missing", data: { label } },
  { ...anError, code: "column-extra", data: { label } },
  { ...anError, code: "row-unknown", data: { label } },
  { ...anError, code: "rows-shifted", data: { by: 3, from: "E17", label, count: 9 } },
  { ...anError, code: "number-row-missing", data: {} },
  {
    ...anError,
    code: "alignment-weak",
    data: { score: 0.62, missing: ["c1", "c2", "c3", "c4", "c5", "c6"] },
  },
  { ...anError, code: "rows-hidden", data: { count: 4, rows: "8-11" } },
  { ...anError, code: "columns-hidden", data: { count: 2, columns: "F, G" } },
  { ...anError, code: "sheet-hidden", data: {} },
  { ...anError, code: "drawing-present", data: {} },
  { ...anError, code: "comment-present", data: { count: 2, text: "đã đối chiếu" } },
  { ...anError, code: "note-under-table", data: { text: "Số liệu tính đến 31/5" } },
  {
    ...anError,
    code: "value-converted",
    data: {
      label,
      before: "1.234",
      after: "1234",
      kind: "thousands-separator",
      count: 3,
      cells: "C5, C6, C9",
    },
  },
  { ...anError, code: "value-unreadable", data: { label, raw: "12/15", expected: "một câu trả lời" } },
  { ...anError, code: "value-ambiguous", data: { label, raw: "1,234", readings: ["1 nghìn", "1 phẩy"] } },
  { ...anError, code: "value-approximate", data: { label, raw: "gần 300", value: "300" } },
  { ...anError, code: "value-error", data: { label, error: "#REF!" } },
  { ...anError, code: "formula-uncalculated", data: { label, formula: "SUM(C5:C9)" } },
  { ...anError, code: "formula-external", data: { label, value: "57" } },
  { ...anError, code: "value-fraction", data: { label, value: "2.5" } },
  { ...anError, code: "unit-of-measure-differs", data: { label, found: "đồng", expected: "triệu đồng" } },
  { ...anError, code: "value-missing", data: { label } },
  { ...anError, code: "values-blank", data: { count: 7, labels: ["a", "b", "c", "d", "e", "f", "g"] } },
  { ...anError, code: "form-nil", data: { title } },
  { ...anError, code: "value-out-of-range", data: { label, value: "-1234.5", min: "0", max: "100" } },
  { ...anError, code: "text-length", data: { label, length: 1203, min: null, max: 1000 } },
  {
    ...anError,
    code: "choice-unknown",
    data: { label, raw: "Khác", choices: ["Kinh tế", "Văn hóa - xã hội"] },
  },
  {
    ...anError,
    code: "date-outside",
    data: { label, value: "2021-11-30", from: "2021-12-01", to: "2022-05-31" },
  },
  {
    ...anError,
    code: "sides-disagree",
    data: {
      left: [{ text: "c1", label: "Tổng số", value: "2020" }],
      operator: "=",
      right: [
        { text: "c4", label: "Thường xuyên", value: "1212" },
        { text: "5*c13", label: "Định kỳ", coefficient: "5", value: "840" },
        { text: "-c22", label: "Ủy quyền", coefficient: "-1", value: "-31" },
      ],
      leftValue: "2020",
      rightValue: "2021",
      difference: "-1",
    },
  },
  {
    ...anError,
    code: "consequence-missing",
    data: {
      condition: "B09 > 0",
      consequence: "",
      label,
      value: "",
      because: [{ text: "B09", label: "Văn bản hết hiệu lực", value: "3" }],
    },
  },
  {
    ...anError,
    code: "pair-incomplete",
    data: { present: ["Diện tích đất hiến"], absent: ["Số hộ hiến đất"] },
  },
  { ...anError, code: "values-exclusive", data: { labels: ["Có", "Không bắt buộc"] } },
  {
    ...anError,
    code: "total-wrong",
    data: { label, rowLabel: "Tổng cộng", stated: "41", computed: "39", difference: "2" },
  },
  { ...anError, code: "ratio-wrong", data: { label, stated: "98.5", computed: "97.33" } },
  {
    ...anError,
    code: "key-repeated",
    data: { fields: ["Tên mô hình"], value: "Camera an ninh", rows: ["9", "14"] },
  },
  {
    ...anError,
    code: "opening-differs",
    data: {
      opening: [{ text: "c6", label: "Từ kỳ trước", value: "57" }],
      closing: [{ text: "c11", label: "Đang giải quyết", value: "61" }],
      openingValue: "57",
      closingValue: "61",
      difference: "-4",
      period: "2021-YEAR",
    },
  },
  {
    ...anError,
    code: "opening-changed",
    data: { label, value: "57", earlier: "61", period: "2022-H1" },
  },
  {
    ...anError,
    code: "cumulative-decreased",
    data: { label, value: "35", earlier: "40", period: "2022-H1", among: 30 },
  },
  {
    ...anError,
    code: "change-large",
    data: { label, value: "141", earlier: "1198", difference: "-1057", percent: "88.23", period: "2021-H1" },
  },
  {
    ...anError,
    code: "peers-differ",
    data: { label, value: "120000", per: "Số hộ", rate: "41.38", median: "0.213", units: 13 },
  },
  {
    ...anError,
    code: "unit-of-measure-suspect",
    data: {
      label,
      value: "120000000",
      unitOfMeasure: "triệu đồng",
      factor: "1000000",
      direction: "too-large",
      corrected: "120",
      basis: "history",
      usual: "131.5",
    },
  },
  {
    ...anError,
    code: "figures-as-before",
    data: { title, equal: 31, compared: 34, period: "2021-H1", count: 5 },
  },
  {
    ...anError,
    code: "figures-as-other-unit",
    data: { title, equal: 31, compared: 34, other: "W2", otherName: "Phường Phổ Ninh" },
  },
  { ...anError, code: "columns-shifted", data: { by: 2, from: "F9", label, count: 7 } },
  { ...anError, code: "columns-swapped", data: { labels: ["Số lượt tiếp", "Số người được tiếp"], count: 9 } },
  {
    ...anError,
    code: "separators-misread",
    data: { count: 6, first: "E14", raw: "2.881", value: "2881" },
  },
  { ...anError, code: "figures-scaled", data: { factor: "1000", direction: "too-large", count: 12 } },
  { ...anError, code: "figures-not-cumulative", data: { period: "2022-H1", count: 17 } },
  {
    ...anError,
    code: "rule-too-strict",
    data: { rule: "DCCS-01.r26", kept: 9, calls: 2, member: "percent", before: "5", after: "8.4" },
  },
  {
    ...anError,
    code: "rule-unchecked",
    data: {
      rule: "DV-01.r02",
      kind: "crossForm",
      reason: "form-absent",
      missing: "DV-02",
      units: 13,
    },
  },
  { ...anError, code: "submission-superseded", data: { by: "b/BC sua.xlsx", title } },
  { ...anError, code: "resubmission-invalid", data: { kept: "b/BC.xlsx", title, errors: 7 } },
  {
    ...anError,
    code: "resubmission-doubtful",
    data: { kept: "b/BC.xlsx", title, reason: "emptier", before: 43, after: 38 },
  },
  { ...anError, code: "submission-returned", data: { title, by: "Lan", reason: "thiếu số liệu" } },
  {
    ...anError,
    code: "submission-excluded",
    data: { title, by: "Lan", reason: "chưa rõ", units: ["Phường Phổ Ninh"] },
  },
  { ...anError, code: "slip-received", data: { answers: 3 } },
  { ...anError, code: "slip-answered", data: { answer: "Đúng theo sổ", by: "Phường Phổ Minh" } },
  { ...anError, code: "correction-outdated", data: { label, before: "12", after: "13", found: "41" } },
  {
    ...anError,
    code: "conversion-refused",
    data: { label, before: "khoảng 52", after: "52", by: "Lan", reason: "chưa chắc" },
  },
  { ...anError, code: "submission-identical", data: { to: "a/BC.xlsx", title } },
  {
    ...anError,
    code: "dossier-late",
    data: { received: "2022-10-28", deadline: "2022-10-25", days: 4 },
  },
  { ...anError, code: "scheme-differs", data: { declared: "QĐ 1211", scheme: "Bộ tiêu chí 436" } },
  { ...anError, code: "criterion-unknown", data: { criterion: "TC9", scheme: "Bộ tiêu chí 436" } },
  {
    ...anError,
    code: "criteria-missing",
    data: { criteria: ["TC5", "TC6"], scheme: "Bộ tiêu chí 436" },
  },
  { ...anError, code: "criterion-max-differs", data: { criterion: "TC3", found: "15", expected: "20" } },
  { ...anError, code: "score-off-step", data: { criterion: "TC4", points: "9.3", step: "0.25" } },
  { ...anError, code: "appraisal-by-unit", data: { label: "Điểm thẩm định", count: 6 } },
  { ...anError, code: "appraisal-unexplained", data: { unit: "W2", self: "96", appraised: "91" } },
  {
    ...anError,
    code: "grade-by-rounding",
    data: {
      unit: "W2",
      points: "89.995",
      shown: "90",
      grade: "Hoàn thành tốt",
      gradeByRounding: "Hoàn thành xuất sắc",
    },
  },
  { ...anError, code: "version-unclear", data: { files: ["a.xlsx", "b.xlsx"], title } },
  {
    ...anError,
    code: "content-same-as-other-unit",
    data: { other: "W2", otherName: "Phường Phổ Ninh", title },
  },
  {
    ...anError,
    code: "sources-differ",
    data: { label, own: "18", authority: "19", authorityName: "Thanh tra" },
  },
  { ...anError, code: "authority-missing", data: { authorityName: "Thanh tra", title } },
  {
    ...anError,
    code: "subject-not-reporter",
    data: { label: "Phường Phổ Hòa", reporterName: "Phường Phổ Minh" },
  },
  { ...anError, code: "received-date-missing", data: { file: "a/BC.xlsx" } },
  {
    ...anError,
    code: "report-late",
    data: { days: 6, received: "2022-06-15", deadline: "2022-06-10", lastDay: "2022-06-09" },
  },
  { ...anError, code: "report-on-deadline-day", data: { received: "2022-06-10", deadline: "2022-06-10" } },
  { ...anError, code: "decision-unused", data: { question: "which-unit:ab12" } },
  { ...anError, code: "decision-invalid", data: { question: "which-unit:ab12", answer: "W9" } },
  { ...anError, code: "register-entry-unused", data: { file: "c/BC.xlsx" } },
];

/** The sample of a code, with another place, severity or question. */
export function sampleOf(
  code: FindingCode,
  changes: Partial<Pick<Finding, "at" | "severity" | "question">> = {},
): Finding {
  const sample = sampleFindings.find((finding) => finding.code === code);
  if (sample === undefined) throw new Error(`no sample of ${code}`);
  return { ...sample, ...changes };
}

const fileProblems: readonly FileProblem[] = [
  "empty-file",
  "too-large",
  "not-a-workbook",
  "encrypted",
  "old-excel",
  "binary-excel",
  "open-document",
  "pdf",
  "picture",
  "word",
  "web-page",
  "text",
  "letters-lost",
  "archive",
  "archive-damaged",
  "archive-suspicious",
  "workbook-damaged",
  "document-type-declaration",
  "over-budget",
  "placeholder",
  "disk-error",
  "reader-failed",
];

/** A finding for every reason why a file cannot be read. */
export const sampleFileProblems = fileProblems.map((reason): Finding => ({
  ...anError,
  code: "file-unreadable",
  data: { reason },
}));

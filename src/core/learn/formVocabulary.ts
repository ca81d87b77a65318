import { foldKey } from "../workbook/text/fold.ts";
import type { TableWords } from "../intake/intakeIndex.ts";

// Words that every Vietnamese report form shares, folded. What is a place's or an office's own is in its pack.

export const totalLeaves: ReadonlySet<string> = new Set([
  "tong",
  "tong so",
  "tong cong",
  "cong",
  "tong cong so",
]);

export const ordinalHeads: ReadonlySet<string> = new Set(["stt", "tt", "so tt", "so thu tu"]);
export const codeHeads: ReadonlySet<string> = new Set(["ma", "ma so", "ms", "ma chi tieu", "ma so chi tieu"]);
export const measureUnitHeads: ReadonlySet<string> = new Set(["don vi tinh", "dvt", "don vi do"]);

/** Heads of the label column of a grid with one row per unit. */
export const unitHeads: readonly string[] = [
  "don vi",
  "ten don vi",
  "don vi bao cao",
  "co quan",
  "co quan don vi",
  "ten co quan don vi",
  "dia phuong",
  "dia ban",
  "dia ban don vi",
  "xa phuong",
  "xa phuong thi tran",
  "ten xa phuong",
  "noi dung don vi",
];

/** Heads of the label column of a form with one indicator per row. */
export const rowHeads: ReadonlySet<string> = new Set([
  "chi tieu",
  "ten chi tieu",
  "noi dung",
  "noi dung chi tieu",
  "noi dung bao cao",
  "danh muc",
  "tieu chi",
  "noi dung cong viec",
]);

/** Heads of value columns of such a form, by measure. */
export const measureHeads = {
  current: [
    "ky nay",
    "ky bao cao",
    "trong ky",
    "thuc hien",
    "thuc hien trong ky",
    "thuc hien ky nay",
    "ket qua",
    "ket qua thuc hien",
    "so lieu",
    "so luong",
    "gia tri",
    "tong so",
    "so lieu ky nay",
  ],
  samePeriodLastYear: [
    "cung ky",
    "cung ky nam truoc",
    "so lieu cung ky",
    "cung ky nam ngoai",
    "thuc hien cung ky nam truoc",
  ],
  note: ["ghi chu", "giai thich", "dien giai", "giai trinh"],
} as const;

/** Leaves, or beginnings of leaves, that ask for words. */
export const textLeads: readonly string[] = [
  "ghi chu",
  "ten",
  "ho ten",
  "ho va ten",
  "dia chi",
  "dia diem",
  "noi dung",
  "ly do",
  "nguyen nhan",
  "mo ta",
  "dien giai",
  "giai trinh",
  "de xuat",
  "thoi gian",
  "can cu",
  "van ban yeu cau",
  "chu tri",
  "don vi chu tri",
  "thanh phan",
  "ket qua xu ly",
  "tom tat",
  "hinh thuc",
  "nguoi phu trach",
];

export const dateLeads: readonly string[] = ["ngay", "tu ngay", "den ngay", "thoi diem", "thoi han", "han"];
/** Labels of a list that begin with "số" and number documents, not things. */
export const recordNumbers = /^so (?:ky hieu|hieu|quyet dinh|van ban|cong van|dien thoai|ngay|giay|ho so$)/;
/** Beginnings of labels, in small letters with their marks, whose figures have decimals. */
export const fractionLeads = /^(?:tổng\s+)?(?:kinh phí|số tiền|diện tích|điểm(?!\s+(?:nóng|cầu)))/;
export const yesNoAnswers: ReadonlySet<string> = new Set([
  "co",
  "khong",
  "x",
  "da co",
  "chua",
  "chua co",
  "dat",
  "khong dat",
]);
export const openingWords = /\b(?:ky truoc chuyen|ton ky truoc|dau ky|nam truoc chuyen|ky truoc con)/;
export const closingWords = /\b(?:cuoi ky|chuyen ky sau|ton cuoi|con ton)/;
export const partLead = /^trong do\b/;

/** What was done is no opening figure, whatever it is divided by. */
export const doneWords = /\bda (?:xu ly|giai quyet|thuc hien)\b/;

/** Things that labels count, with their unit of measure; longer words first. Null is a word that counts nothing. */
export const countedThings: readonly (readonly [word: string, unit: string | null])[] = [
  ["đơn vị", "đơn vị"],
  ["vụ việc", "vụ việc"],
  ["văn bản", "văn bản"],
  ["hồ sơ", "hồ sơ"],
  ["quyết định", "quyết định"],
  ["kết luận", "kết luận"],
  ["tổ chức", "tổ chức"],
  ["cá nhân", "cá nhân"],
  ["đối tượng", "đối tượng"],
  ["hội nghị", "hội nghị"],
  ["mô hình", "mô hình"],
  ["công trình", "công trình"],
  ["ý kiến", "ý kiến"],
  ["cán bộ", "người"],
  ["người", "người"],
  ["lượt", "lượt"],
  ["cuộc", "cuộc"],
  ["đoàn thể", null],
  ["đoàn", "đoàn"],
  ["đơn", "đơn"],
  ["vụ", "vụ"],
  ["hộ", "hộ"],
  ["lớp", "lớp"],
  ["kỳ tiếp", "kỳ"],
];

/** Units of measure in parentheses, with whether their figures have decimals. */
export const bracketedUnits: ReadonlyMap<string, { readonly unit: string; readonly decimal: boolean }> =
  new Map(
    [
      ["trd", "Trđ", true],
      ["tr dong", "triệu đồng", true],
      ["trieu dong", "triệu đồng", true],
      ["nghin dong", "nghìn đồng", true],
      ["ty dong", "tỷ đồng", true],
      ["dong", "đồng", false],
      ["m2", "m2", true],
      ["ha", "ha", true],
      ["km", "km", true],
      ["tan", "tấn", true],
      ...countedThings.flatMap(([word, unit]) =>
        unit === null ? [] : [[foldKey(word), unit, false] as const],
      ),
    ].map(([folded, unit, decimal]) => [String(folded), { unit: String(unit), decimal: decimal === true }]),
  );

/** Where a table ends, whatever the pack. */
export const tableWords: TableWords = {
  zero: new Set(),
  endOfTable: [
    "ghi chu",
    "noi nhan",
    "nguoi lap bieu",
    "nguoi lap",
    "nguoi kiem tra",
    "tm uy ban nhan dan",
    "kt chu tich",
    "chu tich",
    "thu truong",
    "thu truong don vi",
    "xac nhan cua",
    "ky ten",
  ],
  unitLabels: ["don vi bao cao", "don vi gui bao cao", "ten don vi", "co quan bao cao", "don vi"],
  periodLabels: ["ky bao cao", "ky so lieu", "thoi gian bao cao"],
};

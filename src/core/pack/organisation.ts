import { z } from "zod";
import { id, toBeFilledIn } from "./common.ts";

/** The receiving authority, its letterhead and its people, as every table and document prints them. */
export const organisation = z.strictObject({
  /** "UBND thị xã Đức Phổ". */
  name: z.string().min(1),
  /** Lines of the left letterhead: "ỦY BAN NHÂN DÂN", "THỊ XÃ ĐỨC PHỔ". */
  letterhead: z.array(z.string().min(1)).min(1).max(3),
  /** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc". */
  motto: z.array(z.string().min(1)).length(2),
  place: z.string().min(1),
  focalPoint: id,
  /** The line "Đơn vị nhận báo cáo" of the forms. */
  recipientLine: z.string().min(1),
  /** "Nơi nhận" of documents that go out. */
  recipients: z.array(z.string().min(1)),
  /** Titles over the three signatures of a summary table; names are for the office to fill in. */
  signatures: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        hint: z.string().min(1),
        name: z.union([z.string(), toBeFilledIn]),
      }),
    )
    .min(1)
    .max(3),
  /** The government code of the area, for reference. */
  gsoCode: z.string().optional(),
});
export type Organisation = z.infer<typeof organisation>;

/** Words of the field, folded before they are compared (lower case, no marks, single spaces). */
export const wording = z.strictObject({
  /** Zero in a number cell: "không", "-", "KPS" … */
  zeroWords: z.array(z.string().min(1)),
  yesWords: z.array(z.string().min(1)),
  noWords: z.array(z.string().min(1)),
  notApplicableWords: z.array(z.string().min(1)),
  /** "No text" in a text cell that may say so: "Không". */
  nilTextWords: z.array(z.string().min(1)),
  /** Labels of total and subtotal rows: "Tổng", "Cộng", "Toàn tỉnh" … */
  totalRowLabels: z.array(z.string().min(1)),
  /** Labels, or beginnings of labels, of rows that only group others: "A. Xã, phường". */
  groupRowLabels: z.array(z.string().min(1)),
  /** Beginnings of lines that end a table: "Ghi chú", "Nơi nhận", "Người lập biểu" … */
  endOfTableLabels: z.array(z.string().min(1)),
  /** Words before a unit's name that do not belong to it: "UBND", "Ủy ban nhân dân", "báo cáo của" … */
  unitPrefixes: z.array(z.string().min(1)),
  /** Words after it: "thị xã Đức Phổ", "tỉnh Quảng Ngãi". */
  unitSuffixes: z.array(z.string().min(1)),
  /** Text of the period on forms, by period type, with {year} and {n}: "6 tháng đầu năm {year}". */
  periodPatterns: z.record(z.string(), z.array(z.string().min(1))),
  /** Words behind a number that are its unit of measure: "cuộc", "mô hình", "lượt" … */
  unitOfMeasureWords: z.array(z.string().min(1)),
  /** Labels behind which a form names its reporter. */
  unitLabels: z
    .array(z.string().min(1))
    .default(["Đơn vị báo cáo", "Đơn vị gửi báo cáo", "Tên đơn vị", "Cơ quan báo cáo", "Đơn vị"]),
  /** Labels behind which a form names its period. */
  periodLabels: z.array(z.string().min(1)).default(["Kỳ báo cáo", "Kỳ số liệu", "Thời gian báo cáo"]),
  /** Lines with these words speak of the form's legal basis: the years in them are no reporting period. */
  legalBasisWords: z
    .array(z.string().min(1))
    .default(["ban hành", "kèm theo", "thông tư", "nghị định", "quyết định", "căn cứ", "công văn"]),
});
export type Wording = z.infer<typeof wording>;

import { z } from "zod";

export const periodType = z.enum(["MONTH", "QUARTER", "H1", "9M", "YEAR", "ONCE", "ADHOC"]);
export type PeriodType = z.infer<typeof periodType>;

/** `n` numbers the month (1–12) or quarter (1–4); the other types have none. */
export const period = z
  .strictObject({ type: periodType, year: z.int().min(1990).max(2100), n: z.int().min(1).max(12).optional() })
  .refine((value) => (value.n !== undefined) === (value.type === "MONTH" || value.type === "QUARTER"), {
    message: "a month or a quarter has its number n, the other periods have none",
    params: { vi: "Kỳ tháng hoặc quý phải có số thứ tự n, các kỳ khác không có" },
  })
  .refine((value) => value.type !== "QUARTER" || (value.n ?? 1) <= 4, {
    message: "a quarter is 1 to 4",
    params: { vi: "Quý chỉ từ 1 đến 4" },
  });
export type Period = z.infer<typeof period>;

/** A sortable id: "2022-M04", "2022-Q2", "2022-H1", "2022-9M", "2022-YEAR", "2022-ONCE". */
export function periodId(value: Period): string {
  switch (value.type) {
    case "MONTH":
      return `${value.year}-M${String(value.n).padStart(2, "0")}`;
    case "QUARTER":
      return `${value.year}-Q${value.n}`;
    default:
      return `${value.year}-${value.type}`;
  }
}

/** The period that an id of this form names; null when it names none. */
export function parsePeriodId(id: string): Period | null {
  const groups = /^(?<year>\d{4})-(?:M(?<month>\d{2})|Q(?<quarter>\d)|(?<type>[A-Z0-9]+))$/.exec(id)?.groups;
  if (groups === undefined) return null;
  const { year, month, quarter, type } = groups;
  const number = month ?? quarter;
  const parsed = period.safeParse({
    type: month !== undefined ? "MONTH" : quarter !== undefined ? "QUARTER" : type,
    year: Number(year),
    ...(number === undefined ? {} : { n: Number(number) }),
  });
  return parsed.success ? parsed.data : null;
}

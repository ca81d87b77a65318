import type { z } from "zod";
import type { Bilingual } from "./common.ts";
import type { Complaint } from "./packError.ts";
import { quote } from "./quote.ts";

/** What a text must look like, by the pattern or format that it failed. */
export function formatWords(issue: Extract<z.core.$ZodIssue, { code: "invalid_format" }>): Complaint {
  const shape = shapes.get(issue.format === "regex" ? (issue.pattern ?? "") : issue.format);
  return {
    problem: {
      vi: `${quote(issue.input)} viết không đúng dạng.`,
      en: `${quote(issue.input)} is not written in the right form.`,
    },
    remedy: {
      vi: `Cần viết ${shape?.vi ?? `theo mẫu ${issue.pattern ?? issue.format}`}.`,
      en: `Write ${shape?.en ?? `it after the pattern ${issue.pattern ?? issue.format}`}.`,
    },
  };
}

const shapes: ReadonlyMap<string, Bilingual> = new Map([
  [
    "date",
    {
      vi: 'ngày có thật theo dạng năm-tháng-ngày, ví dụ "2022-06-10"',
      en: 'a day that exists as year-month-day, for example "2022-06-10"',
    },
  ],
  [
    "/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/",
    {
      vi: "mã bằng chữ cái không dấu, chữ số, dấu chấm, gạch dưới hoặc gạch nối, tối đa 40 ký tự",
      en: "an id of letters without marks, digits, '.', '_' or '-', at most 40 characters",
    },
  ],
  [
    "/^[A-Za-z][A-Za-z0-9]{0,11}$/",
    {
      vi: 'mã chỉ tiêu bắt đầu bằng chữ cái, chỉ gồm chữ cái không dấu và chữ số, tối đa 12 ký tự, ví dụ "c12"',
      en: 'an indicator code that begins with a letter, letters and digits only, at most 12, for example "c12"',
    },
  ],
  [
    "/^[A-Z][A-Z0-9]*-[A-Z0-9]+$/",
    {
      vi: 'mã biểu gồm hai phần viết hoa nối bằng dấu gạch, ví dụ "TCD-01"',
      en: 'a template code of two parts in capitals joined by a dash, for example "TCD-01"',
    },
  ],
  [
    "/^\\d{5}$/",
    { vi: 'mã gồm đúng 5 chữ số, ví dụ "21463"', en: 'a code of exactly 5 digits, for example "21463"' },
  ],
  [
    "/^\\d+(?:\\.\\d+)?$/",
    {
      vi: 'số không âm, dấu chấm thập phân, ví dụ "0.5"',
      en: 'a number that is not negative with a decimal point, for example "0.5"',
    },
  ],
]);

import { formatPath, packError, type PackError } from "./packError.ts";

/** Longest text of a pack: what is longer would not fit the cells, headers and formulas that it goes into. */
const longestText = 4000;
const deepest = 40;

/** Characters that no workbook part can hold (XML 1.0), line breaks and tabs excepted. */
const forbidden = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Texts anywhere in a file that could not be written into a workbook, and nesting that no pack needs. */
export function textErrors(file: string, value: unknown): readonly PackError[] {
  return visit(value, []).map((found) => packError(file, formatPath(found.path), complaints[found.fault]));
}

type Fault = keyof typeof complaints;
interface Found {
  readonly path: readonly PropertyKey[];
  readonly fault: Fault;
}

function visit(value: unknown, path: readonly PropertyKey[]): readonly Found[] {
  if (path.length > deepest) return [{ path, fault: "deep" }];
  if (typeof value === "string") {
    if (value.length > longestText) return [{ path, fault: "long" }];
    return forbidden.test(value) ? [{ path, fault: "characters" }] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((member: unknown, index) => visit(member, [...path, index]));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => visit(member, [...path, key]));
}

const complaints = {
  long: {
    problem: {
      vi: `Văn bản dài quá ${longestText} ký tự.`,
      en: `The text is longer than ${longestText} characters.`,
    },
    remedy: { vi: "Rút ngắn văn bản.", en: "Shorten it." },
  },
  characters: {
    problem: {
      vi: "Văn bản có ký tự điều khiển hoặc ký tự hỏng, không ghi được vào sổ tính.",
      en: "The text has control characters or broken ones, which no workbook can hold.",
    },
    remedy: { vi: "Gõ lại văn bản này.", en: "Type the text anew." },
  },
  deep: {
    problem: { vi: "Mục này lồng nhau quá sâu.", en: "This member is nested too deep." },
    remedy: { vi: "Xóa mục này.", en: "Delete it." },
  },
} as const;

import { type DecimalText, isDecimalText, isInteger } from "../decimal.ts";
import type { Question } from "./finding.ts";
import { formatNumber, type Language } from "./format.ts";

/** Answers that are words of the program; all others are names and figures and speak for themselves. */
const wordsOf: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  zero: { vi: "các ô trống là 0", en: "the blanks are zero" },
  missing: { vi: "đơn vị chưa báo cáo", en: "not reported" },
  "nothing-arose": { vi: "không phát sinh", en: "nothing arose" },
  returned: { vi: "trả lại đơn vị", en: "return to the unit" },
  count: { vi: "tính các dòng ẩn", en: "count the hidden rows" },
  "leave-out": { vi: "không tính các dòng ẩn", en: "leave the hidden rows out" },
  accept: { vi: "chấp nhận hồ sơ nộp trễ", en: "let the late dossier count" },
  refuse: { vi: "không chấp nhận, coi như không có hồ sơ", en: "refuse it, as if there were no dossier" },
  ignore: { vi: "bỏ qua dòng này", en: "leave this row out" },
};

const kindsInWords: ReadonlySet<string> = new Set<Question["kind"]>([
  "blank-as-zero",
  "nil-return",
  "row-meaning",
  "hidden-rows",
  "late-dossier",
]);

/** An option as it is shown: a name, a number in the language's writing, or a few words. Unknown kinds have names. */
export function describeOption(
  { kind }: { readonly kind: string },
  option: Question["options"][number],
  language: Language,
): string {
  if (kindsInWords.has(kind) && Object.hasOwn(wordsOf, option.answer)) {
    return wordsOf[option.answer]?.[language] ?? option.label;
  }
  return kind === "which-value" && isDecimalText(option.label)
    ? describeNumber(option.label, language)
    : option.label;
}

/** With its kind, because "1.825" is a thousand in one language and less than two in the other. */
function describeNumber(number: DecimalText, language: Language): string {
  const kind = isInteger(number) ? whole : fraction;
  return `${kind[language]} ${formatNumber(number, language)}`;
}

const whole = { vi: "số nguyên", en: "the whole number" };
const fraction = { vi: "số thập phân", en: "the decimal number" };

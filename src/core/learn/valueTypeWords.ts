import type { ValueType } from "../pack/indicator.ts";

/** What a place of a form takes, in words. */
export const valueTypeWords: Readonly<Record<"vi" | "en", Readonly<Record<ValueType, string>>>> = {
  vi: {
    int: "số nguyên",
    dec: "số thập phân",
    pct: "tỷ lệ",
    text: "văn bản",
    date: "ngày",
    choice: "lựa chọn",
    bool: "có/không",
  },
  en: {
    int: "whole number",
    dec: "decimal number",
    pct: "rate",
    text: "text",
    date: "date",
    choice: "choice",
    bool: "yes/no",
  },
};

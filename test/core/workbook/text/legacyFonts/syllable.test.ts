import { describe, expect, it } from "vitest";
import { isSyllable } from "../../../../../src/core/workbook/text/legacyFonts/syllable.ts";
import { vietnameseWords } from "../../../../support/vietnameseText.ts";

describe("isSyllable", () => {
  it("knows the words of reports, small and in capitals", () => {
    const unknown = vietnameseWords.filter((word) => !isSyllable(word) || !isSyllable(word.toUpperCase()));
    expect(unknown).toEqual([]);
  });

  it.each([
    "Nghiêm",
    "giếng",
    "gì",
    "quýt",
    "quyển",
    "thuở",
    "hoà",
    "hòa",
    "khuỷu",
    "ngoằn",
    "Đắk",
    "Krông",
    "y",
    "ở",
  ])("takes %s", (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each([
    ["two tones", "hộì"],
    ["an open tone before a stop", "cõc"],
    ["the tone beside the marked vowel", "tíêng"],
    ["letters that no syllable has", "Muñoz"],
    ["capitals inside", "chiÕu"],
    ["a sign", "Th«ng"],
    ["two words in one", "đượcbáo"],
    ["nothing", ""],
  ])("refuses %s: %s", (_, word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

import { remembered } from "../../remembered.ts";

const lookAlikes: ReadonlyMap<string, string> = new Map([
  ["Ƣ", "Ư"],
  ["ƣ", "ư"],
  ["Ð", "Đ"],
  ["ð", "đ"],
  // Lao, in texts copied from document-sharing sites
  ["ເ", "c"],
  ...pairs("АВЕКМНОРСТУХІЅЈҺ", "ABEKMHOPCTYXISJH"),
  ...pairs("аеорсухіѕјһ", "aeopcyxisjh"),
]);

const foreign = /[ƢƣÐðເ\u0400-\u04FF]/g;

/**
 * NFC, look-alike letters and full-width forms mapped, quotes unified, invisible characters dropped, every dash
 * "-", every run of white space one blank.
 */
export const cleanText = remembered((text) => cleanLetters(text).replace(/\s+/g, " ").trim());

/** Like `cleanText`, for prose: line breaks stay. */
export function cleanProse(text: string): string {
  return cleanLetters(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** A key for comparing words: clean, lower case, without marks, đ → d. Two writings of one name fold alike. */
export const foldKey = remembered((text) =>
  cleanText(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .replace(/đ/g, "d")
    .replace(/…/g, "...")
    .replace(/[²³]/g, (digit) => (digit === "²" ? "2" : "3"))
    .normalize("NFC"),
);

function cleanLetters(text: string): string {
  return (
    text
      .normalize("NFC")
      .replace(foreign, (letter) => lookAlikes.get(letter) ?? letter)
      // Full-width forms stand at a fixed distance from their ASCII twins.
      .replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\u201C-\u201F\u00AB\u00BB\u2033]/g, '"')
      .replace(/[\u2018-\u201B\u2032]/g, "'")
      // A mark may have found its letter only now.
      .normalize("NFC")
  );
}

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  return Array.from(from, (letter, index) => [letter, to.charAt(index)] as const);
}

const lookAlikes: ReadonlyMap<string, string> = new Map([
  ["Ƣ", "Ư"],
  ["ƣ", "ư"],
  ["Ð", "Đ"],
  ["ð", "đ"],
]);

/** NFC, look-alike letters mapped, invisible characters dropped, every dash "-", every run of white space one blank. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[ƢƣÐð]/g, (letter) => lookAlikes.get(letter) ?? letter)
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** A key for comparing words: clean, lower case, without marks, đ → d. Two writings of one name fold alike. */
export function foldKey(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .replace(/đ/g, "d")
    .normalize("NFC");
}

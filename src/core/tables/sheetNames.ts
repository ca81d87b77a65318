/** The names of the sheets that are not summary tables; the book's formulas and links know them. */
export const sheetNames = {
  guide: "Mục lục",
  review: "Rà soát",
  facts: "DuLieu",
  lastYear: "KyTruoc",
  coverage: "NopBao",
  ledger: "SoCai",
  pack: "GoiCauHinh",
} as const;

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanProse, cleanText, foldKey } from "../../../../src/core/workbook/text/fold.ts";
import { vietnameseText } from "../../../support/vietnameseText.ts";

describe("cleanText", () => {
  it.each([
    ["marks apart", "Phổ Thạnh".normalize("NFD"), "Phổ Thạnh"],
    ["marks in another order", "Pho\u0302\u0309 Tha\u0323nh", "Phổ Thạnh"],
    ["tones of Vietnamese keyboards of old", "ho\u0340a h\u006F\u0341", "hòa hó"],
    ["Ƣ for Ư", "PHƢỜNG, TƢ, tƣ", "PHƯỜNG, TƯ, tư"],
    ["Icelandic eth for đ", "Ðức Phổ, ðồng", "Đức Phổ, đồng"],
    ["Cyrillic capitals", "ТỔNG СỘNG", "TỔNG CỘNG"],
    ["Cyrillic small letters", "хã cơ sở", "xã cơ sở"],
    ["a Cyrillic letter under a Latin mark", "cа\u0301n bộ", "cán bộ"],
    ["a Lao letter", "ເán bộ", "cán bộ"],
    ["soft hyphens", "phư\u00ADờng", "phường"],
    ["a zero width space inside a letter", "Pho\u200B\u0302\u0309", "Phổ"],
    ["no-break spaces", "Phổ\u00A0Minh\u202F1", "Phổ Minh 1"],
    ["zero width signs and a byte order mark", "\uFEFFPhổ\u200B \u200EMinh\u2060", "Phổ Minh"],
    ["dashes", "a – b — c − d ‑ e", "a - b - c - d - e"],
    ["quotes", "“một” «cửa» ‘x’", '"một" "cửa" \'x\''],
    ["full-width forms", "（１２．５％）", "(12.5%)"],
    ["an ideographic space", "Phổ\u3000Minh", "Phổ Minh"],
    ["line breaks", " Phổ\r\n  Minh\t", "Phổ Minh"],
    ["what is clean already", "Señor Muñoz, 5 × 3 m², viparse®", "Señor Muñoz, 5 × 3 m², viparse®"],
    ["Russian words", "Москва", "Mocквa"],
    ["nothing", "", ""],
  ])("%s", (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it("is done once and for all", () => {
    fc.assert(
      fc.property(fc.oneof(vietnameseText, fc.string({ unit: "grapheme" })), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it("leaves Vietnamese texts as they are but for white space and dashes", () => {
    fc.assert(
      fc.property(vietnameseText, fc.constantFrom("NFC", "NFD"), (text, form) => {
        expect(cleanText(text.normalize(form))).toBe(text.replace(/\s+/g, " ").trim());
      }),
    );
  });
});

describe("cleanProse", () => {
  it.each([
    ["one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["  một \n  hai  ba ", "một\nhai ba"],
    ["a – b\n“c”", 'a - b\n"c"'],
  ])("%j keeps its lines", (text, clean) => {
    expect(cleanProse(text)).toBe(clean);
  });
});

describe("foldKey", () => {
  it.each([
    ["tone placement", "Hoà, uỷ, thuý, khoẻ", "Hòa, ủy, thúy, khỏe"],
    ["capitals", "PHƯỜNG NGUYỄN NGHIÊM", "phường nguyễn nghiêm"],
    ["no marks at all", "Phuong Nguyen Nghiem", "Phường Nguyễn Nghiêm"],
    ["marks apart", "Đức Phổ".normalize("NFD"), "Đức Phổ"],
    ["đ and its look-alikes", "Ðức, ðức, đức", "Đức, Đức, ĐỨC"],
    ["superscripts", "m²", "m2"],
    ["an ellipsis", "…", "..."],
    ["white space", " Phổ \u00A0 Minh ", "Phổ Minh"],
  ])("%s", (_, left, right) => {
    expect(foldKey(left)).toBe(foldKey(right));
  });

  it.each([
    ["Phổ Minh", "Phổ Ninh"],
    ["Phổ Văn", "Phổ An"],
    ["Mẫu 1", "Mẫu 2"],
    ["", "-"],
  ])("%s is not %s", (left, right) => {
    expect(foldKey(left)).not.toBe(foldKey(right));
  });

  it("holds small ASCII letters only for Vietnamese", () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(foldKey(text)).toMatch(/^[a-z0-9 ,:()-]*$/);
        expect(foldKey(foldKey(text))).toBe(foldKey(text));
      }),
    );
  });
});

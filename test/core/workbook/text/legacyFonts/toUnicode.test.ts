import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LegacyEncoding } from "../../../../../src/core/workbook/text/legacyFonts/legacyFont.ts";
import { surveyReadings } from "../../../../../src/core/workbook/text/legacyFonts/surveyReadings.ts";
import { toUnicode } from "../../../../../src/core/workbook/text/legacyFonts/toUnicode.ts";
import { inTcvn3, inVni, through1258 } from "../../../../support/legacyText.ts";
import { vietnameseText, vietnameseWords } from "../../../../support/vietnameseText.ts";

const fonts = [".VnTime", ".VnArial Narrow", "VNI-Times", "VNI Helve"];

describe("texts in legacy fonts become Unicode", () => {
  // As they stand in workbooks of Vietnamese offices from 2004 to 2007.
  it.each([
    [".VnTime", "Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"],
    [".VnTime", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"],
    [".VnTime", "Th«ng t­ sè 04/2004/TT-BL§TBXH", "Thông tư số 04/2004/TT-BLĐTBXH"],
    [".VnTime", "Sè ng­êi ®· ®­îc cÊp GPL§", "Số người đã được cấp GPLĐ"],
    [".VnTime", "Tr.®ã n÷", "Tr.đó nữ"],
    [
      ".VnTime",
      "Ng­êi L§ vµo ®Ó thùc hiÖn c¸c lo¹i hîp ®ång (trõ H§L§)",
      "Người LĐ vào để thực hiện các loại hợp đồng (trừ HĐLĐ)",
    ],
    [".VnArial", "H. §Þnh Qu¸n", "H. Định Quán"],
    [".VnArial", "Tæng diÖn tÝch ®Êt trang tr¹i (ha)", "Tổng diện tích đất trang trại (ha)"],
    [".VnTime", "« nhiÔm m«i tr­êng ë cuèi kú", "ô nhiễm môi trường ở cuối kỳ"],
    [".VnTime", "DiÖn tÝch 5 m² × 3, ý kiÕn", "Diện tích 5 m² × 3, ý kiến"],
    [".VnTime", "§¬n gi¸: 1.000®/kg, tr®", "Đơn giá: 1.000đ/kg, trđ"],
    [".VnTime", "B¸O C¸O", "BáO CáO"],
    [".VnTime", "X· §¾k L¾k, Kr«ng P¾c", "Xã Đắk Lắk, Krông Pắc"],
    ["VNI-Times", "THAØNH PHOÁ HOÀ CHÍ MINH", "THÀNH PHỐ HỒ CHÍ MINH"],
    ["VNI-Times", "UBND HUYEÄN CAÀN GIÔØ", "UBND HUYỆN CẦN GIỜ"],
    ["VNI-Times", "cuûa Uûy ban nhaân daân huyeän", "của Ủy ban nhân dân huyện"],
    ["VNI-Times", "ÑVT: ñoàng", "ĐVT: đồng"],
    ["VNI-Times", "Thu vieän trôï khoâng hoaøn laïi", "Thu viện trợ không hoàn lại"],
    ["VNI-Times", "Döï phoøng (ñoái vôùi döï toaùn )", "Dự phòng (đối với dự toán )"],
    ["VNI-Times", "tyû leä %, kyù, mó, vò, mæ, mì, quî", "tỷ lệ %, ký, mĩ, vị, mỉ, mì, quỵ"],
    ["VNI-Times", "aên, naêng, baèng, taêng, chaët", "ăn, năng, bằng, tăng, chặt"],
  ])("%s: %s", (font, text, expected) => {
    const encoding: LegacyEncoding = font.startsWith(".") ? "tcvn3" : "vni";
    expect(toUnicode(text, font)).toEqual({ text: expected, encoding });
  });

  it.each([
    [".VnTimeH", "b¸o c¸o t×nh h×nh", "BÁO CÁO TÌNH HÌNH"],
    [".VnTimeH", "B¸O C¸O QUý I", "BÁO CÁO QUÝ I"],
    [".VnArialH", "UBND ph­êng phæ minh", "UBND PHƯỜNG PHỔ MINH"],
    [".VnTimeH", "tæng céng", "TỔNG CỘNG"],
  ])("%s shows small letters as capitals: %s", (font, text, expected) => {
    expect(toUnicode(text, font)).toEqual({ text: expected, encoding: "tcvn3" });
  });

  it.each([
    [".VnTime", inTcvn3("Tổ kiểm tra về chế độ, chính sách đã có từ cũ")],
    ["VNI-Times", inVni("Tổ kiểm tra về chế độ, chính sách đã có từ cũ")],
  ])("%s read through windows-1258", (font, bytes) => {
    const arrived = through1258(bytes);
    expect(arrived).not.toBe(bytes);
    expect(toUnicode(arrived, font).text).toBe("Tổ kiểm tra về chế độ, chính sách đã có từ cũ");
  });

  it("reads quotes that arrived as Latin-1 control characters", () => {
    expect(toUnicode("m« h×nh \u0093mét cöa\u0094", ".VnTime").text).toBe("mô hình “một cửa”");
  });

  it("converts the legacy words of a cell in two fonts and leaves the Unicode ones", () => {
    expect(toUnicode("§¬n vÞ: UBND phường Phổ Thạnh", ".VnTime")).toEqual({
      text: "Đơn vị: UBND phường Phổ Thạnh",
      encoding: "tcvn3",
    });
  });
});

describe("what is not in the encoding stays, character for character", () => {
  it.each([
    "Señor Muñoz",
    "5 × 3",
    "viparse®",
    "Tong hop bao cao",
    "1.234",
    "",
    "UBND phường Phổ Minh",
    "NĐ 30/2020, LĐ-TB&XH, HĐND",
    "Hà Nội",
    "Cán bộ",
    "Tân An",
    "«Tân An»",
    "© 2022 · 25 °C ± 1, 5 µm, 1½",
    "Ðức Phổ",
    "Élève à l'école, été",
    "Größe für Übung",
    "Phổ Minh".normalize("NFD"),
    "日本",
    "𝒜 1",
  ])("%s", (text) => {
    for (const font of fonts) expect(toUnicode(text, font)).toEqual({ text, encoding: null });
  });

  it.each(["Times New Roman", "Arial", "UVnTime", "Calibri", ""])("in the font %j", (font) => {
    expect(toUnicode("Tæng céng", font)).toEqual({ text: "Tæng céng", encoding: null });
  });

  it("of another legacy encoding than the font's", () => {
    expect(toUnicode("Thu vieän trôï khoâng hoaøn laïi", ".VnTime").encoding).toBeNull();
  });
});

describe("words that are Vietnamese either way", () => {
  const tcvn3 = { encoding: "tcvn3", page: "western" } as const;

  it("stay while nothing else is known", () => {
    expect(toUnicode("Sè hé", ".VnTime")).toEqual({ text: "Sè hé", encoding: null });
  });

  it("go by the other cells in the same kind of font", () => {
    const known = surveyReadings([
      { text: "Tæng céng", font: ".VnArial" },
      { text: "Sè hé", font: ".VnTime" },
    ]).get("tcvn3");
    expect(toUnicode("Sè hé", ".VnTime", known)).toEqual({ text: "Số hộ", encoding: "tcvn3" });
  });

  it.each(["5 × 3", "Señor Muñoz", "viparse®", "Phổ Minh", "Hà", "1 234", "Tong so"])(
    "and others stay all the same: %s",
    (text) => {
      expect(toUnicode(text, ".VnTime", tcvn3)).toEqual({ text, encoding: null });
    },
  );

  it.each([
    ["no legacy font at all", [{ text: "Tæng céng", font: "Arial" }]],
    ["only words that may be either", [{ text: "Sè hé", font: ".VnTime" }]],
    [
      "as many cells in Unicode",
      [
        { text: "Tæng céng", font: ".VnTime" },
        { text: "Phổ Minh", font: ".VnTime" },
      ],
    ],
  ])("are known by nothing where there are %s", (_, texts) => {
    expect(surveyReadings(texts).get("tcvn3") ?? null).toBeNull();
  });
});

describe("properties", () => {
  it("any Vietnamese text in Unicode stays, composed or not, in any font", () => {
    fc.assert(
      fc.property(
        vietnameseText,
        fc.constantFrom(...fonts),
        fc.constantFrom("NFC", "NFD"),
        (text, font, form) => {
          const unicode = text.normalize(form);
          expect(toUnicode(unicode, font)).toEqual({ text: unicode, encoding: null });
        },
      ),
    );
  });

  it.each([
    ["tcvn3", ".VnTime", inTcvn3],
    ["vni", "VNI-Times", inVni],
  ] as const)("%s: what was encoded comes back, and once is enough", (encoding, font, encode) => {
    fc.assert(
      fc.property(vietnameseText, fc.constantFrom("western", "vietnamese"), (text, page) => {
        const bytes = encode(text);
        const arrived = page === "western" ? bytes : through1258(bytes);
        const known = { encoding, page } as const;
        const back = toUnicode(arrived, font, known).text;
        // TCVN3 has its toned capitals in other fonts.
        const expected = encoding === "vni" ? text : decapitalised(text);
        expect(back).toBe(expected);
        expect(toUnicode(back, font).text).toBe(back);
      }),
    );
  });

  it("every word comes back alone", () => {
    for (const word of vietnameseWords) {
      expect(toUnicode(inTcvn3(word), ".VnTime", { encoding: "tcvn3", page: "western" }).text).toBe(word);
      expect(toUnicode(inVni(word), "VNI-Times", { encoding: "vni", page: "western" }).text).toBe(word);
    }
  });
});

/** Capitals that TCVN3 has no code for become small. */
function decapitalised(text: string): string {
  return Array.from(text, (letter) =>
    inTcvn3(letter) === inTcvn3(letter.toLowerCase()) ? letter.toLowerCase() : letter,
  ).join("");
}

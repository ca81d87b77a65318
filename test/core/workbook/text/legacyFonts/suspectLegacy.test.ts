import { describe, expect, it } from "vitest";
import {
  confirmedText,
  suspectLegacy,
} from "../../../../../src/core/workbook/text/legacyFonts/suspectLegacy.ts";
import { inTcvn3, inVni, through1258 } from "../../../../support/legacyText.ts";

const lines = [
  "Cộng hoà xã hội chủ nghĩa Việt Nam",
  "Đơn vị báo cáo: UBND phường Phổ Minh",
  "Số hộ",
  "Số cuộc đối thoại đã tổ chức",
  "1.234",
  "Ghi chú",
];

describe("suspectLegacy proposes what texts without a font are written in", () => {
  it.each([
    ["tcvn3", "western", inTcvn3],
    ["vni", "western", inVni],
    ["tcvn3", "vietnamese", (text: string) => through1258(inTcvn3(text))],
    ["vni", "vietnamese", (text: string) => through1258(inVni(text))],
  ] as const)("%s through the %s code page", (encoding, page, encode) => {
    const texts = lines.map(encode);
    const suspicion = suspectLegacy(texts);
    expect(suspicion?.reading).toEqual({ encoding, page });
    if (suspicion === null) throw new Error("no suspicion");
    expect(lines).toContain(suspicion.after);
    expect(texts.map((text) => confirmedText(text, suspicion.reading))).toEqual(lines);
  });

  it.each([
    ["Unicode", lines],
    ["Unicode with marks apart", lines.map((line) => line.normalize("NFD"))],
    ["numbers and ASCII", ["1", "Tong", "2.345", ""]],
    ["signs", ["5 × 3 m²", "viparse®", "© 2022", "25 °C ± 1", "« Tân »", "½", "Công\u00ADty", "· Một"]],
    ["Spanish", ["Señor Muñoz", "Año", "niño", "mañana", "¿Qué?", "corazón"]],
    ["French", ["Élève", "garçon", "où", "Noël", "île", "bœuf", "être", "façade", "maître", "hôtel"]],
    ["German", ["Größe", "für", "Übung", "schön", "Straße", "Bär", "möglich", "höher"]],
    ["too few words to tell", ["Tæng céng"]],
  ])("is silent about %s", (_, texts) => {
    expect(suspectLegacy(texts)).toBeNull();
  });

  it("leaves Unicode texts among the others alone", () => {
    const mixed = [...lines.map(inTcvn3), "Phường Nguyễn Nghiêm", "Hà Nội", "5 × 3"];
    const reading = suspectLegacy(mixed)?.reading;
    if (reading === undefined) throw new Error("no suspicion");
    expect(mixed.map((text) => confirmedText(text, reading)).slice(lines.length)).toEqual(
      mixed.slice(lines.length),
    );
  });
});

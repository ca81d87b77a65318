import { expect, test } from "vitest";

import { cellsOf, refusalOf, workbookOf } from "../../../support/readFormats.ts";

/** Each character as the byte of its number. */
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const values = async (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(cellsOf((await workbookOf(bytes)).sheets[0])).map(([address, cell]) => [
      address,
      cell.type === "text" ? cell.value : cell,
    ]),
  );

test.each([
  ["semicolons and decimal commas", "Đơn vị;Số;Tỷ lệ\nPhổ An;1.234;1,5\nPhổ Ninh;5;2,5\n"],
  ["commas", `Đơn vị,Số,Tỷ lệ\r\nPhổ An,1.234,"1,5"\r\nPhổ Ninh,5,"2,5"\r\n`],
  ["tabs", "Đơn vị\tSố\tTỷ lệ\rPhổ An\t1.234\t1,5\rPhổ Ninh\t5\t2,5"],
  ["a stated separator", "sep=|\nĐơn vị|Số|Tỷ lệ\nPhổ An|1.234|1,5\nPhổ Ninh|5|2,5"],
])("%s: every cell is text as typed", async (_, text) => {
  expect(await values(utf8(text))).toEqual({
    A1: "Đơn vị",
    B1: "Số",
    C1: "Tỷ lệ",
    A2: "Phổ An",
    B2: "1.234",
    C2: "1,5",
    A3: "Phổ Ninh",
    B3: "5",
    C3: "2,5",
  });
});

test("empty rows and cells keep the places of the others", async () => {
  expect(await values(utf8("a;;b\n;;\n\nc;  ;d\n"))).toEqual({ A1: "a", C1: "b", A4: "c", C4: "d" });
});

test("quoted cells hold separators, quotes and line breaks", async () => {
  expect(await values(utf8(`a;"b;""c""\nd"\ne;f`))).toEqual({ A1: "a", B1: `b;"c"\nd`, A2: "e", B2: "f" });
});

test("a quote that encloses nothing swallows no row, however far down", async () => {
  expect(await values(utf8(`a;b\n1;"x\n2;y`))).toEqual({
    A1: "a",
    B1: "b",
    A2: "1",
    B2: `"x`,
    A3: "2",
    B3: "y",
  });
  const rows = Array.from({ length: 500 }, (_, index) => `${index};x`).join("\n");
  const read = await values(utf8(`${rows}\n500;"y\n501;z`));
  expect(read).toMatchObject({ A500: "499", A501: "500", B501: `"y`, A502: "501", B502: "z" });
});

const wanted = { A1: "Đơn vị", B1: "Ước", A2: "Phổ Khánh", B2: "12" };

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  }
  return bytes;
}

const text = "Đơn vị;Ước\nPhổ Khánh;12\n";

test.each([
  ["UTF-8", utf8(text)],
  ["UTF-8 with a mark", utf8(`\uFEFF${text}`)],
  ["UTF-8, decomposed", utf8(text.normalize("NFD"))],
  ["UTF-16, low byte first", utf16(text, true)],
  ["UTF-16, high byte first", utf16(text, false)],
  // Written from the code chart: Đ D0, ơ F5, Ư DD; tone marks follow their vowel: ` CC, ? D2, ´ EC, . F2.
  ["code page 1258", bytesOf("\xd0\xf5n vi\xf2;\xdd\xf5\xecc\nPh\xf4\xd2 Kh\xe1nh;12\n")],
])("%s", async (_, bytes) => {
  expect(await values(bytes)).toEqual(wanted);
});

test("Western text, and older Vietnamese fonts hidden in it, stay as their code page has them", async () => {
  // "Señor;Muñoz" and, in TCVN3, "thÞ x·;b¸o c¸o".
  expect(await values(bytesOf("Se\xf1or;Mu\xf1oz\na;b"))).toMatchObject({ A1: "Señor", B1: "Muñoz" });
  const legacy = "th\xde x\xb7;ti\xd2n\nb\xb8o c\xb8o;2";
  expect(await values(bytesOf(legacy))).toMatchObject({
    A1: "thÞ x·",
    B1: "tiÒn",
  });
});

test.each([
  ["prose", "Kính gửi: Ủy ban nhân dân thị xã\nĐơn vị xin báo cáo, kèm theo biểu mẫu, như sau.\nTrân trọng."],
  ["one column", "a\nb\nc\n"],
  ["one line", "a;b;c"],
])("%s is text, not a table", async (_, prose) => {
  expect(await refusalOf(utf8(prose))).toBe("text");
});

test("budgets hold", async () => {
  const table = utf8("a;b\nc;d\n");
  expect(await refusalOf(table, { cellsPerSheet: 4 })).toBeNull();
  expect(await refusalOf(table, { cellsPerSheet: 3 })).toBe("over-budget");
  expect(await refusalOf(table, { strings: 3 })).toBe("over-budget");
  const wide = utf8(`${";".repeat(20_000)}a\n${";".repeat(20_000)}b`);
  expect(await refusalOf(wide)).toBe("workbook-damaged");
});

test("Vietnamese letters that became question marks are told as lost", async () => {
  const table = "??n v?;S? li?u\nPh??ng Ph? Ninh;5\nX? Ph? An;7\n";
  expect(await refusalOf(utf8(table))).toBe("letters-lost");
  const asked = "Đơn vị;Ghi chú\nPhổ An;Có đúng không?\nPhổ Ninh;xem https://phoninh.vn/a?id=5 và trả lời?\n";
  expect(await refusalOf(utf8(asked))).toBeNull();
});

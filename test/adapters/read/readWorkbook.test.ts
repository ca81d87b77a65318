import * as XLSX from "xlsx";
import { expect, test } from "vitest";

import { inflateWithZlib } from "../../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../../src/adapters/read/readWorkbook.ts";
import { sniff } from "../../../src/adapters/read/sniff/sniff.ts";
import { rawXlsx } from "../../support/rawXlsx.ts";
import { writtenBySheetJs } from "../../support/writtenBySheetJs.ts";
import { withEntry, zipOf } from "../../support/zipBytes.ts";

const reader = createWorkbookReader({ inflate: inflateWithZlib });

async function reasonOf(bytes: Uint8Array): Promise<string | null> {
  const result = await reader.read({ path: "bao-cao.xlsx", bytes });
  return result.ok ? null : result.error.reason;
}

function written(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["Phường Phổ Minh", 12]]), "Biểu 1");
  return writtenBySheetJs(book, { bookType });
}

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A compound file with one directory sector that holds these names. */
function compound(names: readonly string[], record: readonly number[] = []): Uint8Array {
  const bytes = new Uint8Array(512 * 12);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512 + 4, 0xfffffffe, true);
  names.forEach((name, index) => {
    const at = 1024 + index * 128;
    Array.from(name).forEach((character, place) =>
      view.setUint16(at + place * 2, character.charCodeAt(0), true),
    );
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint32(at + 116, 2, true);
    view.setUint32(at + 120, 4_096, true);
  });
  bytes.set(record, 512 * 3);
  return bytes;
}

const packageOf = (names: readonly string[]) =>
  zipOf(Object.fromEntries(["[Content_Types].xml", ...names].map((name) => [name, "<x/>"])));

test("a workbook is read, whatever its name", async () => {
  const result = await reader.read({ path: "x.pdf", bytes: written("xlsx") });
  expect(result).toMatchObject({ ok: true, value: { sheets: [{ name: "Biểu 1" }] } });
  expect(await reasonOf(written("xlsm"))).toBeNull();
});

test.each<readonly [string, Uint8Array, string, string]>([
  ["nothing", new Uint8Array(0), "empty", "empty-file"],
  ["zeros", new Uint8Array(5_000), "placeholder", "placeholder"],
  [".xls of Excel 97", written("biff8"), "xls", "old-excel"],
  [".xls of Excel 5", written("biff5"), "xls", "old-excel"],
  [".xls of Excel 2", written("biff2"), "biff", "old-excel"],
  [".xlsb", written("xlsb"), "xlsb", "binary-excel"],
  [".ods", written("ods"), "open-document", "open-document"],
  ["XML spreadsheet 2003", written("xlml"), "spreadsheet-xml", "old-excel"],
  ["web page", written("html"), "html", "web-page"],
  [
    "web page without a head",
    utf8(`\uFEFF <!-- x -->\n<table border=1><tr><td>Xã</td></tr></table>`),
    "html",
    "web-page",
  ],
  [
    "web archive",
    ascii("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary=x"),
    "html",
    "web-page",
  ],
  ["text", utf8("Đơn vị;Số cuộc\nPhổ An;12\n"), "text", "text"],
  ["text in UTF-16", Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x42, 0]), "text", "text"],
  ["other XML", utf8(`<?xml version="1.0"?><note/>`), "xml", "not-a-workbook"],
  [
    "encrypted .xlsx",
    compound(["Root Entry", "EncryptionInfo", "EncryptedPackage"]),
    "encrypted",
    "encrypted",
  ],
  [
    "encrypted .xls",
    compound(["Root Entry", "Workbook"], [9, 8, 4, 0, 0, 6, 5, 0, 0x2f, 0]),
    "encrypted",
    "encrypted",
  ],
  ["open .xls", compound(["Root Entry", "Workbook"], [9, 8, 4, 0, 0, 6, 5, 0, 0x42, 0]), "xls", "old-excel"],
  [".doc", compound(["Root Entry", "WordDocument"]), "word", "word"],
  [".ppt", compound(["Root Entry", "PowerPoint Document"]), "presentation", "not-a-workbook"],
  ["another compound file", compound(["Root Entry"]), "unknown", "not-a-workbook"],
  [".docx", packageOf(["word/document.xml"]), "word", "word"],
  [".pptx", packageOf(["ppt/presentation.xml"]), "presentation", "not-a-workbook"],
  [
    ".odt",
    zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" }, { level: 0 }),
    "word",
    "word",
  ],
  [".rtf", ascii("{\\rtf1}"), "word", "word"],
  ["PDF", ascii("%PDF-1.7"), "pdf", "pdf"],
  ["PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "picture", "picture"],
  ["JPEG", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), "picture", "picture"],
  ["GIF", ascii("GIF89a"), "picture", "picture"],
  ["BMP", Uint8Array.from([0x42, 0x4d, 30, 0, 0, 0, ...new Uint8Array(24)]), "picture", "picture"],
  ["TIFF", Uint8Array.from([0x49, 0x49, 0x2a, 0]), "picture", "picture"],
  ["WebP", ascii("RIFF\x10\0\0\0WEBPVP8 "), "picture", "picture"],
  ["HEIC", ascii("\0\0\0\x18ftypheic"), "picture", "picture"],
  ["RAR", ascii("Rar!\x1a\x07\0"), "other-archive", "archive"],
  ["7z", Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), "other-archive", "archive"],
  ["gzip", Uint8Array.from([0x1f, 0x8b, 8, 0]), "other-archive", "archive"],
  ["zip of anything", zipOf({ "a.xlsx": "1" }), "zip", "archive"],
  ["zip of nothing", zipOf({}), "zip", "archive"],
  ["other bytes", Uint8Array.from([1, 2, 3, 4, 0, 5]), "unknown", "not-a-workbook"],
])("%s", async (_, bytes, kind, reason) => {
  expect(sniff(bytes)).toBe(kind);
  expect(await reasonOf(bytes)).toBe(reason);
});

test("a cut-off workbook and a cut-off archive are told apart", async () => {
  expect(await reasonOf(written("xlsx").subarray(0, 900))).toBe("workbook-damaged");
  expect(await reasonOf(zipOf({ "a.xlsx": "1" }).subarray(0, 40))).toBe("archive-damaged");
});

test("a workbook whose parts need a password is encrypted", async () => {
  expect(await reasonOf(withEntry(rawXlsx({}), 1, { flags: 1 }))).toBe("encrypted");
});

test("what is larger than any form is not looked into", async () => {
  const small = createWorkbookReader({ inflate: inflateWithZlib, budgets: { fileBytes: 10 } });
  expect(await small.read({ path: "a", bytes: ascii("0123456789") })).toMatchObject({
    error: { reason: "text" },
  });
  expect(await small.read({ path: "a", bytes: ascii("0123456789a") })).toMatchObject({
    error: { reason: "too-large" },
  });
});

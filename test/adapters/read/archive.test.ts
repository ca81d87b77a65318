import { expect, test } from "vitest";

import { inflateWithZlib } from "../../../src/adapters/node/inflateWithZlib.ts";
import { createArchiveOpener } from "../../../src/adapters/read/archive.ts";
import type { ReadBudgets } from "../../../src/adapters/read/budgets.ts";
import { rawXlsx } from "../../support/rawXlsx.ts";
import { renamed, withEntry, zipOf } from "../../support/zipBytes.ts";

/** The members as "path: content" or "path: reason", or the reason why nothing is opened. */
function membersOf(bytes: Uint8Array, budgets: Partial<ReadBudgets> = {}): readonly string[] | string | null {
  const result = createArchiveOpener({ inflate: inflateWithZlib, budgets })(bytes);
  if (result === null) return null;
  if (!result.ok) return result.error.reason;
  return result.value.map((member) =>
    "problem" in member
      ? `${member.path}: ${member.problem.reason}`
      : `${member.path}: ${new TextDecoder().decode(member.bytes)}`,
  );
}

test("files in folders, with Vietnamese names in either normal form", () => {
  const zip = zipOf({
    "Phường/Phổ Minh.xlsx": "1",
    "Xã/": "",
    "~$tạm.xlsx": "2",
    ["Nghĩa.xls".normalize("NFD")]: "3",
  });
  expect(membersOf(zip)).toStrictEqual(["Phường/Phổ Minh.xlsx: 1", "~$tạm.xlsx: 2", "Nghĩa.xls: 3"]);
});

test("names in the old code page and with backslashes", () => {
  const zip = renamed(zipOf({ "bao~cao.xls": "1", "a\\b.xls": "2" }), "bao~cao.xls", "bao\u0000cao.xls");
  const at = zip.indexOf(0, 30);
  const old = zip.map((byte, index) =>
    byte === 0 && zip[index - 1] === 0x6f && zip[index + 1] === 0x63 ? 0x82 : byte,
  );
  expect(at).toBeGreaterThan(0);
  expect(membersOf(old)).toStrictEqual(["baoécao.xls: 1", "a/b.xls: 2"]);
});

test("what systems add is left out", () => {
  expect(
    membersOf(zipOf({ "__MACOSX/._a.xlsx": "1", ".DS_Store": "2", "a/.hidden/b.xlsx": "3", "a.xlsx": "4" })),
  ).toStrictEqual(["a.xlsx: 4"]);
});

test("an archive inside is opened, one inside that is not", () => {
  const innermost = zipOf({ "c.xlsx": "3" });
  const inner = zipOf({ "b.xlsx": "2", "innermost.zip": innermost });
  const members = membersOf(zipOf({ "a.xlsx": "1", "inner.zip": inner }));
  expect(members?.slice(0, 2)).toStrictEqual(["a.xlsx: 1", "inner.zip!b.xlsx: 2"]);
  expect(members?.[2]).toMatch(/^inner\.zip!innermost\.zip: PK/);
});

test("a workbook, and anything that is no zip, is no archive", () => {
  expect(membersOf(rawXlsx({}))).toBeNull();
  expect(membersOf(new Uint8Array(9))).toBeNull();
});

test("a damaged member does not stop the others, a damaged archive does", () => {
  const zip = zipOf({ "a.xlsx": "1", "b.xlsx": "2", "c.zip": zipOf({ x: "1" }).subarray(0, 50) });
  expect(membersOf(withEntry(zip, 0, { crc: 1 }))).toStrictEqual([
    "a.xlsx: archive-damaged",
    "b.xlsx: 2",
    "c.zip: archive-damaged",
  ]);
  expect(membersOf(zip.subarray(0, -30))).toBe("archive-damaged");
  expect(membersOf(zipOf({ "../a.xlsx": "1" }))).toBe("archive-suspicious");
});

test("a password on one member, on all", () => {
  const zip = zipOf({ "a.xlsx": "1", "b.xlsx": "2" });
  expect(membersOf(withEntry(zip, 0, { flags: 1 }))).toStrictEqual(["a.xlsx: encrypted", "b.xlsx: 2"]);
  expect(membersOf(withEntry(withEntry(zip, 0, { flags: 1 }), 1, { flags: 1 }))).toBe("encrypted");
});

test("budgets: the limit passes, one more does not", () => {
  const zip = zipOf({ "a.txt": "12345", "b.zip": zipOf({ "c.txt": "67" }) });
  const inner = zipOf({ "c.txt": "67" }).length;
  expect(membersOf(zip, { archiveBytes: zip.length })).toHaveLength(2);
  expect(membersOf(zip, { archiveBytes: zip.length - 1 })).toBe("too-large");
  expect(membersOf(zip, { archiveMembers: 3 })).toHaveLength(2);
  expect(membersOf(zip, { archiveMembers: 2 })).toStrictEqual(["a.txt: 12345", "b.zip: over-budget"]);
  expect(membersOf(zip, { archiveMembers: 1 })).toBe("over-budget");
  expect(membersOf(zip, { archiveTotalBytes: 5 + inner + 2 })).toHaveLength(2);
  expect(membersOf(zip, { archiveTotalBytes: 5 + inner + 1 })).toStrictEqual([
    "a.txt: 12345",
    "b.zip: over-budget",
  ]);
  expect(membersOf(zip, { archiveTotalBytes: 5 + inner - 1 })).toBe("over-budget");
  expect(membersOf(zipOf({ a: "12345", b: "1" }), { fileBytes: 4 })).toStrictEqual(["a: too-large", "b: 1"]);
});

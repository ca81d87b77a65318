import { crc32 as zlibCrc32 } from "node:zlib";
import { describe, expect, test } from "vitest";

import { inflateWithZlib } from "../../../../src/adapters/node/inflateWithZlib.ts";
import { budgets as usualBudgets, type ReadBudgets } from "../../../../src/adapters/read/budgets.ts";
import { refusable } from "../../../../src/adapters/read/refusal.ts";
import { crc32 } from "../../../../src/adapters/read/zip/crc32.ts";
import { inflateWithFflate } from "../../../../src/adapters/read/zip/inflateWithFflate.ts";
import { openPackage } from "../../../../src/adapters/read/zip/openPackage.ts";
import type { Inflate } from "../../../../src/app/ports.ts";
import { renamed, withEnd, withEntry, zipOf } from "../../../support/zipBytes.ts";

interface Options {
  readonly inflate?: Inflate;
  readonly budgets?: Partial<ReadBudgets>;
}

/** Text of the part, null when there is none, or the reason of the refusal. */
function partOf(
  zip: Uint8Array,
  name: string,
  { inflate = inflateWithZlib, budgets }: Options = {},
): string | null {
  const all = { ...usualBudgets, ...budgets };
  const result = refusable(() =>
    openPackage(zip, {
      inflate,
      crc32,
      budgets: all,
      damage: "workbook-damaged",
      otherPacking: "archive",
    }).part(name),
  );
  if (!result.ok) return result.error.reason;
  return result.value === null ? null : new TextDecoder().decode(result.value);
}

const text = "Tổng hợp ".repeat(500);
const zip = zipOf({ "a.txt": text, "folder/B.txt": "b" });
const stored = zipOf({ "a.txt": text }, { level: 0 });

describe.each([
  ["zlib", inflateWithZlib],
  ["fflate", inflateWithFflate],
])("with %s", (_, inflate) => {
  test("deflated and stored parts, by name in any case", () => {
    expect(partOf(zip, "a.txt", { inflate })).toBe(text);
    expect(partOf(zip, "/Folder/b.TXT", { inflate })).toBe("b");
    expect(partOf(stored, "a.txt", { inflate })).toBe(text);
    expect(partOf(zip, "c.txt", { inflate })).toBeNull();
    expect(partOf(zipOf({ empty: "" }), "empty", { inflate })).toBe("");
  });

  test("sizes that lie", () => {
    const size = new TextEncoder().encode(text).length;
    expect(partOf(withEntry(zip, 0, { unpacked: size - 1 }), "a.txt", { inflate })).toBe(
      "archive-suspicious",
    );
    expect(partOf(withEntry(zip, 0, { unpacked: 0 }), "a.txt", { inflate })).toBe("archive-suspicious");
    expect(partOf(withEntry(zip, 0, { unpacked: size + 1 }), "a.txt", { inflate })).toBe("workbook-damaged");
    expect(partOf(withEntry(zip, 0, { packed: 4 }), "a.txt", { inflate })).toBe("workbook-damaged");
    expect(partOf(withEntry(stored, 0, { unpacked: size - 1 }), "a.txt", { inflate })).toBe(
      "workbook-damaged",
    );
  });

  test("content that does not unpack, or not to what was packed", () => {
    const broken = Uint8Array.from(zip).fill(0xff, 40, 60);
    expect(partOf(broken, "a.txt", { inflate })).toBe("workbook-damaged");
    expect(partOf(withEntry(zip, 0, { crc: 1 }), "a.txt", { inflate })).toBe("workbook-damaged");
    expect(partOf(withEntry(stored, 0, { crc: 1 }), "a.txt", { inflate })).toBe("workbook-damaged");
  });

  test("a stream is never unpacked beyond its limit", () => {
    const bomb = zipOf({ bomb: new Uint8Array(3_000_000) }, { level: 9 });
    const start = 30 + "bomb".length;
    const packed = bomb.subarray(start, bomb.length - 70);
    expect(inflate(packed, 2_999_999)).toStrictEqual({ ok: false, error: "overflow" });
    expect(inflate(packed, 100)).toStrictEqual({ ok: false, error: "overflow" });
    expect(inflate(packed, 3_000_000)).toMatchObject({ ok: true });
  });
});

test("an entry that has another name in the directory than beside its content", () => {
  const at = zip.lastIndexOf("B".charCodeAt(0));
  expect(partOf(zip.with(at, "b".charCodeAt(0)), "a.txt")).toBe("workbook-damaged");
});

test("two entries of one name, also in another case", () => {
  expect(partOf(renamed(zipOf({ "a.txt": "1", "b.txt": "2" }), "b.txt", "a.txt"), "a.txt")).toBe(
    "archive-suspicious",
  );
  expect(partOf(zipOf({ "a.txt": "1", "A.txt": "2" }), "a.txt")).toBe("archive-suspicious");
});

test.each(["../a.txt", "/etc/passwd", "a/../../b", "C:\\b.txt", "..\\b.txt"])(
  "the entry %s leads outside",
  (name) => {
    expect(partOf(zipOf({ "a.txt": "1", [name]: "2" }), "a.txt")).toBe("archive-suspicious");
  },
);

test("encrypted entries and unknown ways of packing", () => {
  expect(partOf(withEntry(zip, 0, { flags: 1 }), "a.txt")).toBe("encrypted");
  expect(partOf(withEntry(zip, 0, { method: 9 }), "a.txt")).toBe("archive");
});

test("a directory that is not where it should be", () => {
  expect(partOf(withEnd(zip, { start: 1 }), "a.txt")).toBe("workbook-damaged");
  expect(partOf(withEnd(zip, { start: 4_000_000_000 }), "a.txt")).toBe("workbook-damaged");
  expect(partOf(withEnd(zip, { size: 4_000_000_000 }), "a.txt")).toBe("workbook-damaged");
  expect(partOf(withEnd(zip, { count: 3 }), "a.txt")).toBe("workbook-damaged");
  expect(partOf(withEnd(zip, { count: 1 }), "a.txt")).toBe("archive-suspicious");
  expect(partOf(withEntry(zip, 0, { header: 7 }), "a.txt")).toBe("workbook-damaged");
  expect(partOf(Uint8Array.of(...new Uint8Array(9), ...zip), "a.txt")).toBe("workbook-damaged");
});

test("entries that share bytes", () => {
  expect(partOf(withEntry(zip, 1, { packed: zip.length }), "a.txt")).toBe("archive-suspicious");
});

test("a zip that is cut off anywhere is refused", () => {
  for (let length = 0; length < zip.length; length++) {
    expect(partOf(zip.subarray(0, length), "a.txt")).toBe("workbook-damaged");
  }
});

test("bytes after the end, as mail programs leave them", () => {
  expect(partOf(Uint8Array.of(...zip, 13, 10), "a.txt")).toBe(text);
});

describe("budgets", () => {
  const size = new TextEncoder().encode(text).length;
  test.each([
    ["fileBytes", zip.length, "too-large"],
    ["entries", 2, "over-budget"],
    ["entryBytes", size, "over-budget"],
    ["totalBytes", size + 1, "over-budget"],
  ] as const)("%s: the limit passes, one more does not", (budget, limit, reason) => {
    expect(partOf(zip, "a.txt", { budgets: { [budget]: limit } })).toBe(text);
    expect(partOf(zip, "a.txt", { budgets: { [budget]: limit - 1 } })).toBe(reason);
  });

  test("ratio, above its floor", () => {
    const bytes = zipOf({ a: "x".repeat(100_000) });
    const packed = new DataView(bytes.buffer).getUint32(18, true);
    const ratio = 100_000 / packed;
    expect(partOf(bytes, "a", { budgets: { ratio, ratioFloorBytes: 0 } })).toHaveLength(100_000);
    expect(partOf(bytes, "a", { budgets: { ratio: ratio - 0.01, ratioFloorBytes: 99_999 } })).toBe(
      "archive-suspicious",
    );
    expect(partOf(bytes, "a", { budgets: { ratio: ratio - 0.01, ratioFloorBytes: 100_000 } })).toHaveLength(
      100_000,
    );
  });
});

test("our checksum is that of zlib", () => {
  for (const length of [0, 1, 7, 8, 9, 63, 1_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 167 + length) & 0xff);
    expect(crc32(bytes)).toBe(zlibCrc32(bytes));
  }
});

import { crc32 } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openPackage, type OpcPackage } from "../../../src/adapters/package/openPackage.ts";
import { packWithZlib } from "../../../src/adapters/node/packWithZlib.ts";
import { unpackPart, unpackText } from "../../../src/adapters/package/packagePart.ts";
import { packPart } from "../../../src/adapters/package/packPart.ts";
import { packWithFflate } from "../../../src/adapters/package/packWithFflate.ts";
import { writePackage } from "../../../src/adapters/package/writePackage.ts";

const types = "[Content_Types].xml";

function aPackage(parts: Readonly<Record<string, string>>, level: 0 | 9 = 9): Uint8Array {
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ [types]: strToU8("<Types/>"), ...bytes }, { level, mtime: "2022-06-20T00:00:00Z" });
}

function open(bytes: Uint8Array): OpcPackage {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
}

function reasonOf(bytes: Uint8Array): string | null {
  const opened = openPackage(bytes);
  return opened.ok ? null : opened.error.reason;
}

/** Overwrites a little-endian field of the only directory entry of this name. */
function patchDirectory(
  bytes: Uint8Array,
  name: string,
  field: { at: number; size: 2 | 4; value: number },
): Uint8Array {
  const patched = bytes.slice();
  const view = new DataView(patched.buffer);
  let at = view.getUint32(patched.length - 22 + 16, true);
  while (strFromU8(patched.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) !== name) {
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (field.size === 2) view.setUint16(at + field.at, field.value, true);
  else view.setUint32(at + field.at, field.value, true);
  return patched;
}

describe("openPackage", () => {
  it("keeps untouched parts byte for byte, stored or deflated", () => {
    for (const level of [0, 9] as const) {
      const parts = open(
        aPackage({ "xl/a.xml": "<a>".repeat(500), "xl/media/b.png": "\u0001\u0002" }, level),
      );
      const again = open(writePackage(parts.values()));
      for (const [name, part] of parts) {
        expect(again.get(name)).toEqual(part);
        expect(again.get(name)?.method).toBe(level === 0 ? 0 : 8);
      }
    }
  });

  it("refuses what is no package", () => {
    expect(reasonOf(new Uint8Array())).toBe("not-a-package");
    expect(reasonOf(strToU8("%PDF-1.7"))).toBe("not-a-package");
    expect(reasonOf(zipSync({ "a.txt": strToU8("a") }))).toBe("not-a-package");
  });

  it("tells a password-protected book from an old .xls", () => {
    const compound = new Uint8Array(4096);
    compound.set([0xd0, 0xcf, 0x11, 0xe0]);
    expect(reasonOf(compound)).toBe("not-a-package");
    "EncryptedPackage".split("").forEach((letter, index) => {
      compound[1024 + 2 * index] = letter.charCodeAt(0);
    });
    expect(reasonOf(compound)).toBe("encrypted");
  });

  it("refuses cut and doubled packages, and encrypted entries", () => {
    const bytes = aPackage({ "xl/a.xml": "<a/>", "xl/A.xml": "<a/>" });
    expect(reasonOf(bytes)).toBe("damaged");
    const good = aPackage({ "xl/a.xml": "<a/>" });
    expect(reasonOf(good.subarray(0, good.length / 2))).toBe("damaged");
    expect(reasonOf(patchDirectory(good, "xl/a.xml", { at: 42, size: 4, value: good.length }))).toBe(
      "damaged",
    );
    expect(reasonOf(patchDirectory(good, "xl/a.xml", { at: 8, size: 2, value: 1 }))).toBe("encrypted");
    expect(reasonOf(patchDirectory(good, "xl/a.xml", { at: 10, size: 2, value: 12 }))).toBe("damaged");
  });

  it("refuses more entries than allowed", () => {
    const opened = openPackage(aPackage({ a: "1", b: "2" }), { parts: 2, partBytes: 10 });
    expect(opened.ok ? null : opened.error.reason).toBe("too-large");
  });
});

describe("unpackPart", () => {
  const bytes = aPackage({ "xl/a.xml": "0".repeat(500_000) });

  function unpackPatched(field: { at: number; size: 4; value: number }): string | null {
    const part = open(patchDirectory(bytes, "xl/a.xml", field)).get("xl/a.xml");
    const unpacked = part === undefined ? null : unpackPart(part);
    return unpacked?.ok === false ? unpacked.error.reason : null;
  }

  it("gives the content", () => {
    const part = open(aPackage({ "xl/a.xml": "<a>Ấ</a>" })).get("xl/a.xml");
    expect(part && unpackText(part)).toEqual({ ok: true, value: "<a>Ấ</a>" });
  });

  it("believes no size and no checksum", () => {
    expect(unpackPatched({ at: 24, size: 4, value: 1000 })).toBe("damaged");
    expect(unpackPatched({ at: 24, size: 4, value: 600_000 })).toBe("damaged");
    expect(unpackPatched({ at: 24, size: 4, value: 4_000_000_000 })).toBe("too-large");
    expect(unpackPatched({ at: 16, size: 4, value: 1 })).toBe("damaged");
  });

  it("finds a broken stream", () => {
    const part = packPart("a", "abc".repeat(100));
    const broken = unpackPart({
      ...part,
      packed: [...part.packed].map((piece) => piece.map((byte) => byte ^ 0x55)),
    });
    expect(broken.ok ? null : broken.error.reason).toBe("damaged");
  });

  it("reads UTF-16 parts", () => {
    const text = "<a>Ấ</a>";
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...text.split("").flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(unpackText(packPart("a", utf16))).toEqual({ ok: true, value: text });
  });
});

describe("packPart", () => {
  const pieces = Array.from({ length: 40_000 }, (_, index) => `<c>Ấ ${index} dòng ${index % 7}</c>`);

  it.each([
    { packer: "fflate", pack: packWithFflate },
    { packer: "zlib", pack: packWithZlib },
  ])("packs what comes piece by piece with $packer", ({ pack }) => {
    const part = packPart("xl/a.xml", pieces, pack);
    const read = unzipSync(writePackage([part]))["xl/a.xml"];
    expect(strFromU8(read ?? new Uint8Array())).toBe(pieces.join(""));
    expect(part.packedSize).toBeLessThan(part.size / 4);
    expect(crc32(read ?? "")).toBe(part.crc32);
  });

  it("packs a part of many megabytes with zlib, where it packs less hard", () => {
    const large = Array.from({ length: 14 }, () => pieces.join(""));
    const part = packPart("xl/a.xml", large, packWithZlib);
    const read = unzipSync(writePackage([part]))["xl/a.xml"];
    expect(part.size).toBeGreaterThan(10_000_000);
    expect(strFromU8(read ?? new Uint8Array())).toBe(large.join(""));
    expect(crc32(read ?? "")).toBe(part.crc32);
  });

  it("keeps the checksum when nothing follows a full piece", () => {
    const part = packPart("xl/a.xml", ["a".repeat(1_000_000)], packWithZlib);
    expect(part.crc32).toBe(crc32("a".repeat(1_000_000)));
  });

  it("packs an empty part", () => {
    for (const pack of [packWithFflate, packWithZlib]) {
      expect(unpackText(packPart("a", [], pack))).toEqual({ ok: true, value: "" });
    }
  });
});

describe("writePackage", () => {
  it("writes what other programs read, in one order whatever the order of the parts", () => {
    const parts = ["xl/workbook.xml", "_rels/.rels", "xl/ấ.xml", types].map((name) =>
      packPart(name, `<${name}>`),
    );
    const bytes = writePackage(parts);
    expect(Object.keys(unzipSync(bytes))).toEqual([types, "_rels/.rels", "xl/workbook.xml", "xl/ấ.xml"]);
    expect(writePackage(parts.toReversed())).toEqual(bytes);
    expect(strFromU8(unzipSync(bytes)["xl/ấ.xml"] ?? new Uint8Array())).toBe("<xl/ấ.xml>");
  });
});

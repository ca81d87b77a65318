import { err, ok, type Result } from "../../core/result.ts";
import { defaultLimits, type PackageLimits, type PackagePart, type PackageProblem } from "./packagePart.ts";
import { readZipDirectory, type ZipEntry } from "./zipDirectory.ts";

/** An Office file as its parts, by name. Nothing is unpacked until it is asked for. */
export type OpcPackage = ReadonlyMap<string, PackagePart>;

/** Opens the bytes of an .xlsx or .docx; keeps what it does not understand. */
export function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits = defaultLimits,
): Result<OpcPackage, PackageProblem> {
  if (isCompoundFile(bytes)) return err({ reason: compoundReason(bytes), detail: "a compound file" });
  if (!startsWith(bytes, [0x50, 0x4b])) return err({ reason: "not-a-package", detail: "no zip" });
  const entries = readZipDirectory(bytes, limits.parts);
  if (!entries.ok) return entries;
  const parts = new Map<string, PackagePart>();
  const keys = new Set<string>();
  for (const entry of entries.value) {
    if (entry.name.endsWith("/")) continue;
    const part = toPart(bytes, entry);
    if (!part.ok) return part;
    // Part names are equal when they differ in case only (ISO 29500-2, 6.2.2.3).
    const key = part.value.name.toLowerCase();
    if (keys.has(key)) return err({ reason: "damaged", detail: `two parts ${entry.name}` });
    keys.add(key);
    parts.set(part.value.name, part.value);
  }
  if (!parts.has("[Content_Types].xml")) return err({ reason: "not-a-package", detail: "no content types" });
  return ok(parts);
}

function toPart(bytes: Uint8Array, entry: ZipEntry): Result<PackagePart, PackageProblem> {
  const { name, method, size } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = err({ reason: "damaged", detail: name } as const);
  if (entry.encrypted) return err({ reason: "encrypted", detail: name });
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return damaged;
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedSize > bytes.length) return damaged;
  if (method !== 0 && method !== 8) return damaged;
  const { packedSize } = entry;
  const packed = [bytes.subarray(start, start + packedSize)];
  return ok({
    name: name.replace(/^\/+/, "").replaceAll("\\", "/"),
    method,
    crc32: entry.crc32,
    size,
    packed,
    packedSize,
  });
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

/** A password-protected Office file is a compound file with a stream of this name; an .xls is one without. */
function compoundReason(bytes: Uint8Array): "encrypted" | "not-a-package" {
  const name = "EncryptedPackage".split("");
  for (let at = 512; at + 2 * name.length <= bytes.length; at += 128) {
    const found = name.every((letter, index) => bytes[at + 2 * index] === letter.charCodeAt(0));
    if (found) return "encrypted";
  }
  return "not-a-package";
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

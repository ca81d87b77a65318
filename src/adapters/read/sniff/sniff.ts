import { budgets } from "../budgets.ts";
import { refusable } from "../refusal.ts";
import { uint16, uint32 } from "../zip/littleEndian.ts";
import { decodeEntryName } from "../zip/entryName.ts";
import { readZipDirectory, type ZipEntry } from "../zip/zipDirectory.ts";
import { readCompoundDirectory } from "./compoundFile.ts";
import { looksLikeText, sniffText } from "./sniffText.ts";

/** What bytes are by their content; the name they came under says nothing. */
export type FileKind =
  | "empty"
  /** Nothing but zeros: a file that a cloud folder has not fetched, or whose saving was interrupted. */
  | "placeholder"
  | "xlsx"
  | "xlsb"
  /** .ods */
  | "open-document"
  /** .xls of Excel 97 to 2003, in its container. */
  | "xls"
  /** .xls of Excel 2 to 95, without a container. */
  | "biff"
  /** "XML Spreadsheet 2003". */
  | "spreadsheet-xml"
  | "encrypted"
  | "word"
  | "presentation"
  /** A zip of anything else: perhaps many inputs. */
  | "zip"
  /** .rar, .7z, .gz and their like. */
  | "other-archive"
  | "pdf"
  | "picture"
  | "html"
  | "xml"
  | "text"
  | "unknown";

export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const signature = signatures.find(({ starts }) => startsWith(bytes, starts));
  if (signature !== undefined) return refined(bytes, signature.kind);
  if (isBiff(bytes)) return "biff";
  if (isMedia(bytes)) return "picture";
  if (bytes.every((byte) => byte === 0)) return "placeholder";
  return looksLikeText(bytes) ? sniffText(bytes) : "unknown";
}

interface Signature {
  readonly starts: readonly number[];
  readonly kind: FileKind | "compound";
}

const signatures: readonly Signature[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], kind: "zip" },
  { starts: [0x50, 0x4b, 0x05, 0x06], kind: "zip" },
  { starts: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: "compound" },
  { starts: asciiBytes("%PDF-"), kind: "pdf" },
  { starts: [0x89, ...asciiBytes("PNG")], kind: "picture" },
  { starts: [0xff, 0xd8, 0xff], kind: "picture" },
  { starts: asciiBytes("GIF8"), kind: "picture" },
  { starts: [0x49, 0x49, 0x2a, 0x00], kind: "picture" },
  { starts: [0x4d, 0x4d, 0x00, 0x2a], kind: "picture" },
  { starts: asciiBytes("Rar!"), kind: "other-archive" },
  { starts: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], kind: "other-archive" },
  { starts: [0x1f, 0x8b, 0x08], kind: "other-archive" },
  { starts: asciiBytes("BZh"), kind: "other-archive" },
  { starts: [0xfd, ...asciiBytes("7zXZ")], kind: "other-archive" },
  { starts: asciiBytes("{\\rtf"), kind: "word" },
];

function refined(bytes: Uint8Array, kind: Signature["kind"]): FileKind {
  if (kind === "zip") return sniffZip(bytes);
  return kind === "compound" ? sniffCompound(bytes) : kind;
}

/** A begin-of-file record (versions 2, 3, 4 and 5) with its usual lengths. */
function isBiff(bytes: Uint8Array): boolean {
  const type = uint16(bytes, 0);
  const length = uint16(bytes, 2);
  return [0x0009, 0x0209, 0x0409, 0x0809].includes(type) && length >= 4 && length <= 16;
}

/** Signatures that begin with, or depend on, a length: BMP, WebP, HEIC and its kin. */
function isMedia(bytes: Uint8Array): boolean {
  if (startsWith(bytes, asciiBytes("BM"))) return bytes.length > 26 && uint32(bytes, 2) === bytes.length;
  if (startsWith(bytes, asciiBytes("RIFF"))) return startsWith(bytes.subarray(8), asciiBytes("WEBP"));
  const brand = String.fromCharCode(...bytes.subarray(4, 12));
  return /^ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1|avif)$/.test(brand);
}

function sniffZip(bytes: Uint8Array): FileKind {
  const options = { damage: "archive-damaged", maxEntries: budgets.archiveMembers } as const;
  const directory = refusable(() => readZipDirectory(bytes, options));
  // Without a directory the first entry still tells a package that was cut off from an archive that was.
  if (!directory.ok) return isPackageName(firstEntryName(bytes)) ? "xlsx" : "zip";
  const names = directory.value.map((entry) => entry.name.toLowerCase());
  if (names.includes("[content_types].xml")) return sniffPackage(names);
  const mediaType = directory.value.find((entry) => entry.name === "mimetype");
  if (mediaType === undefined) return "zip";
  // LibreOffice puts a document with a password into one entry of this name since version 24.
  if (names.includes("encrypted-package")) return "encrypted";
  return names.includes("content.xml") ? sniffOpenDocument(bytes, mediaType) : "zip";
}

function sniffPackage(names: readonly string[]): FileKind {
  if (names.some((name) => name.startsWith("word/"))) return "word";
  if (names.some((name) => name.startsWith("ppt/"))) return "presentation";
  return names.includes("xl/workbook.bin") ? "xlsb" : "xlsx";
}

function isPackageName(name: string): boolean {
  return /^(?:\[content_types\]\.xml$|_rels\/|xl\/|docprops\/)/i.test(name);
}

function firstEntryName(bytes: Uint8Array): string {
  return decodeEntryName(bytes.subarray(30, 30 + uint16(bytes, 26)));
}

/**
 * The media type of an open document stands in an entry of its own, unpacked so that anyone can see it. Where another
 * program packed it, the content must tell.
 */
function sniffOpenDocument(bytes: Uint8Array, { headerAt, packedBytes, method }: ZipEntry): FileKind {
  if (method !== 0) return "open-document";
  const start = headerAt + 30 + uint16(bytes, headerAt + 26) + uint16(bytes, headerAt + 28);
  const mediaType = String.fromCharCode(...bytes.subarray(start, start + Math.min(packedBytes, 100)));
  if (mediaType.includes("opendocument.spreadsheet")) return "open-document";
  if (mediaType.includes("opendocument.text")) return "word";
  return mediaType.includes("opendocument.presentation") ? "presentation" : "unknown";
}

const fileIsEncrypted = 0x002f;

function sniffCompound(bytes: Uint8Array): FileKind {
  const entries = readCompoundDirectory(bytes);
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has("EncryptedPackage")) return "encrypted";
  const book = entries.find((entry) => entry.name === "Workbook" || entry.name === "Book");
  if (book !== undefined) return isEncryptedBook(bytes, book.contentAt) ? "encrypted" : "xls";
  if (names.has("WordDocument")) return "word";
  return names.has("PowerPoint Document") ? "presentation" : "unknown";
}

/** A workbook with a password says so in the record after its first. */
function isEncryptedBook(bytes: Uint8Array, at: number | null): boolean {
  return at !== null && uint16(bytes, at + 4 + uint16(bytes, at + 2)) === fileIsEncrypted;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function asciiBytes(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

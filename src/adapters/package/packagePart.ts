import { Inflate } from "fflate";
import { err, ok, type Result } from "../../core/result.ts";
import { crc32 } from "./crc32.ts";

/** A part as it lies in the file: kept so, it is written again byte for byte. */
export interface PackagePart {
  /** Without a leading "/": "xl/workbook.xml". */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc32: number;
  /** Bytes when unpacked, as the file says. */
  readonly size: number;
  /** In pieces, one after the other: a part may be too large for memory, and lie on a disk. */
  readonly packed: Iterable<Uint8Array>;
  /** Bytes of all pieces. */
  readonly packedSize: number;
}

/** Why bytes are no package that we can use; `detail` is for the log. */
export interface PackageProblem {
  readonly reason: "not-a-package" | "encrypted" | "damaged" | "too-large";
  readonly detail: string;
}

/** What unpacking may cost. */
export interface PackageLimits {
  readonly parts: number;
  /** Unpacked bytes of one part. */
  readonly partBytes: number;
}

export const defaultLimits: PackageLimits = { parts: 10_000, partBytes: 200_000_000 };

/** The content of a part. Believes no size: it stops at the first byte beyond what the file declares. */
export function unpackPart(
  part: PackagePart,
  limits: PackageLimits = defaultLimits,
): Result<Uint8Array, PackageProblem> {
  if (part.size > limits.partBytes) return err({ reason: "too-large", detail: part.name });
  const packed = whole([...part.packed]);
  const bytes = part.method === 0 ? packed : inflate(packed, part.size);
  if (bytes?.length !== part.size) return err({ reason: "damaged", detail: `${part.name}: wrong size` });
  if (crc32(bytes) !== part.crc32) return err({ reason: "damaged", detail: `${part.name}: wrong checksum` });
  return ok(bytes);
}

/** The content of an XML part as text, whatever Unicode it is in. */
export function unpackText(part: PackagePart, limits?: PackageLimits): Result<string, PackageProblem> {
  const bytes = unpackPart(part, limits);
  if (!bytes.ok) return bytes;
  const [first, second] = bytes.value;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return ok(new TextDecoder(encoding).decode(bytes.value));
}

// Deflate grows at most 1032-fold, so a piece of this size can never surprise memory.
const pieceBytes = 65_536;

/** Null when the stream is broken or longer than `size`. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const output: { readonly chunks: Uint8Array[]; length: number } = { chunks: [], length: 0 };
  const stream = new Inflate((chunk) => {
    output.chunks.push(chunk);
    output.length += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += pieceBytes) {
      stream.push(packed.subarray(from, from + pieceBytes), from + pieceBytes >= packed.length);
      if (output.length > size) return null;
    }
  } catch {
    // fflate throws for every broken stream.
    return null;
  }
  return joinBytes(output.chunks, output.length);
}

/** Of one piece nothing is copied: that is how parts are opened. */
function whole(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined ? first : joinBytes(pieces, totalLength(pieces));
}

export function totalLength(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

/** Many pieces of bytes as one. */
export function joinBytes(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

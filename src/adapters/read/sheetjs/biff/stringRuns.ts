import { refuse } from "../../refusal.ts";
import { uint16, uint32 } from "../../zip/littleEndian.ts";
import type { BiffRecord } from "./records.ts";

/** A place in the table of shared strings, which runs through several records. */
interface Place {
  readonly bytes: Uint8Array;
  readonly records: readonly BiffRecord[];
  record: number;
  at: number;
}

const wideFlag = 1;
const extendedFlag = 4;
const richFlag = 8;

/**
 * For each shared string the font of its first run, null where the cell's font holds (MS-XLS 2.5.293). `records` are
 * the table and what continues it.
 */
export function readStringFonts(
  bytes: Uint8Array,
  records: readonly BiffRecord[],
): readonly (number | null)[] {
  const [first] = records;
  if (first === undefined) return [];
  const place: Place = { bytes, records, record: 0, at: first.at };
  skip(place, 4);
  const count = uint32(bytes, place.at);
  skip(place, 4);
  const fonts: (number | null)[] = [];
  while (fonts.length < count && hasMore(place)) fonts.push(readFont(place));
  return fonts;
}

function readFont(place: Place): number | null {
  const characters = readNumber(place, 2);
  const flags = readNumber(place, 1);
  const runs = (flags & richFlag) === 0 ? 0 : readNumber(place, 2);
  const extension = (flags & extendedFlag) === 0 ? 0 : readNumber(place, 4);
  skipCharacters(place, characters, (flags & wideFlag) !== 0);
  let font: number | null = null;
  for (let run = 0; run < runs; run++) {
    const from = readNumber(place, 2);
    const index = readNumber(place, 2);
    if (run === 0 && from === 0) font = index;
  }
  skip(place, extension);
  return font;
}

/** Characters that go on in the next record begin there with a new flag for their width. */
function skipCharacters(place: Place, characters: number, isWide: boolean): void {
  let left = characters;
  let width = isWide ? 2 : 1;
  while (left > 0) {
    const here = Math.min(left, Math.floor((endOf(place) - place.at) / width));
    place.at += here * width;
    left -= here;
    if (left > 0) {
      nextRecord(place);
      width = ((place.bytes[place.at] ?? 0) & wideFlag) === 0 ? 1 : 2;
      place.at++;
    }
  }
}

/** Numbers never straddle two records. */
function readNumber(place: Place, size: 1 | 2 | 4): number {
  if (place.at >= endOf(place)) nextRecord(place);
  const { bytes, at } = place;
  skip(place, size);
  return size === 1 ? (bytes[at] ?? 0) : size === 2 ? uint16(bytes, at) : uint32(bytes, at);
}

function skip(place: Place, length: number): void {
  let left = length;
  while (left > endOf(place) - place.at) {
    left -= endOf(place) - place.at;
    nextRecord(place);
  }
  place.at += left;
}

function hasMore(place: Place): boolean {
  return place.at < endOf(place) || place.record + 1 < place.records.length;
}

function endOf({ records, record }: Place): number {
  const current = records[record];
  return current === undefined ? 0 : current.at + current.length;
}

function nextRecord(place: Place): void {
  place.record++;
  const next = place.records[place.record] ?? refuse("workbook-damaged", "shared strings are cut off");
  place.at = next.at;
}

import { expect, test } from "vitest";

import { readZipDirectory } from "../../../../src/adapters/read/zip/zipDirectory.ts";
import { zipOf } from "../../../support/zipBytes.ts";

const unset = [0xff, 0xff, 0xff, 0xff];

/** The same archive with its sizes and its directory's place in the 64-bit records. */
function toZip64(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset);
  const end = zip.length - 22;
  const start = view.getUint32(end + 16, true);
  const nameLength = view.getUint16(start + 28, true);
  const record = [...zip.subarray(start, start + 46 + nameLength)];
  const sizes = [...uint64(view.getUint32(start + 24, true)), ...uint64(view.getUint32(start + 20, true))];
  record.splice(20, 8, ...unset, ...unset);
  record.splice(30, 2, 4 + sizes.length, 0);
  const directory = [...record, 1, 0, sizes.length, 0, ...sizes];
  const end64 = start + directory.length;
  const end64Record = [0x50, 0x4b, 6, 6, ...uint64(44), 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const counts = [...uint64(1), ...uint64(1), ...uint64(directory.length), ...uint64(start)];
  const locator = [0x50, 0x4b, 6, 7, 0, 0, 0, 0, ...uint64(end64), 1, 0, 0, 0];
  const endRecord = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, ...unset, ...unset, 0, 0];
  return Uint8Array.of(
    ...zip.subarray(0, start),
    ...directory,
    ...end64Record,
    ...counts,
    ...locator,
    ...endRecord,
  );
}

function uint64(value: number): readonly number[] {
  return Array.from({ length: 8 }, (_, index) => Math.floor(value / 256 ** index) & 0xff);
}

test("sizes and places written with 64 bits are those written with 32", () => {
  const zip = zipOf({ "bao-cao.xlsx": "x".repeat(1_000) });
  const options = { damage: "archive-damaged", maxEntries: 10 } as const;
  expect(readZipDirectory(toZip64(zip), options)).toStrictEqual(readZipDirectory(zip, options));
});

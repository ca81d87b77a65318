import { assertNever } from "../../../core/assertNever.ts";
import type { Workbook } from "../../../core/workbook/workbook.ts";
import type { Meter } from "../meter.ts";
import type { UnpackOptions } from "../zip/unpackEntry.ts";
import { readBiff, readXls } from "./readXls.ts";
import { readXlsb } from "./readXlsb.ts";

/** The formats for which SheetJS is loaded. */
export type LibraryKind = "xls" | "biff" | "xlsb";

export interface LibraryReading {
  readonly kind: LibraryKind;
  readonly meter: Meter;
  readonly unpacking: Pick<UnpackOptions, "inflate" | "crc32">;
}

/** The only way into this folder, so that the library is loaded as one piece. */
export function readWithLibrary(bytes: Uint8Array, { kind, meter, unpacking }: LibraryReading): Workbook {
  switch (kind) {
    case "xls":
      return readXls(bytes, meter);
    case "biff":
      return readBiff(bytes, meter);
    case "xlsb":
      return readXlsb(bytes, meter, unpacking);
    default:
      return assertNever(kind);
  }
}

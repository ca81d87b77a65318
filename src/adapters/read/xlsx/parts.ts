import { checkTime, type Meter } from "../meter.ts";
import { openXml, type XmlCursor } from "../xml/cursor.ts";
import { toUtf8 } from "../xml/toUtf8.ts";
import type { Package } from "../zip/openPackage.ts";

/** The XML parts of one workbook, read under one meter. */
export interface Parts {
  readonly meter: Meter;
  has(partName: string): boolean;
  /** A cursor at the start of the part; null when there is no such part. */
  open(partName: string): XmlCursor | null;
}

export function openParts(container: Package, meter: Meter): Parts {
  return {
    meter,
    has: (partName) => container.has(partName),
    open: (partName) => {
      checkTime(meter);
      const bytes = container.part(partName);
      return bytes === null ? null : openXml(partName, plainView(toUtf8(partName, bytes)), meter);
    },
  };
}

/** Engines read bytes faster where all arrays are of one class, and Node's zlib gives a class of its own. */
function plainView(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

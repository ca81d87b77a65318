import type { ReadProblem } from "../../app/ports.ts";
import { err, type Result } from "../../core/result.ts";
import type { Workbook } from "../../core/workbook/workbook.ts";
import { readCsv } from "./csv/readCsv.ts";
import { startMeter } from "./meter.ts";
import { readHtml } from "./html/readHtml.ts";
import { readOds } from "./ods/readOds.ts";
import { refusable } from "./refusal.ts";
import { sniff, type FileKind } from "./sniff/sniff.ts";
import type { ReadXlsxOptions } from "./xlsx/readXlsx.ts";
import { readXml2003 } from "./xml2003/readXml2003.ts";
import { crc32 as plainCrc32 } from "./zip/crc32.ts";

const otherKinds = ["xls", "biff", "xlsb", "html", "open-document", "spreadsheet-xml", "text"] as const;

/** Kinds of files other than .xlsx that may hold tables. */
export type OtherKind = (typeof otherKinds)[number];

/** Reads the other kinds. It belongs into a worker that can be stopped: see `isOtherFormat`. */
export type OtherFormatsReader = (
  bytes: Uint8Array,
  kind: OtherKind,
  options: ReadXlsxOptions,
) => Promise<Result<Workbook, ReadProblem>>;

export function isOtherKind(kind: FileKind): kind is OtherKind {
  return otherKinds.some((other) => other === kind);
}

/** True for bytes that only an `OtherFormatsReader` reads, so that whoever examines them must be able to stop it. */
export function isOtherFormat(bytes: Uint8Array): boolean {
  return isOtherKind(sniff(bytes));
}

const textKinds: ReadonlySet<OtherKind> = new Set(["html", "spreadsheet-xml", "text"]);

/** SheetJS is loaded when its first file comes. */
export const readOtherFormat: OtherFormatsReader = async (bytes, kind, options) => {
  const { inflate, crc32 = plainCrc32 } = options;
  const unpacking = { inflate, crc32 };
  const meter = startMeter(options);
  if (textKinds.has(kind) && bytes.length > meter.budgets.textBytes) {
    return err({ reason: "too-large", detail: `${bytes.length} bytes of text` });
  }
  switch (kind) {
    case "html":
      return refusable(() => readHtml(bytes, meter));
    case "text":
      return refusable(() => readCsv(bytes, meter));
    case "open-document":
      return refusable(() => readOds(bytes, meter, unpacking));
    case "spreadsheet-xml":
      return refusable(() => readXml2003(bytes, meter));
    default: {
      const { readWithLibrary } = await import(
        /* webpackChunkName: "sheetjs" */ "./sheetjs/readWithLibrary.ts"
      );
      return refusable(() => readWithLibrary(bytes, { kind, meter, unpacking }));
    }
  }
};

import { crc32WithZlib, inflateWithZlib } from "../adapters/node/inflateWithZlib.ts";
import { serveExaminations } from "../adapters/node/serveExaminations.ts";
import { readOtherFormat } from "../adapters/read/otherFormats.ts";
import { createWorkbookReader } from "../adapters/read/readWorkbook.ts";

serveExaminations(
  createWorkbookReader({
    inflate: inflateWithZlib,
    crc32: crc32WithZlib,
    now: () => performance.now(),
    readOther: readOtherFormat,
  }),
);

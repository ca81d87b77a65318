// oxlint-disable-next-line import/no-unassigned-import -- zod must know before the first schema is made
import "../app/zodWithoutEval.ts";
import { serveReading, type WorkerScope } from "../adapters/browser/serveReading.ts";
import { readOtherFormat } from "../adapters/read/otherFormats.ts";
import { createWorkbookReader } from "../adapters/read/readWorkbook.ts";
import { inflateWithFflate } from "../adapters/read/zip/inflateWithFflate.ts";

declare const self: WorkerScope;

serveReading(
  self,
  createWorkbookReader({
    inflate: inflateWithFflate,
    now: () => performance.now(),
    readOther: readOtherFormat,
  }),
);

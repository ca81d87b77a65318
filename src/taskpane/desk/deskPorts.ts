import { writeDocument } from "../../adapters/docx/writeDocument.ts";
import { createBlobSource } from "../../adapters/browser/blobSource.ts";
import { browserClock } from "../../adapters/browser/browserClock.ts";
import { createBrowserWorkers } from "../../adapters/browser/browserWorkers.ts";
import { openDeskDatabase } from "../../adapters/browser/deskDatabase.ts";
import { fetchFile } from "../../adapters/browser/fetchFile.ts";
import { createPackLibrary } from "../../adapters/browser/packLibrary.ts";
import { zipFiles } from "../../adapters/package/zipFiles.ts";
import { createArchiveOpener } from "../../adapters/read/archive.ts";
import { budgets } from "../../adapters/read/budgets.ts";
import { readRegisterRows } from "../../adapters/read/csv/registerRows.ts";
import { inflateWithFflate } from "../../adapters/read/zip/inflateWithFflate.ts";
import { createSlipWriter } from "../../adapters/xlsx/mark/createSlipWriter.ts";
import { planUpdate } from "../../adapters/xlsx/planUpdate.ts";
import { updateBook } from "../../adapters/xlsx/updateBook.ts";
import { writeBook } from "../../adapters/xlsx/writeBook.ts";
import type { DeskPorts } from "../../app/desk/deskPorts.ts";
import { sha256Hex } from "../../app/sha256Hex.ts";
import { createReading } from "./reading.ts";

/** The hosts' side of the desk, in its worker. */
export function openDeskPorts(name: string): DeskPorts {
  const opening = { openArchive: createArchiveOpener({ inflate: inflateWithFflate }), sha256: sha256Hex };
  const workers = createBrowserWorkers(
    "readWorker",
    () => new Worker(new URL("../readWorker.ts", import.meta.url), { name: "readWorker" }),
  );
  return {
    ...openDeskDatabase(name),
    ...createReading(workers),
    packs: createPackLibrary({ ...opening, fetchFile }),
    openFiles: (files) => createBlobSource(files, { ...opening, maxBytes: budgets.archiveBytes }),
    writer: { write: writeBook, update: updateBook, plan: planUpdate, zip: zipFiles },
    slipWriter: createSlipWriter(),
    writeDocument: (model) => writeDocument(model),
    readRegister: readRegisterRows,
    decodeText: (bytes) => new TextDecoder().decode(bytes),
    clock: browserClock,
  };
}

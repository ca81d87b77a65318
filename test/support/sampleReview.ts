import { readFileSync } from "node:fs";
import { createFileSource } from "../../src/adapters/node/fileSource.ts";
import { crc32WithZlib, inflateWithZlib } from "../../src/adapters/node/inflateWithZlib.ts";
import { readRegisterRows } from "../../src/adapters/read/csv/registerRows.ts";
import { createArchiveOpener } from "../../src/adapters/read/archive.ts";
import { budgets } from "../../src/adapters/read/budgets.ts";
import { createWorkbookReader } from "../../src/adapters/read/readWorkbook.ts";
import { examineHere } from "../../src/app/examineFile.ts";
import { silent, type CollectedInput, type InputSource, type OpenExaminer } from "../../src/app/ports.ts";
import { reviewCalls, type Review } from "../../src/app/reviewCalls.ts";
import type { Decision } from "../../src/core/ledger/decisions.ts";
import { parseRegister } from "../../src/core/ledger/register.ts";
import { shippedPack } from "./shippedPack.ts";

export const sampleFolder = "assets/samples/duc-pho-2022-H1";
export const sampleCalls = ["2022-H1", "2022-ONCE-0405"];

const unpacking = { inflate: inflateWithZlib, crc32: crc32WithZlib };

export const sampleReader = createWorkbookReader(unpacking);

export interface SampleOptions {
  readonly source?: InputSource;
  readonly decisions?: readonly Decision[];
  readonly openExaminer?: OpenExaminer;
}

/** The received files of the sample, opened as the command line opens them. */
export function sampleSource(): InputSource {
  return createFileSource({
    named: [`${sampleFolder}/received`],
    cwd: process.cwd(),
    openArchive: createArchiveOpener(unpacking),
    maxBytes: budgets.fileBytes,
  });
}

/** A source that gives inputs held in memory, in the order given. */
export function sourceOf(inputs: readonly CollectedInput[]): InputSource {
  return {
    count: () => Promise.resolve(inputs.length),
    async *collect() {
      yield* inputs;
    },
  };
}

/** The whole way from the sample's files to the consolidation. */
export async function reviewSample({
  source = sampleSource(),
  decisions = [],
  openExaminer = examineHere(sampleReader),
}: SampleOptions = {}): Promise<Review> {
  const register = parseRegister(readRegisterRows(readFileSync(`${sampleFolder}/so-nhan.csv`)));
  if (!register.ok) throw new Error("the sample's register does not parse");
  return reviewCalls({
    pack: shippedPack(),
    calls: sampleCalls,
    source,
    openExaminer,
    register: register.value,
    decisions,
    progress: silent,
  });
}

import { packWithZlib } from "../../adapters/node/packWithZlib.ts";
import { systemClock } from "../../adapters/node/systemClock.ts";
import { writeDocument } from "../../adapters/docx/writeDocument.ts";
import { makeReceipts, makeReport, makeUrgingLetter } from "../../app/documents/makeDocuments.ts";
import type { UnitsCommand } from "../unitsArguments.ts";
import { reviewUnits } from "../reviewUnits.ts";
import type { ExitCode, Streams } from "../streams.ts";
import { words } from "../words.ts";
import { writeFilesOrArchive } from "../writeNewFiles.ts";

/** `tong-hop report`: the documents that go out. They are edited by hand: one of other contents is not written over. */
export async function report(command: UnitsCommand, streams: Streams): Promise<ExitCode> {
  const { units, at, out, language } = command;
  const review = await reviewUnits(command, streams);
  const order = {
    review,
    now: at ?? systemClock.now(),
    write: (model: Parameters<typeof writeDocument>[0]) => writeDocument(model, packWithZlib),
  };
  const single = units.length === 0 ? [await makeReport(order), await makeUrgingLetter(order)] : [];
  const receipts = await makeReceipts(order, units.length === 0 ? null : units);
  const files = [...single.filter((file) => file !== null), ...receipts];
  const say = words[language];
  if (files.length === 0 || out === null) {
    streams.out(`${say.noDocuments}\n`);
    return 0;
  }
  await writeFilesOrArchive(out, files, streams);
  streams.out(`${say.documentsWritten(files.length, out)}\n`);
  for (const { name } of files.slice(0, files.length - receipts.length)) streams.out(`  ${name}\n`);
  if (receipts.length > 0) streams.out(`  ${say.receiptsWritten(receipts.length)}\n`);
  return 0;
}

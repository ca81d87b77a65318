import { systemClock } from "../../adapters/node/systemClock.ts";
import { writeBook } from "../../adapters/xlsx/writeBook.ts";
import { blankForms } from "../../app/blankForms.ts";
import type { Command } from "../arguments.ts";
import { expectFolderOrNothing } from "../expectTargets.ts";
import { readHistory } from "../readHistory.ts";
import { findCalls, loadPack } from "../loadPack.ts";
import type { ExitCode, Streams } from "../streams.ts";
import { words } from "../words.ts";
import { writeNewFiles } from "../writeNewFiles.ts";

/** `tong-hop forms`: one workbook of blank forms per unit, prefilled and stamped. */
export async function forms(
  command: Extract<Command, { name: "forms" }>,
  streams: Streams,
): Promise<ExitCode> {
  const pack = await loadPack(command.pack, streams);
  await expectFolderOrNothing(command.out, streams);
  const issuedAt = command.issued ?? systemClock.now().slice(0, 10);
  const calls = findCalls(pack, [command.call]);
  const history =
    command.previous === null ? null : await readHistory(command.previous, pack, { streams, except: [] });
  const issue = { issuedAt, ...(history === null ? {} : { history }) };
  const blanks = calls.flatMap((call) =>
    Array.from(blankForms(pack, call, issue), ({ fileName, book }) => ({
      name: fileName,
      bytes: writeBook(book),
    })),
  );
  await writeNewFiles(command.out, blanks, streams);
  streams.out(`${words[command.language].formsWritten(blanks.length, command.out)}\n`);
  return 0;
}

import path from "node:path";
import { systemClock } from "../../adapters/node/systemClock.ts";
import { writeAtomically } from "../../adapters/node/writeAtomically.ts";
import { writeBook } from "../../adapters/xlsx/writeBook.ts";
import { blankForms } from "../../app/blankForms.ts";
import type { Command } from "../arguments.ts";
import { findCalls, loadPack } from "../loadPack.ts";
import { cannotWrite } from "../cannotWrite.ts";
import { readIfAny } from "../readIfAny.ts";
import { CannotRun, type ExitCode, type Streams } from "../streams.ts";
import { words } from "../words.ts";

/** `tong-hop forms`: one workbook of blank forms per unit, prefilled and stamped. */
export async function forms(
  command: Extract<Command, { name: "forms" }>,
  streams: Streams,
): Promise<ExitCode> {
  const pack = await loadPack(command.pack, streams);
  const issuedAt = command.issued ?? systemClock.now().slice(0, 10);
  const blanks = findCalls(pack, [command.call]).flatMap((call) =>
    Array.from(blankForms(pack, call, issuedAt), ({ fileName, book }) => ({
      target: path.resolve(streams.cwd, command.out, fileName),
      bytes: writeBook(book),
    })),
  );
  await expectRoom(command.out, blanks);
  for (const { target, bytes } of blanks) await write(target, bytes);
  streams.out(`${words[command.language].formsWritten(blanks.length, command.out)}\n`);
  return 0;
}

interface Blank {
  readonly target: string;
  readonly bytes: Uint8Array;
}

/** A filled form comes back under the name of its blank: a file with other contents is never written over. */
async function expectRoom(folder: string, blanks: readonly Blank[]): Promise<void> {
  const taken: string[] = [];
  for (const { target, bytes } of blanks) {
    const existing = await readIfAny(target);
    if (existing !== null && !existing.equals(bytes)) taken.push(path.basename(target));
  }
  const [first] = taken;
  if (first === undefined) return;
  throw new CannotRun({
    vi: `Thư mục "${folder}" đã có ${taken.length} tệp cùng tên với biểu mẫu (ví dụ "${first}"), có thể đơn vị đã điền, nên không ghi đè. Đề nghị chọn thư mục khác.`,
    en: `The folder "${folder}" has files with the names of ${taken.length} of the forms (such as "${first}"), perhaps filled in, so nothing is written over. Choose another folder.`,
  });
}

async function write(target: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeAtomically(target, bytes);
  } catch (cause) {
    throw cannotWrite(target, cause);
  }
}

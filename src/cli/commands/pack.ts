import { existsSync } from "node:fs";
import path from "node:path";
import { inflateWithZlib } from "../../adapters/node/inflateWithZlib.ts";
import { packWithZlib } from "../../adapters/node/packWithZlib.ts";
import { systemClock } from "../../adapters/node/systemClock.ts";
import { createWorkbookReader } from "../../adapters/read/readWorkbook.ts";
import { writeBook } from "../../adapters/xlsx/writeBook.ts";
import { problemOfError, readPackFile, type PackFileProblem } from "../../app/packs/readPackFile.ts";
import { writePackBundle } from "../../core/pack/packBundle.ts";
import type { PackSource } from "../../core/pack/packError.ts";
import type { Pack } from "../../core/pack/pack.ts";
import { parsePack } from "../../core/pack/parsePack.ts";
import { packBook } from "../../core/packSheets/packBook.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { readPack, shippedFolder } from "../loadPack.ts";
import type { PackCommand } from "../packArguments.ts";
import { readIfAny } from "../readIfAny.ts";
import { CannotRun, type ExitCode, type Streams } from "../streams.ts";
import { packWords } from "../packWords.ts";
import { writeNewFiles, type NewFile } from "../writeNewFiles.ts";

/** `tong-hop pack`: checks a pack, names every error with its place and remedy, and writes it in another form. */
export async function pack(command: PackCommand, streams: Streams): Promise<ExitCode> {
  const say = packWords[command.language];
  const read = await readAny(command.from, streams);
  if (!read.ok) {
    streams.out(`${say.packErrors(read.error.length)}\n`);
    for (const { place, problem, remedy } of read.error) {
      const where = place === "" ? command.from : place;
      streams.out(`- ${where}: ${problem[command.language]}\n  ${remedy[command.language]}\n`);
    }
    return 1;
  }
  const { id, units, templates, calls } = read.value;
  streams.out(`${say.packValid(id, units.length, templates.length, calls.length)}\n`);
  if (command.out === null) return 0;
  await write(read.value.sources ?? [], command.out, streams);
  streams.out(`${say.packWritten(command.out)}\n`);
  return 0;
}

type Read = Result<Pack, readonly PackFileProblem[]>;

/** A pack in any of its forms. */
async function readAny(from: string, streams: Streams): Promise<Read> {
  const typed = path.resolve(streams.cwd, from);
  if (/\.(?:xlsx|xlsm|json)$/i.test(from)) return readFile(typed, from);
  const folder = existsSync(typed) ? typed : (shippedFolder(from, streams) ?? typed);
  const parsed = await readPack(folder);
  return parsed.ok ? parsed : err(parsed.error.map(problemOfError));
}

async function readFile(typed: string, from: string): Promise<Read> {
  const bytes = await readIfAny(typed);
  if (bytes === null) {
    throw new CannotRun({
      vi: `Không có tệp "${from}". Đề nghị kiểm tra tên tệp.`,
      en: `There is no file "${from}". Check its name.`,
    });
  }
  const files = await readPackFile(bytes, {
    reader: createWorkbookReader({ inflate: inflateWithZlib }),
    decodeText: (text) => new TextDecoder().decode(text),
  });
  if (!files.ok) return files;
  const parsed = parsePack(files.value);
  return parsed.ok ? ok(parsed.value) : err(parsed.error.map(problemOfError));
}

/** By the name's ending; a file with other contents is never written over, and a folder must be new. */
async function write(files: readonly PackSource[], out: string, streams: Streams): Promise<void> {
  if (/\.xlsx$/i.test(out)) {
    const bytes = writeBook(packBook(files, systemClock.now()), packWithZlib);
    return writeNewFiles(path.dirname(out), [{ name: path.basename(out), bytes }], streams);
  }
  if (/\.json$/i.test(out)) {
    return writeNewFiles(path.dirname(out), [textFile(path.basename(out), writePackBundle(files))], streams);
  }
  if (existsSync(path.resolve(streams.cwd, out, "pack.json"))) throw hasPack(out);
  return writeNewFiles(
    out,
    files.map(({ name, text }) => textFile(name, text)),
    streams,
  );
}

function textFile(name: string, text: string): NewFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Files of the pack that was there and are not in this one would stay. */
function hasPack(out: string): CannotRun {
  return new CannotRun({
    vi: `Thư mục "${out}" đã có một gói cấu hình, nên không ghi đè. Đề nghị chọn thư mục mới.`,
    en: `The folder "${out}" holds a pack already, and nothing is written over. Choose a new folder.`,
  });
}

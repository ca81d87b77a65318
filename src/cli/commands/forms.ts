import path from "node:path";
import { systemClock } from "../../adapters/node/systemClock.ts";
import { writeAtomically } from "../../adapters/node/writeAtomically.ts";
import { writeBook } from "../../adapters/xlsx/writeBook.ts";
import { buildForms } from "../../core/forms/buildForms.ts";
import { formFileName } from "../../core/forms/formFileName.ts";
import { unitsOf } from "../../core/pack/lookup.ts";
import type { Command } from "../arguments.ts";
import { findCalls, loadPack } from "../loadPack.ts";
import { cannotWrite } from "../cannotWrite.ts";
import type { ExitCode, Streams } from "../streams.ts";
import { words } from "../words.ts";

/** `tong-hop forms`: one workbook of blank forms per unit, prefilled and stamped. */
export async function forms(
  command: Extract<Command, { name: "forms" }>,
  streams: Streams,
): Promise<ExitCode> {
  const pack = await loadPack(command.pack, streams);
  const issuedAt = command.issued ?? systemClock.now().slice(0, 10);
  let written = 0;
  for (const call of findCalls(pack, [command.call])) {
    for (const unit of unitsOf(pack, call)) {
      const target = path.resolve(streams.cwd, command.out, formFileName(pack, call, unit));
      await write(target, writeBook(buildForms({ pack, call, unit, issuedAt })));
      written += 1;
    }
  }
  streams.out(`${words[command.language].formsWritten(written, command.out)}\n`);
  return 0;
}

async function write(target: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeAtomically(target, bytes);
  } catch (cause) {
    throw cannotWrite(target, cause);
  }
}

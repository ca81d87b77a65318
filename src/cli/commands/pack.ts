import path from "node:path";
import type { Command } from "../arguments.ts";
import { readPack } from "../loadPack.ts";
import type { ExitCode, Streams } from "../streams.ts";
import { words } from "../words.ts";

/** `tong-hop pack`: checks a pack and names every error with its file, place and remedy. */
export async function pack(command: Extract<Command, { name: "pack" }>, streams: Streams): Promise<ExitCode> {
  const say = words[command.language];
  const parsed = await readPack(path.resolve(streams.cwd, command.folder));
  if (parsed.ok) {
    const { id, units, templates, calls } = parsed.value;
    streams.out(`${say.packValid(id, units.length, templates.length, calls.length)}\n`);
    return 0;
  }
  streams.out(`${say.packErrors(parsed.error.length)}\n`);
  for (const error of parsed.error) {
    const place = error.path === "" ? error.file : `${error.file}, ${error.path}`;
    streams.out(`- ${place}: ${error.problem[command.language]}\n  ${error.remedy[command.language]}\n`);
  }
  return 1;
}

import path from "node:path";
import { unitsOf } from "../../core/pack/lookup.ts";
import type { PackError } from "../../core/pack/packError.ts";
import { composeRequest, type ComposedRequest } from "../../core/request/composeRequest.ts";
import { parseRequest, type FigureRequest } from "../../core/request/figureRequest.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Command } from "../arguments.ts";
import { findCalls, loadPack } from "../loadPack.ts";
import { printPackErrors } from "../printPackErrors.ts";
import { readIfAny } from "../readIfAny.ts";
import { CannotRun, type ExitCode, type Streams } from "../streams.ts";
import { packWords } from "../packWords.ts";
import { writeNewFiles } from "../writeNewFiles.ts";

type RequestCommand = Extract<Command, { name: "request" }>;

/** `tong-hop request`: writes a pack with the form, the call and the tables of figures requested from above. */
export async function request(command: RequestCommand, streams: Streams): Promise<ExitCode> {
  const say = packWords[command.language];
  const composed = await compose(command, streams);
  if (!composed.ok) {
    streams.out(`${say.requestErrors(composed.error.length)}\n`);
    printPackErrors(composed.error, { language: command.language, print: streams.out });
    return 1;
  }
  const { asked, pack, sources } = composed.value;
  const bytes = new TextEncoder();
  const files = sources.map(({ name, text }) => ({ name, bytes: bytes.encode(text) }));
  await writeNewFiles(command.out, files, streams);
  const units = findCalls(pack, [asked.call]).flatMap((call) => unitsOf(pack, call)).length;
  streams.out(`${say.requestWritten({ code: asked.code, call: asked.call, units, out: command.out })}\n`);
  return 0;
}

type Composed = ComposedRequest & { readonly asked: FigureRequest };

async function compose(
  command: RequestCommand,
  streams: Streams,
): Promise<Result<Composed, readonly PackError[]>> {
  const pack = await loadPack(command.pack, streams);
  const file = await readIfAny(path.resolve(streams.cwd, command.request));
  if (file === null) throw noSuchFile(command.request);
  const asked = parseRequest(file.toString("utf8"), command.request);
  if (!asked.ok) return err(asked.error);
  const composed = composeRequest(pack, asked.value, command.request);
  return composed.ok ? ok({ ...composed.value, asked: asked.value }) : err(composed.error);
}

function noSuchFile(file: string): CannotRun {
  return new CannotRun({
    vi: `Không mở được tệp yêu cầu "${file}". Đề nghị kiểm tra lại tên tệp.`,
    en: `Cannot open the request "${file}". Check its name.`,
  });
}

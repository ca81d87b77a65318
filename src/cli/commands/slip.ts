import { packWithZlib } from "../../adapters/node/packWithZlib.ts";
import { systemClock } from "../../adapters/node/systemClock.ts";
import { createSlipWriter } from "../../adapters/xlsx/mark/createSlipWriter.ts";
import type { Review } from "../../app/reviewCalls.ts";
import { makeSlips, slipSources, type UnitSlips } from "../../app/slips/makeSlips.ts";
import { slipFilesOf } from "../../app/slips/slipArchive.ts";
import type { UnitsCommand } from "../unitsArguments.ts";
import { receivedBytes } from "../receivedBytes.ts";
import { reviewUnits } from "../reviewUnits.ts";
import type { ExitCode, Streams } from "../streams.ts";
import { words } from "../words.ts";
import { writeFilesOrArchive } from "../writeNewFiles.ts";

/** `tong-hop slip`: return slips with their texts, in a folder for each unit; received files stay as they are. */
export async function slip(command: UnitsCommand, streams: Streams): Promise<ExitCode> {
  const review = await reviewUnits(command, streams);
  const slips = await slipsOf(review, command, streams);
  const say = words[command.language];
  const { out } = command;
  if (slips.length === 0 || out === null) {
    streams.out(`${say.noSlips}\n`);
    return 0;
  }
  await writeFilesOrArchive(out, slips.flatMap(slipFilesOf), streams);
  const files = slips.flatMap((one) => one.files);
  const apart = files.filter(({ inPlace }) => !inPlace).length;
  streams.out(`${say.slipsWritten(slips.length, files.length, out)}\n`);
  if (apart > 0) streams.out(`${say.slipsApart(apart)}\n`);
  for (const { unit, files: own } of slips) {
    streams.out(`  ${unit.name}: ${own.map(({ name }) => name).join(", ")}\n`);
  }
  return 0;
}

async function slipsOf(
  review: Review,
  { units, at, inputs }: UnitsCommand,
  streams: Streams,
): Promise<readonly UnitSlips[]> {
  const chosen: { readonly units?: readonly string[] } = units.length === 0 ? {} : { units };
  const bytes = await receivedBytes(inputs, slipSources(review, chosen.units), streams);
  const slips: UnitSlips[] = [];
  const order = {
    review,
    ...chosen,
    issuedOn: (at ?? systemClock.now()).slice(0, 10),
    open: (sha256: string) => Promise.resolve(bytes.get(sha256) ?? null),
    writer: createSlipWriter(packWithZlib),
  };
  for await (const one of makeSlips(order)) slips.push(one);
  return slips;
}

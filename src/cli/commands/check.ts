import { buildReport } from "../../app/report/buildReport.ts";
import type { Command } from "../arguments.ts";
import { exitCodeOf } from "../exitCode.ts";
import { findCalls, loadPack } from "../loadPack.ts";
import { openOwnBook } from "../ownBook.ts";
import { printReview } from "../printReview.ts";
import { runReview } from "../runReview.ts";
import type { ExitCode, Streams } from "../streams.ts";

/** `tong-hop check`: prints what is wrong in which cell; writes nothing. */
export async function check(
  command: Extract<Command, { name: "check" }>,
  streams: Streams,
): Promise<ExitCode> {
  const pack = await loadPack(command.pack, streams);
  findCalls(pack, command.calls);
  const book = command.ledger === null ? null : await openOwnBook(command.ledger, streams);
  const review = await runReview(pack, { ...command, state: book?.state ?? null }, streams);
  const report = buildReport(review);
  if (command.format === "json") streams.out(`${JSON.stringify(report, null, 2)}\n`);
  else printReview(review, report, { language: command.language, print: streams.out });
  return exitCodeOf(report);
}

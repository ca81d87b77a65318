import { assertNever } from "../core/assertNever.ts";
import { parseArguments, type Command } from "./arguments.ts";
import { check } from "./commands/check.ts";
import { decide } from "./commands/decide.ts";
import { forms } from "./commands/forms.ts";
import { learn } from "./commands/learn.ts";
import { merge } from "./commands/merge.ts";
import { pack } from "./commands/pack.ts";
import { remind } from "./commands/remind.ts";
import { report } from "./commands/report.ts";
import { request } from "./commands/request.ts";
import { slip } from "./commands/slip.ts";
import { verify } from "./commands/verify.ts";
import { help } from "./help.ts";
import { CannotRun, type ExitCode, type Streams } from "./streams.ts";

/** Runs one command line. Ends with an exit code; nothing but a bug of ours throws. */
export async function main(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const language = asksForEnglish(argv) ? "en" : "vi";
  const command = parseArguments(argv);
  if (!command.ok) {
    streams.err(`${command.error[language]}\n`);
    return 2;
  }
  try {
    return await run(command.value, streams);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    streams.err(`${error.sentence[command.value.language]}\n`);
    return 2;
  }
}

/** The language of a sentence about a command line that could not be read. */
function asksForEnglish(argv: readonly string[]): boolean {
  return argv.some((text, index) => text === "--lang=en" || (text === "en" && argv[index - 1] === "--lang"));
}

async function run(command: Command, streams: Streams): Promise<ExitCode> {
  switch (command.name) {
    case "check":
      return check(command, streams);
    case "merge":
      return merge(command, streams);
    case "decide":
      return decide(command, streams);
    case "verify":
      return verify(command, streams);
    case "slip":
      return slip(command, streams);
    case "remind":
      return remind(command, streams);
    case "report":
      return report(command, streams);
    case "forms":
      return forms(command, streams);
    case "learn":
      return learn(command, streams);
    case "request":
      return request(command, streams);
    case "pack":
      return pack(command, streams);
    case "help":
      streams.out(help[command.language]);
      return 0;
    case "version":
      streams.out(`${streams.version}\n`);
      return 0;
    default:
      return assertNever(command);
  }
}

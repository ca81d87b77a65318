import { systemClock } from "../../adapters/node/systemClock.ts";
import { remindUnits } from "../../app/slips/remindUnits.ts";
import { reminderFiles } from "../../app/slips/reminderFiles.ts";
import type { UnitsCommand } from "../unitsArguments.ts";
import { reviewUnits } from "../reviewUnits.ts";
import type { ExitCode, Streams } from "../streams.ts";
import { words } from "../words.ts";
import { replaceFilesOrArchive } from "../writeNewFiles.ts";

/** `tong-hop remind`: who is to be urged, and a text for each with exactly what is open; as files with the deadlines. */
export async function remind(command: UnitsCommand, streams: Streams): Promise<ExitCode> {
  const { units, at, out, language } = command;
  const review = await reviewUnits(command, streams);
  const reminders = remindUnits(review, {
    ...(units.length === 0 ? {} : { units }),
    now: at ?? systemClock.now(),
  });
  streams.out(reminders.list);
  if (out === null) {
    for (const { text } of reminders.letters) streams.out(`\n${"-".repeat(60)}\n${text}`);
    return 0;
  }
  await replaceFilesOrArchive(out, reminderFiles(reminders), streams);
  streams.out(`${words[language].remindersWritten(reminders.letters.length, out)}\n`);
  return 0;
}

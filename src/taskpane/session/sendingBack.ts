import type { SessionContext } from "./context.ts";
import { runJob } from "./runJob.ts";

/** What goes out: return slips, reminders, deadlines, documents. */
export interface SendingBackActions {
  /** Hands over a .zip of return slips, of one unit or of all that have something open. */
  readonly downloadSlips: (unit: string | null) => Promise<void>;
  /** Hands over a .zip with a text for each unit, the list of units to urge and the deadlines. */
  readonly downloadReminders: () => Promise<void>;
  /** Hands over a .zip of Word documents: the report, the letter that urges, a note of receipt for each unit. */
  readonly downloadDocuments: () => Promise<void>;
  /** Puts the text that urges one unit on the clipboard. */
  readonly copyReminder: (unit: string) => Promise<void>;
}

export function sendingBackActions(context: SessionContext): SendingBackActions {
  const { desk, ports } = context;
  return {
    downloadSlips: (unit) =>
      runJob(context, "slips", async () => {
        const file = await desk.slips(unit === null ? null : [unit]);
        if (file === null) return { code: "nothing-open" };
        ports.download({ name: file.name, content: file.bytes });
        return { code: "saved", name: file.name };
      }),
    downloadReminders: () =>
      runJob(context, "slips", async () => {
        const { letters, file } = await desk.reminders(null);
        if (letters.length === 0) return { code: "nothing-open" };
        ports.download({ name: file.name, content: file.bytes });
        return { code: "saved", name: file.name };
      }),
    downloadDocuments: () =>
      runJob(context, "documents", async () => {
        const file = await desk.documents();
        if (file === null) return { code: "no-documents" };
        ports.download({ name: file.name, content: file.bytes });
        return { code: "saved", name: file.name };
      }),
    copyReminder: (unit) =>
      runJob(context, "slips", async () => {
        const [letter] = (await desk.reminders([unit])).letters;
        if (letter === undefined) return { code: "nothing-open" };
        return { code: (await ports.copyText(letter.text)) ? "copied" : "copy-refused" };
      }),
  };
}

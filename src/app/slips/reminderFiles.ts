import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { NamedBytes } from "../desk/deskPorts.ts";
import { folderName, textFile } from "./slipArchive.ts";
import type { Reminders } from "./remindUnits.ts";

/** Reminders as files: the list, the deadlines, and a text for each unit. */
export function reminderFiles({ letters, list, calendar }: Reminders): readonly NamedBytes[] {
  return [
    { name: "danh-sach-don-doc.txt", bytes: textFile(list) },
    { name: "han-nop.ics", bytes: utf8ToBytes(calendar) },
    ...letters.map(({ name, text }) => ({ name: `nhac-${folderName(name)}.txt`, bytes: textFile(text) })),
  ];
}

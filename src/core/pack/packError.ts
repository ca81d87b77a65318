import type { Bilingual } from "./common.ts";

/** A file of a pack: its name inside the pack ("units.json", "templates/TCD-01.json") and its text. */
export interface PackSource {
  readonly name: string;
  readonly text: string;
}

/** What is wrong in a pack: which file, where in it ("rules[3].right[1]", "" for the file itself), and the remedy. */
export interface PackError {
  readonly file: string;
  readonly path: string;
  readonly problem: Bilingual;
  readonly remedy: Bilingual;
}

/** What is wrong and how to mend it, before it is known where. */
export interface Complaint {
  readonly problem: Bilingual;
  readonly remedy: Bilingual;
}

export function packError(file: string, path: string, complaint: Complaint): PackError {
  return { file, path, problem: complaint.problem, remedy: complaint.remedy };
}

/** ["rules", 3, "right", 1] → "rules[3].right[1]". */
export function formatPath(parts: readonly PropertyKey[]): string {
  return parts
    .map((part, position) =>
      typeof part === "number" ? `[${part}]` : position === 0 ? String(part) : `.${String(part)}`,
    )
    .join("");
}

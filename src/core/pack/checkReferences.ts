import type { PackDraft } from "./packDraft.ts";
import type { PackError } from "./packError.ts";

/** Everything in a draft that names something that is not there, or contradicts another part of it. */
export function checkReferences(_draft: PackDraft): readonly PackError[] {
  return [];
}

import type { SectionOf } from "../pack/template.ts";
import { knownFor } from "./knownValue.ts";

/** Columns before a list's indicators: one for the STT, none when the form's first field is the STT. */
export function listLeads(section: SectionOf<"list">): 0 | 1 {
  const [first] = section.indicators;
  return first !== undefined && knownFor(first) === "ordinal" ? 0 : 1;
}

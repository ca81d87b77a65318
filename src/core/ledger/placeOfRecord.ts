import { sectionOfIndicator, templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Section } from "../pack/template.ts";
import type { RecordedFact } from "./recordedFacts.ts";
import type { ValuePlace } from "./stateKeys.ts";

/** Where a fact stands on its sender's form. */
export function placeOfRecord(recorded: RecordedFact, pack: Pack): ValuePlace {
  const { call, sender, template, indicator, measure } = recorded;
  const section = sectionOfIndicator(templateByCode(pack, template), indicator);
  return { call, unit: sender, template, row: formRowOf(recorded, section), indicator, measure };
}

/** The key of the row that a fact stands in on its form: in a grid by unit that is its subject. */
export function formRowOf(
  { row, unit }: Pick<RecordedFact, "row" | "unit">,
  { kind }: Pick<Section, "kind">,
): string | null {
  return kind === "grid" || kind === "list" ? (row ?? unit) : null;
}

import type { PayloadOf } from "./event.ts";

export type ExplanationPlace = Pick<
  PayloadOf<"warning-explained">,
  "code" | "call" | "unit" | "template" | "rule" | "row" | "indicator" | "measure" | "file"
>;

/** What a warning is about, without the numbers in it. */
export function explanationKey(place: ExplanationPlace): string {
  return JSON.stringify([place.call, ...matterOf(place)]);
}

/** A matter with the figures that it had. */
export function takenBackKey(said: ExplanationPlace & { readonly figures: string }): string {
  return JSON.stringify([explanationKey(said), said.figures]);
}

/** The same matter in any call: whether it was explained before. */
export function matterKey(place: ExplanationPlace): string {
  return JSON.stringify(matterOf(place));
}

function matterOf(place: ExplanationPlace): readonly (string | null)[] {
  const { code, unit, template, rule, row, indicator, measure, file } = place;
  return [code, unit, template, rule, row, indicator, measure, file];
}

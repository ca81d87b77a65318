import type { ChangeStep, DocumentPhrases } from "../pack/officialDocument.ts";
import type { BookFigure } from "./figureLookup.ts";
import { showNumber, withoutZeros } from "./showCell.ts";

const shownDecimals = 2;

/**
 * How a figure changed since the same period, in the words that the pack has for a change of that size; null where
 * there is nothing to compare with, or not the same units.
 */
export function changeWords({ cells, isRate, unlike }: BookFigure, phrases: DocumentPhrases): string | null {
  if (unlike === true) return null;
  const [value, previous, change] = [cells.value?.value, cells.previous?.value, cells.change?.value];
  if (typeof value !== "number" || typeof previous !== "number") return null;
  if (value === previous) return phrases.unchanged;
  if (typeof change !== "number") return phrases.arisen;
  const step = stepFor(change, isRate ? "points" : "percent", phrases.changes);
  return step === null
    ? null
    : step.text.replace("{change}", withoutZeros(showNumber(change, shownDecimals)));
}

/** The highest step that the change reaches, as far as it is shown. */
function stepFor(change: number, of: ChangeStep["of"], steps: readonly ChangeStep[]): ChangeStep | null {
  const direction = change > 0 ? "up" : "down";
  const reached = steps
    .filter((step) => step.of === of && step.direction === direction && Math.abs(change) >= step.from)
    .toSorted((left, right) => right.from - left.from);
  return reached[0] ?? null;
}

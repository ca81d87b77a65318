import type { ReviewEvent } from "./event.ts";
import type { CellPlace, ReviewState } from "./state.ts";

/** What the events of the review screen do to it. */
export function reduceReview(review: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case "grouping-chosen":
      return { ...review, grouping: event.grouping };
    case "severity-toggled":
      return { ...review, severities: toggled(review.severities, event.severity) };
    case "group-folded":
      return { ...review, folding: { ...review.folding, [event.group]: event.open } };
    case "question-opened":
      return { ...review, answering: event.finding, deciding: null };
    case "decision-opened":
      return { ...review, deciding: event.deciding, answering: null };
    case "group-chosen":
      return { ...review, only: event.group, deciding: null };
    case "cell-selected":
      return selected(review, event.place);
    case "cell-shown":
      return { ...review, shown: event.place };
    case "grid-shown":
      return { ...review, grid: event.grid };
    case "grid-closed":
      return { ...review, grid: null };
    case "marks-toggled":
      return { ...review, marksHidden: !review.marksHidden };
    default:
      return event satisfies never;
  }
}

/** Excel tells of a selection that the pane itself made, too: that one filters nothing. */
function selected(review: ReviewState, place: CellPlace | null): ReviewState {
  if (place !== null && review.shown !== null && samePlace(place, review.shown)) return review;
  return { ...review, place, shown: null };
}

function samePlace(left: CellPlace, right: CellPlace): boolean {
  return left.path === right.path && left.sheet === right.sheet && left.cell === right.cell;
}

function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

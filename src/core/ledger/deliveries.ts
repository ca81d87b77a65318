import { byText, firstDifference } from "../compare.ts";
import { groupBy } from "../groupBy.ts";
import type { Submission } from "../intake/submission.ts";
import type { CivilDate } from "../pack/common.ts";

/** One content of a form with all its copies. */
export interface Delivery {
  /** The copy that came first: it stands for the content. */
  readonly kept: Submission;
  readonly copies: readonly Submission[];
  /** The latest day that a copy was received, null when no copy has one. */
  readonly receivedOn: CivilDate | null;
  /** The latest day that a copy's blank was issued. */
  readonly issuedAt: CivilDate | null;
}

// what has no date is put behind what has one
const noDate = "9999";

/** The distinct contents in the order in which they were last delivered, as far as that is known. */
export function deliveriesOf(
  submissions: readonly Submission[],
  received: ReadonlyMap<string, CivilDate>,
): readonly Delivery[] {
  const dayOf = (submission: Submission): CivilDate | null =>
    received.get(submission.source.file.path) ?? null;
  const ordered = submissions.toSorted((left, right) =>
    firstDifference(
      byText(dayOf(left) ?? noDate, dayOf(right) ?? noDate),
      byText(left.issuedAt ?? noDate, right.issuedAt ?? noDate),
      byText(left.source.file.path, right.source.file.path),
      byText(left.id, right.id),
    ),
  );
  const contents = groupBy(ordered, (submission) => submission.source.contentHash);
  return [...contents.values()]
    .flatMap(([kept, ...copies]) => (kept === undefined ? [] : [deliveryOf(kept, copies, dayOf)]))
    .toSorted(byDelivery);
}

function deliveryOf(
  kept: Submission,
  copies: readonly Submission[],
  dayOf: (submission: Submission) => CivilDate | null,
): Delivery {
  const all = [kept, ...copies];
  return {
    kept,
    copies,
    receivedOn: latestDay(all.map(dayOf)),
    issuedAt: latestDay(all.map((submission) => submission.issuedAt)),
  };
}

function latestDay(days: readonly (CivilDate | null)[]): CivilDate | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted(byText)
      .at(-1) ?? null
  );
}

function byDelivery(left: Delivery, right: Delivery): number {
  return firstDifference(
    byText(left.receivedOn ?? noDate, right.receivedOn ?? noDate),
    byText(left.issuedAt ?? noDate, right.issuedAt ?? noDate),
    byText(left.kept.source.file.path, right.kept.source.file.path),
    byText(left.kept.id, right.kept.id),
  );
}

/** The delivery that is later than every other one, null when there is a tie. */
export function latestDelivery(deliveries: readonly Delivery[]): Delivery | null {
  const winner = deliveries.find((delivery) =>
    deliveries.every((other) => other === delivery || isLater(delivery, other)),
  );
  return winner ?? null;
}

/** By the register when it tells the two apart, else by the stamp. */
function isLater(left: Delivery, right: Delivery): boolean {
  const byRegister = compareDays(left.receivedOn, right.receivedOn);
  return (byRegister || compareDays(left.issuedAt, right.issuedAt)) > 0;
}

function compareDays(left: CivilDate | null, right: CivilDate | null): number {
  return left === null || right === null ? 0 : byText(left, right);
}

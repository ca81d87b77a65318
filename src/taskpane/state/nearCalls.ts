import { daysBetween } from "../../core/civilDate.ts";

/** How many calls are shown at once. */
const shown = 5;

interface Dated {
  readonly id: string;
  readonly deadline: string;
}

/** The call that is due next; after the last deadline the one that was due last. */
export function nextCall<Call extends Dated>(calls: readonly Call[], today: string): Call | undefined {
  const inOrder = calls.toSorted((left, right) => (left.deadline < right.deadline ? -1 : 1));
  return inOrder.find(({ deadline }) => deadline >= today) ?? inOrder.at(-1);
}

/** The calls whose deadlines are nearest to a day, those chosen among them, and the rest; each in the order given. */
export function nearCalls<Call extends Dated>(
  calls: readonly Call[],
  { today, chosen }: { readonly today: string; readonly chosen: readonly string[] },
): { readonly near: readonly Call[]; readonly others: readonly Call[] } {
  const distance = ({ id, deadline }: Call): number =>
    chosen.includes(id) ? -1 : Math.abs(daysBetween(deadline, today));
  const nearest = calls.toSorted((left, right) => distance(left) - distance(right)).slice(0, shown);
  const isNear = (call: Call): boolean => nearest.includes(call) || chosen.includes(call.id);
  return { near: calls.filter(isNear), others: calls.filter((call) => !isNear(call)) };
}

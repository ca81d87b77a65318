import type { Call } from "../../pack/call.ts";
import type { Pack } from "../../pack/pack.ts";
import { periodId, type Period } from "../../pack/period.ts";

/**
 * The pack with the same period of the year before each of these calls as a call of its own, under the period's id:
 * last year's file is taken in for it once. A call that the pack has already is used as it is.
 */
export function withLastYear(
  pack: Pack,
  calls: readonly Call[],
): { readonly pack: Pack; readonly calls: readonly Call[] } {
  const earlier = joined(calls.flatMap((call) => callsOf(pack, lastYear(call.period)) ?? [shifted(call)]));
  const known = new Set(pack.calls.map(({ id }) => id));
  return {
    pack: { ...pack, calls: [...pack.calls, ...earlier.filter(({ id }) => !known.has(id))] },
    calls: earlier,
  };
}

/** The pack's calls of a period, null without one. */
function callsOf(pack: Pack, wanted: Period): readonly Call[] | null {
  const calls = pack.calls.filter(({ period }) => periodId(period) === periodId(wanted));
  return calls.length === 0 ? null : calls;
}

/** Each call once; calls of one period that share its id expect together what each of them does. */
function joined(calls: readonly Call[]): readonly Call[] {
  const known = new Map<string, Call>();
  for (const call of calls) {
    const { expected } = known.get(call.id) ?? call;
    const more = call.expected.filter(
      ({ unit, template }) => !expected.some((item) => item.unit === unit && item.template === template),
    );
    known.set(call.id, { ...(known.get(call.id) ?? call), expected: [...expected, ...more] });
  }
  return [...known.values()];
}

function shifted(call: Call): Call {
  const period = lastYear(call.period);
  const { dataWindow, deadline } = call;
  return {
    ...call,
    id: periodId(period),
    title: call.title.replaceAll(String(call.period.year), String(period.year)),
    periodLabel: call.periodLabel.replaceAll(String(call.period.year), String(period.year)),
    period,
    dataWindow: { ...dataWindow, from: dayOfLastYear(dataWindow.from), to: dayOfLastYear(dataWindow.to) },
    deadline: { ...deadline, date: dayOfLastYear(deadline.date) },
  };
}

function lastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}

/** The same day a year before; 29 February becomes 28. */
function dayOfLastYear(day: string): string {
  const [year = "", ...rest] = day.split("-");
  const monthAndDay = rest.join("-");
  return `${Number(year) - 1}-${monthAndDay === "02-29" ? "02-28" : monthAndDay}`;
}

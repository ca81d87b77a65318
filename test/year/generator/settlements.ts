import { overPeriod, type Figures, type SpanMaker } from "./flows.ts";
import { zeros } from "./petitions.ts";
import { seededFor } from "./spans.ts";
import type { YearCall } from "./town.ts";

/** GQ-01 to GQ-04: what was decided about complaints and denunciations, and what came of it. */
export function settlements(call: YearCall, unit: string): Readonly<Record<string, Figures>> {
  const period = (template: string, make: (name: string) => SpanMaker): Figures =>
    overPeriod(call, { template, name: unit, make: () => make(`${unit} ${template}`) });
  const complaints = period("GQ-01", complaintMaker);
  const denunciations = period("GQ-03", denunciationMaker);
  return {
    "GQ-01": { ...complaints, c1: (complaints["c2"] ?? 0) + (complaints["c3"] ?? 0) },
    "GQ-02": period("GQ-02", carriedOutMaker),
    "GQ-03": { ...denunciations, c1: (denunciations["c2"] ?? 0) + (denunciations["c3"] ?? 0) },
    "GQ-04": period("GQ-04", conclusionMaker),
  };
}

function complaintMaker(name: string): SpanMaker {
  const random = seededFor(name);
  return (_, before) => {
    const open = before === null ? 1 : (before["open"] ?? 0);
    const received = random.whole(0, 2);
    const decided = Math.min(open + received, random.whole(0, 2));
    const right = random.whole(0, decided);
    const withdrawn = Math.min(open + received - decided, random.whole(0, 1));
    return {
      ...zeros(26),
      c2: open,
      c3: received,
      c4: open + received,
      c5: decided,
      c6: withdrawn,
      c7: decided * 12.125,
      c8: right * 50.5,
      c11: right * 3.75,
      c14: right,
      c15: right,
      c16: right,
      c20: right,
      c21: decided - right,
      c25: decided,
      open: open + received - decided - withdrawn,
    };
  };
}

function carriedOutMaker(name: string): SpanMaker {
  const random = seededFor(name);
  return () => {
    const c1 = random.whole(0, 2);
    const c2 = random.whole(0, c1);
    return {
      ...zeros(19),
      c1,
      c2,
      c3: c1 * 10.5,
      c4: c1 * 20.25,
      c5: c2 * 10.5,
      c6: c2 * 20.25,
      c9: c1 * 1.2,
      c13: c2 * 1.2,
    };
  };
}

function denunciationMaker(name: string): SpanMaker {
  const random = seededFor(name);
  return (_, before) => {
    const open = before === null ? 0 : (before["open"] ?? 0);
    const received = random.whole(0, 5) === 0 ? 1 : 0;
    const done = Math.min(open + received, random.whole(0, 1));
    return {
      ...zeros(31),
      c2: open,
      c3: received,
      c4: open + received,
      c6: done,
      c7: done,
      c11: done * 4.5,
      c26: done,
      c30: done,
      open: open + received - done,
    };
  };
}

function conclusionMaker(name: string): SpanMaker {
  const random = seededFor(name);
  return () => {
    const c1 = random.whole(0, 3) === 0 ? 1 : 0;
    return {
      ...zeros(24),
      c1,
      c2: c1,
      c3: c1 * 7.75,
      c5: c1 * 7.75,
      c8: c1,
      c14: c1,
      c11: c1 * 2.5,
      c17: c1 * 2.5,
    };
  };
}

import { overPeriod, type Figures, type SpanMaker } from "./flows.ts";
import { seededFor } from "./spans.ts";
import type { YearCall } from "./town.ts";

/** 01/XLD of one unit: what was carried over, received and dealt with. */
export function petitions(call: YearCall, unit: string): Figures {
  const figures = overPeriod(call, { template: "XLD-01", name: unit, make: () => petitionMaker(unit) });
  const { c3 = 0, c5 = 0, c6 = 0, c7 = 0 } = figures;
  return { ...figures, c1: c3 + c5 + c6 + c7 };
}

function petitionMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} XLD-01`);
  return ({ days }, before) => {
    const open = before === null ? random.whole(0, 2) : (before["open"] ?? 0);
    const received = [random.whole(0, 9) === 0 ? 1 : 0, random.count(days / 8), random.whole(0, 1)] as const;
    const all = open + received[0] + received[1] + received[2];
    const left = Math.min(all, random.whole(0, 2));
    const c8 = all - left;
    const c9 = Math.max(0, c8 - random.whole(0, 1));
    const [c11, c12] = [Math.floor(c9 * 0.3), c9 > 3 ? random.whole(0, 1) : 0];
    const [c16, c17] = [Math.floor(c9 * 0.2), Math.floor(c9 * 0.1)];
    const c22 = Math.floor(c9 * 0.3);
    const c19 = Math.floor((c9 - c22) * 0.4);
    const c24 = Math.floor(c22 * 0.5);
    return {
      c2: 0,
      c3: open,
      c4: 0,
      c5: received[0],
      c6: received[1],
      c7: received[2],
      c8,
      c9,
      c10: c9,
      c11,
      c12,
      c13: c9 - c11 - c12,
      c14: c9 - c16 - c17,
      c15: 0,
      c16,
      c17,
      c18: c9 - c22,
      c19,
      c20: 0,
      c21: c9 - c22 - c19,
      c22,
      c23: c22 - c24,
      c24,
      c25: 0,
      c26: Math.floor(c24 / 2),
      open: left,
    };
  };
}

/** 02/XLD to 04/XLD: the complaints, denunciations and proposals among them, all settled in the period. */
export function petitionsByKind(call: YearCall, unit: string): Readonly<Record<string, Figures>> {
  const { c11 = 0, c12 = 0, c13 = 0 } = petitions(call, unit);
  return {
    "XLD-02": complaints(c11),
    "XLD-03": denunciations(c12),
    "XLD-04": proposals(c13),
  };
}

const share = (count: number, part: number): number => Math.floor(count * part);

function complaints(all: number): Figures {
  const half = share(all, 0.5);
  const foreign = share(all, 0.4);
  const guided = share(foreign, 0.5);
  const second = share(all - foreign, 0.2);
  return {
    ...zeros(30),
    c1: all,
    c5: all,
    c6: all,
    c8: all,
    c9: all,
    c10: all,
    c11: all,
    c13: half,
    c14: all - half,
    c18: all - half,
    c21: half,
    c23: all - foreign,
    c24: all - foreign - second,
    c25: second,
    c26: foreign,
    c27: guided,
    c28: foreign - guided,
    c30: share(foreign - guided, 0.5),
  };
}

function denunciations(all: number): Figures {
  const foreign = share(all, 0.5);
  return {
    ...zeros(33),
    c1: all,
    c6: all,
    c8: all,
    c10: all,
    c11: all,
    c12: all,
    c13: all,
    c16: all,
    c22: share(all, 0.5),
    c23: all - share(all, 0.5),
    c26: all - foreign,
    c27: all - foreign,
    c29: foreign,
    c31: foreign,
  };
}

function proposals(all: number): Figures {
  const [land, done] = [share(all, 0.6), share(all, 0.7)];
  const foreign = share(all, 0.3);
  return {
    ...zeros(24),
    c1: all,
    c6: all,
    c8: all,
    c10: all,
    c11: all,
    c12: all,
    c14: land,
    c16: all - land,
    c17: done,
    c18: all - done,
    c20: all - foreign,
    c21: foreign,
    c22: foreign,
    c24: share(foreign, 0.5),
  };
}

/** c1 to the last column, all nil. */
export function zeros(columns: number): Figures {
  return Object.fromEntries(Array.from({ length: columns }, (_, at) => [`c${at + 1}`, 0]));
}

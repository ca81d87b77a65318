import { overPeriod, type Figures, type SpanMaker } from "./flows.ts";
import { seededFor } from "./spans.ts";
import type { YearCall } from "./town.ts";

/** 01/TCD of one unit: who was received, regularly and by the head. */
export function reception(call: YearCall, unit: string): Figures {
  const figures = overPeriod(call, { template: "TCD-01", name: unit, make: () => receptionMaker(unit) });
  const sum = (...codes: readonly string[]) => codes.reduce((total, code) => total + (figures[code] ?? 0), 0);
  return {
    ...figures,
    c1: sum("c4", "c13", "c22"),
    c2: sum("c5", "c14", "c23"),
    c3: sum("c6", "c7", "c15", "c16", "c24", "c25"),
  };
}

function receptionMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} TCD-01`);
  return ({ days }) => {
    const group = random.whole(0, 14) === 0 ? 1 : 0;
    const c4 = group + random.count(days / 9);
    const c7 = Math.min(c4, random.whole(0, 1));
    const c13 = random.count(days / 20);
    const c22 = random.count(days / 60);
    return {
      c4,
      c5: c4 + group * 6 + random.whole(0, 2),
      c6: c4 - c7,
      c7,
      c8: group,
      c9: group * 6,
      c10: group,
      c11: 0,
      c12: Math.ceil(days / 7),
      c13,
      c14: c13 + random.whole(0, 1),
      c15: c13,
      c16: 0,
      c17: 0,
      c18: 0,
      c19: 0,
      c20: 0,
      c21: c22,
      c22,
      c23: c22,
      c24: c22,
      c25: 0,
      c26: 0,
      c27: 0,
      c28: 0,
      c29: 0,
    };
  };
}

/** 02/TCD: the letters handed in on those occasions. */
export function lettersHandedIn(call: YearCall, unit: string): Figures {
  const figures = overPeriod(call, { template: "TCD-02", name: unit, make: () => lettersMaker(unit) });
  const { c4 = 0, c6 = 0, c8 = 0 } = figures;
  return figuresOfLetters({ complaints: c4, denunciations: c6, proposals: c8, foreign: figures["c12"] ?? 0 });
}

function lettersMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} TCD-02`);
  return () => {
    const [c4, c6, c8] = [random.whole(0, 1), random.whole(0, 5) === 0 ? 1 : 0, random.whole(0, 1)];
    return { c4, c6, c8, c12: Math.min(random.whole(0, 1), c4 + c6 + c8) };
  };
}

interface Letters {
  readonly complaints: number;
  readonly denunciations: number;
  readonly proposals: number;
  /** Cases that others are competent for. */
  readonly foreign: number;
}

function figuresOfLetters({ complaints, denunciations, proposals, foreign }: Letters): Figures {
  const all = complaints + denunciations + proposals;
  const guided = Math.min(foreign, 1);
  const passedOn = foreign - guided;
  return {
    c1: all,
    c2: all,
    c3: complaints,
    c4: complaints,
    c5: denunciations,
    c6: denunciations,
    c7: proposals,
    c8: proposals,
    c9: all - foreign,
    c10: all - foreign,
    c11: foreign,
    c12: foreign,
    c13: guided,
    c14: passedOn,
    c15: 0,
    c16: Math.floor(passedOn / 2),
  };
}

import { overPeriod, type Figures, type SpanMaker } from "./flows.ts";
import { seededFor } from "./spans.ts";
import type { YearCall } from "./town.ts";

/** Fields of work of a ward's one-stop counter, with the files of a usual day in a hundred. */
const fields = [
  ["Hộ tịch", 60],
  ["Chứng thực", 280],
  ["Đất đai", 40],
  ["Bảo trợ xã hội", 30],
  ["Người có công", 12],
  ["Giảm nghèo", 15],
  ["Nuôi con nuôi", 0],
  ["Thi đua khen thưởng", 3],
] as const;

/** The town's offices with a counter. */
export const counters = [
  "P-TUPHAP",
  "P-TCKH",
  "P-KINHTE",
  "P-QLDT",
  "P-LDTBXH",
  "P-VHTT",
  "P-TNMT",
  "P-GDDT",
];

/** II.06 of a ward, by field. */
export function proceduresByField(call: YearCall, unit: string): readonly (readonly [string, Figures])[] {
  return fields.map(([field, usual]) => [field, procedures(call, `${unit} ${field}`, usual / 100)]);
}

/** II.06 of a whole unit: a ward's fields together, an office's counter. */
export function proceduresOf(call: YearCall, unit: string): Figures {
  if (counters.includes(unit)) return procedures(call, unit, 2.5);
  return added(proceduresByField(call, unit).map(([, figures]) => figures));
}

export function added(all: readonly Figures[]): Figures {
  const codes = Object.keys(all[0] ?? {});
  return Object.fromEntries(
    codes.map((code) => [code, all.reduce((total, figures) => total + (figures[code] ?? 0), 0)]),
  );
}

function procedures(call: YearCall, name: string, usual: number): Figures {
  const figures = overPeriod(call, { template: "TTHC-06", name, make: () => procedureMaker(name, usual) });
  const { c4 = 0, c5 = 0, c6 = 0, c8 = 0, c9 = 0, c10 = 0, c12 = 0, c13 = 0 } = figures;
  return { ...figures, c3: c4 + c5 + c6, c7: c8 + c9 + c10, c11: c12 + c13 };
}

function procedureMaker(name: string, usual: number): SpanMaker {
  const random = seededFor(`${name} TTHC-06`);
  return ({ days }, before) => {
    const c6 = before === null ? random.count(usual) : (before["c12"] ?? 0) + (before["c13"] ?? 0);
    const online = random.count(days * usual * 0.3);
    const direct = random.count(days * usual * 0.7);
    const left = Math.min(Math.floor((online + direct) / 3), random.count(usual * 3));
    const overdue = left > 2 && random.whole(0, 6) === 0 ? 1 : 0;
    const done = c6 + online + direct - left;
    const late = done > 20 && random.whole(0, 4) === 0 ? 1 : 0;
    const early = Math.floor((done - late) * 0.7);
    return {
      c4: online,
      c5: direct,
      c6,
      c8: early,
      c9: done - late - early,
      c10: late,
      c12: left - overdue,
      c13: overdue,
    };
  };
}

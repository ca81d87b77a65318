import type { Figures } from "./flows.ts";
import type { YearCall } from "./town.ts";

const enterprises = [
  ["nha-nuoc", 4],
  ["ngoai-nha-nuoc", 180],
  ["dau-tu-nuoc-ngoai", 2],
  ["hop-tac-xa", 22],
  ["ho-kinh-doanh", 320],
] as const;

/** DCCS-03: democracy at the workplace, by kind of enterprise. */
export function workplaces(call: YearCall): Readonly<Record<string, Figures>> {
  const share = call.period.type === "YEAR" ? 0.9 : 0.5;
  return Object.fromEntries(
    enterprises.map(([kind, c1]) => {
      const c2 = Math.floor(c1 * 0.3) + 1;
      const part = (of: number, by: number): number => Math.floor(of * by * share);
      const c4 = Math.floor(c2 * 0.8);
      const c13 = part(c1, 0.1);
      return [
        kind,
        {
          c1,
          c2,
          c3: c1 * 9,
          c4,
          c5: c2,
          c6: part(c2, 0.9),
          c7: part(c2, 0.8),
          c8: part(c2, 0.8) + (share > 0.5 ? 1 : 0),
          c9: 0,
          c10: 0,
          c11: Math.floor(c4 * 0.9),
          c12: part(c1, 0.6),
          c13,
          c14: Math.min(c13, 1),
          c15: Math.min(c13, 1),
          c16: 0,
        },
      ];
    }),
  );
}

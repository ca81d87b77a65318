import type { ListedRecord } from "./events.ts";
import { seededFor } from "./spans.ts";

export const scheme = "DEMO-TNINH-1563-2022";

/** Most points of each criterion. */
export const maxima = [10, 10, 20, 20, 20, 20] as const;

/** Units whose list of evidence is empty, and whose has a gap. */
const withoutEvidence = "X-PHONHON";
const withGap = "P-PHOQUANG";
/** A unit that the office has not finished with. */
const unfinished = "P-QLDT";

/** DV-04: what a unit gives itself, criterion by criterion. */
export function selfScores(unit: string): readonly ListedRecord[] {
  const random = seededFor(`${unit} DV-04`);
  return maxima.map((max, at) => {
    const points = max - random.whole(0, max === 10 ? 4 : 10) / 4;
    const isShown = unit !== withoutEvidence && !(unit === withGap && at === 2);
    return {
      f1: `TC${at + 1}`,
      f2: `Nội dung tiêu chí ${at + 1}`,
      f3: max,
      f4: null,
      f5: null,
      f6: points,
      f7: null,
      f8: isShown ? `Báo cáo ${at + 1}` : null,
      f9: isShown ? `${at + 11}/BC-UBND` : null,
      f10: isShown ? "2022-09-30" : null,
      f11: null,
      f12: points < max ? `Giải trình tiêu chí ${at + 1}` : null,
    };
  });
}

const results = [
  "Hoàn thành xuất sắc nhiệm vụ",
  "Hoàn thành tốt nhiệm vụ",
  "Hoàn thành nhiệm vụ",
  "Không hoàn thành nhiệm vụ",
] as const;

/** DV-06: what the coordinating office gives a unit. */
export function appraisal(unit: string): ListedRecord {
  const random = seededFor(`${unit} DV-06`);
  const strict = random.whole(0, 8);
  const points = selfScores(unit).map(({ f6, f3 }) =>
    Math.max(0, Number(f6) - (Number(f3) * strict * random.next()) / 40),
  );
  const given = points.map((point, at) => (unit === unfinished && at > 3 ? null : Math.round(point * 4) / 4));
  const [bonus, penalty] = [random.whole(0, 4) === 0 ? 1 : null, random.whole(0, 5) === 0 ? 0.5 : null];
  return {
    ...Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`t${at + 1}`, given[at] ?? null])),
    thuong: bonus,
    tru: penalty,
    lyDo: strict > 4 ? "Hồ sơ chưa rõ kết quả" : null,
    thiDua: random.pick(results.slice(0, 3)),
    namTruoc: random.whole(0, 5) === 0 ? null : random.pick(results.slice(0, 3)),
  };
}

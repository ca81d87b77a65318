import { dialoguesOf, ownDialogues } from "./dialogues.ts";
import { casesOfKind, consultationsOf } from "./events.ts";
import { overPeriod, round, type Figures, type SpanMaker } from "./flows.ts";
import { isInside, seededFor } from "./spans.ts";
import type { YearCall } from "./town.ts";

export type Answers = Readonly<Record<string, number | string | null>>;

/** DCCS-01 of a ward or commune. */
export function wardDemocracy(call: YearCall, unit: string): Answers {
  const figures = overPeriod(call, { template: "DCCS-01", name: unit, make: () => democracyMaker(unit) });
  const random = seededFor(`${unit} DCCS-01 state`);
  const [A01, A02, shown] = [random.whole(5, 12), random.whole(1500, 3200), random.whole(8, 9)];
  const B02 = shown + (call.period.type === "YEAR" ? 1 : 0);
  const violations = random.whole(0, 1);
  const generous = 0.8 + random.next() * 0.4;
  const other = unit === "P-PHOVINH" ? 2 : 0;
  return {
    A01,
    A02,
    ...figures,
    A04: "Có",
    A05: random.whole(0, 5) === 0 ? "Không" : "Có",
    B01: 11,
    B02,
    B03: Math.round((B02 / 11) * 10_000) / 100,
    B08: other,
    B09: 0,
    C07: round(((figures["C07"] ?? 0) * generous * A02) / 2000),
    C09: Math.round(((figures["C09"] ?? 0) * A02) / 20) / 100,
    D01: A01,
    // Left blank by some: not the same as none.
    D07: random.whole(0, 2) === 0 ? null : 0,
    E01: (figures["E01"] ?? 0) + consultationsOf(unit, call).length,
    ...dialogueFigures(call, unit),
    G01: call.period.type === "YEAR" ? A01 : 0,
    H01: casesOfKind(unit, call, "Điểm nóng"),
    H02: casesOfKind(unit, call, "Khiếu kiện đông người"),
    H03: casesOfKind(unit, call, "Khiếu kiện vượt cấp"),
    H04: violations,
    H05: violations,
    H06: 0,
    T01: random.pick(["Vận động Nhân dân hiến đất mở rộng đường.", "Duy trì chuyên mục hỏi đáp trên đài."]),
    T02: "Một số thôn, tổ dân phố niêm yết còn chậm.",
    T03: random.pick(["Đề nghị tổ chức tập huấn cho cán bộ thôn.", null]),
  };
}

/** What the list of dialogues comes to: those that the ward's own chairman held. */
function dialogueFigures(call: YearCall, unit: string): Figures {
  const days = new Set(ownDialogues(unit).flatMap(({ day }) => (isInside(call, day) ? [day] : [])));
  const own = dialoguesOf(unit, call).filter(
    ({ f1, f2 }) => days.has(String(f1)) && String(f2).includes("xã, phường"),
  );
  const sum = (field: string) => own.reduce((total, record) => total + Number(record[field] ?? 0), 0);
  return { F01: own.length, F02: sum("f6"), F03: sum("f7"), F04: sum("f8") + sum("f10"), F05: sum("f11") };
}

function democracyMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} DCCS-01`);
  return ({ days }) => {
    const [meetings, topics, projects] = [
      random.count(days / 20),
      random.count(days / 30),
      random.whole(0, 9) === 0 ? 1 : 0,
    ];
    const courses = random.count(days / 40);
    const opinions = random.count(days / 4);
    const gives = random.whole(0, 3) === 0;
    const taken = Math.floor(opinions * 0.6);
    return {
      A03: random.count(days / 30),
      A06: random.count(days / 60),
      A07: courses,
      A08: courses * random.whole(40, 60),
      B04: random.count(days / 10),
      B05: random.count(days / 4),
      B06: random.count(days / 8),
      B07: random.count(days / 20),
      C01: meetings,
      C02: meetings * random.whole(40, 70),
      C03: topics + projects,
      C04: topics,
      C05: Math.min(topics, random.whole(0, 1)),
      C06: projects,
      C07: round(days * 1.2),
      C08: random.count(days),
      C09: gives ? round(days * 2.5) : 0,
      C10: gives ? random.whole(1, 3) : 0,
      D02: 0,
      D03: 0,
      D04: 0,
      D05: 0,
      D06: random.whole(0, 12) === 0 ? 1 : 0,
      E01: random.whole(0, 3) === 0 || opinions > 0 ? 1 : 0,
      E02: opinions,
      E03: taken,
      E04: Math.floor((opinions - taken) / 2),
    };
  };
}

/** 10c/BTP: mediators, who stay, and how many were trained. */
export function mediators(call: YearCall, unit: string): Figures {
  const { c8 = 0 } = overPeriod(call, { template: "HG-01", name: unit, make: () => trainingMaker(unit) });
  const random = seededFor(`${unit} DCCS-01 state`);
  const c1 = random.whole(5, 12);
  const c2 = c1 * 5;
  const [c4, c5] = [c1 + random.whole(0, 5), random.whole(0, 4)];
  return { c1, c2, c3: c2 - c4, c4, c5, c6: c2 - c5, c7: random.whole(0, 3), c8: Math.min(c2, c8) };
}

function trainingMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} HG-01`);
  return ({ days }) => ({ c8: random.count(days / 25) });
}

/** What the mediators did. */
export function mediations(call: YearCall, unit: string): Answers {
  const figures = overPeriod(call, { template: "HG-02", name: unit, make: () => mediationMaker(unit) });
  const { h1 = 0, h2 = 0, h3 = 0, h6 = 0, h7 = 0 } = figures;
  const done = h2 + h3;
  return {
    ...figures,
    h4: h1 - h2 - h3,
    h5: done === 0 ? null : Math.round((h2 / done) * 10_000) / 100,
    h8: 0,
    h9: h1 - h6 - h7,
  };
}

function mediationMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} HG-02`);
  return ({ days }) => {
    const h1 = random.count(days / 15);
    const h2 = Math.floor(h1 * 0.8);
    const h6 = Math.floor(h1 / 2);
    return { h1, h2, h3: Math.min(h1 - h2, random.whole(0, 1)), h6, h7: h1 - h6, h10: round(h1 * 0.2) };
  };
}

/** GS-01: the people's inspection board and the community's supervision board. */
export function boards(call: YearCall, unit: string): Answers {
  const random = seededFor(`${unit} GS-01 state`);
  const figures = overPeriod(call, { template: "GS-01", name: unit, make: () => boardMaker(unit) });
  return {
    g1: random.whole(5, 11),
    ...figures,
    g6: random.whole(0, 2) === 0 ? null : (figures["g6"] ?? 0),
    g7: 1,
    g8: random.whole(5, 9),
  };
}

function boardMaker(unit: string): SpanMaker {
  const random = seededFor(`${unit} GS-01`);
  return ({ days }) => {
    const [proposed, advised] = [random.count(days / 90), random.count(days / 90)];
    const claimed = random.whole(0, 5) === 0 ? 12.5 : 0;
    return {
      g2: random.count(days / 40),
      g3: random.count(days / 120),
      g4: proposed,
      g5: Math.floor(proposed / 2),
      g6: 0,
      g9: random.count(days / 40),
      g10: random.count(days / 30),
      g11: random.count(days / 120),
      g12: advised,
      g13: advised,
      g14: claimed,
      g15: claimed / 2,
      g16: round(days * 0.011),
    };
  };
}

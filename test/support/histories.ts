import type { HistoricFigure, History } from "../../src/core/check/history/history.ts";
import type { Submission } from "../../src/core/intake/submission.ts";
import type { Call } from "../../src/core/pack/call.ts";
import type { Indicator } from "../../src/core/pack/indicator.ts";
import { indicatorsOf, templateByCode, variantFor } from "../../src/core/pack/lookup.ts";
import type { Pack } from "../../src/core/pack/pack.ts";
import { parsePeriodId } from "../../src/core/pack/period.ts";
import type { Unit } from "../../src/core/pack/unit.ts";
import { aSubmission, type GivenRow } from "./aSubmission.ts";
import { seeded, type Seeded } from "./seeded.ts";
import { shippedPack } from "./shippedPack.ts";

const calls = ["2021-H1", "2021-YEAR", "2022-H1", "2022-YEAR"];

/** Figures of a form by "indicator" or "row/indicator". */
export type Figures = Readonly<Record<string, number>>;

/** What one ward reported: figures by call and form. */
export interface WardHistory {
  readonly ward: Unit;
  readonly reports: Readonly<Record<string, Readonly<Record<string, Figures>>>>;
}

/** The reports of some wards over two years, without a fault. */
export interface PlainHistory {
  /** The call that is judged: the first half of 2022, or all of it. */
  readonly call: string;
  readonly wards: readonly WardHistory[];
}

/** The shipped pack with the calls of two years. */
export const historicPack: Pack = withCalls(shippedPack());

function withCalls(pack: Pack): Pack {
  const [model] = pack.calls.filter(({ id }) => id === "2022-H1");
  if (model === undefined) throw new Error("the pack has no call 2022-H1");
  return {
    ...pack,
    calls: calls.map((id): Call => {
      const period = parsePeriodId(id);
      if (period === null) throw new Error(`${id} names no period`);
      return { ...model, id, period };
    }),
  };
}

/**
 * Plausible figures of ten wards: of different sizes, each with habits of its own that change a little from year
 * to year; counts arise by chance, years hold their first half, and what is left over opens the next year.
 */
export function plainHistory(seed: number): PlainHistory {
  const random = seeded(seed);
  const wards = historicPack.units.filter(({ kind }) => kind === "PHUONG" || kind === "XA").slice(0, 10);
  const usual = usualCounts(random);
  return {
    call: seed % 2 === 0 ? "2022-YEAR" : "2022-H1",
    wards: wards.map((ward) => ({ ward, reports: reportsOf(usual, random) })),
  };
}

/** How often something arises in an ordinary ward in half a year, by indicator. */
function usualCounts(random: Seeded): ReadonlyMap<string, number> {
  const flows = indicatorsOf(templateByCode(historicPack, "DCCS-01")).filter(isCounted);
  return new Map(flows.map(({ code }) => [code, 10 ** (random.next() * 2.6 - 0.7)]));
}

function isCounted({ type, timeRole }: Indicator): boolean {
  return type === "int" && timeRole === "flow";
}

function reportsOf(usual: ReadonlyMap<string, number>, random: Seeded): WardHistory["reports"] {
  const size = random.factor(0.3);
  const democracy = democracyForms(usual, size, random);
  const procedures = procedureForms(size, random);
  const petitions = petitionForms(size, random);
  return Object.fromEntries(
    calls.map((call) => [
      call,
      {
        "DCCS-01": democracy.get(call) ?? {},
        "TTHC-06": procedures.get(call) ?? {},
        "XLD-01": petitions.get(call) ?? {},
      },
    ]),
  );
}

/** DCCS-01: counts and money that arise, villages and households that stand. */
function democracyForms(
  usual: ReadonlyMap<string, number>,
  size: number,
  random: Seeded,
): ReadonlyMap<string, Figures> {
  const habits = new Map([...usual].map(([code, count]) => [code, count * size * random.factor(0.35)]));
  const money = 220 * size * random.factor(0.5);
  const land = random.next() < 0.7 ? 900 * random.factor(0.6) : 0;
  const villages = random.whole(5, 12);
  const households = Math.round(2300 * size);
  return overYears((year) => {
    const halves = [0, 1].map(() => ({
      ...Object.fromEntries(
        [...habits].map(([code, count]) => [code, random.count(count * random.factor(0.08))]),
      ),
      C07: tenth((money / 2) * random.factor(0.15)),
      C09: tenth((land / 2) * random.factor(0.2)),
    }));
    const standing = { A01: villages, A02: Math.round(households * 1.01 ** year) };
    return halves.map((half, index) => ({ ...(index === 0 ? half : sums(halves)), ...standing }));
  });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** TTHC-06 by field: what is unfinished at the end of a year opens the next. */
function procedureForms(size: number, random: Seeded): ReadonlyMap<string, Figures> {
  const fields = ["Hộ tịch", "Đất đai"].map((field) => ({
    field: `+${field}`,
    half: 10 ** random.pick([1.2, 1.8, 2.4]) * size,
    open: random.whole(0, 12),
  }));
  return overYears(() => {
    const halves = fields.map(({ field, half, open }) => {
      let carried = open;
      const parts = [0, 1].map(() => {
        const arrived = random.count(half * random.factor(0.08));
        const online = Math.round(arrived * 0.2);
        const left = Math.min(carried + arrived, random.count(half * 0.05));
        const done = carried + arrived - left;
        carried = left;
        const late = Math.min(done, random.count(done * 0.01));
        return {
          c4: online,
          c5: arrived - online,
          c7: done,
          c8: Math.round(done * 0.6),
          c10: late,
          c11: left,
        };
      });
      return { field, open, parts };
    });
    for (const [index, field] of fields.entries()) field.open = halves[index]?.parts[1]?.c11 ?? 0;
    return [0, 1].map((end) =>
      Object.fromEntries(
        halves.flatMap(({ field, open, parts }) => {
          const flows = sums(parts.slice(0, end + 1));
          const c11 = parts[end]?.c11 ?? 0;
          const { c4 = 0, c5 = 0, c7 = 0, c8 = 0, c10 = 0 } = flows;
          const row = { ...flows, c3: c4 + c5 + open, c6: open, c9: c7 - c8 - c10, c11, c12: c11, c13: 0 };
          return Object.entries(row).map(([code, value]) => [`${field}/${code}`, value]);
        }),
      ),
    );
  });
}

/** XLD-01: petitions that were not dealt with stay for the next year. */
function petitionForms(size: number, random: Seeded): ReadonlyMap<string, Figures> {
  const half = 14 * size * random.factor(0.4);
  let open = random.whole(0, 3);
  return overYears(() => {
    const received = [random.count(half), random.count(half)];
    const carried = open;
    const forms = [0, 1].map((end) => {
      const c6 = received.slice(0, end + 1).reduce((sum, count) => sum + count, 0);
      const c1 = carried + c6;
      // What was dealt with by the middle of the year stays so.
      const left = Math.min(end === 1 ? (received[1] ?? 0) : c1, random.whole(0, 2));
      if (end === 1) open = left;
      const c8 = c1 - left;
      const c11 = Math.floor(c8 / 4);
      const c14 = Math.floor(c8 * 0.7);
      return {
        c1,
        c2: 0,
        c3: carried,
        c4: 0,
        c5: 0,
        c6,
        c7: 0,
        c8,
        c9: c8,
        c11,
        c13: c8 - c11,
        c14,
        c16: c8 - c14,
      };
    });
    return forms.map((form, end) => ({ ...form, ...(end === 1 ? atLeast(form, forms[0] ?? form) : {}) }));
  });
}

/** A year's counts are no smaller than its first half's, whatever was dealt with in between. */
function atLeast(year: Figures, half: Figures): Figures {
  return Object.fromEntries(
    Object.entries(year).map(([code, value]) => [code, Math.max(value, half[code] ?? 0)]),
  );
}

function sums(parts: readonly Figures[]): Figures {
  const codes = Object.keys(parts[0] ?? {});
  return Object.fromEntries(
    codes.map((code) => [code, tenth(parts.reduce((sum, part) => sum + (part[code] ?? 0), 0))]),
  );
}

/** The forms of both years: each year gives its first half and the whole. */
function overYears(make: (year: number) => readonly Figures[]): ReadonlyMap<string, Figures> {
  return new Map(
    [2021, 2022].flatMap((year, index) =>
      make(index).map((figures, end): [string, Figures] => [`${year}-${end === 0 ? "H1" : "YEAR"}`, figures]),
    ),
  );
}

/** The submissions of the judged call. */
export function reportsNow({ call, wards }: PlainHistory): readonly Submission[] {
  return wards.flatMap((one) => formsOf(one, call));
}

/** What was reported before it. */
export function reportsBefore({ call, wards }: PlainHistory): History {
  const earlier = calls.filter((other) => other < call);
  return {
    figures: wards.flatMap(({ ward, reports }) =>
      earlier.flatMap((other) =>
        Object.entries(reports[other] ?? {}).flatMap(([template, figures]) =>
          historicFigures({ ward, call: other, template, figures }),
        ),
      ),
    ),
  };
}

function historicFigures({ ward, call, template, figures }: WardForm): readonly HistoricFigure[] {
  const period = parsePeriodId(call);
  if (period === null) throw new Error(`${call} names no period`);
  const { version } = templateByCode(historicPack, template);
  const about = {
    call,
    period,
    template,
    version,
    unit: ward.id,
    sender: ward.id,
    measure: "current",
  } as const;
  return Object.entries(figures).map(([place, value]) => {
    const [indicator = "", row = null] = place.split("/").toReversed();
    return { ...about, row, indicator, value: String(value) };
  });
}

function formsOf({ ward, reports }: WardHistory, call: string): readonly Submission[] {
  return Object.entries(reports[call] ?? {}).map(([template, figures]) =>
    toSubmission({ ward, call, template, figures }),
  );
}

/** Histories with a fault planted share all forms but one. */
const drawn = new WeakMap<Figures, Submission>();

interface WardForm {
  readonly ward: Unit;
  readonly call: string;
  readonly template: string;
  readonly figures: Figures;
}

function toSubmission(form: WardForm): Submission {
  const known = drawn.get(form.figures);
  if (known !== undefined) return known;
  const submission = drawSubmission(form);
  drawn.set(form.figures, submission);
  return submission;
}

function drawSubmission(form: WardForm): Submission {
  const { ward, call, figures } = form;
  const template = templateByCode(historicPack, form.template);
  const variant = variantFor(template, ward);
  const about = { template, reporter: ward.id, call, ...(variant === null ? {} : { variant }) };
  if (form.template === "DCCS-01") return aSubmission({ ...about, values: figures });
  return aSubmission({ ...about, rows: rowsOf(figures, ward) });
}

function rowsOf(figures: Figures, ward: Unit): readonly GivenRow[] {
  const rows = new Map<string, Record<string, number>>();
  for (const [place, value] of Object.entries(figures)) {
    const [code = "", row = ward.id] = place.split("/").toReversed();
    rows.set(row, { ...rows.get(row), [code]: value });
  }
  return [...rows].map(([key, values]) => ({ key, values }));
}

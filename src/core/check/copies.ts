import { absolute, compare, toDecimal, type DecimalText } from "../decimal.ts";
import { groupBy } from "../groupBy.ts";
import type { Finding } from "../findings/finding.ts";
import type { CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import { periodId } from "../pack/period.ts";
import type { Template } from "../pack/template.ts";
import type { Form } from "./form.ts";
import { isEarlier } from "./history/earlierPeriods.ts";
import { placeBefore, unitAt } from "./history/lookBack.ts";
import { figureIn, formsAbout, type EarlierForm, type Past } from "./history/past.ts";
import { placeOf } from "./place.ts";
import type { Received } from "./received.ts";
import type { Site } from "./sites.ts";
import { ownIndicators } from "./terms.ts";

/** A figure that two forms do not share by chance: something that arose anew, and not just once or twice. */
interface Telling {
  readonly site: Site;
  readonly indicator: string;
  /** Where it stands, whoever the form is about. */
  readonly place: string;
  readonly value: DecimalText;
}

interface Likeness {
  readonly equal: number;
  readonly compared: number;
}

/** Forms whose figures are mostly those of an earlier period of the same unit, or of another unit: to be confirmed. */
export function checkCopies(received: Received, call: CallId, past: Past): readonly Finding[] {
  const forms = received.forms
    .filter((form) => form.call.id === call)
    .map((form) => ({ form, figures: tellingFigures(form) }))
    .filter(({ form, figures }) => figures.length >= form.pack.comparison.copied.minimumCount);
  return [...forms.flatMap(({ form, figures }) => asBefore(form, figures, past)), ...asOtherUnits(forms)];
}

/** Totals follow from their parts: beside them they tell nothing. */
function derivedIndicators({ rules, code }: Template): ReadonlySet<string> {
  return new Set(
    rules.flatMap((rule) => {
      if (rule.kind !== "compare" || rule.operator !== "=" || rule.left.length > 1) return [];
      return ownIndicators(rule.left, code);
    }),
  );
}

function tellingFigures(form: Form): readonly Telling[] {
  const derived = derivedIndicators(form.template);
  const smallest = toDecimal(form.pack.comparison.copied.smallest);
  const { reporter } = form.submission;
  const rows = new Map(form.submission.rows.map((row) => [`${row.section}|${row.key}`, row]));
  return form.submission.values.flatMap((value) => {
    const indicator = form.indicators.get(value.indicator);
    if (value.reading.type !== "number" || value.measure !== "current") return [];
    if (indicator?.timeRole !== "flow" || derived.has(indicator.code)) return [];
    if (compare(absolute(value.reading.value), smallest) < 0) return [];
    const site = value.row === null ? null : rows.get(`${value.section}|${value.row}`);
    if (site === undefined) return [];
    if (site !== null && (site.role !== "data" || isRecord(form, value.section))) return [];
    const row = site === null || site.key === reporter ? "" : site.key;
    const place = `${value.indicator}|${row}`;
    return [{ site, indicator: value.indicator, place, value: value.reading.value }];
  });
}

function isRecord(form: Form, section: string): boolean {
  return form.template.sections.some(({ id, kind }) => id === section && kind === "list");
}

/** The earlier report of the unit that the form is most like. */
function asBefore(form: Form, figures: readonly Telling[], past: Past): readonly Finding[] {
  const [best] = earlierReports(form, past)
    .map((earlier) => ({ earlier, ...likenessBefore(form, figures, earlier) }))
    .filter((likeness) => isCopy(likeness, form.pack))
    .toSorted((left, right) => right.equal / right.compared - left.equal / left.compared);
  if (best === undefined) return [];
  const { equal, compared, earlier } = best;
  const period = periodId(earlier.period);
  const data = { title: form.template.title, equal, compared, period, count: 0 };
  return [{ code: "figures-as-before", severity: "warning", at: placeOf(form.submission), data }];
}

function earlierReports(form: Form, past: Past): readonly EarlierForm[] {
  const own = formsAbout(past, form.template, form.submission.reporter);
  return own.filter(
    ({ sender, period }) => sender === form.submission.reporter && isEarlier(period, form.call.period),
  );
}

function likenessBefore(form: Form, figures: readonly Telling[], earlier: EarlierForm): Likeness {
  const pairs = figures.flatMap(({ site, indicator, value }) => {
    // A form about many units is not one unit's report: its other rows are judged with their own.
    if (site !== null && unitAt({ form, site }) !== form.submission.reporter) return [];
    const before = figureIn(earlier, placeBefore({ form, site }, indicator));
    return before === null ? [] : [compare(before, value) === 0];
  });
  return { equal: pairs.filter(Boolean).length, compared: pairs.length };
}

function isCopy({ equal, compared }: Likeness, pack: Pack): boolean {
  const { minimumCount, minimumShare } = pack.comparison.copied;
  return compared >= minimumCount && equal >= compared * minimumShare;
}

interface Candidate {
  readonly form: Form;
  readonly figures: readonly Telling[];
}

// A figure that many units have tells no two of them apart.
const mostWithOneFigure = 40;
const fewestShared = 4;

function asOtherUnits(candidates: readonly Candidate[]): readonly Finding[] {
  const byTemplate = groupBy(candidates, ({ form }) => `${form.template.code}|${form.template.version}`);
  return [...byTemplate.values()].flatMap((forms) => {
    const figures = new Map(forms.map(({ form, figures: own }) => [form, valuesByPlace(own)]));
    return likelyPairs(forms).flatMap(([left, right]) => {
      const likeness = likenessOf(figures.get(left), figures.get(right));
      if (!isCopy(likeness, left.pack)) return [];
      return [findingFor(left, right, likeness), findingFor(right, left, likeness)];
    });
  });
}

function valuesByPlace(figures: readonly Telling[]): ReadonlyMap<string, DecimalText> {
  return new Map(figures.map(({ place, value }) => [place, value]));
}

/** Pairs that share some figures which few have: only they are compared as a whole. */
function likelyPairs(candidates: readonly Candidate[]): readonly (readonly [Form, Form])[] {
  const places = candidates.flatMap(({ form, figures }, position) =>
    figures.map(({ place, value }) => ({ key: `${place}=${value}`, position, form })),
  );
  const shared = new Map<string, number>();
  for (const group of groupBy(places, ({ key }) => key).values()) {
    if (group.length > mostWithOneFigure) continue;
    for (const [index, { position, form }] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        if (other.form.submission.reporter === form.submission.reporter) continue;
        const pair = `${position}|${other.position}`;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...shared].flatMap(([pair, count]): readonly (readonly [Form, Form])[] => {
    const [left, right] = pair.split("|").map((position) => candidates[Number(position)]?.form);
    return count < fewestShared || left === undefined || right === undefined ? [] : [[left, right]];
  });
}

function likenessOf(
  left: ReadonlyMap<string, DecimalText> = new Map(),
  right: ReadonlyMap<string, DecimalText> = new Map(),
): Likeness {
  const places = new Set([...left.keys(), ...right.keys()]);
  const equal = [...places].filter((place) => left.has(place) && left.get(place) === right.get(place));
  return { equal: equal.length, compared: places.size };
}

function findingFor(form: Form, like: Form, { equal, compared }: Likeness): Finding {
  const other = like.submission.reporter;
  const otherName = form.pack.units.find(({ id }) => id === other)?.name ?? other;
  const data = { title: form.template.title, equal, compared, other, otherName };
  return { code: "figures-as-other-unit", severity: "warning", at: placeOf(form.submission), data };
}

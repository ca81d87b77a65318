import { pack, type YearCall } from "./town.ts";
import { spans, spansOf, type Span } from "./spans.ts";

export type Figures = Readonly<Record<string, number>>;

/** What happened in one span; `before` is the span before it, where there is one. */
export type SpanMaker = (span: Span, before: Figures | null) => Figures;

const made = new Map<string, readonly Figures[]>();

/** What happened span by span, made once for each name. */
function spansNamed(name: string, make: () => SpanMaker): readonly Figures[] {
  const known = made.get(name);
  if (known !== undefined) return known;
  const maker = make();
  const figures: Figures[] = [];
  for (const span of spans) figures.push(maker(span, figures.at(-1) ?? null));
  made.set(name, figures);
  return figures;
}

interface PlainIndicator {
  readonly code: string;
  readonly timeRole: "flow" | "open" | "close" | "state";
}

/**
 * The figures of a period: what arises is added up, an opening is that of the first span, a closing and what exists
 * that of the last. So every opening is the closing of the period before, and a long period holds its short ones.
 */
export function overPeriod(
  call: YearCall,
  {
    template,
    name,
    make,
  }: { readonly template: string; readonly name: string; readonly make: () => SpanMaker },
): Figures {
  const all = spansNamed(`${template} ${name}`, make);
  const wanted = new Set(spansOf(call));
  const inside = all.filter((_, at) => wanted.has(at));
  const roles = new Map(indicatorsOf(template).map(({ code, timeRole }) => [code, timeRole]));
  const codes = Object.keys(inside[0] ?? {});
  return Object.fromEntries(codes.map((code) => [code, together(inside, code, roles.get(code))]));
}

function together(
  inside: readonly Figures[],
  code: string,
  role: PlainIndicator["timeRole"] = "flow",
): number {
  if (role === "open") return inside[0]?.[code] ?? 0;
  if (role !== "flow") return inside.at(-1)?.[code] ?? 0;
  return round(inside.reduce((total, figures) => total + (figures[code] ?? 0), 0));
}

/** Sums of thousandths as people write them. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export interface IndicatorOfForm extends PlainIndicator {
  readonly type: string;
  readonly label: readonly string[];
}

interface PlainSection {
  readonly kind: string;
  readonly indicators: readonly IndicatorOfForm[];
}

export function sectionOf(template: string): PlainSection {
  const sections: readonly PlainSection[] = JSON.parse(JSON.stringify(pack.template(template).sections));
  const table = sections.find(({ kind }) => kind !== "fields");
  if (table === undefined) throw new Error(`${template} has no table`);
  return table;
}

export function indicatorsOf(template: string): readonly IndicatorOfForm[] {
  return sectionOf(template).indicators;
}

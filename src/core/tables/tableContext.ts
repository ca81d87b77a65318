import { noHistory, joinHistories, type History } from "../check/history/history.ts";
import { historyOfFacts } from "../check/history/historyOfFacts.ts";
import { weeksOf } from "../check/weeks.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { madeOnce } from "../madeOnce.ts";
import type { Consolidation } from "../merge/consolidation.ts";
import { factKey } from "../merge/factKey.ts";
import type { Call } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { Measure } from "../pack/template.ts";
import type { Term } from "../pack/term.ts";
import type { Unit } from "../pack/unit.ts";
import { remembered } from "../remembered.ts";
import { indexCoverage, type CoverageIndex } from "./coverageIndex.ts";
import { listTemplates, recordsOf, type ListRecord } from "./listRecord.ts";
import { termsAmount, type FactPlace, type IndicatorFactor } from "./factFigures.ts";
import { indexFacts, type FactIndex } from "./factIndex.ts";
import { boundedKey, rowKeyOf, totalKeyOf, unitKeyOf } from "./factKeys.ts";
import { indicatorCatalogue, type IndicatorCatalogue } from "./indicatorCatalogue.ts";
import type { Amount } from "./figure.ts";
import { indexLastYear, type LastYear } from "./lastYear.ts";
import { lastYearFigures } from "./lastYearFigures.ts";
import { tablesInUse } from "./tablesInUse.ts";

/** What every table of the book is made from. */
export interface TableContext {
  /** Its tables are those that have something to say about the calls. */
  readonly pack: Pack;
  /** The call that the summary tables are about; the others lend it their templates. */
  readonly call: Call;
  readonly calls: readonly Call[];
  readonly consolidation: Consolidation;
  readonly ledger: readonly LedgerEvent[];
  /** ISO date and time. */
  readonly created: string;
  /** The day of the last thing that the ledger knows ("yyyy-mm-dd"): overdue days count to it. */
  readonly asOf: string;
  readonly catalogue: IndicatorCatalogue;
  readonly facts: FactIndex;
  /** Figures of the same period last year from earlier reports; null when none are known. */
  readonly lastYear: LastYear | null;
  readonly coverage: CoverageIndex;
  /** Records of the list templates, by template. */
  readonly records: ReadonlyMap<string, readonly ListRecord[]>;
}

export interface TableInput {
  readonly pack: Pack;
  readonly calls: readonly string[];
  readonly consolidation: Consolidation;
  readonly ledger: readonly LedgerEvent[];
  readonly created: string;
  /** What earlier calls said. */
  readonly history?: History;
}

/** One indicator of a form: where it stands and in which column. */
export interface IndicatorPlace {
  readonly template: string;
  readonly indicator: string;
  readonly measure: Measure;
}

export function tableContext(input: TableInput): TableContext {
  const { pack, consolidation } = input;
  const catalogue = indicatorCatalogue(pack);
  const facts = indexFacts(pack, consolidation, catalogue);
  const calls = inPackOrder(pack, input.calls);
  return {
    pack: { ...pack, tables: tablesInUse(pack, calls) },
    call: mainCall(calls),
    calls,
    consolidation,
    ledger: input.ledger,
    created: input.created,
    asOf: latest([input.created, ...input.ledger.map((event) => event.at)]).slice(0, 10),
    catalogue,
    facts,
    lastYear: lastYearOf(input, { calls, catalogue, facts }),
    records: new Map(
      listTemplates(pack, calls).map((template) => [template.code, recordsOf(facts, template)]),
    ),
    coverage: indexCoverage(pack, consolidation),
  };
}

function lastYearOf(
  { pack, consolidation, history }: TableInput,
  { calls, catalogue, facts }: Pick<TableContext, "calls" | "catalogue" | "facts">,
): LastYear | null {
  const main = mainCall(calls);
  const finder = remembered((template: string) => callFor({ call: main, calls }, template));
  // A book about several calls may hold last year's itself.
  const others = consolidation.facts.filter(
    ({ submission }) => submission.call !== finder(submission.template).id,
  );
  const earlier = joinHistories(historyOfFacts(others, pack), history ?? noHistory);
  const figures = lastYearFigures({ pack, callOf: finder, catalogue, facts }, earlier);
  return figures.length === 0 ? null : indexLastYear(figures, catalogue);
}

/** In whatever order the calls are named, the book is the same. */
function inPackOrder(pack: Pack, ids: readonly string[]): readonly Call[] {
  return pack.calls.filter((call) => ids.includes(call.id));
}

/** The main call if it expects the template, else the first other one that does. */
export function callOf(context: TableContext, template: string): Call {
  return callFinder(context)(template);
}

const callFinder = madeOnce((context: TableContext) =>
  remembered((template): Call => callFor(context, template)),
);

function callFor({ call, calls }: Pick<TableContext, "call" | "calls">, template: string): Call {
  const expects = (each: Call) => each.expected.some((item) => item.template === template);
  return expects(call) ? call : (calls.find(expects) ?? call);
}

/** The place of what a unit says of an indicator. */
export function unitPlace(context: TableContext, unit: Unit, place: IndicatorPlace): FactPlace {
  const identity = { ...place, call: callOf(context, place.template).id, unit: unit.id, row: null };
  return context.catalogue(place.template, place.indicator).inParts
    ? { column: "khoa_dv", key: unitKeyOf(identity), ...sourceOf(context, place) }
    : { column: "khoa", key: boundedKey(factKey(identity)), ...sourceOf(context, place) };
}

/** The place of an indicator over all units. */
export function totalPlace(context: TableContext, place: IndicatorPlace): FactPlace {
  const key = totalKeyOf({ ...place, call: callOf(context, place.template).id });
  return { column: "khoa_tong", key, ...sourceOf(context, place) };
}

/** The place of an indicator's category over all units. */
export function rowPlace(context: TableContext, row: string, place: IndicatorPlace): FactPlace {
  const call = callOf(context, place.template).id;
  return { column: "khoa_dong", key: rowKeyOf({ ...place, call, row }), ...sourceOf(context, place) };
}

function sourceOf({ lastYear }: TableContext, { measure }: IndicatorPlace): Pick<FactPlace, "lastYear"> {
  return measure === "samePeriodLastYear" && lastYear !== null ? { lastYear } : {};
}

/** A sum of terms where `locate` says; a factor without a template is one of `template`. */
export function amountOfTerms(
  context: TableContext,
  terms: readonly Term[],
  scope: { readonly template?: string; readonly locate: (place: IndicatorPlace) => FactPlace },
): Amount {
  return termsAmount(terms, {
    facts: context.facts,
    weeks: weeksOf(context.call),
    placeOf: (factor) => {
      const place = indicatorPlace(factor, scope.template);
      return place === null ? null : scope.locate(place);
    },
  });
}

function indicatorPlace(factor: IndicatorFactor, template: string | undefined): IndicatorPlace | null {
  const named = factor.template ?? template;
  // The previous period is another call, whose facts are not in this book.
  if (named === undefined || factor.period === "previous") return null;
  return { template: named, indicator: factor.indicator, measure: factor.period };
}

function latest(times: readonly string[]): string {
  return times.reduce((last, time) => (time > last ? time : last), "");
}

/** The call with the latest deadline, whatever order they are named in: earlier ones are lists it refers to. */
function mainCall(calls: readonly Call[]): Call {
  const [first, ...rest] = calls;
  if (first === undefined) throw new Error("a book is about at least one call");
  return rest.reduce((last, call) => (call.deadline.date > last.deadline.date ? call : last), first);
}

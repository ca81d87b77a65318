import { byNumber, byText } from "../compare.ts";
import type { Pack } from "../pack/pack.ts";
import type { Template } from "../pack/template.ts";
import { toA1 } from "../workbook/address.ts";
import { categoriesOf } from "./categories.ts";
import type { Fact } from "./consolidation.ts";

const measures = ["current", "samePeriodLastYear", "note"];
const states = ["counted", "reconcile", "excluded"];

/**
 * Facts in the order of call, unit, template, section, row, indicator and measure as the pack lists them, the
 * units' own categories after the template's by folded label.
 */
export function inFactOrder(facts: readonly Fact[], pack: Pack): readonly Fact[] {
  const ranks = factRanks(pack).map((rank) => Float64Array.from(facts, rank));
  // A plain array: its sort has next to nothing to do where the facts are in order already, as nearly all are.
  const order = Array.from(facts, (_, index) => index).toSorted((left, right) => {
    for (const rank of ranks) {
      const difference = byNumber(rank[left] ?? 0, rank[right] ?? 0);
      if (difference !== 0) return difference;
    }
    return byText(tieBreaker(facts[left]), tieBreaker(facts[right]));
  });
  return order.map((index) => facts[index]).filter((fact) => fact !== undefined);
}

function tieBreaker(fact: Fact | undefined): string {
  return fact === undefined ? "" : JSON.stringify([fact.row?.key, fact.submission.id, toA1(fact.value.at)]);
}

/** What decides one after the other; several places of few digits make one number, because facts are many. */
function factRanks(pack: Pack): readonly ((fact: Fact) => number)[] {
  const calls = positions(pack.calls.map((call) => call.id));
  const units = new Map(pack.units.map((unit) => [unit.id, unit.order]));
  const templates = new Map(
    pack.templates.map((template, index) => [template.code, sectionPlaces(template, index)]),
  );
  const placeOf = (fact: Fact): SectionPlace | undefined =>
    templates.get(fact.submission.template)?.get(fact.value.section);
  return [
    (fact) => calls.get(fact.submission.call) ?? 0,
    (fact) => units.get(fact.unit) ?? 0,
    (fact) => placeOf(fact)?.position ?? 0,
    (fact) => rowPosition(fact, placeOf(fact)),
    (fact) =>
      ((placeOf(fact)?.indicators.get(fact.value.indicator) ?? 0) * placeSize +
        measures.indexOf(fact.value.measure)) *
        placeSize +
      states.indexOf(fact.state),
    (fact) => units.get(fact.submission.reporter) ?? 0,
  ];
}

// No pack has more templates, and no template more sections or columns, than this.
const placeSize = 65_536;

interface SectionPlace {
  /** Among the sections of all templates. */
  readonly position: number;
  readonly indicators: ReadonlyMap<string, number>;
  /** Null for a list, whose records are numbered. */
  readonly categories: ReadonlyMap<string, number> | null;
}

function sectionPlaces(template: Template, position: number): ReadonlyMap<string, SectionPlace> {
  return new Map(
    template.sections.map((section, index) => [
      section.id,
      {
        position: position * placeSize + index,
        indicators: positions(section.indicators.map((indicator) => indicator.code)),
        categories:
          section.kind === "list" ? null : positions(categoriesOf(template, section).map(({ id }) => id)),
      },
    ]),
  );
}

/** A category of the unit's own comes after the template's. */
function rowPosition(fact: Fact, place: SectionPlace | undefined): number {
  if (fact.row === null) return -1;
  if (place?.categories === null) return Number(fact.row.key);
  return place?.categories.get(fact.row.key) ?? Number.MAX_SAFE_INTEGER;
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

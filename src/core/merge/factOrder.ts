import { byNumber, byText } from "../compare.ts";
import type { Pack } from "../pack/pack.ts";
import type { Section, Template } from "../pack/template.ts";
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
  const order = Uint32Array.from(facts, (_, index) => index).toSorted((left, right) => {
    for (const rank of ranks) {
      const difference = byNumber(rank[left] ?? 0, rank[right] ?? 0);
      if (difference !== 0) return difference;
    }
    return byText(tieBreaker(facts[left]), tieBreaker(facts[right]));
  });
  return Array.from(order, (index) => facts[index]).filter((fact) => fact !== undefined);
}

function tieBreaker(fact: Fact | undefined): string {
  return fact === undefined ? "" : JSON.stringify([fact.row, fact.submission, fact.source.cell]);
}

/** What decides one after the other; several places of few digits make one number, because facts are many. */
function factRanks(pack: Pack): readonly ((fact: Fact) => number)[] {
  const calls = positions(pack.calls.map((call) => call.id));
  const units = new Map(pack.units.map((unit) => [unit.id, unit.order]));
  const templates = positions(pack.templates.map((template) => template.code));
  const columns = new Map(pack.templates.map((template) => [template.code, columnPositions(template)]));
  const columnOf = (fact: Fact, column: string): number => columns.get(fact.template)?.get(column) ?? 0;
  const rows = rowPositions(pack);
  return [
    (fact) => calls.get(fact.call) ?? 0,
    (fact) => units.get(fact.unit) ?? 0,
    (fact) => (templates.get(fact.template) ?? 0) * placeSize + columnOf(fact, fact.section),
    rows,
    (fact) =>
      (columnOf(fact, `${fact.section}.${fact.indicator}`) * placeSize + measures.indexOf(fact.measure)) *
        placeSize +
      states.indexOf(fact.state),
    (fact) => units.get(fact.sender) ?? 0,
  ];
}

// No pack has more templates, and no template more columns, than this.
const placeSize = 65_536;

/** Positions of sections by id and of their indicators by "section.indicator". */
function columnPositions(template: Template): ReadonlyMap<string, number> {
  return positions(
    template.sections.flatMap((section) => [
      section.id,
      ...section.indicators.map((indicator) => `${section.id}.${indicator.code}`),
    ]),
  );
}

function rowPositions(pack: Pack): (fact: Fact) => number {
  const sections = new Map<string, ReadonlyMap<string, number> | null>();
  for (const template of pack.templates) {
    for (const section of template.sections) {
      sections.set(`${template.code} ${section.id}`, categoryPositions(template, section));
    }
  }
  return (fact) => {
    if (fact.row === null) return -1;
    const categories = sections.get(`${fact.template} ${fact.section}`);
    // records of a list are numbered; a category of the unit's own comes after the template's
    if (categories === null) return Number(fact.row);
    return categories?.get(fact.row) ?? Number.MAX_SAFE_INTEGER;
  };
}

function categoryPositions(template: Template, section: Section): ReadonlyMap<string, number> | null {
  return section.kind === "list" ? null : positions(categoriesOf(template, section).map(({ id }) => id));
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

import { groupBy } from "../groupBy.ts";
import { madeOnce } from "../madeOnce.ts";
import type { Call, ExpectedItem } from "./call.ts";
import type { Indicator } from "./indicator.ts";
import type { Pack } from "./pack.ts";
import type { RowDimension, Section, SectionOf, Template } from "./template.ts";
import type { Unit, UnitId } from "./unit.ts";

const unitsById = madeOnce(
  (units: Pack["units"]): ReadonlyMap<UnitId, Unit> => new Map(units.map((unit) => [unit.id, unit])),
);

/** The unit of an id that may be none. */
export function findUnit(pack: Pack, id: string): Unit | undefined {
  return unitsById(pack.units).get(id);
}

/** Look-ups in a checked pack: an id that is not there is a bug of ours, because parsePack checked every reference. */
export function unitById(pack: Pack, id: UnitId): Unit {
  return found(findUnit(pack, id), `unit ${id}`);
}

export function callById(pack: Pack, id: string): Call {
  return found(
    pack.calls.find((call) => call.id === id),
    `call ${id}`,
  );
}

export function templateByCode(pack: Pack, code: string): Template {
  return found(
    pack.templates.find((template) => template.code === code),
    `template ${code}`,
  );
}

export function indicatorByCode(template: Template, code: string): Indicator {
  return found(
    indicatorsOf(template).find((indicator) => indicator.code === code),
    `indicator ${template.code}.${code}`,
  );
}

/** Indicators of all sections, in the form's order. Codes are unique in a template. */
export function indicatorsOf(template: Template): readonly Indicator[] {
  return template.sections.flatMap((section) => section.indicators);
}

/** The section that an indicator stands in. */
export function sectionOfIndicator(template: Template, code: string): Section {
  return found(
    template.sections.find((section) => section.indicators.some((indicator) => indicator.code === code)),
    `section of ${template.code}.${code}`,
  );
}

/** The layout variant that a reporter's form has, null for the template's own. */
export function variantFor(template: Template, reporter: Unit): string | null {
  const variant = template.variants.find(
    (candidate) => candidate.units.includes(reporter.id) || candidate.kinds.includes(reporter.kind),
  );
  return variant?.id ?? null;
}

/** The rows of a grid in a layout variant. */
export function rowDimensionOf(
  template: Template,
  grid: SectionOf<"grid">,
  variant: string | null,
): RowDimension {
  const replaced = template.variants.find(
    (candidate) => candidate.id === variant && candidate.section === grid.id,
  );
  return replaced?.rowDimension ?? grid.rowDimension;
}

/** The label path of an indicator in one line: "Tiếp thường xuyên › Số lượt tiếp". */
export function labelOf(indicator: Indicator): string {
  return indicator.label.join(" › ");
}

const expectedByUnit = madeOnce((expected: Call["expected"]) => groupBy(expected, (item) => item.unit));

/** What a call expects of a unit. */
export function expectedOf(call: Call, unit: UnitId): readonly ExpectedItem[] {
  return expectedByUnit(call.expected).get(unit) ?? [];
}

/** Units of a call in registry order: those that owe it something. */
export function unitsOf(pack: Pack, call: Call): readonly Unit[] {
  const owing = new Set(call.expected.map((item) => item.unit));
  return pack.units.filter((unit) => owing.has(unit.id)).toSorted((left, right) => left.order - right.order);
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the pack has no ${what}`);
  return value;
}

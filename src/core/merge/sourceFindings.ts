import { compare, sum, type DecimalText } from "../decimal.ts";
import type { Finding } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import { indicatorsOf, labelOf, templateByCode, unitById } from "../pack/lookup.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { Pack } from "../pack/pack.ts";
import type { Fact } from "./consolidation.ts";
import { authorityReach } from "./sources.ts";

/** Warnings about datasets with an authority: it has not reported, or a unit's own figures differ from its row. */
export function sourceFindings(facts: readonly Fact[], pack: Pack): readonly Finding[] {
  const guarded = facts.filter((fact) => templateByCode(pack, fact.template).authority !== undefined);
  return [...missingAuthorities(guarded, pack), ...differences(guarded, pack)];
}

function missingAuthorities(facts: readonly Fact[], pack: Pack): readonly Finding[] {
  const reach = authorityReach(facts, pack);
  const datasets = groupBy(facts, ({ call, template }) => `${call} ${template}`);
  return [...datasets.values()].flatMap(([first]): readonly Finding[] => {
    const template = first === undefined ? null : templateByCode(pack, first.template);
    if (first === undefined || template?.authority === undefined) return [];
    if (reach.isUsable(first.call, template.code)) return [];
    const { unit } = template.authority;
    const data = { authorityName: unitById(pack, unit).name, title: template.title };
    const at = { call: first.call, unit, template: template.code };
    return [{ code: "authority-missing", severity: "warning", at, data }];
  });
}

/** Sums only: a rate that a unit typed is compared where it is checked. */
function differences(facts: readonly Fact[], pack: Pack): readonly Finding[] {
  const sums = new Map<string, Indicator>();
  for (const template of pack.templates) {
    for (const indicator of indicatorsOf(template)) {
      if (indicator.aggregate === "sum") sums.set(`${template.code}.${indicator.code}`, indicator);
    }
  }
  const comparable = facts.filter(
    (fact) =>
      fact.measure === "current" &&
      fact.state !== "excluded" &&
      fact.reading.type === "number" &&
      sums.has(`${fact.template}.${fact.indicator}`),
  );
  // No id or code has a "|".
  const figures = groupBy(
    comparable,
    ({ call, template, unit, indicator }) => `${call}|${template}|${unit}|${indicator}`,
  );
  return [...figures.values()].flatMap((group) => difference(group, sums, pack));
}

function difference(
  group: readonly Fact[],
  sums: ReadonlyMap<string, Indicator>,
  pack: Pack,
): readonly Finding[] {
  const [first] = group;
  const authority = first === undefined ? undefined : templateByCode(pack, first.template).authority?.unit;
  if (first === undefined || authority === undefined || first.unit === authority) return [];
  const own = group.filter((fact) => fact.sender === fact.unit);
  const ownValue = totalOf(own);
  const authorityValue = totalOf(group.filter((fact) => fact.sender === authority));
  const indicator = sums.get(`${first.template}.${first.indicator}`);
  if (ownValue === null || authorityValue === null || indicator === undefined) return [];
  if (compare(ownValue, authorityValue) === 0) return [];
  return [
    {
      code: "sources-differ",
      severity: "warning",
      at: placeOf(own),
      data: {
        label: labelOf(indicator),
        own: ownValue,
        authority: authorityValue,
        authorityName: unitById(pack, authority).name,
      },
    },
  ];
}

function totalOf(facts: readonly Fact[]): DecimalText | null {
  const numbers = facts.flatMap(({ reading }) => (reading.type === "number" ? [reading.value] : []));
  return numbers.length === 0 ? null : sum(numbers);
}

/** The unit's own cell when it has one, its form when the figure is a sum over rows. */
function placeOf(own: readonly Fact[]): Finding["at"] {
  const [first] = own;
  if (first === undefined) return {};
  const { call, unit, template, indicator, measure, submission, source } = first;
  return {
    file: source.file.path,
    sheet: source.sheet,
    ...(own.length === 1 ? { cell: source.cell } : {}),
    call,
    unit,
    template,
    indicator,
    measure,
    submission,
  };
}

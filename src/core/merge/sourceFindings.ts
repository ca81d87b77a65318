import { compare } from "../decimal.ts";
import type { Finding } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import type { Call, ExpectedItem } from "../pack/call.ts";
import { callById, expectedOf, indicatorsOf, labelOf, templateByCode, unitById } from "../pack/lookup.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { Pack } from "../pack/pack.ts";
import { toA1 } from "../workbook/address.ts";
import type { Fact } from "./consolidation.ts";
import { factsByDataset } from "./datasets.ts";
import { sumOf } from "./figures.ts";
import { authorityReach } from "./sources.ts";

/** Warnings about datasets with an authority: it has not reported, or a unit's own figures differ from its row. */
export function sourceFindings(facts: readonly Fact[], pack: Pack): readonly Finding[] {
  const guarded = facts.filter(
    (fact) => templateByCode(pack, fact.submission.template).authority !== undefined,
  );
  return [...missingAuthorities(guarded, pack), ...differences(guarded, pack)];
}

function missingAuthorities(facts: readonly Fact[], pack: Pack): readonly Finding[] {
  const reach = authorityReach(facts, pack);
  return [...factsByDataset(facts).values()].flatMap(([first]): readonly Finding[] => {
    if (first === undefined) return [];
    const { call } = first.submission;
    const template = templateByCode(pack, first.submission.template);
    if (template.authority === undefined || reach.isUsable(call, template.code)) return [];
    const { unit } = template.authority;
    if (!mustReport(callById(pack, call), { unit, template: template.code })) return [];
    const data = { authorityName: unitById(pack, unit).name, title: template.title };
    const at = { call, unit, template: template.code };
    return [{ code: "authority-missing", severity: "warning", at, data }];
  });
}

/** False for an authority that owes the form under a condition only, or has been let off: its silence is no fault. */
function mustReport(call: Call, { unit, template }: Pick<ExpectedItem, "unit" | "template">): boolean {
  const item = expectedOf(call, unit).find((each) => each.template === template);
  return item === undefined || item.status === "required";
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
      fact.value.measure === "current" &&
      fact.state !== "excluded" &&
      fact.value.reading.type === "number" &&
      sums.has(`${fact.submission.template}.${fact.value.indicator}`),
  );
  // No id or code has a "|".
  const figures = groupBy(
    comparable,
    ({ submission, unit, value }) => `${submission.call}|${submission.template}|${unit}|${value.indicator}`,
  );
  return [...figures.values()].flatMap((group) => difference(group, sums, pack));
}

function difference(
  group: readonly Fact[],
  sums: ReadonlyMap<string, Indicator>,
  pack: Pack,
): readonly Finding[] {
  const [first] = group;
  if (first === undefined) return [];
  const { template } = first.submission;
  const authority = templateByCode(pack, template).authority?.unit;
  if (authority === undefined || first.unit === authority) return [];
  const own = group.filter((fact) => fact.submission.reporter === fact.unit);
  const ownValue = sumOf(own);
  const authorityValue = sumOf(group.filter((fact) => fact.submission.reporter === authority));
  const indicator = sums.get(`${template}.${first.value.indicator}`);
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

/** The unit's own cell when it has one, its form when the figure is a sum over rows. */
function placeOf(own: readonly Fact[]): Finding["at"] {
  const [first] = own;
  if (first === undefined) return {};
  const { submission, value, unit } = first;
  const { call, template, source } = submission;
  return {
    file: source.file.path,
    sheet: source.sheet,
    ...(own.length === 1 ? { cell: toA1(value.at) } : {}),
    call,
    unit,
    template,
    indicator: value.indicator,
    measure: value.measure,
    submission: submission.id,
  };
}

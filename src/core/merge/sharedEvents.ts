import { groupBy } from "../groupBy.ts";
import type { Pack } from "../pack/pack.ts";
import type { UnitId } from "../pack/unit.ts";
import { foldKey } from "../workbook/text/fold.ts";
import type { Fact } from "./consolidation.ts";

/** A record of a list as far as it matters for telling events apart. */
export interface EventRecord {
  readonly unit: UnitId;
  /** What it says in the fields that make an event; "" for nothing. */
  readonly said: readonly string[];
}

/**
 * Records that tell of one event, in the order of the first of each: those of different units that say the same in all
 * fields. A record that leaves one of the fields blank is like no other.
 */
export function eventsOf<T extends EventRecord>(
  records: readonly T[],
): readonly (readonly [T, ...(readonly T[])])[] {
  const alike = groupBy(records, (record) => {
    const said = record.said.map(foldKey);
    return said.length === 0 || said.includes("") ? record : JSON.stringify(said);
  });
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    // Two records of one unit are two events, however alike: its own list has said if one is a repetition.
    const own = others.filter(({ unit }) => unit === first.unit);
    const partners = others.filter(({ unit }) => unit !== first.unit);
    return [[first, ...partners] as const, ...own.map((record) => [record] as const)];
  });
}

/**
 * Counted facts of records whose event the record of a unit that stands before has told already: sums over all units
 * leave them out.
 */
export function toldBefore(facts: readonly Fact[], pack: Pack): ReadonlySet<Fact> {
  const fields = eventFields(pack);
  if (fields.size === 0) return new Set();
  const shared = facts.filter((fact) => fact.state === "counted" && fields.has(sectionKey(fact)));
  const lists = groupBy(shared, (fact) => `${fact.submission.call}|${sectionKey(fact)}`);
  return new Set([...lists.values()].flatMap((list) => repetitionsIn(list, fields)));
}

function repetitionsIn(
  list: readonly Fact[],
  fields: ReadonlyMap<string, readonly string[]>,
): readonly Fact[] {
  const records = groupBy(list, ({ submission, unit, row }) =>
    JSON.stringify([unit, submission.id, row?.key]),
  );
  const told = [...records.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const texts = new Map(own.map(({ value }) => [value.indicator, textOf(value.reading)]));
    const said = (fields.get(sectionKey(first)) ?? []).map((field) => texts.get(field) ?? "");
    return [{ unit: first.unit, said, facts: own }];
  });
  return eventsOf(told).flatMap(([, ...partners]) => partners.flatMap((partner) => partner.facts));
}

/** The fields that make an event, by template and section. */
function eventFields(pack: Pack): ReadonlyMap<string, readonly string[]> {
  return new Map(
    pack.templates.flatMap(({ code, sections }) =>
      sections.flatMap((section) =>
        section.kind === "list" && section.sameWhen.length > 0
          ? [[`${code}|${section.id}`, section.sameWhen] as const]
          : [],
      ),
    ),
  );
}

function sectionKey({ submission, value }: Fact): string {
  return `${submission.template}|${value.section}`;
}

function textOf(reading: Fact["value"]["reading"]): string {
  return "value" in reading ? String(reading.value) : "";
}

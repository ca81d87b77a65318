import type { Fact } from "../merge/consolidation.ts";
import type { Call, CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { Template } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import type { FactIndex, IndexedFact } from "./factIndex.ts";
import { templatesInUse } from "./templatesInUse.ts";

/** One record of a list template: its facts by indicator. */
export interface ListRecord {
  readonly call: CallId;
  readonly template: string;
  readonly unit: UnitId;
  readonly row: string;
  readonly facts: ReadonlyMap<string, IndexedFact>;
  /** True when it is in the totals. */
  readonly counted: boolean;
}

/** Templates with a list that one of the calls expects, in the pack's order. */
export function listTemplates(pack: Pack, calls: readonly Call[]): readonly Template[] {
  const used = templatesInUse(calls);
  return pack.templates.filter(
    ({ code, sections }) => used.has(code) && sections.some((section) => section.kind === "list"),
  );
}

/** The records of a list template in unit order, counted or not. */
export function recordsOf(facts: FactIndex, template: Template): readonly ListRecord[] {
  const lists = new Set(
    template.sections.filter((section) => section.kind === "list").map((section) => section.id),
  );
  const records = new Map<string, { first: Fact; row: string; facts: Map<string, IndexedFact> }>();
  for (const [position, fact] of facts.facts.entries()) {
    if (fact.submission.template !== template.code || !lists.has(fact.value.section)) continue;
    if (fact.row === null) continue;
    const key = JSON.stringify([fact.submission.call, fact.unit, fact.submission.id, fact.row.key]);
    const record = records.get(key) ?? { first: fact, row: fact.row.key, facts: new Map() };
    record.facts.set(fact.value.indicator, facts.at(position));
    records.set(key, record);
  }
  return [...records.values()].map(({ first, row, facts: fields }) => ({
    call: first.submission.call,
    template: template.code,
    unit: first.unit,
    row,
    facts: fields,
    counted: first.state === "counted",
  }));
}

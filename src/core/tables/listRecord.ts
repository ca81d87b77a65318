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
  const records = new Map<string, { first: IndexedFact; facts: Map<string, IndexedFact> }>();
  for (const row of facts.rows) {
    const { fact } = row;
    if (fact.template !== template.code || fact.row === null || !lists.has(fact.section)) continue;
    const key = JSON.stringify([fact.call, fact.unit, fact.submission, fact.row]);
    const record = records.get(key) ?? { first: row, facts: new Map() };
    record.facts.set(fact.indicator, row);
    records.set(key, record);
  }
  return [...records.values()].map(({ first: { fact }, facts: fields }) => ({
    call: fact.call,
    template: fact.template,
    unit: fact.unit,
    row: fact.row ?? "",
    facts: fields,
    counted: fact.state === "counted",
  }));
}

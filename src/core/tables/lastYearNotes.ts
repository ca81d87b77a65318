import { byText } from "../compare.ts";
import { groupBy } from "../groupBy.ts";
import { periodId } from "../pack/period.ts";
import type { Unit } from "../pack/unit.ts";
import { unitOn } from "../pack/unitOn.ts";
import type { LastYearRow } from "./lastYear.ts";
import { callOf, type TableContext } from "./tableContext.ts";
import { footnoteWords } from "./words.ts";

/** Whose figures of last year stand under a unit that came after them, and which of them are missing. */
export function lastYearNotes(context: TableContext, templates: readonly string[]): readonly string[] {
  const { lastYear } = context;
  if (lastYear === null) return [];
  const merged = lastYear.rows.filter(
    ({ identity, unit }) => unit !== identity.unit && templates.includes(identity.template),
  );
  const units = groupBy(merged, ({ identity }) => identity.unit);
  return context.pack.units.flatMap((unit) => {
    const rows = units.get(unit.id);
    return rows === undefined ? [] : [noteOf(context, unit, rows)];
  });
}

function noteOf(context: TableContext, unit: Unit, rows: readonly LastYearRow[]): string {
  const forms = groupBy(rows, ({ identity }) => identity.template);
  const predecessors = new Map([...forms.keys()].map((code) => [code, owingBefore(context, unit, code)]));
  const named = [...new Set([...predecessors.values()].flat())].toSorted(
    (left, right) => left.order - right.order,
  );
  const missing = [...forms].flatMap(([code, form]) =>
    (predecessors.get(code) ?? []).flatMap((before) => missingOf(before, { code, form })),
  );
  return (
    footnoteWords.mergedUnits(unit.name, named.map(({ name }) => name).join("; ")) +
    (missing.length === 0 ? "" : footnoteWords.mergedUnitsMissing(missing.join("; ")))
  );
}

/** The units that went into a unit and owed its form last year, in the pack's order. */
function owingBefore(context: TableContext, unit: Unit, template: string): readonly Unit[] {
  const { pack } = context;
  const call = callOf(context, template);
  const before = pack.units.filter(
    ({ id }) => id !== unit.id && unitOn(pack, id, call.dataWindow.to)?.id === unit.id,
  );
  const lastYear = periodId({ ...call.period, year: call.period.year - 1 });
  const expected = pack.calls
    .filter(({ period }) => periodId(period) === lastYear)
    .flatMap((earlier) => earlier.expected.filter((item) => item.template === template));
  const owing = new Set(expected.map((item) => item.unit));
  return owing.size === 0 ? before : before.filter(({ id }) => owing.has(id));
}

const mostCodes = 5;

/** What a unit of before did not report of what others like it did: all of a form, or some indicators. */
function missingOf(
  { id, name }: Unit,
  { code, form }: { readonly code: string; readonly form: readonly LastYearRow[] },
): readonly string[] {
  const own = new Set(form.filter(({ unit }) => unit === id).map(({ identity }) => identity.indicator));
  if (own.size === 0) return [`${name} (${code})`];
  const gone = [...new Set(form.map(({ identity }) => identity.indicator))].filter((each) => !own.has(each));
  if (gone.length === 0) return [];
  const codes = gone.toSorted(byText).slice(0, mostCodes).join(", ");
  return [`${name} (${code}: ${codes}${gone.length > mostCodes ? ", …" : ""})`];
}

import type { ActionOf, DutyWritten } from "../../core/ledger/action.ts";
import { deadlineOf, lastDayOf } from "../../core/merge/punctuality.ts";
import type { ExpectedItem } from "../../core/pack/call.ts";
import type { Bilingual } from "../../core/pack/common.ts";
import { callById, unitById } from "../../core/pack/lookup.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { addWorkingDays } from "../../core/workingDays.ts";
import { foldKey } from "../../core/workbook/text/fold.ts";
import type { DecisionContext, Judged } from "./context.ts";
import { callMeant } from "./places.ts";
import { refusals } from "./refusals.ts";

/** The unit owes the form, or all its forms, no more. */
export function exempt({ duty, reason }: ActionOf<"exempt">, context: DecisionContext): Judged {
  const owed = dutyOf(duty, context);
  if (!owed.ok) return owed;
  const { call, unit, template } = owed.value;
  return ok([{ kind: "unit-exempted", call, unit, template, reason }]);
}

/** More time: until a day, or for so many working days after the last day there is. */
export function extend({ duty, until, reason }: ActionOf<"extend">, context: DecisionContext): Judged {
  const owed = dutyOf(duty, context);
  if (!owed.ok) return owed;
  const { call, unit, template, lastDay } = owed.value;
  const day = typeof until === "number" ? addWorkingDays(lastDay, until, context.pack.calendar) : until;
  if (day <= lastDay) return err(refusals.notLater(lastDay));
  return ok([{ kind: "deadline-extended", call, unit, template, until: day, reason }]);
}

/** Another name that a unit writes for itself. */
export function learnAlias({ unit, name, reason }: ActionOf<"alias">, { pack }: DecisionContext): Judged {
  if (!pack.units.some(({ id }) => id === unit)) return err(refusals.unitUnknown(unit));
  const key = foldKey(name);
  const owner = pack.units.find((one) =>
    [one.name, one.shortName, ...one.aliases].some((known) => foldKey(known) === key),
  );
  if (owner !== undefined) return err(refusals.nameTaken(name, owner.name));
  return ok([{ kind: "alias-learned", unit, alias: name, reason }]);
}

interface Owed {
  readonly call: string;
  readonly unit: string;
  readonly template: string | null;
  /** The last day of the form, or the latest of all forms. */
  readonly lastDay: string;
}

function dutyOf(
  { call: named, unit, template }: DutyWritten,
  context: DecisionContext,
): Result<Owed, Bilingual> {
  const meant = callMeant(named, context);
  if (!meant.ok) return meant;
  const { pack } = context;
  if (!pack.units.some(({ id }) => id === unit)) return err(refusals.unitUnknown(unit));
  const call = callById(pack, meant.value);
  const items = call.expected.filter(
    (item: ExpectedItem) => item.unit === unit && (template === undefined || item.template === template),
  );
  const lastDay = items
    .map((item) => lastDayOf({ deadline: deadlineOf(call, item), calendar: pack.calendar }))
    .toSorted()
    .at(-1);
  if (lastDay === undefined) return err(refusals.notOwed(unitById(pack, unit).name, call.id));
  return ok({ call: call.id, unit, template: template ?? null, lastDay });
}

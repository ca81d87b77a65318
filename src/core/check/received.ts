import { groupBy } from "../groupBy.ts";
import type { Submission } from "../intake/submission.ts";
import type { Call, CallId, ExpectedItem } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import { periodId } from "../pack/period.ts";
import type { UnitId } from "../pack/unit.ts";
import { type Form, openForm } from "./form.ts";
import { subjectsOf } from "./subjects.ts";

/** All forms in use, and what each unit owes. */
export interface Received {
  readonly pack: Pack;
  readonly forms: readonly Form[];
  readonly byTemplate: ReadonlyMap<string, readonly Form[]>;
  /** Forms by the units that they speak of. */
  readonly bySubject: ReadonlyMap<string, readonly Form[]>;
  readonly expected: ReadonlyMap<string, ReadonlyMap<UnitId, ExpectedItem>>;
}

interface WantedForm {
  readonly call: CallId;
  readonly template: string;
}

/** Opens the submissions of known calls, in an order that does not hang on the order of the inputs. */
export function receive(submissions: readonly Submission[], pack: Pack): Received {
  const ordered = submissions.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const forms = ordered.flatMap((submission) => {
    const call = pack.calls.find((candidate) => candidate.id === submission.call);
    return call === undefined ? [] : [openForm(submission, pack, call)];
  });
  const about = forms.flatMap((form) => subjectsOf(form).map((subject) => ({ form, subject })));
  const bySubject = groupBy(about, ({ form, subject }) => `${keyOf(wantedBy(form))}|${subject}`);
  return {
    pack,
    forms,
    byTemplate: groupBy(forms, (form) => keyOf(wantedBy(form))),
    bySubject: new Map([...bySubject].map(([key, pairs]) => [key, pairs.map(({ form }) => form)])),
    expected: expectedOf(pack),
  };
}

function wantedBy(form: Form): WantedForm {
  return { call: form.call.id, template: form.template.code };
}

/** Ids have no "|". */
function keyOf({ call, template }: WantedForm): string {
  return `${call}|${template}`;
}

function expectedOf(pack: Pack): Received["expected"] {
  const items = pack.calls.flatMap((call) => call.expected.map((item) => ({ call: call.id, item })));
  const groups = groupBy(items, ({ call, item }) => keyOf({ call, template: item.template }));
  return new Map(
    [...groups].map(([key, group]) => [key, new Map(group.map(({ item }) => [item.unit, item]))]),
  );
}

/** Whether the unit owes the form; true as well for a form that nobody owes, which says nothing about this unit. */
export function mayOwe(received: Received, unit: UnitId, wanted: WantedForm): boolean {
  const expected = received.expected.get(keyOf(wanted));
  if (expected === undefined) return true;
  const item = expected.get(unit);
  return item !== undefined && item.status !== "exempt";
}

/**
 * The call in which a form is looked for: the one at hand, or another of the same period that expects it. A report
 * and its annexes may be calls of their own.
 */
export function callWith(received: Received, at: Call, template: string): CallId {
  const expects = ({ id }: Call): boolean => received.expected.has(keyOf({ call: id, template }));
  if (expects(at)) return at.id;
  const period = periodId(at.period);
  const other = received.pack.calls.find((call) => periodId(call.period) === period && expects(call));
  return other?.id ?? at.id;
}

export function formsOf(received: Received, call: CallId, template: string): readonly Form[] {
  return received.byTemplate.get(keyOf({ call, template })) ?? [];
}

/** The form of a template that speaks of a unit: from the sender at hand if it has one, else the unit's own. */
export function formAbout(
  received: Received,
  subject: UnitId,
  wanted: WantedForm & { readonly sender: UnitId },
): Form | null {
  const about = received.bySubject.get(`${keyOf(wanted)}|${subject}`) ?? [];
  return (
    about.find((form) => form.submission.reporter === wanted.sender) ??
    about.find((form) => form.submission.reporter === subject) ??
    null
  );
}

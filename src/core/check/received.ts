import type { Submission } from "../intake/submission.ts";
import type { CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { UnitId } from "../pack/unit.ts";
import { type Form, openForm } from "./form.ts";
import { subjectsOf } from "./subjects.ts";

/** All forms in use, to be looked up by call and template. */
export interface Received {
  readonly pack: Pack;
  readonly forms: readonly Form[];
}

/** Opens the submissions of known calls, in an order that does not hang on the order of the inputs. */
export function receive(submissions: readonly Submission[], pack: Pack): Received {
  const ordered = submissions.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const forms = ordered.flatMap((submission) => {
    const call = pack.calls.find((candidate) => candidate.id === submission.call);
    return call === undefined ? [] : [openForm(submission, pack, call)];
  });
  return { pack, forms };
}

export function formsOf(received: Received, call: CallId, template: string): readonly Form[] {
  return received.forms.filter((form) => form.call.id === call && form.template.code === template);
}

/** The form of a template that speaks of a unit: from the sender at hand if it has one, else the unit's own. */
export function formAbout(
  received: Received,
  subject: UnitId,
  wanted: { readonly call: CallId; readonly template: string; readonly sender: UnitId },
): Form | null {
  const forms = formsOf(received, wanted.call, wanted.template);
  const about = forms.filter((form) => subjectsOf(form).includes(subject));
  return (
    about.find((form) => form.submission.reporter === wanted.sender) ??
    about.find((form) => form.submission.reporter === subject) ??
    null
  );
}

import type { Decided } from "../../finding.ts";
import type { MessagesFor } from "../catalogue.ts";
import { enCount, nothingToDo } from "./words.ts";

/** What became of deliveries and values by a person's decision, and what a newer delivery does to it. */
export const enDecided: MessagesFor<
  | "resubmission-invalid"
  | "resubmission-doubtful"
  | "submission-returned"
  | "submission-excluded"
  | "slip-received"
  | "slip-answered"
  | "correction-outdated"
  | "conversion-refused"
> = {
  "resubmission-invalid": ({ data }, context) => ({
    what: `A later delivery of the form “${data.title}” has ${enCount(data.errors, "error", context)}, so the last valid one (file “${data.kept}”) stays in use.`,
    todo: "Ask the unit to mend the later delivery; to stop using the earlier one, return it.",
  }),
  "resubmission-doubtful": ({ data }, context) => ({
    what:
      data.reason === "emptier"
        ? `A later delivery of the form “${data.title}” fills only ${enCount(data.after, "cell", context)}, the one in use (file “${data.kept}”) ${data.before}; it replaces nothing yet.`
        : `A later delivery of the form “${data.title}” was made on an older blank than the one in use (file “${data.kept}”); it replaces nothing yet.`,
    todo: "Ask the unit, then choose the delivery to be used.",
  }),
  "submission-returned": ({ data }) => ({
    what: `The form “${data.title}” was returned to the unit: ${data.reason} (${data.by}).`,
    todo: "Wait for the unit; this delivery does not count.",
  }),
  "submission-excluded": ({ data }) => ({
    what:
      data.units.length === 0
        ? `The form “${data.title}” is left out of the totals: ${data.reason} (${data.by}).`
        : `The form “${data.title}”: the figures of ${data.units.join(", ")} are left out of the totals: ${data.reason} (${data.by}).`,
    todo: nothingToDo,
  }),
  "slip-received": ({ data }, context) => ({
    what: `A return slip came back with ${enCount(data.answers, "answer", context)}.`,
    todo: nothingToDo,
  }),
  "slip-answered": ({ data }) => ({
    what: `${data.by} answered on the slip: “${data.answer}”. An error cannot be explained away, so it stays.`,
    todo: "Read the answer, then correct the figure as the unit says, or return the form.",
  }),
  "correction-outdated": ({ data }) => ({
    what: `${data.label}: “${data.before}” was to be corrected to “${data.after}”, but the cell now says “${data.found}”, so it is left as it is.`,
    todo: "Look at the unit's new figure.",
  }),
  "conversion-refused": ({ data }) => ({
    what: `${data.label}: reading “${data.before}” as ${data.after} was refused: ${data.reason} (${data.by}).`,
    todo: "Ask the unit to write the cell anew, or correct it as the unit says.",
  }),
};

/** Behind a sentence about something that a person has dealt with. */
export const enDecision: Readonly<Record<Decided["kind"], (by: string, reason: string) => string>> = {
  explained: (by, reason) => `Explained: ${reason} (${by}).`,
  accepted: (by, reason) => `Accepted: ${reason} (${by}).`,
  returned: (by, reason) => `The form was returned to the unit: ${reason} (${by}).`,
  excluded: (by, reason) => `Left out of the totals: ${reason} (${by}).`,
};

import { z } from "zod";

const text = z.string();
const textOrNone = z.string().nullable();

/** Whose form of which call. */
const form = { call: text, unit: text, template: text };

/** One delivery of a form: the same content again, or the same sheet read otherwise, is still that delivery. */
const delivery = { ...form, contentHash: text, sha256: text, sheet: text };

/** One value of a form, wherever it stands on the sheet. */
const cell = {
  ...form,
  row: textOrNone,
  indicator: text,
  measure: z.enum(["current", "samePeriodLastYear", "note"]),
};

/** What the cell says, and what is used instead; "" is a blank. Numbers are decimal texts, dates "yyyy-mm-dd". */
const change = { before: text, after: text };

/** What each kind of event says beside its kind. A newer version may add members and kinds; both are kept. */
export const payloadShapes = {
  // — what was seen
  "call-opened": { call: text, pack: text, packHash: text },
  /** A pack as it was when calls were opened with it: a newer one changes nothing of theirs. */
  "pack-recorded": { pack: text, hash: text, files: z.array(z.object({ name: text, text })) },
  /** `receivedOn` is "yyyy-mm-dd", null when the register does not say. */
  "file-received": { path: text, sha256: text, size: z.number(), receivedOn: textOrNone },
  "form-read": { submission: text, sha256: text, path: text, sheet: text, ...form, contentHash: text },
  /** The newer content that took the place of an older one. */
  "submission-superseded": { ...form, contentHash: text, by: text },
  /** A form's figures as they were merged, see `encodeFacts`. */
  "facts-recorded": { ...form, version: text, contentHash: text, facts: text },
  /** What an earlier book said of a form of a call that this one is not about, see `encodeHistory`. */
  "history-recorded": { ...form, version: text, figures: text },
  /**
   * Hashes of all facts and totals of one call, the calls that the book was drawn for in their order, and how many
   * events other than these there were.
   */
  "merge-made": {
    call: text,
    calls: z.array(text),
    events: z.number(),
    packHash: text,
    facts: text,
    totals: text,
    inputs: z.array(text),
  },

  // — what was decided
  "question-answered": { question: text, answer: text, reason: text },
  "value-corrected": { ...cell, ...change, reason: text },
  "conversion-accepted": { ...cell, ...change, reason: text },
  "conversion-refused": { ...cell, ...change, reason: text },
  "warning-explained": {
    code: text,
    call: textOrNone,
    unit: textOrNone,
    template: textOrNone,
    rule: textOrNone,
    row: textOrNone,
    indicator: textOrNone,
    measure: textOrNone,
    /** For a warning about a file that is nobody's form. */
    file: textOrNone,
    /** The numbers and words of the warning: with others it is another warning. */
    figures: text,
    /** How far the figure is from what was expected, as decimal text; null where that has no measure. */
    strain: textOrNone,
    /** Id of the pack's reason, null for a reason in free words. */
    category: textOrNone,
    reason: text,
    /** The last day of a data window that it may be offered for ("yyyy-mm-dd"). */
    until: textOrNone,
  },
  "submission-returned": { ...delivery, reason: text },
  "submission-accepted": { ...delivery, reason: text },
  /** `row` names one unit's row of a grid by unit, null the whole form. */
  "submission-excluded": { ...delivery, row: textOrNone, reason: text },
  "submission-pinned": { ...delivery, reason: text },
  /** `template` null: every form of the unit. */
  "unit-exempted": { call: text, unit: text, template: textOrNone, reason: text },
  /** `until` is the new last day ("yyyy-mm-dd"). */
  "deadline-extended": { call: text, unit: text, template: textOrNone, until: text, reason: text },
  "alias-learned": { unit: text, alias: text, reason: text },
  /** An explanation or alias that is not to be offered or used any more, by its event. */
  "memory-forgotten": { memory: text, reason: text },
  "period-sealed": {
    call: text,
    packHash: text,
    facts: text,
    totals: text,
    inputs: z.array(text),
    reason: text,
  },
  "period-reopened": { call: text, reason: text },
  /** Breaks of the hash chains that a person has looked at. */
  "break-acknowledged": { breaks: z.array(z.object({ event: text, kind: text })), reason: text },
  /** Takes events back, an undo among them. */
  undone: { events: z.array(text), reason: text },
};

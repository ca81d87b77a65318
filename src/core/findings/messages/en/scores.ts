import type { MessagesFor } from "../catalogue.ts";
import type { ScoreFindingData } from "../../scoreFindingData.ts";
import { enDuty, enList } from "./words.ts";

/** What is found about scores. */
export const enScores: MessagesFor<keyof ScoreFindingData> = {
  "dossier-late": ({ data }, context) => ({
    what: `The self-scoring and its evidence were received on ${context.date(data.received)}, ${data.days} days after they were due (${context.date(data.deadline)}); the plan says nothing of late ones.`,
    todo: "Decide whether the late dossier counts, and say why; a refused one is as if there were none.",
  }),
  "scheme-differs": ({ data, severity }) => ({
    what: `The unit names the scheme “${data.declared}”, but is to be scored by “${data.scheme}”.`,
    todo: enDuty(severity, "check whether the unit used the right scheme"),
  }),
  "criterion-unknown": ({ data, severity }) => ({
    what: `The scheme “${data.scheme}” has no criterion “${data.criterion}”.`,
    todo: enDuty(severity, "write the criterion's right code"),
  }),
  "criteria-missing": ({ data, severity }) => ({
    what: `${data.criteria.length} criteria of the scheme “${data.scheme}” are left out: ${enList(data.criteria)}.`,
    todo: enDuty(severity, "score all criteria"),
  }),
  "criterion-max-differs": ({ data, severity }, context) => ({
    what: `Criterion ${data.criterion}: the form says at most ${context.number(data.found)} points, the scheme ${context.number(data.expected)}.`,
    todo: enDuty(severity, "correct the most points, and the score if need be"),
  }),
  "score-off-step": ({ data, severity }, context) => ({
    what: `Criterion ${data.criterion}: a score of ${context.number(data.points)} does not go in steps of ${context.number(data.step)}.`,
    todo: enDuty(severity, "score in the scheme's steps"),
  }),
  "appraisal-by-unit": ({ data }) => ({
    what: `The unit filled in ${data.count} cells of “${data.label}”, which are the appraising office's: they are not used.`,
    todo: "Write the appraisal in the office's own form.",
  }),
  "appraisal-unexplained": ({ data }, context) => ({
    what: `${context.unitName(data.unit)}: the appraisal of ${context.number(data.appraised)} differs from its own score of ${context.number(data.self)}, and no reason is given.`,
    todo: "Write the reason in the appraisal form.",
  }),
  "grade-by-rounding": ({ data }, context) => ({
    what: `${context.unitName(data.unit)}: ${context.number(data.points)} points are “${data.grade}”; rounded to ${context.number(data.shown)} they would be “${data.gradeByRounding}”.`,
    todo: "Look at the appraisal again; the tables grade by the points unrounded.",
  }),
};

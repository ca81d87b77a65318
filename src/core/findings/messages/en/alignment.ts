import type { MessagesFor } from "../catalogue.ts";
import { enCount, enDuty, enSome, nothingToDo } from "./words.ts";

export const enAlignment: MessagesFor<
  | "column-missing"
  | "row-missing"
  | "column-extra"
  | "row-unknown"
  | "rows-shifted"
  | "number-row-missing"
  | "alignment-weak"
  | "rows-hidden"
  | "columns-hidden"
  | "sheet-hidden"
  | "drawing-present"
  | "note-under-table"
  | "comment-present"
> = {
  "column-missing": ({ data, severity }) => ({
    what: `The column “${data.label}”${data.number === null ? "" : ` (number ${data.number})`} is missing.`,
    todo: enDuty(severity, "use the form as issued"),
  }),
  "row-missing": ({ data, severity }) => ({
    what: `The row “${data.label}” is missing.`,
    todo: enDuty(severity, "add this row as in the form"),
  }),
  "column-extra": ({ data, severity }) => ({
    what: `The column “${data.label}” is not part of the form and was not read.`,
    todo: enDuty(severity, "remove this column"),
  }),
  "row-unknown": ({ data, severity, question }) => ({
    what: `The row “${data.label}” was not recognised.`,
    todo: question === undefined ? enDuty(severity, "check the row's label") : "Choose what this row means.",
  }),
  "rows-shifted": ({ data, severity }, context) => ({
    what: `From ${data.from} (“${data.label}”) on the figures stand ${enCount(Math.abs(data.by), "row", context)} ${data.by > 0 ? "below" : "above"} their labels, which explains ${enCount(data.count, "error", context)} of the form.`,
    todo: enDuty(severity, "put the figures beside their labels"),
  }),
  "number-row-missing": () => ({
    what: "The row of column numbers is gone; the figures were read by the table header.",
    todo: nothingToDo,
  }),
  "alignment-weak": ({ data, severity }) => ({
    what: `The sheet fits the form by ${Math.round(data.score * 100)}% only${
      data.missing.length === 0 ? "" : `; not found: ${enSome(data.missing)}`
    }.`,
    todo: enDuty(severity, "use the form as issued"),
  }),
  "rows-hidden": ({ data, severity }, context) => ({
    what: `The table has ${enCount(data.count, "hidden row", context)} (${data.rows})${
      severity === "warning" ? "; their figures were read" : ""
    }.`,
    todo:
      severity === "note"
        ? nothingToDo
        : `See whether the hidden rows belong to this period${severity === "error" ? ", and choose" : ""}.`,
  }),
  "columns-hidden": ({ data }, context) => ({
    what: `The table has ${enCount(data.count, "hidden column", context)} (${data.columns}); their figures were read.`,
    todo: "See whether the hidden columns belong to this period.",
  }),
  "sheet-hidden": () => ({
    what: "The sheet is hidden; its figures were read.",
    todo: "See whether the hidden sheet is this period's report.",
  }),
  "drawing-present": () => ({
    what: "The sheet has drawings, pictures or text boxes, whose content cannot be read.",
    todo: "See whether there are figures or notes in them.",
  }),
  "comment-present": ({ data }, context) => ({
    what: `The table has ${enCount(data.count, "cell comment", context)}; the first says “${data.text}”.`,
    todo: nothingToDo,
  }),
  "note-under-table": ({ data }) => ({
    what: `There is a note under the table: “${data.text}”.`,
    todo: nothingToDo,
  }),
};

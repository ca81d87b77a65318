import type { MessagesFor } from "../catalogue.ts";
import { showValue } from "../showValue.ts";
import { enConversion, enCount, enDuty, enExpected, nothingToDo } from "./words.ts";

export const enCells: MessagesFor<
  | "value-converted"
  | "value-unreadable"
  | "value-ambiguous"
  | "value-approximate"
  | "value-error"
  | "formula-uncalculated"
  | "formula-external"
  | "value-fraction"
  | "unit-of-measure-differs"
> = {
  "value-converted": ({ data }, context) => ({
    what: `${data.label}: ${data.before === "" ? "an empty cell counts as" : `“${data.before}” was read as`} “${data.after}”${enConversion(data.kind)}${
      data.count === 1 ? "" : `; the same in ${enCount(data.count, "cell", context)}: ${data.cells}`
    }.`,
    todo: nothingToDo,
  }),
  "value-unreadable": ({ data, severity }) => ({
    what: `${data.label}: “${data.raw}” cannot be read; the cell needs ${enExpected(data.expected)}.`,
    todo: enDuty(severity, "write this cell anew"),
  }),
  "value-ambiguous": ({ data }, context) => ({
    what: `${data.label}: “${data.raw}” may mean ${data.readings.map((reading) => `“${showValue(reading, context)}”`).join(" or ")}.`,
    todo: "Choose the right reading; until then the figure does not count.",
  }),
  "value-approximate": ({ data, severity }, context) => ({
    what: `${data.label}: “${data.raw}” is an estimate, taken as ${showValue(data.value, context)} for now.`,
    todo: enDuty(severity, "give the exact figure"),
  }),
  "value-error": ({ data, severity }) => ({
    what: `${data.label}: the cell shows Excel's error ${data.error}.`,
    todo: enDuty(severity, "mend the formula or type the number"),
  }),
  "formula-uncalculated": ({ data, severity }) => ({
    what: `${data.label}: the formula “${data.formula}” was never calculated, so there is no value.`,
    todo: enDuty(severity, "open the file in Excel, save it"),
  }),
  "formula-external": ({ data, severity }) => ({
    what: `${data.label}: the value ${data.value} comes from another file and may be out of date.`,
    todo: enDuty(severity, "type the number instead of the link"),
  }),
  "value-fraction": ({ data, severity }, context) => ({
    what: `${data.label} = ${context.number(data.value)}, which must be a whole number.`,
    todo: enDuty(severity, "write the whole number"),
  }),
  "unit-of-measure-differs": ({ data, severity, question }) => ({
    what: `${data.label}: the unit of measure is “${data.found}”, the form asks for “${data.expected}”.`,
    todo:
      question === undefined
        ? enDuty(severity, "give the figures in the form's unit of measure")
        : "Choose the figure in the form's unit of measure; until then it does not count.",
  }),
};

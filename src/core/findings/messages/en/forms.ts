import type { MessagesFor } from "../catalogue.ts";
import { showPeriod } from "../showPeriod.ts";
import { enDuty, enList, enPeriods, enWitnesses, nothingToDo, saysPeriod, saysUnit } from "./words.ts";

const sheetIgnored = {
  empty: "The sheet is empty and was left out.",
  "working-copy": "The sheet is a working copy made by this program, so it is not read as a report.",
  "no-table": "The sheet holds no table of figures and was left out.",
} as const;

export const enForms: MessagesFor<
  | "form-unknown"
  | "form-not-expected"
  | "form-other-version"
  | "form-turned"
  | "form-repeated"
  | "sheet-ignored"
  | "unit-unknown"
  | "unit-conflict"
  | "unit-weak-name"
  | "period-unknown"
  | "period-wrong"
  | "period-conflict"
  | "title-misleading"
> = {
  "form-unknown": ({ data }) => ({
    what:
      data.guess === null
        ? `Sheet “${data.sheet}” was not recognised as any form.`
        : `Sheet “${data.sheet}” is not enough like any form; the nearest is ${data.guess} (${data.guessTitle ?? ""}), ${Math.round(data.score * 100)}% alike.`,
    todo: "If it is a report, ask the unit to use the form; if not, leave it.",
  }),
  "form-not-expected": ({ data }) => ({
    what: `The unit does not owe the form “${data.title}” in this call.`,
    todo: "Its figures do not count. If the form is of another call, name that call too (--call); if not, see whether it was sent by mistake.",
  }),
  "form-other-version": ({ data, severity }) => ({
    what: `The form “${data.title}” is not of the version in use (${data.expected}).`,
    todo: enDuty(severity, "use the form in force"),
  }),
  "form-turned": ({ data, severity }) => ({
    what: `The form “${data.title}” is turned on its side: its rows are columns; nothing was read.`,
    todo: enDuty(severity, "use the form as issued"),
  }),
  "form-repeated": ({ data }) => ({
    what: `The form “${data.title}” stands in the file more than once, on sheets ${enList(data.sheets)}.`,
    todo: "Ask the unit to keep the right sheet and send it again.",
  }),
  "sheet-ignored": ({ data }) => ({ what: sheetIgnored[data.reason], todo: nothingToDo }),
  "unit-unknown": ({ data }) => ({
    what:
      data.text === ""
        ? "The file does not say which unit reports."
        : `The reporting unit “${data.text}” was not recognised.${
            data.near.length === 0 ? "" : ` Names like it: ${enList(data.near.map((unit) => unit.name))}.`
          }`,
    todo: "Choose the unit that sent this file.",
  }),
  "unit-conflict": ({ data }, context) => ({
    what: `The file contradicts itself about the reporting unit: ${enWitnesses(data.witnesses, saysUnit(context))}.`,
    todo: "Ask the sender and choose the unit; until then the figures do not count.",
  }),
  "unit-weak-name": ({ data }) => ({
    what: `“${data.text}” is an old or loose name, taken for ${data.name}.`,
    todo: nothingToDo,
  }),
  "period-unknown": () => ({
    what: "The form does not say its period.",
    todo: "Confirm the period of the figures; ask the unit to write it next time.",
  }),
  "period-wrong": ({ data }) => ({
    what: `The form says period ${showPeriod(data.found, enPeriods)}, but this call is for ${showPeriod(data.expected, enPeriods)}${
      data.witnesses.length === 0 ? "" : `: ${enWitnesses(data.witnesses)}`
    }.`,
    todo: "Ask the unit for the report of the right period, or to correct the period if it is a slip.",
  }),
  "period-conflict": ({ data }) => ({
    what: `The file contradicts itself about the period: ${enWitnesses(data.witnesses, saysPeriod)}.`,
    todo: "Confirm the period of the figures.",
  }),
  "title-misleading": ({ data }) => ({
    what: `The title says “${data.title}”, but the content is the form ${data.actual}.`,
    todo: "The figures are read by content; ask the unit to correct the title next time.",
  }),
};

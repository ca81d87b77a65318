import type { MessagesFor } from "../catalogue.ts";
import { enFileProblems } from "./fileProblems.ts";
import { enSome, nothingToDo } from "./words.ts";

const ignored = {
  temporary: "A temporary file that Excel keeps beside an open one; it was left out.",
  "own-output":
    "This program wrote the file (a summary book or a working copy), so it is not read as a report.",
  system: "A system file of the computer; it was left out.",
} as const;

export const enFiles: MessagesFor<
  | "file-unreadable"
  | "file-empty-of-forms"
  | "file-duplicate"
  | "file-ignored"
  | "file-has-macros"
  | "file-has-external-links"
  | "file-calculated-on-demand"
> = {
  "file-unreadable": ({ data }) => enFileProblems[data.reason],
  "file-empty-of-forms": ({ data }) => ({
    what: `No form was found in the file (sheets looked at: ${enSome(data.sheets)}).`,
    todo: "Ask the unit whether it sent the wrong file, and to send the right forms.",
  }),
  "file-duplicate": ({ data, severity }) => ({
    what: `The file is the same as “${data.of}”, so it counts only once.`,
    todo:
      severity === "note"
        ? nothingToDo
        : "The two file names speak of different units: ask whether a wrong file was sent.",
  }),
  "file-ignored": ({ data }) => ({ what: ignored[data.reason], todo: nothingToDo }),
  "file-has-macros": () => ({
    what: "The file holds macros; only its figures are read, no macro is run.",
    todo: nothingToDo,
  }),
  "file-calculated-on-demand": () => ({
    what: "The file calculates formulas on demand only, so their stored values, which were used, may be old.",
    todo: "Open it in Excel, press F9 and save it, or ask the unit.",
  }),
  "file-has-external-links": () => ({
    what: "The file has links to other files; figures from there may be out of date.",
    todo: nothingToDo,
  }),
};

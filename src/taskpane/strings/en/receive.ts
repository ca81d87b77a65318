import type { InputOutcome } from "../../../app/report/reportSchema.ts";
import type { UnitFilter, UnitStanding } from "../../state/unitStates.ts";
import type { FormLineState } from "../formLineState.ts";
import type { receive as vi } from "../vi/receive.ts";
import { count, counted } from "./count.ts";

const outcomes: Readonly<Record<InputOutcome, string>> = {
  used: "used",
  "partly-used": "partly used",
  refused: "not used yet",
  superseded: "replaced by a later one",
  duplicate: "duplicate",
  ignored: "ignored",
};

const standings: Readonly<Record<UnitStanding, string>> = {
  missing: "Not sent",
  "in-error": "Has errors",
  incomplete: "Received, incomplete",
  "with-warnings": "Has warnings",
  valid: "Valid",
  "nothing-due": "Nothing due",
};

const filters: Readonly<Record<UnitFilter, string>> = {
  all: "All",
  missing: "Not sent",
  received: "Received",
  "in-error": "Has errors",
  "with-warnings": "Has warnings",
  valid: "Valid",
  late: "Overdue",
};

const formStates: Readonly<Record<FormLineState, string>> = {
  missing: "not sent",
  "in-error": "has errors",
  returned: "returned",
  excluded: "left out",
  valid: "valid",
  "valid-with-warnings": "has warnings",
  exempt: "exempt",
  conditional: "if anything arose",
};

export const receive: typeof vi = {
  pack: "Configuration pack",
  calls: "Report calls",
  callWithDeadline: (title, deadline) => `${title} (due ${deadline})`,
  applyCalls: "Use these calls",
  moreCalls: (calls) => `Other calls (${calls})`,
  callsHint:
    "Several calls may be chosen: the half-year and an earlier one that units still owe, for example.",
  changeCalls: "Change the calls",
  addHeading: "Receive reports",
  dropHere: "Drop files, folders or a .zip here",
  dropHint: "No need to rename. The files themselves are not changed.",
  chooseFiles: "Choose files…",
  chooseFolder: "Choose a folder…",
  checkSheets: "Check the sheets of this workbook",
  receivedOn: "Day of receipt",
  receivedOnHint: "Left empty: day not recorded.",
  dayPattern: "dd/mm/yyyy",
  dayWrong: "Write the day as dd/mm/yyyy, for example 10/06/2022.",
  today: "Today",
  clearDay: "Clear the day",
  register: "Register of receipt (.csv)…",
  registerHint: "A .csv with the columns Tệp and Ngày nhận.",
  registerProblems: "The register could not be read in these places:",
  chooseFirst: "Choose a call before receiving files.",
  noSheets:
    "The open workbook has no sheet to check: only empty sheets, sheets of the program, or working copies.",
  received: (inputs, errors, questions) =>
    errors === 0
      ? `${counted(inputs, "file")} received, no errors.`
      : `${counted(inputs, "file")} received. Open: ${counted(errors, "error")}${questions > 0 ? `, ${counted(questions, "question")} for you among them` : ""}.`,
  adopt: "Last period's book, another book (.xlsx)…",
  adoptHint:
    "Brings earlier figures to compare with, remembered reasons and names, another person's decisions.",
  adopted: "The book's figures and decisions are taken over, and everything is checked again.",
  review: "Review",
  units: "Units that must report",
  filter: "Filter units",
  filters,
  filterCount: (filter, units) => `${filter} (${count(units)})`,
  noUnits: "No unit is like that.",
  standings,
  forms: (received, due) => `${count(received)}/${count(due)} forms`,
  onCondition: "if anything",
  overdue: (days) => `${counted(days, "day")} overdue`,
  late: (days) => `${counted(days, "day")} late`,
  formStates,
  attempt: (attempt) => `attempt ${count(attempt)}`,
  receivedDay: (day) => `received ${day}`,
  dayNotRecorded: "day of receipt not recorded",
  errors: (errors) => counted(errors, "error"),
  warnings: (warnings) => counted(warnings, "warning"),
  reviewUnit: (unit) => `Review ${unit}`,
  inputs: (inputs) => `Files received (${count(inputs)})`,
  noInputs: "No file received yet.",
  outcomes,
  formsIn: (unit, forms) => `${unit}: ${forms}`,
  bytesGone: "No copy on this machine any more",
  remove: (path) => `Remove ${path}`,
  firstRun: {
    title: "Receive, review and merge the units' reports",
    lead: "Drop the Excel files you received on this pane. It says which unit has sent, what is wrong in which cell and what to do, then makes the summary tables with formulas that lead back to every source cell.",
    trySample: "Try it with sample data",
    sampleHint: (files) =>
      `${count(files)} sample files of one town, invented figures, more than 25 kinds of errors planted.`,
    start: "Choose a call and begin",
    privacy: "Everything happens on this machine. Nothing is sent anywhere, and your files are not changed.",
  },
};

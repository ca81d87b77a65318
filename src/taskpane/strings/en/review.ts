import type { Actor } from "../../../core/findings/actorOf.ts";
import type { Question, Severity } from "../../../core/findings/finding.ts";
import type { Grouping } from "../../state/state.ts";
import type { review as vi } from "../vi/review.ts";
import { count, counted } from "./count.ts";

const severityNames: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  note: "Note",
};

const actors: Readonly<Record<Actor, string>> = {
  coordinator: "I can settle it",
  unit: "The unit must answer",
  unchecked: "Could not be checked",
};

const groupings: Readonly<Record<Grouping, string>> = {
  cause: "Cause",
  unit: "Unit",
  cell: "Cell",
};

const questionKinds: Readonly<Record<Question["kind"], string>> = {
  "which-unit": "Whose file is this?",
  "which-version": "Which version counts?",
  "blank-as-zero": "What are these blanks?",
  "nil-return": "What does a form of zeros or blanks mean?",
  "which-value": "How is this value meant?",
  "which-period": "Which period is this form of?",
  "row-meaning": "What is this row?",
  "hidden-rows": "Do the hidden rows count?",
  "legacy-text": "Which encoding is this text in?",
  "late-dossier": "Does the late dossier count?",
};

export const review: typeof vi = {
  severities: severityNames,
  severityCount: (severity, findings) => counted(findings, severityNames[severity].toLowerCase()),
  filterBySeverity: "Filter by severity",
  groupBy: "View by",
  groupings,
  actors,
  progress: (done, of) => `${count(done)}/${count(of)} handled`,
  progressHint: "Errors and warnings count, those decided on among them; notes ask for nothing.",
  rules: (checked, unchecked) =>
    unchecked === 0
      ? `${counted(checked, "rule")} applied.`
      : `${counted(checked, "rule")} applied; ${count(unchecked)} could not be.`,
  list: "Findings",
  listHint: "↑ ↓ move, ← → fold, Enter goes to the cell, ? keys",
  noFindings: "Nothing was found. You can merge now.",
  nothingReceived: "No report received yet. Go to Receive and drop files.",
  noneFits: "No finding is like that.",
  showAll: "Clear the filter",
  placeFilter: (cell, sheet) => `Only cell ${cell}, sheet ${sheet}`,
  findings: (findings) => `× ${count(findings)}`,
  unitsIn: (units) => counted(units, "unit"),
  noUnit: "Unit not known",
  noSheet: "General findings",
  severityMark: (severity) => `${severityNames[severity]}: `,
  todo: "To do: ",
  conversion: (before, after) => `“${before}” → ${after}`,
  conversionLabel: "Converted:",
  rule: (code) => `Code: ${code}`,
  goTo: "Go to cell",
  openSheet: "Open sheet",
  answer: "Answer…",
  handle: "Mark as handled",
  handled: "Handled",
  questions: questionKinds,
  reason: "Reason, grounds",
  reasonHint: "For example: asked by telephone on 12/06/2022",
  reasonMissing: "Give a reason, so that it can be traced later.",
  author: "Answered by",
  authorMissing: "Say who answers.",
  optionMissing: "Choose an answer.",
  applyToAll: (questions) => `Apply to all ${count(questions)} questions of this kind`,
  apply: "Apply",
  cancelAnswer: "Never mind",
  answered: (answers) => `Answered (${count(answers)})`,
  answeredBy: (by, reason) => `${by}: ${reason}`,
  undo: "Undo",
  undoAnswer: (question) => `Undo the answer: ${question}`,
  decided: (answers) => `${counted(answers, "answer")} recorded and checked again.`,
  retracted: (answers) => `${counted(answers, "answer")} taken back.`,
  hideMarks: "Hide marks",
  showMarks: "Show marks",
  saveReport: "Save report (.json)",
  copyLetter: "Copy the text for the unit",
  copied: "Copied. Paste it into a letter or message to the unit.",
  copyRefused: "This machine does not allow copying. The sheet “Rà soát” of the summary book has the text.",
  saved: (name) => `Saved ${name} to the download folder.`,
  bytesMissing: (path) => `No copy of “${path}” is kept any more. Choose the file again to see the cell.`,
  chooseAgain: "Choose the file again…",
  sheetUnknown: (path) => `This finding is about the file “${path}” as a whole, not about a cell.`,
  remaining: (errors, warnings) =>
    `Still open: ${counted(errors, "error")}, ${counted(warnings, "warning")}.`,
  keys: {
    title: "Keys",
    move: "Move up and down the list",
    ends: "To the beginning, to the end",
    fold: "Open or close a group or a question",
    goTo: "Go to the finding's cell",
    answer: "Answer the question",
    decide: "Correct, keep with a reason, return, leave out",
    undo: "Undo, redo a decision",
    handle: "Mark as handled",
    leave: "Clear the filter, close the question or decision",
    help: "Show or hide this table",
    note: "Letters work only while the list has the focus.",
  },
  grid: {
    title: (sheet, path) => `${sheet} – ${path}`,
    label: (sheet) => `Sheet ${sheet}, read-only`,
    content: (cell) => `Content of cell ${cell}`,
    formula: (formula) => `=${formula}`,
    hidden: "hidden",
    empty: "This sheet is empty.",
    backToList: "Back to the list",
    marks: (cell) => `Findings about cell ${cell}`,
  },
};

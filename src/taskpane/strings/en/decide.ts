import type { DecisionKind, Obstacle } from "../../state/decisionPlan.ts";
import type { Taken } from "../../state/notice.ts";
import type { decide as vi } from "../vi/decide.ts";
import { count, counted } from "./count.ts";

const kinds: Readonly<Record<DecisionKind, string>> = {
  correct: "Correct…",
  explain: "Keep, with a reason…",
  return: "Return…",
  exclude: "Leave out…",
};

const titles: Readonly<Record<DecisionKind, string>> = {
  correct: "Correct figures",
  explain: "Keep as it is, with a reason",
  return: "Return to the unit",
  exclude: "Leave out of the totals",
};

const consequences: Readonly<Record<DecisionKind, string>> = {
  correct:
    "The received file stays as it is; the merge uses the new figure and says who corrected it and why.",
  explain: "The figure counts; the reason goes into the book and is offered again next time.",
  return: "The form does not count until a new one comes, or until this decision is undone.",
  exclude: "The figures do not count; every summary table that they touch has a footnote.",
};

const obstacles: Readonly<Record<Obstacle, (findings: number) => string>> = {
  "nothing-to-do": (findings) => `${counted(findings, "note")} with nothing to do`,
  "asks-a-question": (findings) => `${counted(findings, "question")} to be answered first`,
  "is-error": (findings) => `${counted(findings, "error")} not to be kept: correct, return or leave out`,
  "proposes-nothing": (findings) =>
    `${counted(findings, "finding")} without a proposal: correct card by card`,
  "no-form": (findings) => `${counted(findings, "finding")} not about a form that was read`,
};

const taken: Readonly<Record<Taken, (count: number) => string>> = {
  correct: (values) => `${counted(values, "correction")} made and checked again.`,
  explain: (findings) => `Reasons recorded for ${counted(findings, "warning")} and checked again.`,
  return: (forms) => `${counted(forms, "form")} returned.`,
  exclude: (forms) => `${counted(forms, "form or row", "forms or rows")} left out of the totals.`,
  undo: (decisions) => `${counted(decisions, "decision")} undone and checked again.`,
  redo: () => "Done again and checked again.",
  forget: () => "No longer remembered; where it was used, it stays.",
  seal: () => "The call is sealed. To change anything, open it again with a reason.",
  reopen: () => "The call is open again.",
};

const events: Readonly<Record<string, string>> = {
  "question-answered": "Question answered",
  "value-corrected": "Figures corrected",
  "conversion-accepted": "Reading accepted",
  "conversion-refused": "Reading refused",
  "warning-explained": "Kept with a reason",
  "submission-returned": "Returned",
  "submission-accepted": "Accepted again",
  "submission-excluded": "Left out",
  "submission-pinned": "Version chosen",
  "unit-exempted": "Exempted",
  "deadline-extended": "Deadline extended",
  "alias-learned": "Name remembered",
  "memory-forgotten": "Memory deleted",
  "period-sealed": "Call sealed",
  "period-reopened": "Call reopened",
  "break-acknowledged": "Break of the ledger acknowledged",
};

export const decide: typeof vi = {
  kinds,
  titles,
  consequences,
  obstacles,
  taken,
  events,
  actions: "Decisions",
  apply: "Record the decision",
  cancel: "Never mind",
  category: "Reason",
  ownWords: "Another reason (write it below)",
  reason: "Reason, grounds",
  reasonMore: "More (optional)",
  reasonMissing: "Give a reason, so that it can be traced later.",
  author: "Decided by",
  authorHint: "Asked once; change it in Settings.",
  authorMissing: "Say who decides.",
  recalculated: "Corrected to what this form's own figures give",
  value: "Value to correct",
  newValue: "Right value",
  newValueHint: "For example: 1.234,5; empty means that there is no figure",
  unreadable: "This value cannot be read.",
  ambiguous: (readings) => `This may mean ${readings}. Write it without a point between thousands.`,
  same: "The cell says this already.",
  blank: "(blank)",
  change: (cell, before, after) => `${cell}: ${before} → ${after}`,
  changes: (cells) => `${counted(cells, "cell")} will be corrected:`,
  moreChanges: (cells) => `and ${count(cells)} more`,
  noValues: "There is no cell to correct here: correct the file and receive it again, or return it.",
  loading: "Looking at the cells…",
  proposal: "Proposed correction:",
  offer: (by, reason) => `Last time ${by} explained: “${reason}”`,
  offerAnswer: (by, answer, reason) => `Last time ${by} answered “${answer}”: “${reason}”`,
  useOffer: "Use this reason again",
  wholeGroup: "Only this group",
  onlyGroup: (title) => `Only the group: ${title}`,
  bulk: (findings) => `With the ${counted(findings, "finding")} shown`,
  bulkKind: (kind, findings) => `${kind} (${count(findings)})`,
  willDecide: (findings) => `For ${counted(findings, "finding")}, for example:`,
  willReturn: (forms, findings) =>
    `For ${counted(forms, "form or row", "forms or rows")} (${counted(findings, "finding")}), for example:`,
  notSafe: "look closely",
  proposalsShown: (shown, of) => `${count(shown)} of ${count(of)} proposals shown.`,
  leftOut: "Left as they are:",
  nothingChosen: "Choose at least one proposal.",
  undo: "Undo",
  redo: "Redo",
  undoReason: "Undone",
  redoReason: "Redone",
  journal: (entries) => `Journal of decisions (${count(entries)})`,
  undoEntry: (what) => `Undo: ${what}`,
  redoEntry: (what) => `Redo: ${what}`,
  entryMore: (matters) => `and ${count(matters)} more`,
  entryCount: (what, matters) => `${what} × ${count(matters)}`,
  undone: "undone",
  signed: (by, at) => `${by}, ${at}`,
  memory: "What is remembered",
  memoryHint:
    "Reasons and answers are offered again next time for you to choose; names are used to recognise a unit. Deleted here, they no longer are.",
  noMemory: "Nothing is remembered yet.",
  until: (day) => `offered until ${day}`,
  forget: "Delete",
  forgetOne: (text) => `Delete from memory: ${text}`,
  forgetReason: "Deleted in Settings",
  seal: {
    title: "Seal the call",
    hint: "Once sealed, every figure stays as it was last merged; to change anything the call is opened again with a reason.",
    seal: (call) => `Seal ${call}…`,
    reopen: (call) => `Reopen ${call}…`,
    sealed: (call, by, at) => `${call}: sealed by ${by} on ${at}.`,
    confirmSeal: "Seal the call",
    confirmReopen: "Reopen",
    broken:
      "What is on the desk now gives other figures than those sealed, so nothing is written. Reopen the call, or take the files off that came since.",
    afterwards: "A book written before does not know of it: merge again to record it there.",
  },
};

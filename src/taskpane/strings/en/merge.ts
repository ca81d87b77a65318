import type { merge as vi } from "../vi/merge.ts";
import { count, counted } from "./count.ts";

export const merge: typeof vi = {
  documents: {
    title: "Word documents",
    hint: "The summary report, the letter that urges and a note of receipt for each unit, with the figures of now. What is left blank is for the office to fill in.",
    download: "Download the documents (.zip)",
    none: "The pack has no texts of documents for this call.",
  },
  nothing: "Nothing to merge yet. Go to Receive and drop files.",
  willWrite: (written, replaced) =>
    replaced === 0
      ? `${counted(written, "sheet")} will be written; none of yours is touched.`
      : `${counted(written, "sheet")} will be written, ${count(replaced)} of the last time replaced; none of yours is touched.`,
  willMake: (sheets) => `A new book of ${count(sheets)} sheets will be made.`,
  willUpdate: (name) => `“${name}” will be updated; the sheets you added to it are kept.`,
  planning: "Looking at the workbook…",
  details: "Details",
  added: (sheets) => `New (${count(sheets)})`,
  replaced: (sheets) => `Replaced (${count(sheets)})`,
  updated: (sheets) => `Updated in place (${count(sheets)})`,
  removed: (sheets) => `Removed, no longer wanted (${count(sheets)})`,
  kept: (sheets) => `Yours, kept (${count(sheets)})`,
  renamed: (from, to) => `A sheet of yours is named “${from}”; the program's will be “${to}”.`,
  wasRenamed: (from, to) => `A sheet of yours is named “${from}”; the program's is “${to}”.`,
  repairs: "The last write was interrupted. This one repairs it.",
  openErrors: (errors, questions) =>
    `Open: ${counted(errors, "error")}${questions > 0 ? `, ${counted(questions, "unanswered question")} among them` : ""}. What is in error stays out of the totals; you can merge all the same, and the tables say so.`,
  target: "Where to",
  newFile: "A new file",
  existingFile: "Update an existing book…",
  chooseBook: "Choose the book (.xlsx)…",
  bookMissing: "Choose the summary book to update.",
  write: "Merge into this workbook",
  writeFile: "Merge and download",
  again: "Merge again",
  refusals: {
    "not-ours":
      "The chosen file is no summary book of this program, so it is not written to. Choose another, or make a new one.",
    "ledger-damaged":
      "The ledger in the book is damaged, so it cannot be updated. Open a backup of the book, or make a new one.",
    "structure-changed":
      "Another program has changed the structure of the book, so it cannot be updated. Make a new one and copy your sheets over.",
    "table-name-taken":
      "A table of yours in the book has the name of one of the program's. Rename it (Table Design tab) and try again.",
    "call-sealed":
      "The call is sealed in this workbook, so nothing is written. Reopen the call with a reason, or write to another workbook.",
  },
  edits: {
    title: "Changed by hand in the book",
    found: (edits) =>
      `The book's data sheet differs from the last merge in ${counted(edits, "place")}, so it is not written over. Tick the changes that are right and to be kept; the others go back to what was merged.`,
    change: (before, after) => `${before} → ${after}`,
    rowAdded: (key) => `a row that is in no report: ${key}`,
    rowGone: (key) => `a row is gone: ${key}`,
    blank: "(blank)",
    onlyRestored: "can only be restored",
    keepAll: "Keep every changed value",
    shown: (shown, of) => `${count(shown)} of ${count(of)} are shown.`,
    show: "Show the cell",
    restore: (edits) => `Restore ${counted(edits, "place")} and merge`,
    keep: (kept) => `Record ${counted(kept, "correction")} and merge`,
    keepSome: (kept, restored) =>
      `Record ${counted(kept, "correction")}, restore ${counted(restored, "place")} and merge`,
    leave: "Not now",
  },
  done: "Merged",
  facts: {
    used: "Files used",
    usedOf: (used, of) => `${count(used)}/${count(of)}`,
    returned: "Forms in error, not counted",
    missing: "Units that still owe forms",
    sheets: "Sheets written",
  },
  agree: (cells) =>
    `Both calculations agree: Excel and the program have the same result in ${count(cells)} formula cells.`,
  disagree: (cells, of) =>
    `Excel calculates ${count(cells)} of ${count(of)} cells otherwise than the program. Do not use these figures before looking into it.`,
  notCompared:
    "Excel has not calculated the file yet. It will when you open it; the values stored in it are the program's own.",
  disagreement: (expected, calculated) => `program ${expected}, Excel ${calculated}`,
  disagreementsShown: (shown, of) => `${count(shown)} of ${count(of)} cells are shown.`,
  left: (sheets) => `Kept because your formulas still use them: ${sheets}.`,
  sheets: "Sheets of the book",
  openSheet: (title) => `Open the sheet ${title}`,
  download: "Download the file",
  ready: (name) => `${name} is made. Open it in Excel and start from the sheet “Mục lục”.`,
  coverage: "Reporting by kind of unit",
  coverageRow: (due, valid, inError, missing) =>
    `${counted(due, "form")} due: ${count(valid)} valid, ${count(inError)} in error, ${count(missing)} not sent`,
  legend: { valid: "Valid", inError: "Has errors", missing: "Not sent" },
  missingUnits: "Units that still owe forms",
};

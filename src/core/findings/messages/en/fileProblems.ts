import type { FileProblem } from "../../findingData.ts";
import type { Message } from "../catalogue.ts";

const resend = "Ask the unit to send the Excel file (.xlsx).";

/** Why a file cannot be read, and the next step. */
export const enFileProblems: { readonly [P in FileProblem]: Message } = {
  "empty-file": { what: "The file is empty.", todo: "Ask the unit to check the file and send it again." },
  "too-large": {
    what: "The file is far too large for a report.",
    todo: "Ask the unit to delete pictures and unused sheets and send it again.",
  },
  "not-a-workbook": { what: "The file's content is not an Excel workbook.", todo: resend },
  encrypted: {
    what: "The file needs a password to open, so it cannot be read.",
    todo: "Ask the unit to remove the password, save and send it again.",
  },
  "old-excel": {
    what: "The file is in the old Excel format (.xls), which cannot be read yet.",
    todo: "Open it in Excel, choose “Save As”, “Excel Workbook (.xlsx)”, and add it again.",
  },
  "binary-excel": {
    what: "The file is in the binary Excel format (.xlsb), which cannot be read yet.",
    todo: "Open it in Excel, choose “Save As”, “Excel Workbook (.xlsx)”, and add it again.",
  },
  "open-document": {
    what: "The file is an OpenDocument spreadsheet (.ods), which cannot be read yet.",
    todo: "Open it, save it as Excel (.xlsx), and add it again.",
  },
  pdf: { what: "The file is a PDF, not a workbook.", todo: resend },
  picture: { what: "The file is a picture, not a workbook.", todo: resend },
  word: { what: "The file is a Word document, not a workbook.", todo: resend },
  "web-page": {
    what: "The file is really a web page with a workbook's extension.",
    todo: "Open it in Excel, choose “Save As”, “Excel Workbook (.xlsx)”, and add it again.",
  },
  text: { what: "The file is plain text, not an Excel workbook.", todo: resend },
  "letters-lost": {
    what: "The Vietnamese letters of this file were lost and became “?” when it was saved as CSV.",
    todo: "Ask the unit for the Excel file itself (.xlsx), or to save it as “CSV UTF-8”.",
  },
  archive: {
    what: "The file is an archive of a kind that cannot be opened yet.",
    todo: "Unpack it and add the Excel files inside.",
  },
  "archive-damaged": {
    what: "The archive is damaged and cannot be opened.",
    todo: "Ask the unit to send it again, best as plain Excel files.",
  },
  "archive-suspicious": {
    what: "The archive is built in an unusual way, so it was not opened, to be safe.",
    todo: "Do not open this file. Ask the unit to send plain Excel files.",
  },
  "workbook-damaged": {
    what: "The Excel file is damaged and cannot be read.",
    todo: "Try “Open and Repair” in Excel, save and add it again; if that fails, ask the unit to send it again.",
  },
  "document-type-declaration": {
    what: "The file holds a declaration that Excel never writes, so it was not read, to be safe.",
    todo: "Ask the unit to open it in Excel, save it as a new .xlsx file and send it again.",
  },
  "over-budget": {
    what: "The file holds far more cells or data than a report.",
    todo: "Ask the unit to delete unused rows, columns and sheets and send it again.",
  },
  placeholder: {
    what: "The file is only a placeholder; its content is still in online storage.",
    todo: "Open it once so that it is downloaded, then add it again.",
  },
  "disk-error": {
    what: "The computer could not read the file from its disk.",
    todo: "Close it in other programs, copy it to another folder and add it again.",
  },
  "reader-failed": {
    what: "The program broke off while reading this file; the other files are read.",
    todo: "Open it in Excel, save it as Excel Workbook (.xlsx) and load that file; if it still fails, tell whoever looks after the program.",
  },
};

import type { HostErrorCode } from "../../../app/bookHost.ts";
import type { JobKind, JobProgress } from "../../state/job.ts";
import type { ThemeChoice } from "../../state/preferences.ts";
import type { ViewName } from "../../state/view.ts";
import type { shell as vi } from "../vi/shell.ts";
import { count, counted } from "./count.ts";

const steps: Readonly<Record<JobProgress["step"], string>> = {
  read: "Reading",
  check: "Checking",
  merge: "Merging",
  write: "Writing",
};

const jobs: Readonly<Record<JobKind, string>> = {
  restore: "Reopening the call",
  choose: "Changing the call",
  receive: "Receiving reports",
  sample: "Opening the sample",
  remove: "Removing files",
  clear: "Closing the call",
  decide: "Recording answers",
  retract: "Taking answers back",
  take: "Recording decisions",
  plan: "Looking ahead",
  merge: "Merging",
  forms: "Making blank forms",
  pack: "Configuration pack",
  slips: "Making return slips and reminders",
  documents: "Writing Word documents",
  show: "Going to the cell",
  save: "Saving the file",
};

const views: Readonly<Record<ViewName, string>> = {
  receive: "Receive",
  review: "Review",
  merge: "Merge",
  forms: "Forms",
  pack: "Pack",
  units: "Units",
  settings: "Settings",
  help: "Help",
};

const themes: Readonly<Record<ThemeChoice, string>> = {
  system: "As Excel or the system",
  light: "Light",
  dark: "Dark",
};

const hostErrors: Readonly<Record<HostErrorCode, string>> = {
  busy: "Excel is waiting for you to finish typing in a cell. Press Enter or Esc in it, then try again.",
  protected:
    "The workbook, or a sheet that must be written, is protected. Unprotect it on the Review tab, then try again; none of your sheets was changed.",
  "api-missing":
    "This version of Excel lacks something that is needed. Update Excel, or open the program in a browser and take the result as a file.",
  "too-large":
    "There is too much to send to Excel at once. Open the program in a browser and take the result as an .xlsx file.",
  "connection-lost":
    "The connection to Excel was lost. Check the network, close and reopen this pane and try again; a half-written book is repaired by the next write.",
  "table-name-taken":
    "A table of yours has a name that the program needs. Rename it on the Table Design tab, then try again.",
  unknown:
    "Excel could not do this and does not say why. Save the workbook, restart Excel and try again; your sheets were not changed.",
};

export const shell: typeof vi = {
  productName: "Report consolidation",
  views,
  steps: "Steps",
  messages: "Messages",
  more: "More",
  noCall: "No call chosen yet",
  submitted: (sent, of) => `${count(sent)}/${count(of)} units have sent`,
  otherCalls: (calls) => `and ${count(calls)} more`,
  openErrors: (errors) => counted(errors, "open error"),
  opening: "Opening…",
  openingFailed:
    "The part that reads reports did not start. Reload this pane; if that does not help, update Excel or the browser and open it again.",
  reload: "Reload",
  newVersion: "A new version is here. Reload to use it; everything on the desk stays.",
  officeMissing:
    "Microsoft's Office.js could not be loaded, so there is no connection to Excel yet. Check the network and reload; meanwhile you can work with files and take the result as an .xlsx file.",
  loading: "Loading…",
  jobs,
  progress: ({ step, done, of, name }) =>
    `${steps[step]} ${count(Math.min(done + 1, of))}/${count(of)}: ${name}`,
  cancel: "Cancel",
  stopping: "Stopping…",
  close: "Close",
  back: "Back",
  retry: "Try again",
  cancelled: (job) => `Cancelled: ${jobs[job].toLowerCase()}. Everything is as it was before.`,
  jobFailed: (job) =>
    `This did not work: ${jobs[job].toLowerCase()}. Everything is as it was; try again, and reload the pane if it fails once more.`,
  hostErrors,
  settings: {
    language: "Language",
    languages: { vi: "Tiếng Việt", en: "English" },
    theme: "Appearance",
    themes,
    author: "Coordinator",
    authorHint: "Recorded in the summary book with every answer and every write.",
    defaultAuthor: "Coordinator",
    closeCall: "Close the call",
    closeCallHint:
      "Takes every file off the desk and deletes the copies kept on this machine. The files themselves and the summary book stay as they are.",
    closeCallConfirm: "Close the call, delete the copies",
    keep: "Keep them",
    stored:
      "Received files are kept on this machine only, until you close the call. Nothing is sent anywhere.",
  },
};

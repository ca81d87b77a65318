import type { BlanksRefusal } from "../../app/desk/blankModel.ts";
import type { BookRefusal } from "../../app/desk/desk.ts";
import type { HostErrorCode } from "../../app/bookHost.ts";
import type { DecisionKind } from "./decisionPlan.ts";
import type { JobKind } from "./job.ts";

/** What the pane tells its user after a job: one message at a time, until it is closed or another takes its place. */
export type Notice =
  | { readonly code: "cancelled"; readonly job: JobKind }
  | { readonly code: "host-failed"; readonly error: HostErrorCode }
  /** A bug of ours, or a worker that was lost. */
  | { readonly code: "job-failed"; readonly job: JobKind }
  | {
      readonly code: "received";
      readonly inputs: number;
      readonly errors: number;
      readonly questions: number;
    }
  | { readonly code: "decided"; readonly questions: readonly string[] }
  | { readonly code: "retracted"; readonly questions: number }
  /** A decision was recorded, and everything checked again. */
  | { readonly code: "taken"; readonly what: Taken; readonly count: number }
  /** Why it was not, in the user's language. */
  | { readonly code: "take-refused"; readonly why: string }
  | { readonly code: "adopted" }
  | { readonly code: "no-sheets" }
  | { readonly code: "bytes-missing"; readonly path: string }
  | { readonly code: "sheet-unknown"; readonly path: string }
  | { readonly code: "book-refused"; readonly reason: BookRefusal }
  | { readonly code: "blanks-refused"; readonly reason: BlanksRefusal }
  | { readonly code: "saved"; readonly name: string }
  /** A pack of the user's is kept now, or lives only as long as the pane does. */
  | { readonly code: "pack-saved"; readonly pack: string; readonly isKept: boolean }
  | { readonly code: "pack-in-use" }
  | { readonly code: "nothing-open" }
  | { readonly code: "no-documents" }
  | { readonly code: "copied" }
  | { readonly code: "copy-refused" }
  /** A newer version of the program has been fetched and waits to be used. */
  | { readonly code: "new-version" };

export type Taken = DecisionKind | "undo" | "redo" | "forget" | "seal" | "reopen";

export type NoticeIntent = "success" | "info" | "warning" | "error";

export function intentOf(notice: Notice): NoticeIntent {
  switch (notice.code) {
    case "host-failed":
    case "job-failed":
    case "book-refused":
      return "error";
    case "blanks-refused":
    case "bytes-missing":
    case "sheet-unknown":
    case "no-sheets":
    case "copy-refused":
    case "take-refused":
    case "pack-in-use":
      return "warning";
    case "pack-saved":
      return notice.isKept ? "success" : "warning";
    case "received":
      return notice.errors > 0 ? "warning" : "success";
    case "decided":
    case "taken":
    case "adopted":
    case "saved":
    case "copied":
      return "success";
    case "cancelled":
    case "nothing-open":
    case "no-documents":
    case "retracted":
    case "new-version":
      return "info";
    default:
      return notice satisfies never;
  }
}

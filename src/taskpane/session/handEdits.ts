import type { StandingBook } from "../../app/desk/desk.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { isAnswered, type EditsAnswer } from "../state/editsAnswer.ts";
import type { Notice } from "../state/notice.ts";
import type { SessionContext } from "./context.ts";
import { takeWithin } from "./deciding.ts";
import type { RunningJob } from "./runJob.ts";

/**
 * Whether a book may be written over: not before the user has answered for everything that was changed in it by hand.
 * What she keeps is recorded as corrections first. Refused without a notice, the question is shown in its place.
 */
export async function mayWriteOver(
  context: SessionContext,
  book: StandingBook,
  { answer, progress }: RunningJob & { readonly answer: EditsAnswer },
): Promise<Result<null, Notice | null>> {
  const { desk, store } = context;
  const edits = await desk.handEdits(book);
  if (!edits.every((edit) => isAnswered(edit, answer))) {
    store.dispatch({ type: "edits-found", edits });
    return err(null);
  }
  if (answer.corrections.length === 0) return ok(null);
  if (book.type === "file") {
    // a correction is of what was merged, and only the book knows that
    const adopted = await desk.adoptFile(book.file, progress);
    if (!adopted.ok) return err(noticeOf(adopted.error));
    store.dispatch({ type: "desk-changed", desk: adopted.value });
  }
  const refused = await takeWithin(context, answer.corrections, { kind: "merge", progress });
  if (refused === null) return ok(null);
  store.dispatch({ type: "edits-found", edits });
  return err(refused);
}

function noticeOf(error: "cancelled" | "not-ours" | "ledger-damaged"): Notice {
  return error === "cancelled"
    ? { code: "cancelled", job: "merge" }
    : { code: "book-refused", reason: error };
}

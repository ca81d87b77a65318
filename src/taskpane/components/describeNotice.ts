import type { Notice } from "../state/notice.ts";
import type { Strings } from "../strings/strings.ts";

/** A notice in words. */
export function describeNotice(
  notice: Notice,
  { shell, receive, review, merge, decide, side }: Strings,
): string {
  switch (notice.code) {
    case "cancelled":
      return shell.cancelled(notice.job);
    case "host-failed":
      return shell.hostErrors[notice.error];
    case "job-failed":
      return shell.jobFailed(notice.job);
    case "received":
      return receive.received(notice.inputs, notice.errors, notice.questions);
    case "decided":
      return review.decided(notice.questions.length);
    case "retracted":
      return review.retracted(notice.questions);
    case "taken":
      return decide.taken[notice.what](notice.count);
    case "take-refused":
      return notice.why;
    case "adopted":
      return receive.adopted;
    case "no-sheets":
      return receive.noSheets;
    case "bytes-missing":
      return review.bytesMissing(notice.path);
    case "sheet-unknown":
      return review.sheetUnknown(notice.path);
    case "book-refused":
      return merge.refusals[notice.reason];
    case "blanks-refused":
      return side.forms.refusals[notice.reason];
    case "saved":
      return review.saved(notice.name);
    case "pack-saved":
      return notice.isKept ? side.pack.saved(notice.pack) : side.pack.savedForNow(notice.pack);
    case "pack-in-use":
      return side.pack.inUse;
    case "nothing-open":
      return side.units.nothingOpen;
    case "no-documents":
      return merge.documents.none;
    case "copied":
      return review.copied;
    case "copy-refused":
      return review.copyRefused;
    case "new-version":
      return shell.newVersion;
    default:
      return notice satisfies never;
  }
}

import type { LedgerState, RecordedForm } from "./ledgerState.ts";

/** What a question was about, as far as its id and the ledger say. */
export interface AskedPlace {
  readonly kind: string;
  /** The form as it was read; null for a question about no form, or about one that the ledger does not know. */
  readonly form: RecordedForm | null;
  /** The cell that was asked about; null for the form as a whole. */
  readonly cell: string | null;
}

/** Reads the ids of questions about forms: kind, beginning of the file's SHA-256, sheet and block, cell. */
export function askedPlaces(forms: LedgerState["forms"]): (question: string) => AskedPlace {
  const byPlace = new Map([...forms].map(([id, form]) => [placeOfForm(id), form]));
  return (question) => {
    const [kind = "", file = "", place = "", cell = null] = question.split(":");
    const [sheet = "", block = "0"] = place.split(".");
    const form = byPlace.get(`${file}/${sheet}/${block}`) ?? null;
    return { kind, form, cell: form === null ? null : cell };
  };
}

/** The beginning of a submission's id: file, sheet and block. */
function placeOfForm(submission: string): string {
  return submission.split("/").slice(0, 3).join("/");
}

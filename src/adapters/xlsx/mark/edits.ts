/** A stretch of a text and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; what stands between them stays as written. Edits at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let written = "";
  let from = 0;
  for (const edit of edits.toSorted((left, right) => left.start - right.start)) {
    written += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return written + text.slice(from);
}

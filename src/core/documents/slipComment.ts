/** Comments of a return slip begin so: they are ours, not words of the unit. */
const opening = "[Phiếu trả lại] ";

export function slipComment(sentences: readonly string[]): string {
  return sentences.map((sentence) => opening + sentence).join("\n");
}

/** A comment without what a return slip has put into it. */
export function withoutSlipComment(comment: string): string {
  const at = comment.indexOf(opening.trim());
  return at < 0 ? comment : comment.slice(0, at).trimEnd();
}

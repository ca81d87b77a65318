/** A text constant inside a formula. Excel takes at most 255 characters there. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const longest = 60;

/** A value from a pack file as a short quotation for a sentence. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  if (typeof value !== "string") return String(value);
  return `"${value.length > longest ? `${value.slice(0, longest)}…` : value}"`;
}

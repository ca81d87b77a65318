/** A request of Excel on the web holds 5 MB; this leaves room for what the library adds. */
export const requestBytes = 3_300_000;

const encoder = new TextEncoder();

/** How many bytes a value takes in a request. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value) ?? "").length;
}

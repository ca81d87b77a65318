/** Characters of a quotation: enough to know the cell again. */
const longestQuote = 200;

/** The same with its long texts cut, as a sentence can quote them: a cell may hold a whole report. */
export function shortened<T>(data: T): T;
export function shortened(data: unknown): unknown {
  if (typeof data === "string") return quoteOf(data);
  if (Array.isArray(data)) return data.map((each) => shortened<unknown>(each));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shortened<unknown>(value)]));
}

function quoteOf(text: string): string {
  if (text.length <= longestQuote) return text;
  const start = text.slice(0, longestQuote);
  // No letter is cut in two, nor a number of a list: row 145 must not become row 14.
  const whole = start.replace(/\s\S{1,30}$/, "").replace(/[\uD800-\uDBFF]$/, "");
  return `${whole.trimEnd()}…`;
}

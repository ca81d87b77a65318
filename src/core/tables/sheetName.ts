const longestName = 31;

/** How Excel compares sheet names, table names and defined names: case does not matter. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** True for a name that Excel takes for a sheet; whether it is free in its book is another question. */
export function isSheetName(name: string): boolean {
  // "History" is reserved by Excel for its change log.
  if (name === "" || name.length > longestName || nameKey(name) === "history") return false;
  return !/[[\]:*?/\\\p{Cc}]/u.test(name) && !/^'|'$/.test(name) && name.trim() !== "";
}

/** A valid sheet name near `name`, unlike every one in `taken`: "TH-01", then "TH-01 (2)". */
export function safeSheetName(name: string, taken: Iterable<string>): string {
  const keys = new Set([...taken].map(nameKey));
  const base = validName(name);
  let result = base;
  for (let number = 2; keys.has(nameKey(result)); number += 1) {
    const suffix = ` (${number})`;
    result = cut(base, longestName - suffix.length).trimEnd() + suffix;
  }
  return result;
}

/** A sheet name as formulas write it: 'It''s'. Always quoted, which is always right. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function validName(name: string): string {
  const clean = name
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ")
    .replace(/[[\]:*?/\\]/g, "-")
    .trim();
  const result = trimApostrophes(cut(trimApostrophes(clean), longestName));
  if (result === "") return "Sheet";
  return nameKey(result) === "history" ? `${result}_` : result;
}

function trimApostrophes(name: string): string {
  return name.replace(/^['\s]+|['\s]+$/g, "");
}

/** Cuts to UTF-16 units without halving a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

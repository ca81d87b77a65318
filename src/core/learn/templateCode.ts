import { foldKey } from "../workbook/text/fold.ts";

/** A template's code: what the form names, or one that is made up where it names none or one that is taken. */
export interface NamedCode {
  readonly code: string;
  readonly isMade: boolean;
  readonly taken: string | null;
}

/** A code for a template from what names the form: its number ("01/TCD"), its sheet, its file. */
export function templateCode(names: readonly string[], taken: ReadonlySet<string>): NamedCode {
  const named = names.map(codeIn).find((code) => code !== null) ?? null;
  const code = freeCode(named ?? "BM-01", taken);
  return { code, isMade: code !== named, taken: code === named ? null : named };
}

/** "01/TCD", "Biểu 02-XLD" → TCD-01; "XLD02_TT2024" → XLD-02; "TCD-01" stays. */
function codeIn(name: string): string | null {
  const text = foldKey(name)
    .toUpperCase()
    .replace(/[^A-Z0-9/_\s-]/g, " ");
  const numberFirst = /(?<![A-Z0-9])(\d{1,3}[A-Z]?)\s*[/-]\s*([A-Z][A-Z0-9]{1,11})(?![A-Z0-9])/.exec(text);
  const lettersFirst = /(?<![A-Z0-9])([A-Z]{2,12})[\s_-]?(\d{1,3})(?!\d)/.exec(text);
  const [letters, number] =
    numberFirst === null ? [lettersFirst?.[1], lettersFirst?.[2]] : [numberFirst[2], numberFirst[1]];
  if (letters === undefined || number === undefined || /^(?:SHEET|TRANG|BIEU|MAU|BOOK)$/.test(letters)) {
    return null;
  }
  return `${letters}-${number.padStart(2, "0")}`;
}

function freeCode(base: string, taken: ReadonlySet<string>): string {
  for (let letter = "A".charCodeAt(0); letter <= "Z".charCodeAt(0); letter += 1) {
    const code = letter === "A".charCodeAt(0) ? base : `${base}${String.fromCharCode(letter)}`;
    if (!taken.has(code.toUpperCase())) return code;
  }
  return base;
}

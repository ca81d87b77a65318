/**
 * An OpenFormula expression as Excel writes it: "of:=SUM([.A1:.B2];[$Sheet2.C3])" → "SUM(A1:B2,Sheet2!C3)". It is only
 * shown and looked into, never calculated.
 */
export function toExcelFormula(formula: string): string {
  const body = formula.replace(/^(?:\w+:)?=/, "");
  return body.replaceAll(/"(?:[^"]|"")*"|\[([^\]]*)\]|;/g, (match, reference?: string) => {
    if (match === ";") return ",";
    return reference === undefined ? match : toExcelReference(reference);
  });
}

/** "$Sheet1.$A$1:.$B$2" → "Sheet1!$A$1:$B$2"; ".A1" → "A1". One to another file stays in brackets, which is how Excel marks it. */
export function toExcelReference(reference: string): string {
  const [first = "", second] = splitRange(reference);
  const from = splitSheet(first);
  const sheet = from.sheet === "" ? "" : `${from.sheet}!`;
  const range = second === undefined ? from.cell : `${from.cell}:${splitSheet(second).cell}`;
  return /^'(?:file|https?):/i.test(from.sheet) ? `[${reference}]` : `${sheet}${range}`;
}

/** At the first colon outside of quotation marks. */
function splitRange(reference: string): readonly string[] {
  let isQuoted = false;
  for (let at = 0; at < reference.length; at++) {
    const character = reference.charAt(at);
    if (character === "'") isQuoted = !isQuoted;
    else if (character === ":" && !isQuoted) return [reference.slice(0, at), reference.slice(at + 1)];
  }
  return [reference];
}

function splitSheet(address: string): { readonly sheet: string; readonly cell: string } {
  const at = address.lastIndexOf(".");
  return { sheet: address.slice(0, Math.max(0, at)).replace(/^\$/, ""), cell: address.slice(at + 1) };
}

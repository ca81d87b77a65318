/** Longer than any format that Excel accepts; such a code is kept but not looked into. */
const longestCode = 512;

/** True when numbers in this format are shown as a day of the calendar; times of day and durations are not. */
export function isDateFormat(code: string): boolean {
  if (code.length > longestCode) return false;
  const letters = firstSectionLetters(code).replaceAll(/am\/pm|a\/p/g, "");
  if (/[yb]|e(?![+-])|d/.test(letters)) return !/general/.test(letters);
  return letters.includes("m") && !/[hs]/.test(letters);
}

/** The first section without what is shown literally: quoted and escaped text, padding, colours and locales. */
function firstSectionLetters(code: string): string {
  let letters = "";
  for (let at = 0; at < code.length; at++) {
    const character = code.charAt(at);
    if (character === ";") break;
    if (character === '"') at = endOf(code, '"', at);
    else if (character === "[") {
      const end = endOf(code, "]", at);
      letters += elapsed(code.slice(at + 1, end));
      at = end;
    } else if (character === "\\" || character === "_" || character === "*") at++;
    else letters += character;
  }
  return letters.toLowerCase();
}

/** "[h]", "[mm]" and "[s]" count hours, minutes and seconds; other brackets hold colours, conditions and locales. */
function elapsed(bracketed: string): string {
  return /^(h+|m+|s+)$/i.test(bracketed) ? `h${bracketed}` : "";
}

function endOf(code: string, sign: string, from: number): number {
  const end = code.indexOf(sign, from + 1);
  return end < 0 ? code.length : end;
}

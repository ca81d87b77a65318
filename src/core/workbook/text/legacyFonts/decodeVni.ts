interface Mark {
  /** Letters that may stand before it, small. */
  readonly after: string;
  /** Combining characters. */
  readonly marks: string;
}

const grave = "\u0300";
const acute = "\u0301";
const tilde = "\u0303";
const hook = "\u0309";
const dot = "\u0323";
const circumflex = "\u0302";
const breve = "\u0306";

// VNI writes a vowel and behind it a character for its marks; the case of the character does not count.
const marks: ReadonlyMap<string, Mark> = new Map([
  ...family("aeouyôö", "", { ù: acute, ø: grave, û: hook, õ: tilde, ï: dot }),
  ...family("aeo", circumflex, { â: "", á: acute, à: grave, å: hook, ã: tilde, ä: dot }),
  ...family("a", breve, { ê: "", é: acute, è: grave, ú: hook, ü: tilde, ë: dot }),
]);

const singles: ReadonlyMap<string, string> = new Map(
  Object.entries({ ô: "ơ", ö: "ư", ñ: "đ", í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" }),
);

/** A word of VNI bytes as windows-1252 shows them → Unicode; null when it is no sequence of VNI. */
export function decodeVni(word: string): string | null {
  let decoded = "";
  let before = "";
  for (const letter of word) {
    const small = letter.toLowerCase();
    const mark = marks.get(small);
    if (mark !== undefined) {
      if (before === "" || !mark.after.includes(before)) return null;
      decoded += mark.marks;
      before = "";
      continue;
    }
    const single = /[a-z]/.test(small) ? small : singles.get(small);
    if (single === undefined) return null;
    decoded += letter === small ? single : single.toUpperCase();
    before = small;
  }
  return decoded.normalize("NFC");
}

function family(
  after: string,
  vowelMark: string,
  tones: Readonly<Record<string, string>>,
): readonly (readonly [string, Mark])[] {
  return Object.entries(tones).map(([letter, tone]) => [letter, { after, marks: vowelMark + tone }]);
}

// Clusters with r and l stand in names of the highlands, as does a final k: Krông, Plông, Đắk Lắk.
const onset = /^(?:ngh|ng|nh|n|gh|gi|ch|kh|ph|qu|th|tr|[kbpđdg]r|[kbp]l|[bcdđghklmnprstvx])?/;

// Nucleus and the finals that may follow it, "" for none.
const rimes: ReadonlySet<string> = new Set(
  [
    ["a", " c ch i m n ng nh o p t u y"],
    ["ă", "c m n ng p t"],
    ["â", "c m n ng p t u y"],
    ["e", " c m n ng o p t"],
    ["ê", " ch m n nh p t u"],
    ["i", " ch m n nh p t u a"],
    ["iê", "c m n ng p t u"],
    ["o", " c i m n ng p t"],
    ["oa", " c ch i m n ng nh o p t y"],
    ["oă", "c m n ng t"],
    ["oe", " n o t"],
    ["oo", "c ng"],
    ["ô", " c i m n ng p t"],
    ["ơ", " i m n p t"],
    ["u", " a c i m n ng p t"],
    ["uâ", "n ng t y"],
    ["uê", " ch n nh"],
    ["uô", "c i m n ng t"],
    ["uơ", " "],
    ["uy", " a ch n nh p t u"],
    ["uyê", "n t"],
    ["ư", " a c i m n ng t u"],
    ["ươ", "c i m n ng p t u"],
    ["y", " "],
    ["yê", "m n ng t u"],
  ].flatMap(([nucleus = "", finals = ""]) => finals.split(" ").map((final) => nucleus + final)),
);

// After "qu" the u belongs to the onset, after "gi" the i: "quyết" is qu + yêt, "giếng" gi + êng.
const afterQu = /^(?:y|ynh|yt|ych|yêt|yên|i|it|en|eo|et|e)$/;

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True for a word spelled as one Vietnamese syllable, in small letters, capitals or with a first capital. */
export function isSyllable(word: string): boolean {
  if (!isCasedAsOneWord(word)) return false;
  const apart = word.toLowerCase().normalize("NFD");
  const tones = apart.match(toneMarks) ?? [];
  if (tones.length > 1) return false;
  const plain = apart.replace(toneMarks, "").normalize("NFC");
  const rime = rimeOf(plain.replace(/k$/, "c"));
  if (rime === null) return false;
  const tone = tones[0] ?? "";
  return (plain.endsWith("k") || toneSuitsEnd(rime, tone)) && isToneInPlace(apart, rime, tone);
}

function isCasedAsOneWord(word: string): boolean {
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  return word === lower || word === upper || word === upper.charAt(0) + lower.slice(1);
}

function rimeOf(plain: string): string | null {
  const start = onset.exec(plain)?.[0] ?? "";
  const rest = plain.slice(start.length);
  if (start === "gi" && (rest === "" || rimes.has(`i${rest}`))) return `i${rest}`;
  if (rimes.has(rest)) return rest;
  return start === "qu" && afterQu.test(rest) ? rest : null;
}

/** Syllables closed by c, ch, p or t are sharp or heavy. */
function toneSuitsEnd(rime: string, tone: string): boolean {
  return !/(?:c|ch|p|t)$/.test(rime) || tone === "\u0301" || tone === "\u0323";
}

/** A marked vowel (ă â ê ô ơ ư) carries the tone, the last one of two. */
function isToneInPlace(apart: string, rime: string, tone: string): boolean {
  if (tone === "") return true;
  // The dot below comes before the circumflex when marks stand apart, so the vowel is looked for as a whole.
  const toned = Array.from(apart.normalize("NFC")).find((letter) => letter.normalize("NFD").includes(tone));
  const carrier = (toned ?? "").normalize("NFD").replace(tone, "").normalize("NFC");
  const marked = rime.match(/[ăâêôơư]/g);
  return marked === null ? /[aeiouy]/.test(carrier) : marked.at(-1) === carrier;
}

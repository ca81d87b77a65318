const mostTexts = 5000;
/** Longer texts are hardly ever said twice. */
const longestText = 200;

/** A pure function of a text that keeps what it gave: the same labels stand in file after file. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longestText) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    // Simpler than to forget one by one, and as quick: what is common is soon known again.
    if (known.size >= mostTexts) known.clear();
    known.set(text, value);
    return value;
  };
}

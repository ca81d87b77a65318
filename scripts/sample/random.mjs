/** A small seeded generator (mulberry32): the sample's figures are the same on every machine. */
export function randomFrom(text) {
  let state = 0;
  for (const letter of text) state = (Math.imul(state, 31) + letter.codePointAt(0)) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** A whole number from `low` to `high`, both included. */
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** A number with one decimal. */
    tenth: (low, high) => Math.round((low + next() * (high - low)) * 10) / 10,
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

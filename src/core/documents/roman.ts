const steps = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** 4 → "IV", as parts and annexes are numbered. */
export function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, letters] of steps) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

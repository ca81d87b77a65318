import type { Progress } from "../app/ports.ts";
import type { Words } from "./words.ts";

const firstAfter = 1000;
const everyAfter = 500;

/** Progress for a terminal: silent in the first second, then a line with counts twice a second at most. */
export function createProgress(print: (text: string) => void, words: Words, now: () => number): Progress {
  const start = now();
  let last = start;
  return {
    report(step, done, of, name) {
      const time = now();
      if (time - start < firstAfter || time - last < everyAfter) return;
      last = time;
      print(`${words.progress[step]} ${done}/${of}: ${name}\n`);
    },
  };
}

/** Gives out part names that are still free. */
export interface PartNames {
  /** `next("xl/tables/table", ".xml")` → "xl/tables/table3.xml". */
  next(prefix: string, suffix: string): { readonly name: string; readonly number: number };
}

export function createPartNames(taken: Iterable<string>): PartNames {
  const keys = new Set([...taken].map((name) => name.toLowerCase()));
  const counters = new Map<string, number>();
  return {
    next: (prefix, suffix) => {
      let number = (counters.get(prefix) ?? 0) + 1;
      while (keys.has((prefix + number + suffix).toLowerCase())) number += 1;
      counters.set(prefix, number);
      return { name: prefix + number + suffix, number };
    },
  };
}

/** The lowest numbers from 1 that are not taken, each once. */
export function createNumbers(taken: Iterable<number>): () => number {
  const used = new Set(taken);
  let last = 0;
  return () => {
    do last += 1;
    while (used.has(last));
    return last;
  };
}

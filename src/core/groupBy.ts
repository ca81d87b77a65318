/** The values by key; keys and values keep the order in which they first come. */
export function groupBy<K, T>(values: Iterable<T>, keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The same, where most values have the key of the one before, which `isAlike` tells in less time than a key takes. */
export function groupRuns<K, T>(
  values: Iterable<T>,
  keyOf: (value: T) => K,
  isAlike: (value: T, before: T) => boolean,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  let before: T | undefined;
  let current: T[] = [];
  for (const value of values) {
    if (before === undefined || !isAlike(value, before)) {
      const key = keyOf(value);
      current = groups.get(key) ?? [];
      groups.set(key, current);
    }
    current.push(value);
    before = value;
  }
  return groups;
}

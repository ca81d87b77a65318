/** A pure function of an object that makes its result once and keeps it as long as the object is there. */
export function madeOnce<K extends object, T extends object>(make: (from: K) => T): (from: K) => T {
  const made = new WeakMap<K, T>();
  return (from) => {
    const known = made.get(from);
    if (known !== undefined) return known;
    const result = make(from);
    made.set(from, result);
    return result;
  };
}

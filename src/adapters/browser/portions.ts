/** A part of an array that was left empty in the whole. */
export interface Portion {
  /** Where the array stands in the whole. */
  readonly at: readonly (string | number)[];
  readonly entries: readonly (readonly [index: number, item: unknown])[];
}

export interface Portioned<T> {
  /** The value with its long arrays empty. */
  readonly head: T;
  readonly portions: readonly Portion[];
}

/** How many values a message may hold to be received well within the 50 milliseconds that a page may be still. */
const usualLimit = 10_000;

/** Cuts plain data into messages none of which is long to receive. */
export function toPortions<T>(value: T, limit: number = usualLimit): Portioned<T> {
  const portions: Portion[] = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a copy of the value but for what the portions put back
  const head = lighten(value, [], { limit, portions }) as T;
  return { head, portions };
}

/** Puts a portion into the head, which becomes the whole with the last of them. */
export function addPortion(head: unknown, { at, entries }: Portion): void {
  let place = head;
  for (const step of at) {
    place = typeof place === "object" && place !== null ? Reflect.get(place, step) : null;
  }
  if (!Array.isArray(place)) throw new Error(`nothing to add to at ${at.join(".")}`);
  for (const [index, item] of entries) place[index] = item;
}

interface Cutting {
  readonly limit: number;
  readonly portions: Portion[];
}

function lighten(value: unknown, at: Portion["at"], cutting: Cutting): unknown {
  if (weigh(value, cutting.limit) <= cutting.limit) return value;
  if (Array.isArray(value)) return lightenArray(value, at, cutting);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, lighten(member, [...at, name], cutting)]),
  );
}

/** The items first, so that what is cut out of them comes after them. */
function lightenArray(items: readonly unknown[], at: Portion["at"], { limit, portions }: Cutting): unknown {
  const inner: Portion[] = [];
  let entries: [number, unknown][] = [];
  let weight = 0;
  const close = (): void => {
    if (entries.length > 0) portions.push({ at, entries });
    entries = [];
    weight = 0;
  };
  // holes of a sparse array stay holes
  items.forEach((item, index) => {
    const light = lighten(item, [...at, index], { limit, portions: inner });
    const itemWeight = weigh(light, limit);
    if (weight + itemWeight > limit) close();
    entries.push([index, light]);
    weight += itemWeight;
  });
  close();
  portions.push(...inner);
  const empty: unknown[] = [];
  empty.length = items.length;
  return empty;
}

/** How many values there are, counted until they are more than the limit. */
function weigh(value: unknown, limit: number): number {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return 1;
  let weight = 1;
  for (const member of membersOf(value)) {
    weight += weigh(member, limit - weight);
    if (weight > limit) break;
  }
  return weight;
}

function membersOf(value: object): Iterable<unknown> {
  if (value instanceof Map || value instanceof Set) return value.values();
  return Object.values(value);
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

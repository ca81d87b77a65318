import { type Store, childOf, listOf } from "../model/store.ts";
import { type HostObject, type Kind, type Property, hostObject } from "./hostObject.ts";

/** Members that are kept and given back: each with its value at first, or with how a given one is read. */
export type StoredMembers = Readonly<Record<string, Stored>>;

export interface Stored {
  readonly first: unknown;
  readonly read?: (given: unknown) => unknown;
}

/** A member whose value at first is told; any value can be given. */
export const stored = (first: unknown = null, read?: (given: unknown) => unknown): Stored => ({
  first,
  ...(read && { read }),
});

const property = (name: string, { first, read }: Stored): Property<Store> => ({
  get: ({ values }) => values.get(name) ?? first,
  set: ({ values }: Store, given: unknown) => void values.set(name, read ? read(given) : given),
});

export const storedProperties = (members: StoredMembers): Readonly<Record<string, Property<Store>>> =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, property(name, member)]));

/** Objects within a stored object, by the name of their kind. */
export const storedObjects = (
  children: Readonly<Record<string, string>>,
): Readonly<Record<string, (store: Store) => HostObject>> =>
  Object.fromEntries(
    Object.entries(children).map(([name, kind]) => [
      name,
      (store: Store) => hostObject(kind, childOf(store, name)),
    ]),
  );

/** An object that does nothing but keep its members. */
export function storeKind(
  members: StoredMembers,
  children: Readonly<Record<string, string>> = {},
  methods: Kind<Store>["methods"] = {},
): Kind<Store> {
  return { properties: storedProperties(members), objects: storedObjects(children), methods };
}

export const storedItems =
  (list: string, kind: string) =>
  (store: Store): readonly HostObject[] =>
    listOf(store, list).map((item) => hostObject(kind, item));

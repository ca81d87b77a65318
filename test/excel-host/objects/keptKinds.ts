import { ExcelError } from "../excelError.ts";
import type { Book } from "../model/book.ts";
import type { Sheet } from "../model/sheet.ts";
import { givenText } from "./given.ts";
import { type HostObject, type Kind, hostObject, nullObject, readOnly } from "./hostObject.ts";

/** One entry of what a workbook or sheet keeps under keys: settings, custom properties. */
interface Entry {
  readonly map: Map<string, unknown>;
  readonly key: string;
}

/** Keys of these are told apart without regard to case, as Excel does. */
function keyIn(map: ReadonlyMap<string, unknown>, given: unknown): string | undefined {
  const wanted = givenText(given).toLowerCase();
  return [...map.keys()].find((key) => key.toLowerCase() === wanted);
}

interface Keeping<M> {
  readonly mapOf: (model: M) => Map<string, unknown>;
  readonly entryKind: string;
  readonly read?: (given: unknown) => unknown;
}

function collectionKind<M>({ mapOf, entryKind, read = (given) => given }: Keeping<M>): Kind<M> {
  const entry = (map: Map<string, unknown>, key: string): HostObject => hostObject(entryKind, { map, key });
  const find = (model: M, given: unknown): HostObject => {
    const key = keyIn(mapOf(model), given);
    return key === undefined ? nullObject : entry(mapOf(model), key);
  };
  return {
    items: (model) => [...mapOf(model).keys()].map((key) => entry(mapOf(model), key)),
    methods: {
      add: (model, given: unknown, value: unknown) => {
        const key = keyIn(mapOf(model), given) ?? givenText(given);
        mapOf(model).set(key, read(value));
        return entry(mapOf(model), key);
      },
      getCount: (model) => mapOf(model).size,
      getItem: (model, given: unknown) => {
        const found = find(model, given);
        if (found === nullObject) throw new ExcelError("ItemNotFound");
        return found;
      },
      getItemOrNullObject: find,
      deleteAll: (model) => mapOf(model).clear(),
    },
  };
}

const entryKind = (key: "Id" | "_Id", read: (given: unknown) => unknown = (given) => given): Kind<Entry> => ({
  id: { key, of: (entry) => entry.key },
  properties: {
    key: readOnly((entry) => entry.key),
    value: {
      get: ({ map, key: name }) => map.get(name) ?? null,
      set: ({ map, key: name }, given: unknown) => void map.set(name, read(given)),
    },
    type: readOnly(({ map, key: name }) => (typeof map.get(name) === "number" ? "Number" : "String")),
  },
  methods: { delete: ({ map, key: name }) => void map.delete(name) },
});

const told = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"];

const documentPropertiesKind: Kind<Book> = {
  properties: {
    ...Object.fromEntries(
      told.map((name) => [
        name,
        {
          get: ({ properties }: Book) => properties.get(name) ?? "",
          set: ({ properties }: Book, given: unknown) => void properties.set(name, givenText(given)),
        },
      ]),
    ),
    lastAuthor: readOnly(({ properties }) => properties.get("lastAuthor") ?? ""),
    creationDate: readOnly(({ properties }) => properties.get("creationDate") ?? "2026-01-01T00:00:00Z"),
  },
  objects: { custom: (book) => hostObject("CustomProperties", book) },
};

export const keptKinds = {
  Settings: collectionKind<Book>({ mapOf: ({ settings }) => settings, entryKind: "Setting" }),
  Setting: entryKind("_Id"),
  DocumentProperties: documentPropertiesKind,
  CustomProperties: collectionKind<Book>({
    mapOf: ({ customProperties }) => customProperties,
    entryKind: "CustomProperty",
  }),
  CustomProperty: entryKind("_Id"),
  WorksheetCustomProperties: collectionKind<Sheet>({
    mapOf: ({ customProperties }) => customProperties,
    entryKind: "WorksheetCustomProperty",
    read: givenText,
  }),
  WorksheetCustomProperty: entryKind("_Id", givenText),
} satisfies Readonly<Record<string, Kind<never>>>;

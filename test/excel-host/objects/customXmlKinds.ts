import { ExcelError, invalidArgument } from "../excelError.ts";
import type { Book } from "../model/book.ts";
import { givenText } from "./given.ts";
import { type HostObject, type Kind, hostObject, nullObject, readOnly } from "./hostObject.ts";

interface Part {
  readonly book: Book;
  readonly id: string;
}

interface Scoped {
  readonly book: Book;
  readonly namespace: string;
}

/** The namespace of the root element; nothing else is read of the text. */
function namespaceOf(xml: string): string {
  return /<(?:[\w.-]+:)?[\w.-]+[^>]*?\sxmlns(?::[\w.-]+)?="([^"]*)"/u.exec(xml)?.[1] ?? "";
}

function readXml(given: unknown): string {
  const xml = givenText(given);
  if (!/^\s*<[^>]+>[\s\S]*$/u.test(xml)) throw invalidArgument("No XML.");
  return xml;
}

const partObject = (book: Book, id: string): HostObject => hostObject("CustomXmlPart", { book, id });

function found(book: Book, id: string | undefined): HostObject {
  if (id === undefined || !book.customXml.has(id)) throw new ExcelError("ItemNotFound");
  return partObject(book, id);
}

const orNull = (book: Book, id: string | undefined): HostObject =>
  id !== undefined && book.customXml.has(id) ? partObject(book, id) : nullObject;

const idsOf = ({ book, namespace }: Scoped): readonly string[] =>
  [...book.customXml].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id);

const only = (scoped: Scoped): string | undefined => {
  const ids = idsOf(scoped);
  return ids.length === 1 ? ids[0] : undefined;
};

const partsKind: Kind<Book> = {
  items: (book) => [...book.customXml.keys()].map((id) => partObject(book, id)),
  methods: {
    add: (book, given: unknown) => {
      const id = `{X${String(book.nextId++).padStart(8, "0")}}`;
      book.customXml.set(id, readXml(given));
      return partObject(book, id);
    },
    getByNamespace: (book, namespace: unknown) =>
      hostObject("CustomXmlPartsOfNamespace", { book, namespace: givenText(namespace) }),
    getCount: ({ customXml }) => customXml.size,
    getItem: (book, id: unknown) => found(book, givenText(id)),
    getItemOrNullObject: (book, id: unknown) => orNull(book, givenText(id)),
  },
};

const scopedKind: Kind<Scoped> = {
  items: (scoped) => idsOf(scoped).map((id) => partObject(scoped.book, id)),
  methods: {
    getCount: (scoped) => idsOf(scoped).length,
    getItem: ({ book }, id: unknown) => found(book, givenText(id)),
    getItemOrNullObject: ({ book }, id: unknown) => orNull(book, givenText(id)),
    getOnlyItem: (scoped) => found(scoped.book, only(scoped)),
    getOnlyItemOrNullObject: (scoped) => orNull(scoped.book, only(scoped)),
  },
};

const partKind: Kind<Part> = {
  id: { key: "Id", of: ({ id }) => id },
  properties: {
    id: readOnly(({ id }) => id),
    namespaceUri: readOnly(({ book, id }) => namespaceOf(book.customXml.get(id) ?? "")),
  },
  methods: {
    delete: ({ book, id }) => void book.customXml.delete(id),
    getXml: ({ book, id }) => book.customXml.get(id),
    setXml: ({ book, id }, given: unknown) => void book.customXml.set(id, readXml(given)),
  },
};

export const customXmlKinds = {
  CustomXmlParts: partsKind,
  CustomXmlPartsOfNamespace: scopedKind,
  CustomXmlPart: partKind,
} satisfies Readonly<Record<string, Kind<never>>>;

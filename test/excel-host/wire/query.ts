import { notModelled } from "../excelError.ts";
import { type HostObject, nullObject } from "../objects/hostObject.ts";
import { identity, itemsOf, kindOf, objectMember, readProperty, wireName } from "./members.ts";
import type { Query } from "./messages.ts";

/** Two members of a range that the library expects under the name of the API itself. */
const unchanged: ReadonlySet<string> = new Set(["isEntireColumn", "isEntireRow"]);

interface Wanted {
  readonly properties: ReadonlySet<string>;
  /** By object, what is wanted of it. */
  readonly objects: ReadonlyMap<string, readonly string[]>;
}

function wantedOf(object: HostObject, select: readonly string[]): Wanted {
  const properties = new Set<string>();
  const objects = new Map<string, string[]>();
  const known = kindOf(object);
  for (const path of select.length === 0 ? ["*"] : select) {
    const [name = "", ...rest] = path.split(/[/.]/u);
    if (name === "*") for (const each of Object.keys(known.properties ?? {})) properties.add(each);
    else if (rest.length > 0) objects.set(name, [...(objects.get(name) ?? []), rest.join("/")]);
    else if (known.objects?.[name]) objects.set(name, objects.get(name) ?? []);
    else if (!isReference(name)) properties.add(name);
  }
  return { properties, objects };
}

/** The reference of a range is told when it is instantiated. */
const isReference = (name: string): boolean => name === "_ReferenceId" || name === "_Id";

function readOne(object: HostObject, select: readonly string[]): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = { ...identity(object) };
  const { properties, objects } = wantedOf(object, select);
  for (const name of properties) {
    const value = readProperty(object, name);
    values[wireName(name)] = value;
    if (unchanged.has(name)) values[name] = value;
  }
  for (const [name, inner] of objects) {
    values[wireName(name)] = answerQuery(objectMember(object, name), { Select: inner });
  }
  return values;
}

/** What a load asks for. */
export function answerQuery(object: HostObject, query: Query): unknown {
  if (object === nullObject) return null;
  if (query.Expand && query.Expand.length > 0) throw notModelled("load with expand");
  const select = query.Select ?? [];
  const items = itemsOf(object);
  if (items === null) return readOne(object, select);
  const from = query.Skip ?? 0;
  const part = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  const own = select.filter((name) => kindOf(object).properties?.[name] && name === "count");
  const ofItems = select.filter((name) => !own.includes(name));
  const isOnlyOwn = own.length > 0 && ofItems.length === 0;
  return {
    ...Object.fromEntries(own.map((name) => [wireName(name), readProperty(object, name)])),
    ...(!isOnlyOwn && { _Items: part.map((item) => readOne(item, ofItems)) }),
  };
}

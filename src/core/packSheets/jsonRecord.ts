/** An object as JSON has it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The member at "deadline.date"; undefined when there is none. */
export function memberAt(value: JsonRecord, path: string): unknown {
  let found: unknown = value;
  for (const name of path.split(".")) {
    if (!isRecord(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}

/** With another member at "deadline.date". What stands in its way is replaced. */
export function withMember(value: JsonRecord, path: string, member: unknown): JsonRecord {
  const [name = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...value, [name]: member };
  const inner = value[name];
  return { ...value, [name]: withMember(isRecord(inner) ? inner : {}, rest.join("."), member) };
}

/** Without the member at "deadline.date"; an object that loses its last member goes with it. */
export function withoutMember(value: JsonRecord, path: string): JsonRecord {
  const [name = "", ...rest] = path.split(".");
  const { [name]: inner, ...others } = value;
  if (rest.length === 0 || !isRecord(inner)) return others;
  const left = withoutMember(inner, rest.join("."));
  return Object.keys(left).length === 0 ? others : { ...value, [name]: left };
}

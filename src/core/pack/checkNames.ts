import { unknown, type Noun } from "./complaints.ts";
import { packError, type PackError } from "./packError.ts";

/** Where a list of names stands, and what they must be. */
export interface NameList {
  readonly noun: Noun;
  readonly file: string;
  readonly path: string;
  readonly known: Pick<ReadonlySet<string>, "has" | "keys">;
}

/** Errors for names in a list that stand for nothing. */
export function checkNames(names: readonly string[], list: NameList): readonly PackError[] {
  return names.flatMap((name, position) =>
    list.known.has(name)
      ? []
      : [packError(list.file, `${list.path}[${position}]`, unknown(list.noun, name, list.known.keys()))],
  );
}

/** The error for one name that stands for nothing. */
export function checkName(name: string, list: NameList): readonly PackError[] {
  return list.known.has(name)
    ? []
    : [packError(list.file, list.path, unknown(list.noun, name, list.known.keys()))];
}

import { foldKey } from "../workbook/text/fold.ts";
import { valuesOf } from "./checkValues.ts";
import { unknown } from "./complaints.ts";
import type { Wording } from "./organisation.ts";
import { packError, type PackError } from "./packError.ts";
import type { SectionOf } from "./template.ts";

/** A filter over the records of a list names one of its fields, and values that the field can have. */
export function checkWhere(
  where: { readonly field: string; readonly values: readonly string[] },
  place: {
    readonly file: string;
    readonly path: string;
    readonly list: SectionOf<"list">;
    readonly wording: Wording;
  },
): readonly PackError[] {
  const { file, path, list, wording } = place;
  const field = list.indicators.find((indicator) => indicator.code === where.field);
  if (field === undefined) {
    const known = list.indicators.map((indicator) => indicator.code);
    return [packError(file, `${path}.field`, unknown("indicator", where.field, known))];
  }
  const known = valuesOf(field, wording);
  if (known === null) return [];
  const keys = new Set(known.map(foldKey));
  return where.values.flatMap((value, position) =>
    keys.has(foldKey(value))
      ? []
      : [packError(file, `${path}.values[${position}]`, unknown("choice", value, known))],
  );
}

import type { Finding } from "../findings/finding.ts";
import { indicatorByCode, labelOf } from "../pack/lookup.ts";
import { toA1 } from "../workbook/address.ts";
import { formFinding, type FormContext } from "./formContext.ts";
import type { Conversion, Value } from "./submission.ts";

const mostShown = 10;

/**
 * One note for each kind of conversion in a form, with its first cell as the example. Texts out of legacy fonts have
 * the note of their sheet.
 */
export function conversionNotes(context: FormContext, values: readonly Value[]): readonly Finding[] {
  const byKind = new Map<Conversion["kind"], { value: Value; conversion: Conversion }[]>();
  for (const value of values) {
    for (const conversion of value.conversions) {
      if (conversion.kind === "legacy-font") continue;
      const known = byKind.get(conversion.kind) ?? [];
      known.push({ value, conversion });
      byKind.set(conversion.kind, known);
    }
  }
  const { template } = context.block.shape;
  return [...byKind].flatMap(([kind, uses]) => {
    const [first] = uses;
    if (first === undefined) return [];
    const { value, conversion } = first;
    const addresses = uses.slice(0, mostShown).map((use) => toA1(use.value.at));
    const data = {
      label: labelOf(indicatorByCode(template, value.indicator)),
      before: conversion.before,
      after: conversion.after,
      kind,
      count: uses.length,
      cells: uses.length > mostShown ? `${addresses.join(", ")} …` : addresses.join(", "),
    };
    const place = { indicator: value.indicator, ...(value.row === null ? {} : { row: value.row }) };
    return [formFinding(context, "value-converted", { severity: "note", at: value.at, place, data })];
  });
}

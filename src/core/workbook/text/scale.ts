import { compare, divide, type DecimalText } from "../../decimal.ts";
import { foldKey } from "./fold.ts";

/** A unit of measure among others of its kind: "triệu đồng" is money, a million of the smallest. */
export interface Scale {
  readonly family: "money" | "area" | "length";
  readonly factor: DecimalText;
}

const scales: ReadonlyMap<string, Scale> = new Map([
  ...family("money", [
    ["1", "dong|d|vnd"],
    ["1000", "nghin|ngan|nghin dong|ngan dong"],
    ["1000000", "trieu|trieu dong|tr|trd|tr.d|tr.dong"],
    ["1000000000", "ty|ti|ty dong|ti dong"],
  ]),
  ...family("area", [
    ["1", "m2|met vuong"],
    ["10000", "ha|hec ta|hecta"],
    ["1000000", "km2"],
  ]),
  ...family("length", [
    ["1", "m|met"],
    ["1000", "km"],
  ]),
]);

/** The scale of a unit of measure as written, or null when it is none that can be converted. */
export function scaleOf(unitOfMeasure: string): Scale | null {
  return scales.get(foldKey(unitOfMeasure).replace(/\.$/, "")) ?? null;
}

/**
 * By what a figure is off that was written in another unit of measure of the kind: a sum in đồng where millions are
 * asked for is 1000000 times too large, one in tỷ a 1000 times too small.
 */
export function mistakenScales(unitOfMeasure: string): readonly {
  readonly factor: DecimalText;
  readonly direction: "too-large" | "too-small";
}[] {
  const own = scaleOf(unitOfMeasure);
  if (own === null) return [];
  const sameKind = [...scales.values()].filter((scale) => scale.family === own.family);
  return [...new Set(sameKind.map(({ factor }) => factor))].flatMap((other) => {
    if (other === own.factor) return [];
    const isLarger = compare(own.factor, other) > 0;
    const factor = isLarger ? divide(own.factor, other) : divide(other, own.factor);
    return factor === null ? [] : [{ factor, direction: isLarger ? "too-large" : "too-small" }];
  });
}

function family(
  name: Scale["family"],
  units: readonly (readonly [DecimalText, string])[],
): readonly (readonly [string, Scale])[] {
  return units.flatMap(([factor, names]) =>
    names.split("|").map((unit) => [unit, { family: name, factor }] as const),
  );
}

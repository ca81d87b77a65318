import type { Doubt, EquationFault } from "./doubt.ts";
import type { TotalGroup } from "./headerGroups.ts";
import type { LearnedPlace, LearnedRatio, LearnedRule } from "./learned.ts";
import { parseEquation, type Operand, type Side } from "./parseEquation.ts";

export interface PrintedRules {
  readonly rules: readonly LearnedRule[];
  readonly ratios: readonly LearnedRatio[];
  readonly doubts: readonly Doubt[];
}

interface Form {
  readonly places: readonly LearnedPlace[];
  readonly groups: readonly TotalGroup[];
}

/**
 * What the equations printed on a form propose. One is right only if it stands where its own number says, if every
 * number in it belongs to exactly one place, and if the header tree does not speak against it.
 */
export function printedRules(places: readonly LearnedPlace[], groups: readonly TotalGroup[]): PrintedRules {
  const form = { places, groups };
  const judged = places.map((place) => judgePlace(place, form));
  return {
    rules: judged.flatMap(({ rules }) => rules),
    ratios: judged.flatMap(({ ratios }) => ratios),
    doubts: judged.flatMap(({ doubts }) => doubts),
  };
}

const nothing: PrintedRules = { rules: [], ratios: [], doubts: [] };

function judgePlace(place: LearnedPlace, form: Form): PrintedRules {
  const written = writtenEquation(place);
  if (written === null) return nothing;
  const equation = parseEquation(written.text);
  if (equation === null) return nothing;
  if (equation === "unread") {
    return {
      ...nothing,
      doubts: [{ code: "equation-unread", at: written.at, data: { text: written.text } }],
    };
  }
  const sides = equation.sides.map((side) =>
    judgeSide({ place, own: equation.own, side, at: written.at }, form),
  );
  return {
    rules: sides.flatMap(({ rules }) => rules),
    ratios: sides.flatMap(({ ratios }) => ratios),
    doubts: sides.flatMap(({ doubts }) => doubts),
  };
}

/** In the number row or code column, or behind the words of the label itself. */
function writtenEquation(
  place: LearnedPlace,
): { readonly text: string; readonly at: LearnedPlace["at"] } | null {
  if (place.printed?.text.includes("=") === true) return place.printed;
  const leaf = place.label.at(-1) ?? "";
  return leaf.includes("=") ? { text: leaf, at: place.at } : null;
}

interface Judged {
  readonly place: LearnedPlace;
  readonly own: number;
  readonly side: Side;
  readonly at: LearnedPlace["at"];
}

function judgeSide({ place, own, side, at }: Judged, form: Form): PrintedRules {
  const text = `${own}=${side.text}`;
  const fault = faultOf({ place, own, side, at }, form);
  if (fault !== null) {
    const data = { text, place: place.place, ...fault };
    return { ...nothing, doubts: [{ code: "equation-wrong", at, data }] };
  }
  const code = (number: number): string => form.places.find((other) => other.number === number)?.code ?? "";
  if (side.kind === "ratio") {
    const ratio = {
      code: place.code,
      numerator: [code(side.numerator)],
      denominator: [code(side.denominator)],
    };
    return { ...nothing, ratios: [ratio] };
  }
  const right = side.operands.map(({ number, sign }) => `${sign < 0 ? "-" : ""}${code(number)}`);
  return { ...nothing, rules: [{ basis: "printed", left: place.code, operator: "=", right, at, text }] };
}

type Fault = { readonly fault: EquationFault; readonly about: string };

function faultOf({ place, own, side }: Judged, form: Form): Fault | null {
  const numbers = numbersOf(side);
  if (place.number !== own) return { fault: "own-number", about: String(own) };
  const missing = numbers.filter(
    (number) => form.places.filter((other) => other.number === number).length !== 1,
  );
  if (missing.length > 0) return { fault: "operand-missing", about: missing.join(", ") };
  if (numbers.includes(own)) return { fault: "self", about: String(own) };
  const operands = form.places.filter(({ number }) => number !== null && numbers.includes(number));
  const words = operands.filter(({ meaning }) => !isNumber(meaning.type));
  if (words.length > 0) return { fault: "not-numeric", about: words.map(({ number }) => number).join(", ") };
  return side.kind === "sum" && side.operands.every(isAdded)
    ? faultOfStructure(place, operands, form.groups)
    : null;
}

function numbersOf(side: Side): readonly number[] {
  return side.kind === "ratio"
    ? [side.numerator, side.denominator]
    : side.operands.map(({ number }) => number);
}

function isAdded({ sign }: Operand): boolean {
  return sign > 0;
}

function isNumber(type: LearnedPlace["meaning"]["type"]): boolean {
  return type === "int" || type === "dec" || type === "pct";
}

/** What a header tree says against a sum: a total is added up from its parts, once, and they from nothing else. */
function faultOfStructure(
  left: LearnedPlace,
  operands: readonly LearnedPlace[],
  groups: readonly TotalGroup[],
): Fault | null {
  for (const { total, parts } of groups) {
    if (total === left) continue;
    const used = parts.filter((part) => operands.includes(part));
    const about = total.label.at(-1) ?? "";
    if (used.length === 0) continue;
    if (operands.includes(total)) return { fault: "total-with-part", about };
    // Inside the group its parts may be divided further.
    if (parts.includes(left)) continue;
    if (used.length < parts.length) return { fault: "part-without-total", about };
    if (operands.length === parts.length) return { fault: "parts-of-another", about };
  }
  return null;
}

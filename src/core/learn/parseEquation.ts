import { cleanText } from "../workbook/text/fold.ts";

/** A number of a sum as a form prints it, with its sign. */
export interface Operand {
  readonly number: number;
  readonly sign: 1 | -1;
}

/** One side of a printed equation. */
export type Side =
  | { readonly kind: "sum"; readonly operands: readonly Operand[]; readonly text: string }
  | {
      readonly kind: "ratio";
      readonly numerator: number;
      readonly denominator: number;
      readonly text: string;
    };

/** "10=11+15=18+…+22" → 10 with two sides. */
export interface PrintedEquation {
  readonly own: number;
  readonly sides: readonly Side[];
}

const widestRange = 100;

/** Reads an equation as forms print it; null for a text that holds none, "unread" for one that is no sum. */
export function parseEquation(text: string): PrintedEquation | "unread" | null {
  const plain = cleanText(text)
    .replace(/…/g, "...")
    .replace(/[÷]/g, "/")
    .replace(/[×xX*]/g, "*");
  const written = /\(?\d[\d\s().]*=[\s\d()+\-./*%=]*\d[\s)%]*$|\(\s*\d[\d\s().]*=[\s\d()+\-./*%=]*\)/.exec(
    plain,
  );
  const found = written?.[0];
  if (found === undefined) return /\d\s*\)?\s*=\s*\S/.test(plain) ? "unread" : null;
  const [own = "", ...rest] = bare(found).split("=");
  if (!/^\d{1,3}$/.test(own) || rest.length === 0) return "unread";
  const sides = rest.map(parseSide);
  const readable = sides.filter((side) => side !== null);
  return readable.length === sides.length ? { own: Number(own), sides: readable } : "unread";
}

/** The equation without blanks and without parentheses around single numbers. */
function bare(text: string): string {
  const packed = text.replace(/\s+/g, "");
  const single = packed.replace(/\((\d+)\)/g, "$1");
  return single.replace(/^\((.*)\)$/, "$1").replace(/\)$/, "");
}

function parseSide(text: string): Side | null {
  const ratio = /^\(?(\d{1,3})\/(\d{1,3})\)?(?:\*100%?|%)?$/.exec(text);
  if (ratio !== null) {
    return { kind: "ratio", numerator: Number(ratio[1]), denominator: Number(ratio[2]), text };
  }
  const operands = parseSum(text);
  return operands === null ? null : { kind: "sum", operands, text };
}

/** "2+3+...+7" and "20..24" name every number between. */
function parseSum(text: string): readonly Operand[] | null {
  const parts = text.match(/\.{2,}|\d{1,3}|[+-]/g);
  if (parts === null || parts.join("") !== text.replace(/(?<!\.)\.(?!\.)/g, "")) return null;
  const operands: Operand[] = [];
  let sign: 1 | -1 = 1;
  let isRange = false;
  for (const part of parts) {
    if (part === "+" || part === "-") {
      sign = part === "-" ? -1 : 1;
      continue;
    }
    if (part.startsWith(".")) {
      isRange = operands.length > 0;
      continue;
    }
    const number = Number(part);
    const from = operands.at(-1);
    if (isRange && from !== undefined) {
      if (number <= from.number || number - from.number > widestRange) return null;
      for (let next = from.number + 1; next < number; next += 1) {
        operands.push({ number: next, sign: from.sign });
      }
    }
    operands.push({ number, sign });
    isRange = false;
    sign = 1;
  }
  return operands.length > 0 && !isRange ? operands : null;
}

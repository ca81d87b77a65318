import { z } from "zod";
import type { DecimalText } from "../decimal.ts";

/** One factor of a term. */
export type Factor =
  | {
      readonly kind: "indicator";
      readonly template?: string;
      readonly indicator: string;
      readonly period: "current" | "previous" | "samePeriodLastYear";
    }
  /** The number of records of a list template; named by the rule's `counts`. */
  | { readonly kind: "count"; readonly name: string }
  /** The number of whole weeks in the call's data window. */
  | { readonly kind: "weeks" };

/** A coefficient times a product of factors; without factors it is a constant. */
export interface Term {
  readonly coefficient: DecimalText;
  readonly factors: readonly Factor[];
  /** As written in the pack. */
  readonly text: string;
}

const FACTOR =
  /^(?:(?<template>[A-Z][A-Z0-9]*-[A-Z0-9]+)\.)?(?<indicator>[A-Za-z][A-Za-z0-9]{0,11})(?:@(?<period>previous|samePeriodLastYear))?$/;

/**
 * Reads the closed notation of a term: "c4", "-c8", "5*c8", "C01*A02", "0.8*weeks", "TCD-01.c1",
 * "c6@previous", "#registered", "10". Null when the text is none of these. There is no expression language.
 */
export function parseTerm(text: string): Term | null {
  const negative = text.startsWith("-");
  let coefficient: DecimalText = "1";
  const factors: Factor[] = [];
  for (const [position, part] of text
    .slice(negative ? 1 : 0)
    .split("*")
    .entries()) {
    if (/^\d+(?:\.\d+)?$/.test(part)) {
      if (position !== 0) return null;
      coefficient = part;
      continue;
    }
    const factor = parseFactor(part);
    if (factor === null) return null;
    factors.push(factor);
  }
  return { coefficient: negative ? `-${coefficient}` : coefficient, factors, text };
}

function parseFactor(part: string): Factor | null {
  if (part === "weeks") return { kind: "weeks" };
  const count = /^#([a-z][A-Za-z0-9]*)$/.exec(part)?.[1];
  if (count !== undefined) return { kind: "count", name: count };
  const groups = FACTOR.exec(part)?.groups;
  if (groups === undefined) return null;
  const { template, indicator = "", period = "current" } = groups;
  return {
    kind: "indicator",
    indicator,
    period: period === "previous" || period === "samePeriodLastYear" ? period : "current",
    ...(template === undefined ? {} : { template }),
  };
}

/** A term in a pack file: its notation, parsed. */
export const termText = z.string().transform((text, context): Term => {
  const term = parseTerm(text);
  if (term !== null) return term;
  context.addIssue({
    code: "custom",
    message: `"${text}" is no term; write for example c4, 5*c8, C01*A02, TCD-01.c1, 0.8*weeks or 10`,
    params: {
      vi: `"${text}" không phải một số hạng; viết như c4, 5*c8, C01*A02, TCD-01.c1, 0.8*weeks hoặc 10`,
    },
  });
  return z.NEVER;
});

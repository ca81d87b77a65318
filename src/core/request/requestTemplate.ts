import type { z } from "zod";
import type { rule } from "../pack/rule.ts";
import { requestWords } from "./requestWords.ts";
import { periodOf, type FigureRequest } from "./figureRequest.ts";
import { fieldCodes, type RequestedIndicator } from "./requestedIndicators.ts";

/** The form of a request as a pack's file writes it. */
export function requestTemplate(
  request: FigureRequest,
  indicators: readonly RequestedIndicator[],
): Readonly<Record<string, unknown>> {
  const { code, title, window, legalBasis } = request;
  return {
    code,
    version: `${window.to.slice(0, 4)}.1`,
    title,
    titleHints: [title.toLocaleUpperCase("vi"), `${requestWords.formNumber}: ${code}`],
    sheetName: code,
    validFrom: window.from,
    periodTypes: [periodOf(request).type],
    sections: [
      {
        kind: "fields",
        id: "thong-tin",
        indicators: fieldCodes.map((field) => ({ code: field, ...requestWords.fields[field], ...state })),
      },
      {
        kind: "rows",
        id: "bang",
        measures: [
          { id: "current", label: requestWords.figure, required: true },
          { id: "note", label: requestWords.note },
        ],
        indicators: indicators.map(({ indicator }) => indicator),
      },
    ],
    rules: comparisons(request, indicators),
    origin: "S",
    source: legalBasis,
  };
}

const state = {
  required: "no",
  aggregate: "none",
  timeRole: "state",
  origin: "A",
  source: requestWords.fieldSource,
} as const;

type RuleDraft = z.input<typeof rule>;

/** What the regular form of the same period says of an indicator must be the same here. */
function comparisons(
  { code, legalBasis, period }: FigureRequest,
  indicators: readonly RequestedIndicator[],
): readonly RuleDraft[] {
  if (period === undefined) return [];
  return indicators.flatMap(({ indicator, known }, at): readonly RuleDraft[] => {
    if (known === null || !isAmount(known.indicator.type)) return [];
    return [
      {
        id: `${code}.r${String(at + 1).padStart(2, "0")}`,
        kind: "crossForm",
        severity: "warning",
        left: [indicator.code],
        operator: "=",
        right: [`${known.template.code}.${known.indicator.code}`],
        origin: "S",
        source: legalBasis,
      },
    ];
  });
}

function isAmount(type: string): boolean {
  return type === "int" || type === "dec";
}

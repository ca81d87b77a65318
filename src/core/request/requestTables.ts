import type { z } from "zod";
import type { Pack } from "../pack/pack.ts";
import { isSummable } from "../pack/packIndex.ts";
import type { matrixColumn, summaryTable } from "../pack/summaryTable.ts";
import type { FigureRequest } from "./figureRequest.ts";
import type { RequestedIndicator } from "./requestedIndicators.ts";
import { requestWords } from "./requestWords.ts";

type TableDraft = z.input<typeof summaryTable>;
type ColumnDraft = z.input<typeof matrixColumn>;

/** The figures by unit with their sums, and what was answered in words. */
export function requestTables(
  pack: Pack,
  request: FigureRequest,
  indicators: readonly RequestedIndicator[],
): readonly TableDraft[] {
  const columns = indicators.flatMap((requested) => columnsOf(request, requested));
  const items = indicators.flatMap(({ indicator: { code, label, type } }) =>
    type === "text"
      ? [{ label: label.join(" › "), sources: [{ template: request.code, indicator: code }] }]
      : [],
  );
  const { code, title, legalBasis } = request;
  const shared = { title, origin: "S", source: legalBasis } as const;
  return [
    ...(columns.length === 0
      ? []
      : [
          {
            ...shared,
            id: `TH-${code}`,
            sheetName: `TH-${code}`,
            footnotes: hasKnown(indicators) ? [requestWords.comparedWith] : [],
            kind: "unitMatrix",
            groups: groupsOf(pack, request),
            columns,
          } as const,
        ]),
    ...(items.length === 0
      ? []
      : [{ ...shared, id: `TH-${code}-b`, sheetName: `TH-${code}-b`, kind: "texts", items } as const]),
  ];
}

function hasKnown(indicators: readonly RequestedIndicator[]): boolean {
  return indicators.some(({ known }) => known !== null && isSummable(known.indicator));
}

/** An indicator of the catalogue stands beside what its regular form says, with the difference. */
function columnsOf(
  { code }: FigureRequest,
  { indicator, known }: RequestedIndicator,
): readonly ColumnDraft[] {
  const label = indicator.label.join(" › ");
  const own = `${code}.${indicator.code}`;
  if (indicator.aggregate === "countYes") return [answerColumn(code, { ...indicator, label: [label] })];
  if (indicator.type !== "int" && indicator.type !== "dec") return [];
  const column = (id: string, path: readonly string[], terms: readonly string[]): ColumnDraft => ({
    id: `${indicator.code}${id}`,
    label: [...path],
    ...(indicator.unitOfMeasure === undefined ? {} : { unitOfMeasure: indicator.unitOfMeasure }),
    decimals: Math.min(indicator.decimals ?? 0, mostDecimals),
    width: 11,
    values: [{ show: "sum", terms: [...terms] }],
  });
  if (known === null) return [column("", [label], [own])];
  const regular = `${known.template.code}.${known.indicator.code}`;
  return [
    column("", [label, requestWords.requested], [own]),
    column("-bc", [label, requestWords.reported(known.template.code)], [regular]),
    column("-cl", [label, requestWords.difference], [own, `-${regular}`]),
  ];
}

/** A table shows no more. */
const mostDecimals = 4;

function answerColumn(
  template: string,
  { code, label, choices }: Pick<RequestedIndicator["indicator"], "code" | "label" | "choices">,
): ColumnDraft {
  const yes = choices?.[0]?.value ?? requestWords.yes;
  return { id: code, label, width: 11, values: [{ show: "answer", template, indicator: code, yes }] };
}

/** The groups of the table: those in which somebody is asked. */
function groupsOf({ units, unitGroups }: Pack, request: FigureRequest): string[] {
  const named = new Set(request.units ?? []);
  const kinds = new Set(request.kinds ?? units.filter(({ id }) => named.has(id)).map(({ kind }) => kind));
  return unitGroups
    .filter(({ subgroups }) => subgroups.some((subgroup) => subgroup.kinds.some((kind) => kinds.has(kind))))
    .map(({ id }) => id);
}

import { callsJson, tablesFolder, templatesFolder } from "../pack/packDraft.ts";
import type { Pack } from "../pack/pack.ts";
import type { PackError, PackSource } from "../pack/packError.ts";
import { parseJson } from "../pack/parseJson.ts";
import { parsePack } from "../pack/parsePack.ts";
import { err, ok, type Result } from "../result.ts";
import { periodOf, type FigureRequest } from "./figureRequest.ts";
import { requestedIndicators } from "./requestedIndicators.ts";
import { requestTables } from "./requestTables.ts";
import { requestTemplate } from "./requestTemplate.ts";

/** A pack with what a request needs: its form, its call, and the summary tables of what is collected. */
export interface ComposedRequest {
  readonly pack: Pack;
  readonly sources: readonly PackSource[];
}

/**
 * Adds to a pack what a request asks for; what the pack has stays as it is. Indicators of the catalogue are compared
 * with what the regular forms say of them. `file` is the request's name in errors.
 */
export function composeRequest(
  pack: Pack,
  request: FigureRequest,
  file: string,
): Result<ComposedRequest, readonly PackError[]> {
  const indicators = requestedIndicators(pack, request, file);
  if (!indicators.ok) return indicators;
  const template = requestTemplate(request, indicators.value);
  const tables = requestTables(pack, request, indicators.value);
  const sources = [
    ...(pack.sources ?? []).map((source) =>
      source.name === callsJson ? { ...source, text: withCall(source.text, request) } : source,
    ),
    { name: `${templatesFolder}${request.code}.json`, text: textOf(template) },
    ...tables.map((table) => ({ name: `${tablesFolder}${table.id}.json`, text: textOf(table) })),
  ];
  const parsed = parsePack(sources);
  return parsed.ok ? ok({ pack: parsed.value, sources }) : err(parsed.error);
}

function withCall(calls: string, request: FigureRequest): string {
  const parsed = parseJson(calls);
  const before: readonly unknown[] = parsed.ok && Array.isArray(parsed.value) ? parsed.value : [];
  const { call, title, periodLabel, window, deadline, legalBasis, kinds, units, code } = request;
  const given = { origin: "S", source: legalBasis } as const;
  return textOf([
    ...before,
    {
      id: call,
      title,
      periodLabel,
      period: periodOf(request),
      dataWindow: { ...window, ...given },
      deadline: { ...deadline, ...given },
      expected: [{ ...(kinds === undefined ? { units } : { kinds }), templates: [code] }],
      legalBasis: [legalBasis],
    },
  ]);
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

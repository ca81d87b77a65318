import type { Decided } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import type { LeftOut } from "../ledger/standing.ts";
import type { CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { Template } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import type { CoverageItem, Fact, Footnote } from "./consolidation.ts";
import { datasetKey, factsByDataset } from "./datasets.ts";
import { authorityReach } from "./sources.ts";

export interface FootnotesRequest {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  readonly facts: readonly Fact[];
  readonly coverage: readonly CoverageItem[];
  readonly leftOut: LeftOut;
}

/** What each dataset's tables must say under themselves, in the order of calls and templates. */
export function footnotesOf(request: FootnotesRequest): readonly Footnote[] {
  const facts = factsByDataset(request.facts);
  const coverage = groupBy(request.coverage, datasetKey);
  return request.calls.flatMap((call) =>
    request.pack.templates.flatMap((template) =>
      datasetFootnotes({
        pack: request.pack,
        leftOut: request.leftOut,
        call,
        template,
        facts: facts.get(datasetKey({ call, template: template.code })) ?? [],
        coverage: coverage.get(datasetKey({ call, template: template.code })) ?? [],
      }),
    ),
  );
}

interface Dataset {
  readonly pack: Pack;
  readonly leftOut: LeftOut;
  readonly call: CallId;
  readonly template: Template;
  readonly facts: readonly Fact[];
  readonly coverage: readonly CoverageItem[];
}

function datasetFootnotes(dataset: Dataset): readonly Footnote[] {
  const counted = new Set(dataset.facts.filter((fact) => fact.state === "counted").map((fact) => fact.unit));
  const place = { call: dataset.call, template: dataset.template.code };
  const excluded = dataset.facts.filter((fact) => fact.state === "excluded");
  const standing = (state: CoverageItem["state"]): readonly UnitId[] =>
    dataset.coverage.filter((item) => item.state === state).map((item) => item.unit);
  const decided = (kind: Decided["kind"] | null): readonly UnitId[] =>
    excluded.filter((fact) => decisionOn(fact, dataset.leftOut) === kind).map((fact) => fact.unit);
  const without = (units: readonly UnitId[]): readonly UnitId[] =>
    inRegistryOrder(units, dataset.pack).filter(
      (unit) => !counted.has(unit) && unit !== dataset.template.authority?.unit,
    );
  const gaps: readonly Footnote[] = [
    { kind: "units-missing", ...place, units: without(standing("missing")) },
    { kind: "parts-excluded", ...place, units: without([...standing("in-error"), ...decided(null)]) },
    ...(["returned", "excluded"] as const).map((decision) => ({
      kind: "parts-excluded" as const,
      ...place,
      units: without([...standing(decision), ...decided(decision)]),
      decision,
    })),
  ];
  return [...authorityFootnotes(dataset), ...gaps.filter((note) => note.units?.length !== 0)];
}

/** What a person decided about a fact's part; null for one that is out because of an error. */
function decisionOn(fact: Fact, { submissions, rows }: LeftOut): Decided["kind"] | null {
  const { id } = fact.submission;
  const decided = submissions.get(id) ?? rows.get(id)?.get(fact.unit);
  return decided?.kind ?? null;
}

/** Said when the authority sent nothing usable, or when its sheet leaves out subjects that report themselves. */
function authorityFootnotes(dataset: Dataset): readonly Footnote[] {
  const { call, template, facts, pack } = dataset;
  const { authority } = template;
  if (authority === undefined) return [];
  const reach = authorityReach(facts, pack);
  const others = facts.filter((fact) => fact.state !== "excluded" && fact.unit !== authority.unit);
  const standingIn = others.filter((fact) => fact.state === "counted");
  const base = {
    kind: "authority-missing",
    call,
    template: template.code,
    authority: authority.unit,
  } as const;
  if (!reach.isUsable(call, template.code)) {
    return others.length === 0 ? [] : [{ ...base, standIn: standingIn.length > 0 }];
  }
  const uncovered = (list: readonly Fact[]): readonly UnitId[] =>
    inRegistryOrder(
      list.map((fact) => fact.unit).filter((unit) => !reach.covers(call, template.code, unit)),
      pack,
    );
  const ownRows = uncovered(standingIn);
  const left = uncovered(others).filter((unit) => !ownRows.includes(unit));
  return [
    ...(ownRows.length > 0 ? [{ ...base, standIn: true, units: ownRows }] : []),
    ...(left.length > 0 ? [{ ...base, standIn: false, units: left }] : []),
  ];
}

function inRegistryOrder(units: readonly UnitId[], pack: Pack): readonly UnitId[] {
  const wanted = new Set(units);
  return pack.units
    .filter((unit) => wanted.has(unit.id))
    .toSorted((left, right) => left.order - right.order)
    .map((unit) => unit.id);
}

import { byText } from "../compare.ts";
import type { Submission } from "../intake/submission.ts";
import type { Call, CallId } from "../pack/call.ts";
import type { Indicator } from "../pack/indicator.ts";
import { callById } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Measure, Section, Template } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { aggregate } from "./aggregate.ts";
import { categoriesOf } from "./categories.ts";
import type { Fact, Total } from "./consolidation.ts";
import { datasetKey, factsByDataset } from "./datasets.ts";
import { factsBehind } from "./figures.ts";
import { toldBefore } from "./sharedEvents.ts";

export interface TotalsRequest {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  readonly facts: readonly Fact[];
  /** The submissions of which at least a part counts. */
  readonly accepted: readonly Submission[];
}

/**
 * One total per call, template, row, indicator and measure, in the pack's order. `row` null is over everything:
 * a subject's row by unit where it has one, else its categories or records.
 */
export function totalsOf({ facts, ...rest }: TotalsRequest): readonly Total[] {
  // The index of figures lives as long as the list it is of: with a list of our own it ends with the totals.
  const request = {
    ...rest,
    facts: [...facts],
    datasets: factsByDataset(facts),
    told: toldBefore(facts, rest.pack),
  };
  return request.calls.flatMap((id) => {
    const call = callById(request.pack, id);
    return request.pack.templates
      .filter((template) => isInvolved(call, template, request))
      .flatMap((template) => templateTotals(call, template, request));
  });
}

interface Datasets extends TotalsRequest {
  /** Facts by call and template. */
  readonly datasets: ReadonlyMap<string, readonly Fact[]>;
  /** What says again what another unit's record has told: in no sum, though its unit has reported. */
  readonly told: ReadonlySet<Fact>;
}

function isInvolved(call: Call, template: Template, { datasets }: Datasets): boolean {
  return (
    call.expected.some((item) => item.template === template.code) ||
    datasets.has(datasetKey({ call: call.id, template: template.code }))
  );
}

interface TemplateContext extends Datasets {
  readonly call: Call;
  readonly template: Template;
  /** The facts of this call and template. */
  readonly dataset: readonly Fact[];
  /** Units that have a figure in this dataset or owe one, in registry order. */
  readonly units: readonly UnitId[];
  readonly senders: ReadonlySet<UnitId>;
  readonly yesWords: ReadonlySet<string>;
}

function templateTotals(call: Call, template: Template, request: Datasets): readonly Total[] {
  const dataset = request.datasets.get(datasetKey({ call: call.id, template: template.code })) ?? [];
  const senders = new Set(
    request.accepted
      .filter((submission) => submission.call === call.id && submission.template === template.code)
      .map((submission) => submission.reporter),
  );
  const context = {
    ...request,
    call,
    template,
    dataset,
    senders,
    units: expectedSubjects(call, template, { pack: request.pack, dataset }),
    yesWords: new Set(request.pack.wording.yesWords.map(foldKey)),
  };
  return template.sections.flatMap((section) => sectionTotals(section, context));
}

/**
 * Units that owe the form, and units that have a counted figure in it without owing it. The authority is a
 * subject only when it has figures of its own: its report may speak of others alone.
 */
function expectedSubjects(
  call: Call,
  template: Template,
  { pack, dataset }: Pick<TemplateContext, "pack" | "dataset">,
): readonly UnitId[] {
  const subjects = new Set(dataset.filter((fact) => fact.state === "counted").map((fact) => fact.unit));
  const owing = call.expected.filter(
    (item) =>
      item.template === template.code && item.status === "required" && item.unit !== template.authority?.unit,
  );
  for (const item of owing) subjects.add(item.unit);
  return pack.units
    .filter((unit) => subjects.has(unit.id))
    .toSorted((left, right) => left.order - right.order)
    .map((unit) => unit.id);
}

function sectionTotals(section: Section, context: TemplateContext): readonly Total[] {
  const rows = [null, ...rowKeys(section, context)];
  return rows.flatMap((row) =>
    section.indicators.flatMap((indicator) =>
      measuresOf(section).map((measure) => totalOf(section, indicator, { ...context, row, measure })),
    ),
  );
}

/** Categories of the template, then those that units added, by folded label. */
function rowKeys(section: Section, context: TemplateContext): readonly string[] {
  if (section.kind !== "grid") return [];
  const given = categoriesOf(context.template, section).map((category) => category.id);
  const found = new Set<string>();
  for (const fact of context.dataset) {
    if (fact.row?.section === section.id && fact.state === "counted") found.add(fact.row.key);
  }
  const added = [...found].filter((key) => !given.includes(key)).toSorted(byText);
  return [...given, ...added];
}

function measuresOf(section: Section): readonly Measure[] {
  if (section.kind !== "rows") return ["current"];
  return section.measures.map((measure) => measure.id).filter((id) => id !== "note");
}

interface TotalContext extends TemplateContext {
  readonly row: string | null;
  readonly measure: Measure;
}

function totalOf(section: Section, indicator: Indicator, context: TotalContext): Total {
  const { call, template, row, measure, facts, units } = context;
  const identity = { call: call.id, template: template.code, row, indicator: indicator.code, measure };
  const said = factsBehind(facts, identity);
  const input = {
    indicator,
    facts: said,
    place: { facts, call, template: template.code, row, measure },
    units,
    listUnits: section.kind === "list" ? units.filter((unit) => context.senders.has(unit)) : [],
    yesWords: context.yesWords,
  };
  const { value, unitsReported } = aggregate(input);
  const once = context.told.size === 0 ? null : aggregate({ ...input, facts: without(said, context.told) });
  return {
    ...identity,
    section: section.id,
    aggregate: indicator.aggregate,
    value: once === null ? value : once.value,
    unitsReported,
    unitsExpected: units.length,
  };
}

function without(
  facts: ReadonlyMap<UnitId, readonly Fact[]>,
  told: ReadonlySet<Fact>,
): ReadonlyMap<UnitId, readonly Fact[]> {
  return new Map([...facts].map(([unit, own]) => [unit, own.filter((fact) => !told.has(fact))]));
}

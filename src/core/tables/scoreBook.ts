import { groupBy } from "../groupBy.ts";
import { foldLedger } from "../ledger/foldLedger.ts";
import type { RecordedAnswer } from "../ledger/ledgerState.ts";
import { madeOnce } from "../madeOnce.ts";
import type { Fact } from "../merge/consolidation.ts";
import type { Value } from "../intake/submission.ts";
import { factKey } from "../merge/factKey.ts";
import { indicatorByCode, templateByCode } from "../pack/lookup.ts";
import type { Scoring } from "../pack/scoring.ts";
import type { ScoringScheme } from "../pack/scoringScheme.ts";
import type { Unit } from "../pack/unit.ts";
import { claimsOf, declaredScheme, numberOf, textOf } from "../score/claims.ts";
import { criteriaOf } from "../score/criteria.ts";
import { arrivalOf, type Arrival } from "../score/dossier.ts";
import { lateAnswerOf, lateQuestionId } from "../score/lateQuestion.ts";
import { schemeInForce } from "../score/schemeInForce.ts";
import { scoreLines, type ScoreLine } from "../score/scoreLines.ts";
import { scoreUnit, type UnitScore } from "../score/scoreUnit.ts";
import { boundedKey } from "./factKeys.ts";
import type { FactPlace } from "./factFigures.ts";
import { callOf, type TableContext } from "./tableContext.ts";

/** A unit with its scores and where they stand. */
export interface ScoredUnit {
  readonly unit: Unit;
  readonly scheme: ScoringScheme;
  /** False while the office is still to fill in the scheme's criteria. */
  readonly isSchemeKnown: boolean;
  readonly lines: readonly ScoreLine[];
  /** Columns of the appraisal that count for this unit. */
  readonly columns: readonly string[];
  readonly arrival: Arrival;
  /** What was decided on a late dossier. */
  readonly decision: RecordedAnswer | null;
  readonly score: UnitScore;
  readonly result: string | null;
  readonly previousGrade: string | null;
}

/** The scores of all units that are to score themselves, in the registry's order. */
export interface ScoreBook {
  readonly scoring: Scoring;
  /** The call that expects the units' own scores. */
  readonly call: string;
  readonly units: readonly ScoredUnit[];
  /** The schemes that any of them is scored by. */
  readonly schemes: readonly ScoringScheme[];
  /** The results of the emulation, from the best down. */
  readonly steps: readonly string[];
}

/** The place of what a unit's own list says in a record, or what the appraisal says of the unit. */
export function scorePlace(
  { scoring, call }: Pick<ScoreBook, "scoring" | "call">,
  at: { readonly unit: Unit; readonly indicator: string; readonly row: string | null },
): FactPlace {
  const template = at.row === null ? scoring.appraisal.template : scoring.form.template;
  const identity = { ...at, call, template, unit: at.unit.id, measure: "current" } as const;
  return { column: "khoa", key: boundedKey(factKey(identity)) };
}

export const scoreBook = madeOnce((context: TableContext): ScoreBook => {
  const { pack } = context;
  const { scoring } = pack;
  if (scoring === undefined) throw new Error("a table of scores in a pack that scores nobody");
  const call = callOf(context, scoring.form.template).id;
  const { choices = [] } = indicatorByCode(
    templateByCode(pack, scoring.appraisal.template),
    scoring.appraisal.result,
  );
  const steps = choices.map(({ value }) => value);
  const { answers } = foldLedger(context.ledger);
  const facts = factsByUnit(context, scoring, call);
  const units = pack.units
    .toSorted((left, right) => left.order - right.order)
    .flatMap((unit) => {
      const given = { scoring, call, steps, facts: facts.get(unit.id) ?? [] };
      return scoredUnit(context, unit, {
        ...given,
        decision: answers.get(lateQuestionId(call, unit.id)) ?? null,
      });
    });
  return { scoring, call, units, schemes: schemesInUse(units), steps };
});

/** The schemes that scores are there by; of a book without any, those that the units are to use. */
function schemesInUse(units: readonly ScoredUnit[]): readonly ScoringScheme[] {
  const used = units.filter(({ lines }) =>
    lines.some(({ leaves }) => leaves.some(({ claim }) => claim !== null)),
  );
  return [...new Set((used.length > 0 ? used : units).map(({ scheme }) => scheme))];
}

function factsByUnit(
  context: TableContext,
  scoring: Scoring,
  call: string,
): ReadonlyMap<string, readonly Fact[]> {
  const templates = new Set([scoring.form.template, scoring.appraisal.template]);
  const facts = context.facts.facts.filter(
    ({ submission, value, state }) =>
      submission.call === call &&
      state === "counted" &&
      value.measure === "current" &&
      templates.has(submission.template),
  );
  return groupBy(facts, (fact) => fact.unit);
}

interface Given {
  readonly scoring: Scoring;
  readonly call: string;
  readonly steps: readonly string[];
  readonly facts: readonly Fact[];
  readonly decision: RecordedAnswer | null;
}

/** None for a unit that owes no scores or whose kind no scheme is made for. */
function scoredUnit(context: TableContext, unit: Unit, given: Given): readonly ScoredUnit[] {
  const { scoring, call, decision } = given;
  const item = context.coverage.find(call, unit.id, scoring.form.template);
  if (item === null || item.status === "exempt") return [];
  const valuesOf = (template: string): readonly Value[] =>
    given.facts.flatMap(({ submission, value }) => (submission.template === template ? [value] : []));
  const own = valuesOf(scoring.form.template);
  const appraisal = valuesOf(scoring.appraisal.template);
  const scheme = schemeInForce(context.pack, scoring, { unit, declared: declaredScheme(own, scoring.form) });
  if (scheme === null) return [];
  const criteria = criteriaOf(scheme);
  const lines = scoreLines(criteria, claimsOf(own, scoring.form));
  const answer = lateAnswerOf(decision?.answer);
  const arrival = arrivalOf(item, { asOf: context.asOf, answer });
  const reading = (code: string) => appraisal.find(({ indicator }) => indicator === code)?.reading;
  const columns = columnsOf(scoring, criteria?.length ?? null, (code) => numberOf(reading(code)) !== null);
  const result = textOf(reading(scoring.appraisal.result));
  const score = scoreUnit(
    {
      scheme,
      lines,
      arrival,
      appraisal: {
        points: columns.map((code) => numberOf(reading(code))),
        bonus: numberOf(reading(scoring.appraisal.bonus)),
        penalty: numberOf(reading(scoring.appraisal.penalty)),
      },
      result,
    },
    { noDossier: scoring.noDossier, steps: given.steps },
  );
  const { previousGrade: previous } = scoring.appraisal;
  return [
    {
      unit,
      scheme,
      isSchemeKnown: criteria !== null,
      lines,
      columns,
      arrival,
      decision,
      score,
      result,
      previousGrade: previous === undefined ? null : textOf(reading(previous)),
    },
  ];
}

/** As many columns as the scheme has criteria; while they are not known, those that hold points. */
function columnsOf(
  { appraisal }: Scoring,
  count: number | null,
  hasPoints: (code: string) => boolean,
): readonly string[] {
  return count === null ? appraisal.criteria.filter(hasPoints) : appraisal.criteria.slice(0, count);
}

import type { ReceivedSlip } from "../intake/intakeWorkbook.ts";
import { actorOf } from "../findings/actorOf.ts";
import type { Finding } from "../findings/finding.ts";
import { findUnit } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { UnitId } from "../pack/unit.ts";
import { takenBackKey } from "./explanationKey.ts";
import { explanationPlace, figuresOf } from "./explanationOf.ts";
import { findingId } from "./findingId.ts";
import type { LedgerState } from "./ledgerState.ts";

/** What a unit says about a finding on a return slip that came back. */
export interface UnitAnswer {
  readonly unit: UnitId;
  /** The unit's name. */
  readonly by: string;
  /** The day that it came ("yyyy-mm-dd"). */
  readonly day: string;
  readonly text: string;
}

/** Answers by finding; of several to one finding the one that came last counts, whatever order they are given in. */
export type UnitAnswers = ReadonlyMap<string, UnitAnswer>;

export function answersOfSlips(
  slips: readonly ReceivedSlip[],
  pack: Pack,
  receivedOn: ReadonlyMap<string, string>,
): UnitAnswers {
  const dated = slips.map((slip) => ({ slip, day: receivedOn.get(slip.file) ?? slip.issuedOn }));
  const ordered = dated.toSorted((left, right) => compareText(keyOf(left), keyOf(right)));
  return new Map(
    ordered.flatMap(({ slip, day }) => {
      const unit = findUnit(pack, slip.unit);
      if (unit === undefined) return [];
      return slip.answers.map(({ finding, text }): readonly [string, UnitAnswer] => [
        finding,
        { unit: unit.id, by: unit.name, day, text },
      ]);
    }),
  );
}

function keyOf({ slip, day }: { readonly slip: ReceivedSlip; readonly day: string }): string {
  return JSON.stringify([day, slip.file, slip.sheet]);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Settles warnings as before, and those that their own unit has answered on a slip as explained; `event` is "" until
 * the ledger knows. What a person has taken back stays taken back.
 */
export function withUnitAnswers(
  settle: (finding: Finding) => Finding,
  answers: UnitAnswers,
  { takenBack }: Pick<LedgerState, "takenBack">,
): (finding: Finding) => Finding {
  if (answers.size === 0) return settle;
  return (given) => {
    const finding = settle(given);
    if (finding.severity !== "warning" || actorOf(finding) !== "unit") return finding;
    const answer = answerTo(finding, answers);
    const key = takenBackKey({ ...explanationPlace(finding), figures: figuresOf(finding) });
    if (answer === null || takenBack.has(key)) return finding;
    const { by, text: reason } = answer;
    const at = `${answer.day}T00:00:00Z`;
    return { ...finding, severity: "note", decided: { kind: "explained", by, at, reason, event: "" } };
  };
}

/** What units wrote about errors: for the coordinator to read, no more. */
export function answeredErrors(findings: readonly Finding[], answers: UnitAnswers): readonly Finding[] {
  if (answers.size === 0) return [];
  return findings.flatMap((finding): readonly Finding[] => {
    const answer = finding.severity === "error" ? answerTo(finding, answers) : null;
    if (answer === null) return [];
    const data = { answer: answer.text, by: answer.by };
    return [{ code: "slip-answered", severity: "note", at: finding.at, data }];
  });
}

/** Only the unit that a finding is about can answer for it. */
function answerTo(finding: Finding, answers: UnitAnswers): UnitAnswer | null {
  const answer = answers.get(findingId(finding));
  return answer !== undefined && answer.unit === finding.at.unit ? answer : null;
}

import type { DeskFinding } from "../../app/desk/desk.ts";
import type { ActionOf } from "../../core/ledger/action.ts";

const measures = ["current", "samePeriodLastYear", "note"] as const;

/** A correction that the program can make when told to. */
export interface Proposal {
  readonly finding: DeskFinding;
  readonly changes: readonly {
    readonly cell: string;
    readonly before: string;
    readonly after: string;
    /** Both are decimal texts, to be written as the language does; left out for what cells say. */
    readonly isDecimal?: boolean;
  }[];
  /** True where the form itself says what is right: a total or a rate that its own figures give otherwise. */
  readonly isSafe: boolean;
  readonly correction: Omit<ActionOf<"correct">, "by" | "reason"> | Omit<ActionOf<"fix">, "by" | "reason">;
}

/** What a finding proposes; null where only a person can know. */
export function proposalOf(finding: DeskFinding): Proposal | null {
  if (finding.severity === "note" || finding.question !== null) return null;
  const { changes, fix, cell } = finding;
  const correction = { decide: "fix", finding: finding.id } as const;
  if (changes !== null) return { finding, changes, isSafe: false, correction };
  if (fix !== null && cell !== null) {
    return { finding, changes: [{ cell, ...fix }], isSafe: false, correction };
  }
  return recalculated(finding);
}

function recalculated(finding: DeskFinding): Proposal | null {
  const { code, cell, data } = finding;
  if (code !== "total-wrong" && code !== "ratio-wrong") return null;
  const { stated, computed } = data;
  const place = placeOf(finding);
  if (cell === null || place === null) return null;
  if (typeof stated !== "string" || typeof computed !== "string") return null;
  return {
    finding,
    changes: [{ cell, before: stated, after: computed, isDecimal: true }],
    isSafe: true,
    correction: { decide: "correct", place, to: computed },
  };
}

function placeOf(finding: DeskFinding): ActionOf<"correct">["place"] | null {
  const { call, unit, template, row, indicator } = finding;
  const measure = measures.find((known) => known === (finding.measure ?? "current"));
  if (unit === null || template === null || indicator === null || measure === undefined) return null;
  return {
    ...(call === null ? {} : { call }),
    unit,
    template,
    ...(row === null ? {} : { row }),
    indicator,
    measure,
  };
}

import type { DeskFinding, DeskView } from "../../app/desk/desk.ts";
import type { Action, DeliveryPlaceWritten } from "../../core/ledger/action.ts";
import { madeOnce } from "../../core/madeOnce.ts";
import { proposalOf, type Proposal } from "./proposal.ts";

/** What a coordinator decides about a finding, beside answering its question. */
export const decisionKinds = ["correct", "explain", "return", "exclude"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Why a decision cannot be taken on a finding. */
export type Obstacle =
  /** A note, or dealt with already. */
  | "nothing-to-do"
  | "asks-a-question"
  /** An error is corrected, returned or left out, never kept. */
  | "is-error"
  | "proposes-nothing"
  /** It is not about a form that was read. */
  | "no-form";

/** What a decision on many findings would do, told before it is done. */
export interface DecisionPlan {
  readonly kind: DecisionKind;
  readonly findings: readonly DeskFinding[];
  /** How many of the findings are left as they are, by what stands in the way. */
  readonly exceptions: ReadonlyMap<Obstacle, number>;
}

export function planDecision(
  findings: readonly DeskFinding[],
  kind: DecisionKind,
  { inputs }: Pick<DeskView, "inputs">,
): DecisionPlan {
  const exceptions = new Map<Obstacle, number>();
  const possible = findings.filter((finding) => {
    const obstacle = obstacleOf(finding, kind, inputs);
    if (obstacle !== null) exceptions.set(obstacle, (exceptions.get(obstacle) ?? 0) + 1);
    return obstacle === null;
  });
  return { kind, findings: possible, exceptions };
}

/** What keeps a decision from being taken by one stroke; by itself, any value of a form can be corrected. */
function obstacleOf(finding: DeskFinding, kind: DecisionKind, inputs: DeskView["inputs"]): Obstacle | null {
  if (finding.severity === "note") return "nothing-to-do";
  switch (kind) {
    case "explain":
      if (finding.question !== null) return "asks-a-question";
      return finding.severity === "error" ? "is-error" : null;
    case "correct":
      if (finding.question !== null) return "asks-a-question";
      return proposalOf(finding) === null ? "proposes-nothing" : null;
    case "return":
    case "exclude":
      return wasRead(finding, inputs) ? null : "no-form";
    default:
      return kind satisfies never;
  }
}

/** The decisions that a card offers; a value can be typed where no correction is proposed. */
export function possibleDecisions(
  finding: DeskFinding,
  { inputs }: Pick<DeskView, "inputs">,
): readonly DecisionKind[] {
  return decisionKinds.filter((kind) => {
    if (kind === "correct" && isAboutValue(finding) && wasRead(finding, inputs)) return true;
    return obstacleOf(finding, kind, inputs) === null;
  });
}

function isAboutValue({ severity, question, cell, indicator }: DeskFinding): boolean {
  return severity !== "note" && question === null && cell !== null && indicator !== null;
}

/** A form of another period, say, is known by what was found, but it was not read as a form of the call. */
function wasRead(finding: DeskFinding, inputs: DeskView["inputs"]): boolean {
  return formKeys(inputs).has(formKey(finding));
}

const formKeys = madeOnce(
  (inputs: DeskView["inputs"]): ReadonlySet<string> =>
    new Set(inputs.flatMap(({ file, forms }) => forms.map((form) => formKey({ ...form, file })))),
);

function formKey({
  file,
  call,
  unit,
  template,
}: Pick<DeskFinding, "file" | "call" | "unit" | "template">): string {
  return JSON.stringify([file, call, unit, template]);
}

export interface Signed {
  readonly by: string;
  readonly reason: string;
}

export interface Explained extends Signed {
  /** Id of one of the pack's reasons; null for words of one's own. */
  readonly category: string | null;
}

export function explainActions(
  findings: readonly DeskFinding[],
  { by, reason, category }: Explained,
): readonly Action[] {
  const said = { by, reason, ...(category === null ? {} : { category }) };
  return findings.map(({ id }) => ({ decide: "explain", finding: id, ...said }));
}

export function correctActions(proposals: readonly Proposal[], signed: Signed): readonly Action[] {
  return proposals.map(({ correction }) => ({ ...correction, ...signed }));
}

/** Each form once, however much was found in it. */
export function deliveryActions(
  findings: readonly DeskFinding[],
  { kind, units }: { readonly kind: "return" | "exclude"; readonly units: DeskView["units"] },
  signed: Signed,
): readonly Action[] {
  return deliveriesOf(findings, kind, units).map((delivery) => ({ decide: kind, delivery, ...signed }));
}

/** The forms that a decision would send back or leave out; of a grid by unit only the rows that are wrong. */
export function deliveriesOf(
  findings: readonly DeskFinding[],
  kind: "return" | "exclude",
  units: DeskView["units"],
): readonly DeliveryPlaceWritten[] {
  const known = new Set(units.map(({ id }) => id));
  const all = findings.flatMap((finding): readonly DeliveryPlaceWritten[] => {
    const delivery = deliveryOf(finding);
    if (delivery === null) return [];
    const { row, unit } = finding;
    const isRow = kind === "exclude" && row !== null && row !== unit && known.has(row);
    return [isRow ? { ...delivery, row } : delivery];
  });
  return [...new Map(all.map((delivery) => [JSON.stringify(delivery), delivery])).values()];
}

function deliveryOf({ call, unit, template, file }: DeskFinding): DeliveryPlaceWritten | null {
  if (call === null || unit === null || template === null) return null;
  return { call, unit, template, ...(file === null ? {} : { file }) };
}

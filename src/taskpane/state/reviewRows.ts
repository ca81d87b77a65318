import type { DeskFinding } from "../../app/desk/desk.ts";
import type { Actor } from "../../core/findings/actorOf.ts";
import type { Severity } from "../../core/findings/finding.ts";
import { severityRank } from "../../core/findings/severityRank.ts";
import { groupBy } from "../../core/groupBy.ts";
import { parseRange } from "../../core/workbook/address.ts";
import type { Grouping, ReviewState } from "./state.ts";

/** What a group of findings has in common; its words are the view's. */
export type GroupSubject =
  | { readonly by: "actor"; readonly actor: Actor }
  | {
      readonly by: "cause";
      readonly code: string;
      readonly template: string | null;
      readonly rule: string | null;
    }
  | { readonly by: "unit"; readonly unit: string | null }
  | { readonly by: "sheet"; readonly file: string | null; readonly sheet: string | null };

export interface GroupRow {
  readonly type: "group";
  readonly id: string;
  readonly level: number;
  readonly subject: GroupSubject;
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly open: boolean;
  readonly findings: readonly DeskFinding[];
  readonly position: Position;
}

export interface FindingRow {
  readonly type: "finding";
  readonly id: string;
  readonly level: number;
  readonly finding: DeskFinding;
  /** True where no group above says the cause. */
  readonly namesCause: boolean;
  readonly position: Position;
}

/** A line of the review list: groups and findings, flat, in the order of reading. */
export type ReviewRow = GroupRow | FindingRow;

/** The how-manieth of how many beside it. */
export interface Position {
  readonly index: number;
  readonly of: number;
}

/** A group of so few findings shows them at once. */
const shownAtOnce = 3;

/** The list as it is shown: closed groups keep their findings to themselves. */
export function reviewRows(
  findings: readonly DeskFinding[],
  { grouping, folding }: Pick<ReviewState, "grouping" | "folding">,
): readonly ReviewRow[] {
  return grouping === "cause" ? byActor(findings, folding) : byPlace(findings, { grouping, folding });
}

type Folding = ReviewState["folding"];

const actors: readonly Actor[] = ["coordinator", "unit", "unchecked"];

function byActor(findings: readonly DeskFinding[], folding: Folding): readonly ReviewRow[] {
  const sections = actors.flatMap((actor) => {
    const own = findings.filter((finding) => finding.actor === actor);
    return own.length === 0 ? [] : [{ actor, own }];
  });
  return sections.flatMap(({ actor, own }, index) => {
    const open = folding[`actor:${actor}`] ?? true;
    const row = groupRow(`actor:${actor}`, { by: "actor", actor }, own, {
      level: 1,
      open,
      position: { index, of: sections.length },
    });
    return open ? [row, ...causesOf(own, `actor:${actor}`, folding)] : [row];
  });
}

function causesOf(findings: readonly DeskFinding[], parent: string, folding: Folding): readonly ReviewRow[] {
  const causes = [...groupBy(bySeverity(findings), (finding) => finding.cause)];
  return causes.flatMap(([cause, own], index): readonly ReviewRow[] => {
    const [first] = own;
    const position = { index, of: causes.length };
    if (first === undefined) return [];
    if (own.length === 1) return [findingRow(first, { level: 2, position, namesCause: true })];
    const id = `${parent}/cause:${cause}`;
    const open = folding[id] ?? own.length <= shownAtOnce;
    const subject = { by: "cause", code: first.code, template: first.template, rule: first.rule } as const;
    const row = groupRow(id, subject, own, { level: 2, open, position });
    return open ? [row, ...findingRows(own, { level: 3, namesCause: false })] : [row];
  });
}

/** What must be done first comes first; within that, the order given. */
function bySeverity(findings: readonly DeskFinding[]): readonly DeskFinding[] {
  return findings.toSorted((left, right) => severityRank(left.severity) - severityRank(right.severity));
}

function byPlace(
  findings: readonly DeskFinding[],
  { grouping, folding }: { readonly grouping: Exclude<Grouping, "cause">; readonly folding: Folding },
): readonly ReviewRow[] {
  const groups = [...groupBy(findings, (finding) => placeKey(finding, grouping))].toSorted(
    ([, left], [, right]) => worst(left) - worst(right),
  );
  return groups.flatMap(([key, group], index): readonly ReviewRow[] => {
    const own = grouping === "cell" ? inCellOrder(group) : bySeverity(group);
    const [first] = own;
    if (first === undefined) return [];
    const open = folding[key] ?? (own.length <= shownAtOnce || worst(own) === 0);
    const subject: GroupSubject =
      grouping === "unit"
        ? { by: "unit", unit: first.unit }
        : { by: "sheet", file: first.file, sheet: first.sheet };
    const row = groupRow(key, subject, own, { level: 1, open, position: { index, of: groups.length } });
    return open ? [row, ...findingRows(own, { level: 2, namesCause: true })] : [row];
  });
}

function placeKey(finding: DeskFinding, grouping: Exclude<Grouping, "cause">): string {
  return grouping === "unit"
    ? `unit:${finding.unit ?? ""}`
    : `sheet:${JSON.stringify([finding.file, finding.sheet])}`;
}

function worst(findings: readonly DeskFinding[]): number {
  return Math.min(...findings.map((finding) => severityRank(finding.severity)));
}

function inCellOrder(findings: readonly DeskFinding[]): readonly DeskFinding[] {
  const places = new Map(
    findings.map((finding) => [finding, finding.cell === null ? null : parseRange(finding.cell)]),
  );
  return findings.toSorted((left, right) => {
    const [first, second] = [places.get(left), places.get(right)];
    return (first?.top ?? -1) - (second?.top ?? -1) || (first?.left ?? -1) - (second?.left ?? -1);
  });
}

function groupRow(
  id: string,
  subject: GroupSubject,
  findings: readonly DeskFinding[],
  place: Pick<GroupRow, "level" | "open" | "position">,
): GroupRow {
  const [mostSevere] = bySeverity(findings);
  return { type: "group", id, subject, findings, severity: mostSevere?.severity ?? "note", ...place };
}

function findingRow(
  finding: DeskFinding,
  place: Pick<FindingRow, "level" | "namesCause" | "position">,
): FindingRow {
  return { type: "finding", id: `finding:${finding.id}`, finding, ...place };
}

function findingRows(
  findings: readonly DeskFinding[],
  place: Pick<FindingRow, "level" | "namesCause">,
): readonly FindingRow[] {
  return findings.map((finding, index) =>
    findingRow(finding, { ...place, position: { index, of: findings.length } }),
  );
}

import { type Actor, actorOf } from "./actorOf.ts";
import type { Finding, FindingCode } from "./finding.ts";

/** Findings with one cause: the same code, and for rules the same rule of the same form. */
export interface CauseGroup {
  readonly code: FindingCode;
  readonly template?: string;
  readonly rule?: string;
  readonly findings: readonly Finding[];
}

/** Everything that one side can act on. */
export interface ActorGroup {
  readonly actor: Actor;
  /** In the order of their first finding. */
  readonly causes: readonly CauseGroup[];
  /** The findings of all causes, cause by cause. */
  readonly findings: readonly Finding[];
}

const actorsInOrder: readonly Actor[] = ["coordinator", "unit", "unchecked"];

/** Groups by who can act, then by cause; the order of the findings given is kept. Actors without any are left out. */
export function groupFindings(findings: readonly Finding[]): readonly ActorGroup[] {
  return actorsInOrder.flatMap((actor) => {
    const causes = groupByCause(findings.filter((finding) => actorOf(finding) === actor));
    return causes.length === 0
      ? []
      : [{ actor, causes, findings: causes.flatMap((cause) => cause.findings) }];
  });
}

/** Findings with one cause have one key. */
export function causeKey(finding: Finding): string {
  return JSON.stringify([finding.code, ...ruleOf(finding)]);
}

function groupByCause(findings: readonly Finding[]): readonly CauseGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = causeKey(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const [template, rule] = ruleOf(first);
    return [
      {
        code: first.code,
        findings: group,
        ...(rule === undefined ? {} : { template: template ?? "", rule }),
      },
    ];
  });
}

function ruleOf(finding: Finding): readonly [template?: string, rule?: string] {
  const { rule, template } = finding.at;
  return rule === undefined ? [] : [template ?? "", rule];
}

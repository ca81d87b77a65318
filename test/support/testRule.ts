import { describe, expect, test } from "vitest";
import { checkRule } from "../../src/core/check/checkRule.ts";
import { openForm } from "../../src/core/check/form.ts";
import type { Finding, FindingCode, Severity } from "../../src/core/findings/finding.ts";
import type { Period } from "../../src/core/pack/period.ts";
import { aSubmission, type SubmissionOptions } from "./aSubmission.ts";
import { aRule, aTemplate, anIndicator, type IndicatorOptions, rowsSection } from "./aTemplate.ts";
import { callH1, checkPack } from "./checkPack.ts";

type RuleCase = Omit<SubmissionOptions, "template"> & { readonly name: string };

export interface FindingExpected {
  readonly code: FindingCode;
  readonly severity?: Severity;
  readonly cell?: string;
  readonly row?: string;
  /** Members of the finding's data; members that are not named may be anything. */
  readonly [member: string]: unknown;
}

export interface RuleTable {
  /** Types and other members of the indicators; those that are not named are optional counts. */
  readonly indicators?: { readonly [code: string]: IndicatorOptions };
  /** What the form looks like; one indicator per row unless given. */
  readonly section?: (indicators: readonly ReturnType<typeof anIndicator>[]) => object;
  readonly period?: Period;
  readonly passes: readonly RuleCase[];
  readonly fails: readonly (RuleCase & { readonly findings: readonly FindingExpected[] })[];
}

/** A table of a rule's tests: forms that it lets pass, and forms with exactly these findings. */
export function testRule(title: string, members: Parameters<typeof aRule>[0], table: RuleTable): void {
  describe(title, () => {
    test.each(table.passes.map((one) => [one.name, one] as const))("passes: %s", (_, one) => {
      expect(run(members, table, one)).toEqual([]);
    });
    test.each(table.fails.map((one) => [one.name, one] as const))("fails: %s", (_, one) => {
      const findings = run(members, table, one);
      expect(findings).toHaveLength(one.findings.length);
      for (const [position, expected] of one.findings.entries()) {
        expect(flat(findings[position])).toMatchObject(expected);
      }
    });
  });
}

function run(members: Parameters<typeof aRule>[0], table: RuleTable, one: RuleCase): readonly Finding[] {
  const rule = aRule(members);
  const codes = new Set([
    ...Object.keys(table.indicators ?? {}),
    ...Object.keys(one.values ?? {}),
    ...(one.rows ?? []).flatMap((row) => Object.keys(row.values)),
  ]);
  const indicators = [...codes].map((code) => anIndicator(code, table.indicators?.[code]));
  const section = (table.section ?? rowsSection)(indicators);
  const template = aTemplate({ sections: [section], rules: [rule] });
  const pack = checkPack([template], table.period === undefined ? {} : { period: table.period });
  return checkRule(rule, openForm(aSubmission({ ...one, template }), pack, callH1(pack)));
}

function flat(finding: Finding | undefined): object {
  return { ...finding?.data, ...finding?.at, code: finding?.code, severity: finding?.severity };
}

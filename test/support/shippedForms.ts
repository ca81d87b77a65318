import { checkAcross } from "../../src/core/check/checkAcross.ts";
import { checkSubmission } from "../../src/core/check/checkSubmission.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import type { Submission } from "../../src/core/intake/submission.ts";
import { callById, templateByCode, unitById, variantFor } from "../../src/core/pack/lookup.ts";
import { aSubmission, type GivenRow, type GivenValues } from "./aSubmission.ts";
import { shippedPack } from "./shippedPack.ts";

const pack = shippedPack();
export const choice = (value: string) => ({ type: "choice", value }) as const;
export const date = (value: string) => ({ type: "date", value }) as const;

export interface Sent {
  readonly values?: GivenValues;
  readonly rows?: readonly GivenRow[];
  readonly unit?: string;
}

/** A form as a unit sends it to the call that expects it first. */
export function sent(
  code: string,
  { unit = "P-PHOMINH", ...given }: Sent,
  call = callFor(code, unit),
): Submission {
  const template = templateByCode(pack, code);
  const variant = variantFor(template, unitById(pack, unit));
  const layout = variant === null ? {} : { variant };
  return aSubmission({ template, reporter: unit, call, ...layout, ...given });
}

function callFor(code: string, unit: string): string {
  const call = pack.calls.find(({ expected }) =>
    expected.some((item) => item.template === code && item.unit === unit),
  );
  return call?.id ?? "2022-H1";
}

/** Errors and warnings of rules, as "severity rule". */
function said(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ severity, at }) => severity !== "note" && at.rule !== undefined)
    .map(({ severity, at }) => `${severity} ${at.rule}`);
}

/** What a form says of itself. */
export function alone(code: string, given: Sent): readonly string[] {
  const submission = sent(code, given);
  const call = callById(pack, submission.call);
  return said(checkSubmission(submission, { pack, call, openQuestions: false }));
}

/** What forms side by side say of each other. */
export function together(...submissions: readonly Submission[]): readonly string[] {
  const calls = [...new Set(submissions.map(({ call }) => call))];
  return said(checkAcross(submissions, { pack, calls }));
}

export function row(values: GivenValues, key = "1"): GivenRow {
  return { key, values };
}

/** "c1=9 c2=8.5" as figures. */
export function figures(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...text.matchAll(/(\w+)=([\d.]+)/g)].map(([, code = "", value = ""]) => [code, Number(value)]),
  );
}

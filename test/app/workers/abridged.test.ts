import { expect, test } from "vitest";
import { createAbridging, createRestoring, type Abridged } from "../../../src/app/workers/abridged.ts";
import type { Examination } from "../../../src/app/ports.ts";
import { createCompaction } from "../../../src/core/intake/compactSubmission.ts";
import type { Submission } from "../../../src/core/intake/submission.ts";
import { aSubmission } from "../../support/aSubmission.ts";
import { anIndicator, aTemplate, rowsSection } from "../../support/aTemplate.ts";

const indicators = Array.from({ length: 50 }, (_, index) => anIndicator(`a${index}`));
const template = aTemplate({ sections: [rowsSection(indicators)] });

/** `first` is what its first cell says; the others are one more each, and every tenth has been converted. */
function aForm(reporter: string, first: number): Submission {
  const cells = indicators.map(({ code }, index) => {
    return [code, { type: "number", value: String(first + index) } as const] as const;
  });
  const converted = indicators.filter((_, index) => index % 10 === 9).map(({ code }) => code);
  return aSubmission({
    template,
    reporter,
    values: Object.fromEntries(cells),
    conversions: Object.fromEntries(converted.map((code) => [code, "unit-words"] as const)),
  });
}

function examined(...submissions: readonly Submission[]): Examination {
  return { state: "read", submissions, findings: [], slips: [], checks: new Map(), answered: [] };
}

function freshIn(abridged: Abridged): readonly number[] {
  if (abridged.state !== "read") return [];
  return abridged.submissions.map(({ values }) => values.fresh.length);
}

test("what has been sent before is named, and comes back whole", () => {
  const [abridge, restore] = [createAbridging(), createRestoring(createCompaction())];
  const all = [
    examined(aForm("W1", 1), aForm("W2", 1)),
    { state: "own-output" } as const,
    examined(aForm("W3", 1), aForm("W4", 100)),
    { state: "refused", problem: { reason: "not-a-workbook" } } as const,
  ];
  const sent = all.map(abridge);
  expect(sent.map(freshIn)).toEqual([[50, 5], [], [5, 50], []]);
  expect(structuredClone(sent).map(restore)).toEqual(all);
});

test("forms of another template or call have nothing in common", () => {
  const abridge = createAbridging();
  const form = aForm("W1", 1);
  const others = [form, { ...form, call: "another call" }, { ...form, template: "another template" }];
  expect(freshIn(abridge(examined(...others)))).toEqual([50, 50, 50]);
});

test("a worker that has sent very much begins anew, and its other side with it", () => {
  const [abridge, restore] = [createAbridging(), createRestoring(createCompaction())];
  const forms = Array.from({ length: 1_500 }, (_, index) => aForm("W1", index * 100));
  let anew = 0;
  for (const form of [...forms, aForm("W2", 0), aForm("W3", 0)]) {
    const sent = abridge(examined(form));
    if (sent.state === "read") anew += sent.submissions.filter(({ values }) => values.before === 0).length;
    expect(restore(structuredClone(sent))).toEqual(examined(form));
  }
  expect(anew).toBe(2);
});

test("what two workers say alike becomes the same", () => {
  const compaction = createCompaction();
  const [first, second] = ["W1", "W2"].map((reporter) => {
    const sent = structuredClone(createAbridging()(examined(aForm(reporter, 1))));
    const examination = createRestoring(compaction)(sent);
    return examination.state === "read" ? examination.submissions[0] : undefined;
  });
  const shared = first?.values.filter((value, index) => second?.values[index] === value);
  expect(shared).toHaveLength(45);
});

test("a number that was never sent is an error, not another value", () => {
  const abridge = createAbridging();
  abridge(examined(aForm("W1", 1)));
  const sent = abridge(examined(aForm("W2", 1)));
  expect(() => createRestoring(createCompaction())(sent)).toThrow("never sent");
});

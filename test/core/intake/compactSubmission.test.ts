import { describe, expect, it } from "vitest";
import { createCompaction } from "../../../src/core/intake/compactSubmission.ts";
import type { Reading, Submission } from "../../../src/core/intake/submission.ts";
import { aSubmission } from "../../support/aSubmission.ts";
import { anIndicator, aTemplate, rowsSection, unitGrid } from "../../support/aTemplate.ts";

const readings: Readonly<Record<string, Reading>> = {
  a1: { type: "number", value: "12" },
  a2: { type: "text", value: "12" },
  a3: { type: "text", value: "dài ".repeat(50) },
  a4: { type: "choice", value: "Có" },
  a5: { type: "boolean", value: true },
  a6: { type: "date", value: "2022-04-05" },
  a7: { type: "blank" },
  a8: { type: "notApplicable" },
  a9: { type: "unreadable", raw: "1O" },
};
const indicators = Object.keys(readings).map((code) => anIndicator(code));

/** As it comes from a worker: equal, and nothing in common with any other. */
function received(reporter: string): Submission {
  const rowsForm = aTemplate({ sections: [rowsSection(indicators)] });
  const form = aSubmission({
    template: rowsForm,
    reporter,
    values: readings,
    conversions: { a1: "unit-words" },
  });
  return structuredClone(form);
}

function createCompact(): (own: Submission) => Submission {
  const { submission, values } = createCompaction();
  return (own) => submission({ ...own, values: values(own, own.values) });
}

describe("createCompaction", () => {
  it("changes nothing that a submission says", () => {
    const compact = createCompact();
    for (const reporter of ["W1", "W2", "W1"]) {
      expect(compact(received(reporter))).toEqual(received(reporter));
    }
    const grid = aSubmission({
      template: aTemplate({ sections: [unitGrid(indicators)] }),
      rows: [
        { key: "W1", values: readings },
        { key: "total", role: "total", values: readings },
      ],
    });
    expect(compact(structuredClone(grid))).toEqual(grid);
  });

  it("lets submissions share what they say alike", () => {
    const compact = createCompact();
    const [first, second] = [compact(received("W1")), compact(received("W2"))];
    expect(second.alignment.places).toBe(first.alignment.places);
    const shares = first.values.map(({ reading }, index) => second.values[index]?.reading === reading);
    const shared = first.values.filter((_, index) => shares[index]).map(({ reading }) => reading.type);
    expect(new Set(shared)).toEqual(new Set(["number", "text", "choice", "date", "blank", "notApplicable"]));
  });

  it("shares what speaks for a template, not what speaks for each unit", () => {
    const compact = createCompact();
    const title = { kind: "title", text: "Biểu DV-01", says: "DV-01", at: { row: 0, column: 2 } } as const;
    const evidence = (unit: string) => ({
      template: [title],
      unit: [{ kind: "unit-cell", text: unit, says: unit } as const],
      period: [],
    });
    const sent = (unit: string) => structuredClone({ ...received(unit), evidence: evidence(unit) });
    const [first, second] = [compact(sent("W1")), compact(sent("W2"))];
    expect(first.evidence).toEqual(evidence("W1"));
    expect(second.evidence).toEqual(evidence("W2"));
    expect(second.evidence.template).toBe(first.evidence.template);
  });

  it("shares whole values between forms of one template and call only", () => {
    const compact = createCompact();
    const [first, second] = [compact(received("W1")), compact(received("W2"))];
    const other = compact({ ...received("W1"), call: "another call" });
    const sharedWith = ({ values }: Submission) =>
      first.values.filter((value, index) => values[index] === value).map(({ indicator }) => indicator);
    expect(sharedWith(second)).toEqual(["a2", "a4", "a6", "a7", "a8"]);
    expect(sharedWith(other)).toEqual([]);
  });

  it("keeps values apart whose parts read alike one after the other", () => {
    const compact = createCompact();
    const form = received("W1");
    const [value] = form.values;
    if (value === undefined) throw new Error("a form without a value");
    const alike = [
      { ...value, row: "r number 1", reading: { type: "text", value: "2" }, raw: "3", conversions: [] },
      { ...value, row: "r", reading: { type: "text", value: "number 12" }, raw: "3", conversions: [] },
      { ...value, row: "r", reading: { type: "text", value: "number 1" }, raw: "23", conversions: [] },
      { ...value, row: null, reading: { type: "text", value: "1" }, raw: "", conversions: [] },
      { ...value, row: "", reading: { type: "text", value: "1" }, raw: "", conversions: [] },
      { ...value, row: "r text", reading: { type: "number", value: "1" }, raw: "", conversions: [] },
      { ...value, row: "r", reading: { type: "text", value: "number 1" }, raw: "", conversions: [] },
    ] as const;
    expect(compact({ ...form, values: alike }).values).toEqual(alike);
  });
});

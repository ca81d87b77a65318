import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { punctualityOf } from "../../../src/core/merge/punctuality.ts";
import { aMergePack, aSubmission, mergeOf } from "../../support/mergeBuilders.ts";

const submission = aSubmission({ reporter: "W1", template: "ROWS-1", values: { due: 1 } });

function itemOf(merged: ReturnType<typeof mergeOf>, unit = "W1", template = "ROWS-1") {
  return merged.coverage.find((item) => item.unit === unit && item.template === template);
}

function parcel(reporter: string, template: string, path: string) {
  return aSubmission({ reporter, template, path, values: { due: 1 } });
}

function about(severity: Finding["severity"], at: Finding["at"]): Finding {
  return { code: "value-missing", severity, at, data: { label: "x" } };
}

describe("coverage", () => {
  it("names every expected unit and template once", () => {
    const [call] = aMergePack().calls;
    const { coverage } = mergeOf([submission]);
    expect(coverage.map(({ unit, template }) => `${unit} ${template}`)).toEqual(
      call?.expected.map(({ unit, template }) => `${unit} ${template}`),
    );
  });

  it.each([
    ["valid", []],
    ["valid", [about("note", { submission: submission.id })]],
    ["valid-with-warnings", [about("warning", { submission: submission.id })]],
    [
      "in-error",
      [about("warning", { submission: submission.id }), about("error", { submission: submission.id })],
    ],
  ] as const)("is %s by what was found", (state, findings) => {
    expect(itemOf(mergeOf([submission], { findings }))?.state).toBe(state);
  });

  it("does not blame a form for another's errors", () => {
    const item = itemOf(
      mergeOf([submission], { findings: [about("error", { submission: "other", unit: "W1" })] }),
    );
    expect(item).toMatchObject({ state: "valid", errors: 0 });
  });

  it("tells missing from arrived and unclear", () => {
    const unclear = about("error", { call: "H1", unit: "W1", template: "ROWS-1" });
    const merged = mergeOf([], { findings: [unclear] });
    expect(itemOf(merged)).toMatchObject({ state: "in-error", errors: 1, submission: null, attempt: 0 });
    expect(itemOf(merged)?.punctuality.state).toBe("not-recorded");
    expect(itemOf(merged, "W2")).toMatchObject({ state: "missing", errors: 0 });
    expect(itemOf(merged, "W2")?.punctuality.state).toBe("not-received");
    const rows = { call: "H1", template: "ROWS-1" };
    expect(merged.footnotes).toContainEqual({ kind: "parts-excluded", ...rows, units: ["W1"] });
    expect(merged.footnotes).toContainEqual({ kind: "units-missing", ...rows, units: ["W2", "W3", "O1"] });
  });

  it.each([
    ["conditional", "conditional"],
    ["exempt", "exempt"],
  ] as const)("does not miss what is %s", (status, state) => {
    const pack = aMergePack();
    const calls = pack.calls.map((call) => ({
      ...call,
      expected: call.expected.map((item) => ({ ...item, status })),
    }));
    expect(itemOf(mergeOf([], { pack: { ...pack, calls } }))?.state).toBe(state);
    expect(itemOf(mergeOf([submission], { pack: { ...pack, calls } }))?.state).toBe("valid");
  });

  it("carries file, date, attempt and lateness of the delivery in use", () => {
    const merged = mergeOf([submission], {
      received: new Map([[submission.source.file.path, "2022-06-12"]]),
      attempts: new Map([[submission.id, 2]]),
    });
    expect(itemOf(merged)).toMatchObject({
      file: { path: "W1-ROWS-1.xlsx" },
      receivedOn: "2022-06-12",
      attempt: 2,
      punctuality: { state: "late", days: 3 },
    });
  });
});

describe("punctuality", () => {
  it.each([
    ["before", "2022-06-09", { state: "on-time" }],
    ["before", "2022-06-10", { state: "on-deadline-day", days: 1 }],
    ["before", "2022-06-11", { state: "late", days: 2 }],
    ["before", "2022-07-01", { state: "late", days: 22 }],
    ["by", "2022-06-10", { state: "on-time" }],
    ["by", "2022-06-11", { state: "late", days: 1 }],
    ["before", null, { state: "not-recorded" }],
  ] as const)("%s 10/6, received %s", (semantics, receivedOn, expected) => {
    expect(punctualityOf(receivedOn, { deadline: { date: "2022-06-10", semantics } })).toEqual(expected);
  });

  it("is noted once per file, and a file outside the register too", () => {
    const submissions = [
      parcel("W1", "ROWS-1", "late.xlsx"),
      parcel("W1", "LIST-1", "late.xlsx"),
      parcel("W2", "ROWS-1", "day.xlsx"),
      parcel("W3", "ROWS-1", "unknown.xlsx"),
    ];
    const received = new Map([
      ["late.xlsx", "2022-06-11"],
      ["day.xlsx", "2022-06-10"],
    ]);
    const notes = mergeOf(submissions, { received }).findings;
    expect(notes.map(({ code, severity, at }) => [code, severity, at.file])).toEqual([
      ["report-late", "note", "late.xlsx"],
      ["report-on-deadline-day", "note", "day.xlsx"],
      ["received-date-missing", "note", "unknown.xlsx"],
    ]);
    expect(notes[0]).toMatchObject({ data: { days: 2 } });
    expect(mergeOf(submissions).findings).toEqual([]);
  });
});

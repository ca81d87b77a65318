import { describe, expect, it } from "vitest";
import { parseDecisions } from "../../../src/core/ledger/decisions.ts";

const decision = { question: "q", answer: "a", by: "Lan", reason: "gọi điện" };

function pathsOf(file: unknown): readonly string[] {
  const parsed = parseDecisions(typeof file === "string" ? file : JSON.stringify(file));
  return parsed.ok ? [] : parsed.error.map((problem) => problem.path);
}

describe("parseDecisions", () => {
  it("reads decisions, a byte order mark before them included", () => {
    const text = `\uFEFF${JSON.stringify({ formatVersion: 1, decisions: [decision] })}`;
    expect(parseDecisions(text)).toEqual({ ok: true, value: [decision] });
  });

  it.each([
    ["no JSON", "{", [""]],
    ["another version", { formatVersion: 2, decisions: [] }, ["formatVersion"]],
    ["no author", { formatVersion: 1, decisions: [{ ...decision, by: "" }] }, ["decisions[0].by"]],
    [
      "no offset",
      { formatVersion: 1, decisions: [{ ...decision, at: "2022-06-10T22:00:00" }] },
      ["decisions[0].at"],
    ],
    [
      "two answers to one question",
      { formatVersion: 1, decisions: [decision, decision, { ...decision, answer: "b" }] },
      ["decisions[2]"],
    ],
  ])("says where the fault is: %s", (_name, file, paths) => {
    expect(pathsOf(file)).toEqual(paths);
  });

  it("speaks both languages", () => {
    const parsed = parseDecisions("[");
    const [problem] = parsed.ok ? [] : parsed.error;
    expect(problem?.vi).not.toBe(problem?.en);
  });
});

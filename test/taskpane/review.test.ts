import { describe, expect, it } from "vitest";
import type { DeskView } from "../../src/app/desk/desk.ts";
import { answeredQuestion, questionsAlike } from "../../src/taskpane/state/answeredQuestion.ts";
import { cellMarks } from "../../src/taskpane/state/cellMarks.ts";
import { reviewProgress } from "../../src/taskpane/state/reviewProgress.ts";
import { unitLetter } from "../../src/taskpane/state/unitLetter.ts";
import { aDeskFinding, aDeskView } from "../support/aDeskView.ts";

const decision = { question: "nil-return:91b5b6b495d5:1", answer: "returned", by: "Lan", reason: "đã hỏi" };

describe("the progress of the review", () => {
  it("counts errors and warnings, ticked off or not, and answered questions as done", () => {
    const findings = [
      aDeskFinding({ id: "e", severity: "error" }),
      aDeskFinding({ id: "w", severity: "warning" }),
      aDeskFinding({ id: "n", severity: "note" }),
    ];
    expect(reviewProgress({ ...aDeskView(), findings, decisions: [decision] }, ["w", "n", "gone"])).toEqual({
      done: 2,
      of: 3,
    });
  });
});

describe("answered questions", () => {
  const input = {
    file: "GD.xlsx",
    sha256: `91b5b6b495d5${"0".repeat(52)}`,
    outcome: "used",
    reason: null,
    forms: [],
  } satisfies DeskView["inputs"][number];

  it("are told by kind and file, and by cell where the id has one", () => {
    expect(answeredQuestion(decision.question, [input])).toEqual({
      kind: "nil-return",
      file: "GD.xlsx",
      cell: null,
    });
    expect(answeredQuestion("which-value:91b5b6b495d5:0:E13", [input]).cell).toBe("E13");
  });

  it("may be about files that are gone", () => {
    expect(answeredQuestion("which-unit:aaaaaaaaaaaa:0", [input]).file).toBeNull();
  });
});

function question(id: string, answers: readonly string[]) {
  return { id, kind: "nil-return", options: answers.map((answer) => ({ answer, label: answer })) };
}

describe("questions alike", () => {
  it("share the cause and offer the same answer", () => {
    const asked = aDeskFinding({
      id: "1",
      cause: "form-nil",
      question: question("q1", ["zero", "returned"]),
    });
    const findings = [
      asked,
      aDeskFinding({ id: "2", cause: "form-nil", question: question("q2", ["zero"]) }),
      aDeskFinding({ id: "3", cause: "values-blank", question: question("q3", ["zero"]) }),
      aDeskFinding({ id: "4", cause: "form-nil", question: null }),
    ];
    expect(questionsAlike({ findings }, asked, "zero")).toEqual(["q1", "q2"]);
    expect(questionsAlike({ findings }, asked, "returned")).toEqual(["q1"]);
  });
});

describe("marks of a sheet", () => {
  it("are its findings with a cell, in the pane's language", () => {
    const message = {
      vi: { where: "", what: "Sai.", todo: "Sửa." },
      en: { where: "", what: "Wrong.", todo: "Mend." },
    };
    const findings = [
      aDeskFinding({ cell: "C5:F5", message }),
      aDeskFinding({ cell: null, message }),
      aDeskFinding({ cell: "C5", sheet: "Other", message }),
    ];
    expect(cellMarks(findings, { path: "a.xlsx", sheet: "S" }, "en")).toEqual([
      { cell: "C5:F5", severity: "error", text: "Wrong. Mend." },
    ]);
  });
});

describe("the letter to a unit", () => {
  it("says what to do, once each, and leaves notes out", () => {
    const findings = [
      aDeskFinding({ severity: "error" }),
      aDeskFinding({ severity: "error" }),
      aDeskFinding({ severity: "note", message: aDeskView().findings[0]?.message ?? aDeskFinding().message }),
    ];
    expect(unitLetter(findings, "vi").split("\n")).toEqual(["- where: what todo"]);
  });
});

import { describe, expect, it } from "vitest";
import type { DeskFinding, DeskView } from "../../src/app/desk/desk.ts";
import {
  correctActions,
  deliveriesOf,
  explainActions,
  planDecision,
  possibleDecisions,
} from "../../src/taskpane/state/decisionPlan.ts";
import { proposalOf } from "../../src/taskpane/state/proposal.ts";
import { typedValue } from "../../src/taskpane/state/typedValue.ts";
import { aDeskFinding, aDeskView } from "../support/aDeskView.ts";

const question = { id: "q", kind: "nil-return", options: [] };
const warning = aDeskFinding({ id: "w", severity: "warning" });
const error = aDeskFinding({ id: "e", severity: "error" });
const asking = aDeskFinding({ id: "q", severity: "error", question });
const note = aDeskFinding({ id: "n", severity: "note" });
const fileless = aDeskFinding({ id: "f", severity: "error", unit: null, template: null });
const all = [warning, error, asking, note, fileless];

const total = aDeskFinding({
  id: "t",
  code: "total-wrong",
  cell: "D16",
  row: "total:",
  indicator: "c3",
  data: { stated: "10749", computed: "10739" },
});
const change = {
  cell: "C5",
  row: null,
  indicator: "A01",
  measure: "current",
  before: "1",
  after: "2",
} as const;
const shifted = aDeskFinding({ id: "s", code: "rows-shifted", cell: "C5:C9", changes: [change, change] });

/** The file with the one form that everything is about. */
const form = { sheet: "S", template: "T-1", version: "1", unit: "W1", call: "C1" } as const;
const evidence = { template: [], unit: [], period: [] };
const read = { state: "in-error", certainty: "sure", score: 1, columnsOrRowsMissing: [], evidence } as const;
const input: DeskView["inputs"][number] = {
  file: "a.xlsx",
  sha256: "ab",
  outcome: "used",
  reason: null,
  forms: [{ ...form, ...read, columnsOrRowsMissing: [] }],
};
const desk = aDeskView({ inputs: [input] });

const ids = (findings: readonly DeskFinding[]) => findings.map(({ id }) => id);

describe("a decision on many findings", () => {
  it("keeps warnings only, and says of the others what stands in the way", () => {
    const plan = planDecision(all, "explain", desk);
    expect(ids(plan.findings)).toEqual(["w"]);
    expect(Object.fromEntries(plan.exceptions)).toEqual({
      "is-error": 2,
      "asks-a-question": 1,
      "nothing-to-do": 1,
    });
  });

  it("corrects only what something is proposed for", () => {
    const plan = planDecision([...all, total, shifted], "correct", desk);
    expect(ids(plan.findings)).toEqual(["t", "s"]);
    expect(plan.exceptions.get("proposes-nothing")).toBe(3);
  });

  it("returns the forms of units, questions or not", () => {
    const plan = planDecision(all, "return", desk);
    expect(ids(plan.findings)).toEqual(["w", "e", "q"]);
    expect(Object.fromEntries(plan.exceptions)).toEqual({ "nothing-to-do": 1, "no-form": 1 });
  });
});

describe("a form that was not read", () => {
  it("is not returned and not corrected", () => {
    const elsewhere = { ...error, template: "T-2", cell: "C5", indicator: "A01" };
    expect(possibleDecisions(elsewhere, desk)).toEqual([]);
    expect(planDecision([elsewhere], "exclude", desk).exceptions.get("no-form")).toBe(1);
  });
});

describe("what a card offers", () => {
  it("never is to keep an error", () => {
    expect(possibleDecisions(error, desk)).toEqual(["return", "exclude"]);
    expect(possibleDecisions(warning, desk)).toContain("explain");
    expect(possibleDecisions(note, desk)).toEqual([]);
  });

  it("is to type a value where the finding is about one", () => {
    expect(possibleDecisions({ ...error, cell: "C5", indicator: "A01" }, desk)).toContain("correct");
    expect(possibleDecisions({ ...asking, cell: "C5", indicator: "A01" }, desk)).not.toContain("correct");
  });
});

describe("proposals", () => {
  it("are safe where the form's own figures say what is right", () => {
    expect(proposalOf(total)).toMatchObject({
      isSafe: true,
      changes: [{ cell: "D16", before: "10749", after: "10739" }],
      correction: { decide: "correct", to: "10739", place: { unit: "W1", row: "total:", indicator: "c3" } },
    });
  });

  it("are to be looked at closely where one cause is supposed behind many findings", () => {
    expect(proposalOf(shifted)).toMatchObject({
      isSafe: false,
      changes: [change, change],
      correction: { decide: "fix", finding: "s" },
    });
  });

  it("are none for questions, notes, and what only the unit knows", () => {
    expect([asking, note, error].map(proposalOf)).toEqual([null, null, null]);
  });
});

describe("the actions", () => {
  const signed = { by: "Lan", reason: "đã hỏi" };

  it("name every finding, with the pack's reason if one was chosen", () => {
    expect(explainActions([warning], { ...signed, category: null })).toEqual([
      { decide: "explain", finding: "w", ...signed },
    ]);
    expect(explainActions([warning], { ...signed, category: "dac-thu" })[0]).toMatchObject({
      category: "dac-thu",
    });
  });

  it("correct what was chosen", () => {
    const proposals = [total, shifted].flatMap((finding) => proposalOf(finding) ?? []);
    expect(correctActions(proposals, signed)).toMatchObject([
      { decide: "correct", ...signed },
      { decide: "fix", ...signed },
    ]);
  });

  it("send a form back once, however much was found in it", () => {
    expect(deliveriesOf([warning, error, total], "return", [])).toEqual([
      { call: "C1", unit: "W1", template: "T-1", file: "a.xlsx" },
    ]);
  });

  it("leave out of a grid by unit only the rows that are wrong", () => {
    const row = aDeskFinding({ row: "W2" });
    expect(deliveriesOf([row], "exclude", aDeskView().units)).toMatchObject([{ unit: "W1", row: "W2" }]);
    expect(deliveriesOf([row], "return", aDeskView().units)[0]).not.toHaveProperty("row");
  });
});

describe("a typed value", () => {
  const whole = { type: "int", decimals: 0 } as const;
  const decimal = { type: "dec", decimals: 3 } as const;

  it.each([
    ["1.234", whole, "1234"],
    ["12,5", decimal, "12.5"],
    ["1.234,5", decimal, "1234.5"],
    [" ", whole, ""],
    ["10/06/2022", { type: "date", decimals: 0 } as const, "2022-06-10"],
    ["Có", { type: "bool", decimals: 0 } as const, "Có"],
  ])("%s is read as it is meant", (typed, kind, value) => {
    expect(typedValue(typed, kind)).toEqual({ type: "value", value });
  });

  it("that may mean two things is asked about", () => {
    expect(typedValue("1.234", decimal)).toEqual({ type: "ambiguous", readings: ["1234", "1.234"] });
  });

  it.each(["mười hai", "khoảng 50", "31/02/2022"])("%s is none", (typed) => {
    const kind = typed.includes("/") ? ({ type: "date", decimals: 0 } as const) : whole;
    expect(typedValue(typed, kind)).toEqual({ type: "unreadable" });
  });
});

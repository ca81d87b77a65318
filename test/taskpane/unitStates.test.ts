import { describe, expect, it } from "vitest";
import type { DeskView } from "../../src/app/desk/desk.ts";
import type { Calendar } from "../../src/core/pack/calendar.ts";
import { coverageByKind } from "../../src/taskpane/state/coverageByKind.ts";
import {
  fitsFilter,
  submittedUnits,
  unitStates,
  type UnitState,
} from "../../src/taskpane/state/unitStates.ts";
import { aCoverageLine, aDeskView } from "../support/aDeskView.ts";

type Line = DeskView["coverage"][number];

function statesOf(
  lines: readonly Partial<Line>[],
  today = "2022-06-10",
  desk: Partial<DeskView> = {},
): readonly UnitState[] {
  return unitStates(aDeskView({ coverage: lines.map(aCoverageLine), ...desk }), today);
}

const received = { file: "a.xlsx", attempt: 1, punctuality: "not-recorded" } as const;

describe("how a unit stands", () => {
  it.each<[string, readonly Partial<Line>[]]>([
    ["missing", [{ template: "T-1" }, { template: "T-2" }]],
    ["incomplete", [{ template: "T-1" }, { template: "T-2", state: "valid", ...received }]],
    ["in-error", [{ template: "T-1" }, { template: "T-2", state: "in-error", ...received }]],
    ["in-error", [{ state: "returned", ...received }]],
    [
      "with-warnings",
      [
        { state: "valid-with-warnings", ...received },
        { template: "T-2", state: "valid" },
      ],
    ],
    ["valid", [{ state: "valid", ...received }]],
    [
      "valid",
      [
        { state: "valid", ...received },
        { template: "T-2", status: "conditional", state: "conditional" },
      ],
    ],
    ["nothing-due", [{ status: "exempt", state: "exempt" }]],
  ])("is %s", (standing, lines) => {
    expect(statesOf(lines)[0]?.standing).toBe(standing);
  });

  it("counts the forms that are due, not those that may come", () => {
    const [unit] = statesOf([
      { state: "valid", ...received },
      { template: "T-2" },
      { template: "T-3", status: "conditional", state: "conditional" },
    ]);
    expect(unit).toMatchObject({ due: 2, received: 1 });
  });

  it("ages what has not come by the day it is looked at, and what came late by its day of receipt", () => {
    expect(statesOf([{}], "2022-06-10")[0]?.daysLate).toBe(0);
    expect(statesOf([{}], "2022-06-15")[0]?.daysLate).toBe(5);
    const late = { state: "valid", ...received, punctuality: "late", daysLate: 4 } as const;
    expect(statesOf([late], "2030-01-01")[0]?.daysLate).toBe(4);
  });

  it("counts from the last day on time, which need not be the call's deadline", () => {
    const before = { lastDay: "2022-06-09" };
    expect(statesOf([before], "2022-06-09")[0]?.daysLate).toBe(0);
    expect(statesOf([before], "2022-06-10")[0]?.daysLate).toBe(1);
    expect(statesOf([{ lastDay: "2022-06-20", extended: true }], "2022-06-15")[0]?.daysLate).toBe(0);
  });

  it("counts the days on which offices work where the pack says so", () => {
    const calendar: Calendar = {
      weekend: [6, 7],
      holidays: [],
      worked: [],
      deadlineOnDayOff: "asWritten",
      lateness: "workingDays",
    };
    // Friday 10/6; Monday 13/6 is one working day later.
    const monday = statesOf([{}], "2022-06-13", { calendar });
    expect(monday[0]?.daysLate).toBe(1);
  });

  it("leaves out units that nothing is expected of", () => {
    expect(statesOf([{ unit: "W2" }]).map((unit) => unit.id)).toEqual(["W2"]);
  });

  it("counts a unit as having sent once one of its forms of that call came", () => {
    const lines: readonly Partial<Line>[] = [
      { call: "H1", unit: "W1" },
      { call: "H1", unit: "W2", state: "in-error", ...received },
      { call: "H1", unit: "W2", template: "T-2" },
      { call: "ONCE", unit: "W1", state: "valid", ...received },
    ];
    const desk = aDeskView({ coverage: lines.map(aCoverageLine) });
    expect(submittedUnits(desk, "H1")).toEqual({ sent: 1, of: 2 });
    expect(submittedUnits(desk, "ONCE")).toEqual({ sent: 1, of: 1 });
  });
});

describe("filters of units", () => {
  const [incomplete] = statesOf(
    [{ template: "T-1" }, { template: "T-2", state: "valid", ...received }],
    "2022-07-01",
  );

  it.each([
    ["all", true],
    ["missing", true],
    ["received", true],
    ["late", true],
    ["valid", false],
    ["in-error", false],
  ] as const)("an incomplete unit under “%s”: %s", (filter, fits) => {
    expect(incomplete !== undefined && fitsFilter(incomplete, filter)).toBe(fits);
  });
});

describe("coverage by kind of unit", () => {
  it("adds up what the units of a kind owe", () => {
    const desk = aDeskView({
      coverage: [
        aCoverageLine({ state: "valid", ...received }),
        aCoverageLine({ template: "T-2", state: "returned", ...received }),
        aCoverageLine({ unit: "W2" }),
        aCoverageLine({ unit: "W2", template: "T-2", status: "conditional", state: "conditional" }),
      ],
    });
    expect(coverageByKind(unitStates(desk, "2022-06-10"), desk)).toEqual([
      { kind: "ward", name: "Phường", units: 2, due: 3, valid: 1, inError: 1, missing: 1 },
    ]);
  });
});

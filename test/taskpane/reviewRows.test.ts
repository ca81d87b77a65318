import { describe, expect, it } from "vitest";
import type { DeskFinding } from "../../src/app/desk/desk.ts";
import { filterFindings } from "../../src/taskpane/state/findingFilter.ts";
import { reviewRows, type ReviewRow } from "../../src/taskpane/state/reviewRows.ts";
import type { Grouping } from "../../src/taskpane/state/state.ts";
import { aDeskFinding } from "../support/aDeskView.ts";

function rowsOf(
  findings: readonly DeskFinding[],
  grouping: Grouping = "cause",
  folding: Readonly<Record<string, boolean>> = {},
): readonly string[] {
  return reviewRows(findings, { grouping, folding }).map(shown);
}

/** "1 actor:unit ×2", "2 f-1". */
function shown(row: ReviewRow): string {
  return row.type === "group"
    ? `${row.level} ${row.id} ×${row.findings.length}`
    : `${row.level} ${row.finding.id}`;
}

function many(count: number, given: Partial<DeskFinding> = {}): readonly DeskFinding[] {
  return Array.from({ length: count }, (_, index) => aDeskFinding({ ...given, id: `f-${index + 1}` }));
}

describe("the list by cause", () => {
  it("groups by who can act, the coordinator first", () => {
    const findings = [
      aDeskFinding({ id: "u", actor: "unit" }),
      aDeskFinding({ id: "r", actor: "unchecked", code: "rule-unchecked" }),
      aDeskFinding({ id: "c", actor: "coordinator", code: "unit-unknown" }),
    ];
    expect(rowsOf(findings)).toEqual([
      "1 actor:coordinator ×1",
      "2 c",
      "1 actor:unit ×1",
      "2 u",
      "1 actor:unchecked ×1",
      "2 r",
    ]);
  });

  it("shows one cause as one line, however many cells it has", () => {
    expect(rowsOf(many(212))).toEqual(["1 actor:unit ×212", "2 actor:unit/cause:value-missing ×212"]);
  });

  it("shows few findings of a cause at once, and more when the group is opened", () => {
    expect(rowsOf(many(3))).toHaveLength(5);
    expect(rowsOf(many(4))).toHaveLength(2);
    expect(rowsOf(many(4), "cause", { "actor:unit/cause:value-missing": true })).toHaveLength(6);
    expect(rowsOf(many(3), "cause", { "actor:unit/cause:value-missing": false })).toHaveLength(2);
  });

  it("puts errors before warnings before notes", () => {
    const findings = [
      aDeskFinding({ id: "n", severity: "note", code: "file-ignored" }),
      aDeskFinding({ id: "w", severity: "warning", code: "total-wrong" }),
      aDeskFinding({ id: "e", severity: "error", code: "value-error" }),
    ];
    expect(rowsOf(findings)).toEqual(["1 actor:unit ×3", "2 e", "2 w", "2 n"]);
  });

  it("keeps the cause of the desk: two rules are two causes", () => {
    const findings = [
      aDeskFinding({ id: "1", code: "sides-disagree", cause: "sides-disagree r1", rule: "r1" }),
      aDeskFinding({ id: "2", code: "sides-disagree", cause: "sides-disagree r2", rule: "r2" }),
    ];
    expect(rowsOf(findings)).toEqual(["1 actor:unit ×2", "2 1", "2 2"]);
  });

  it("counts positions among siblings", () => {
    const rows = reviewRows(many(2), { grouping: "cause", folding: {} });
    expect(rows.map((row) => row.position)).toEqual([
      { index: 0, of: 1 },
      { index: 0, of: 1 },
      { index: 0, of: 2 },
      { index: 1, of: 2 },
    ]);
  });
});

describe("the list by unit and by cell", () => {
  it("groups by unit, those with errors first and open", () => {
    const findings = [...many(4, { unit: "W1", severity: "warning" }), aDeskFinding({ id: "e", unit: "W2" })];
    expect(rowsOf(findings, "unit")).toEqual(["1 unit:W2 ×1", "2 e", "1 unit:W1 ×4"]);
  });

  it("follows the sheet by cell: rows, then columns", () => {
    const cells = ["C12", "B12", "A2", null, "AA2"];
    const findings = cells.map((cell) => aDeskFinding({ id: cell ?? "whole", cell }));
    expect(rowsOf(findings, "cell").slice(1)).toEqual(["2 whole", "2 A2", "2 AA2", "2 B12", "2 C12"]);
  });
});

describe("filters", () => {
  const findings = [
    aDeskFinding({ id: "e", severity: "error", cell: "C5:F5" }),
    aDeskFinding({ id: "w", severity: "warning", cell: "C6" }),
    aDeskFinding({ id: "o", severity: "error", cell: "C5", file: "b.xlsx" }),
    aDeskFinding({ id: "f", severity: "error", cell: null }),
  ];
  const idsOf = (filter: Parameters<typeof filterFindings>[1]) =>
    filterFindings(findings, filter).map((finding) => finding.id);

  it("leaves all without a filter", () => {
    expect(idsOf({ severities: [], place: null })).toEqual(["e", "w", "o", "f"]);
  });

  it("keeps the severities that are pressed", () => {
    expect(idsOf({ severities: ["warning"], place: null })).toEqual(["w"]);
  });

  it("keeps the findings of a group that was chosen", () => {
    const only = { title: "G", findings: ["w", "gone"] };
    expect(idsOf({ severities: [], place: null, only })).toEqual(["w"]);
  });

  it("keeps what is about a cell of that sheet of that file, ranges included", () => {
    expect(idsOf({ severities: [], place: { path: "a.xlsx", sheet: "S", cell: "E5" } })).toEqual(["e"]);
    expect(idsOf({ severities: [], place: { path: "a.xlsx", sheet: "S", cell: "C5:C9" } })).toEqual([
      "e",
      "w",
    ]);
    expect(idsOf({ severities: [], place: { path: "a.xlsx", sheet: "S2", cell: "C5" } })).toEqual([]);
  });
});

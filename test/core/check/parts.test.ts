import { describe, expect, test } from "vitest";
import { partOf } from "../../../src/core/check/parts.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { aSubmission } from "../../support/aSubmission.ts";
import { anIndicator, aTemplate, categoryGrid, listSection, unitGrid } from "../../support/aTemplate.ts";

function anError(row?: string): Finding {
  return {
    code: "value-missing",
    severity: "error",
    at: row === undefined ? {} : { row },
    data: { label: "a" },
  };
}

describe("the part that an error keeps out", () => {
  const rows = [
    { key: "W1", values: { a: 1 } },
    { key: "?", role: "unknown" as const, values: { a: 1 } },
  ];

  test("one unit's row in a grid by unit, also a row of unknown meaning", () => {
    const submission = aSubmission({
      template: aTemplate({ sections: [unitGrid([anIndicator("a")])] }),
      rows,
    });
    expect(partOf(anError("W1"), submission)).toEqual({ submission: submission.id, row: "W1" });
    expect(partOf(anError("?"), submission)).toEqual({ submission: submission.id, row: "?" });
    expect(partOf(anError(), submission)).toEqual({ submission: submission.id });
    expect(partOf(anError("W9"), submission)).toEqual({ submission: submission.id });
  });

  test("the whole submission in a grid by category and in a list", () => {
    const grid = aSubmission({
      template: aTemplate({ sections: [categoryGrid([anIndicator("a")])] }),
      rows: [{ key: "state", values: { a: 1 } }],
    });
    expect(partOf(anError("state"), grid)).toEqual({ submission: grid.id });
    const list = aSubmission({
      template: aTemplate({ sections: [listSection([anIndicator("a")])] }),
      rows: [{ key: "1", values: { a: 1 } }],
    });
    expect(partOf(anError("1"), list)).toEqual({ submission: list.id });
  });
});

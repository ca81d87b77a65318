import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/findings/finding.ts";
import type { Submission } from "../../../src/core/intake/submission.ts";
import { unitValue } from "../../../src/core/merge/figures.ts";
import { aMergePack, aSubmission, factsIn, mergeOf, totalIn } from "../../support/mergeBuilders.ts";

const grid = { template: "GRID-1", indicator: "c1" };
const mixed = { template: "MIX-1", indicator: "c1" };

function own(unit: string, cells: Readonly<Record<string, number | null>>, template = "GRID-1"): Submission {
  return aSubmission({ reporter: unit, template, rows: { [unit]: cells } });
}

function byAuthority(
  rows: Readonly<Record<string, Readonly<Record<string, number | null>>>>,
  template = "GRID-1",
) {
  return aSubmission({ reporter: "AU", template, rows });
}

function byField(unit: string, rows: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  return aSubmission({ reporter: unit, template: "MIX-1", rows });
}

function errorAt(submission: Submission, row?: string): Finding {
  return {
    code: "value-missing",
    severity: "error",
    at: { submission: submission.id, ...(row === undefined ? {} : { row }) },
    data: { label: "c1" },
  };
}

function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => finding.code);
}

describe("facts", () => {
  it("carry subject, sender and source cell", () => {
    const [fact] = mergeOf([byAuthority({ W2: { c1: 7 } })]).facts;
    expect(fact).toMatchObject({
      unit: "W2",
      row: null,
      state: "counted",
      submission: { reporter: "AU", source: { sheet: "GRID-1" } },
      value: { at: { row: 10, column: 0 } },
    });
  });

  it("are made of data rows with something in them only", () => {
    const submission = aSubmission({
      reporter: "AU",
      template: "GRID-1",
      rows: { W1: { c1: 1, c2: null }, W2: { c1: 99 } },
      totalRows: ["W2"],
    });
    expect(factsIn(mergeOf([submission]), "GRID-1", "counted")).toEqual(["AU→W1/c1: 1"]);
  });

  it("keep not applicable apart and what is unreadable out", () => {
    const submission = aSubmission({
      reporter: "W1",
      template: "ROWS-1",
      values: { due: { type: "notApplicable" }, done: { type: "unreadable", raw: "12 / 15" } },
    });
    const merged = mergeOf([submission]);
    expect(factsIn(merged, "ROWS-1", "counted")).toEqual(["W1→W1/due: notApplicable"]);
    expect(factsIn(merged, "ROWS-1", "excluded")).toEqual(["W1→W1/done: unreadable"]);
    expect(totalIn(merged, { template: "ROWS-1", indicator: "due" })).toMatchObject({
      value: null,
      unitsReported: 0,
    });
  });

  it("stand in the order of units, templates, rows and indicators, own categories last", () => {
    const merged = mergeOf([
      byField("W2", { "+zoo": { c1: 1 }, civil: { c1: 2 }, "+an": { c1: 3 }, land: { c2: 5, c1: 4 } }),
      own("W1", { c1: 6 }),
    ]);
    expect(
      merged.facts.map(({ unit, row, value }) => `${unit} ${row?.key ?? null} ${value.indicator}`),
    ).toEqual(["W1 null c1", "W2 land c1", "W2 land c2", "W2 civil c1", "W2 +an c1", "W2 +zoo c1"]);
  });

  it("numbers list records as numbers", () => {
    const rows = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [String(index + 1), { name: "m" }]),
    );
    const merged = mergeOf([aSubmission({ reporter: "W1", template: "LIST-1", rows })]);
    expect(merged.facts.map((fact) => fact.row?.key).slice(-2)).toEqual(["10", "11"]);
  });
});

describe("a part with an error", () => {
  it("keeps a whole submission out of the totals", () => {
    const wrong = own("W1", { c1: 5 });
    const merged = mergeOf([wrong, own("W2", { c1: 3 })], { findings: [errorAt(wrong)] });
    expect(totalIn(merged, grid)).toMatchObject({ value: "3", unitsReported: 1, unitsExpected: 3 });
    expect(factsIn(merged, "GRID-1", "excluded")).toEqual(["W1→W1/c1: 5"]);
    expect(merged.footnotes).toContainEqual({
      kind: "parts-excluded",
      call: "H1",
      template: "GRID-1",
      units: ["W1"],
    });
  });

  it("keeps only one unit's row of a grid by unit out", () => {
    const sheet = byAuthority({ W1: { c1: 5 }, W2: { c1: 3 } });
    const merged = mergeOf([sheet], { findings: [errorAt(sheet, "W1")] });
    expect(totalIn(merged, grid)).toMatchObject({ value: "3", unitsReported: 1 });
  });

  it("is the submission when a category's row has the error", () => {
    const wrong = byField("W1", { land: { c1: 1 }, civil: { c1: 2 } });
    const merged = mergeOf([wrong], { findings: [errorAt(wrong, "land")] });
    expect(totalIn(merged, mixed)?.value).toBeNull();
  });

  it("is no part for a warning", () => {
    const submission = own("W1", { c1: 5 });
    const warning: Finding = { ...errorAt(submission), severity: "warning" };
    expect(totalIn(mergeOf([submission], { findings: [warning] }), grid)?.value).toBe("5");
  });

  it("is made of two rows for one unit", () => {
    const sheet = byAuthority({ W1: { c1: 5 }, W2: { c1: 3 } });
    const twice = { ...sheet, rows: [...sheet.rows, ...sheet.rows.slice(0, 1)] };
    const merged = mergeOf([twice]);
    expect(totalIn(merged, grid)?.value).toBe("3");
    expect(merged.findings).toMatchObject([{ code: "key-repeated", severity: "error", at: { row: "W1" } }]);
  });
});

describe("one source per dataset", () => {
  it("counts the authority's rows and keeps the units' own for reconciliation", () => {
    const merged = mergeOf([own("W1", { c1: 5 }), byAuthority({ W1: { c1: 6 }, AU: { c1: 1 } })]);
    expect(totalIn(merged, grid)).toMatchObject({ value: "7", unitsReported: 2, unitsExpected: 4 });
    expect(factsIn(merged, "GRID-1", "reconcile")).toEqual(["W1→W1/c1: 5"]);
  });

  it("says in which figures the two differ", () => {
    const merged = mergeOf([own("W1", { c1: 5, c2: 2 }), byAuthority({ W1: { c1: 6, c2: 2 } })]);
    expect(merged.findings).toMatchObject([
      {
        code: "sources-differ",
        severity: "warning",
        at: { file: "W1-GRID-1.xlsx", unit: "W1", template: "GRID-1", indicator: "c1" },
        data: { own: "5", authority: "6" },
      },
    ]);
    expect(merged.coverage.find((item) => item.unit === "W1" && item.template === "GRID-1")).toMatchObject({
      state: "valid-with-warnings",
      warnings: 1,
    });
  });

  it("does not compare a figure with a blank", () => {
    const merged = mergeOf([own("W1", { c1: 5, c2: 2 }), byAuthority({ W1: { c1: 5, c2: null } })]);
    expect(merged.findings).toEqual([]);
  });

  it("lets own rows stand in while the authority has not reported, and says so", () => {
    const merged = mergeOf([own("W1", { c1: 5 }), own("W2", { c1: 3 })]);
    expect(totalIn(merged, grid)?.value).toBe("8");
    expect(merged.footnotes).toContainEqual({
      kind: "authority-missing",
      call: "H1",
      template: "GRID-1",
      authority: "AU",
      standIn: true,
    });
    expect(merged.findings).toMatchObject([
      { code: "authority-missing", severity: "warning", at: { unit: "AU", template: "GRID-1" } },
    ]);
  });

  it.each(["conditional", "exempt"] as const)("warns of no silent authority whose form is %s", (status) => {
    const pack = aMergePack();
    const calls = pack.calls.map((call) => ({
      ...call,
      expected: call.expected.map((item) => (item.unit === "AU" ? { ...item, status } : item)),
    }));
    const merged = mergeOf([own("W1", { c1: 5 })], { pack: { ...pack, calls } });
    expect(totalIn(merged, grid)?.value).toBe("5");
    expect(codes(merged.findings)).not.toContain("authority-missing");
  });

  it("lets own rows stand in when the authority's sheet is in error", () => {
    const sheet = byAuthority({ W1: { c1: 9 } });
    const merged = mergeOf([own("W1", { c1: 5 }), sheet], { findings: [errorAt(sheet)] });
    expect(totalIn(merged, grid)?.value).toBe("5");
    expect(codes(merged.findings)).toContain("authority-missing");
  });

  it("keeps a unit's own row when the authority leaves it out, with a footnote", () => {
    const merged = mergeOf([own("W1", { c1: 5 }), own("W2", { c1: 3 }), byAuthority({ W1: { c1: 5 } })]);
    expect(totalIn(merged, grid)?.value).toBe("8");
    expect(merged.footnotes).toContainEqual({
      kind: "authority-missing",
      call: "H1",
      template: "GRID-1",
      authority: "AU",
      standIn: true,
      units: ["W2"],
    });
    expect(codes(merged.findings)).not.toContain("authority-missing");
  });

  it("leaves the dataset missing where the pack says so", () => {
    const merged = mergeOf([own("W1", { c1: 5 }, "STRICT-1")]);
    expect(totalIn(merged, { template: "STRICT-1", indicator: "c1" })?.value).toBeNull();
    expect(factsIn(merged, "STRICT-1", "reconcile")).toEqual(["W1→W1/c1: 5"]);
    expect(merged.footnotes).toContainEqual({
      kind: "authority-missing",
      call: "H1",
      template: "STRICT-1",
      authority: "AU",
      standIn: false,
    });
  });

  it("follows the same policy for one row of the authority that an error keeps out", () => {
    const strict = byAuthority({ W1: { c1: 9 }, W2: { c1: 3 } }, "STRICT-1");
    const merged = mergeOf([own("W1", { c1: 5 }, "STRICT-1"), strict], { findings: [errorAt(strict, "W1")] });
    expect(totalIn(merged, { template: "STRICT-1", indicator: "c1" })?.value).toBe("3");
    const loose = byAuthority({ W1: { c1: 9 }, W2: { c1: 3 } });
    const other = mergeOf([own("W1", { c1: 5 }), loose], { findings: [errorAt(loose, "W1")] });
    expect(totalIn(other, grid)?.value).toBe("8");
  });

  it("never counts two senders who speak of one unit", () => {
    const neighbour = aSubmission({
      reporter: "W1",
      template: "GRID-1",
      rows: { W1: { c1: 1 }, W2: { c1: 50 } },
    });
    const merged = mergeOf([neighbour, own("W2", { c1: 4 })]);
    expect(totalIn(merged, grid)?.value).toBe("5");
    expect(factsIn(merged, "GRID-1", "reconcile")).toEqual(["W1→W2/c1: 50"]);
  });
});

describe("rows by category beside rows by unit", () => {
  const fields = byField("W1", { land: { c1: 10, c2: 10 }, "+other": { c1: 5, c2: 10 } });

  it("adds the categories to a unit's figure while the authority is missing", () => {
    const merged = mergeOf([fields]);
    expect(unitValue(merged, { call: "H1", unit: "W1", ...mixed })).toBe("15");
    expect(totalIn(merged, mixed)?.value).toBe("15");
    expect(totalIn(merged, { ...mixed, row: "land" })?.value).toBe("10");
    expect(totalIn(merged, { ...mixed, row: "+other" })?.value).toBe("5");
    expect(totalIn(merged, { ...mixed, row: "civil" })).toMatchObject({ value: null, unitsReported: 0 });
  });

  it("takes the unit's figure from the authority, and the categories' from the unit", () => {
    const merged = mergeOf([fields, byAuthority({ W1: { c1: 16 }, W2: { c1: 1 } }, "MIX-1")]);
    expect(unitValue(merged, { call: "H1", unit: "W1", ...mixed })).toBe("16");
    expect(totalIn(merged, mixed)?.value).toBe("17");
    expect(totalIn(merged, { ...mixed, row: "land" })?.value).toBe("10");
    expect(merged.findings).toMatchObject([{ code: "sources-differ", data: { own: "15", authority: "16" } }]);
    expect(merged.footnotes.filter((note) => note.kind === "authority-missing")).toEqual([]);
  });

  it("mixes no two sources in one unit's figures", () => {
    const merged = mergeOf([fields, byAuthority({ W1: { c1: 16, c2: null } }, "MIX-1")]);
    expect(unitValue(merged, { call: "H1", unit: "W1", template: "MIX-1", indicator: "c2" })).toBeNull();
  });

  it("computes a rate per category and over all from the parts", () => {
    const merged = mergeOf([fields]);
    const rate = { template: "MIX-1", indicator: "p1" };
    expect(totalIn(merged, rate)?.value).toBe("75");
    expect(totalIn(merged, { ...rate, row: "+other" })?.value).toBe("50");
  });
});

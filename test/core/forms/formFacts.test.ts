import { describe, expect, it } from "vitest";
import { formFileName } from "../../../src/core/forms/formFileName.ts";
import { deadlineWords } from "../../../src/core/forms/formWords.ts";
import { gridLeads } from "../../../src/core/forms/gridLeads.ts";
import { officialDate } from "../../../src/core/forms/officialDate.ts";
import { reporterName } from "../../../src/core/forms/reporterName.ts";
import { splitColumns } from "../../../src/core/forms/splitColumns.ts";
import { termsFormula } from "../../../src/core/forms/termFormula.ts";
import { callById, templateByCode, unitById } from "../../../src/core/pack/lookup.ts";
import { parseTerm, type Term } from "../../../src/core/pack/term.ts";
import type { RowDimension, SectionOf } from "../../../src/core/pack/template.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = shippedPack();
const call = callById(pack, "2022-H1");

/** The grid of TCD-01 with another first number. */
function grid(printed: string | undefined): SectionOf<"grid"> {
  const [section] = templateByCode(pack, "TCD-01").sections;
  if (section?.kind !== "grid") throw new Error("TCD-01 is a grid");
  const [first, ...rest] = section.indicators;
  if (first === undefined) throw new Error("TCD-01 has columns");
  const { printedNumber: _printed, ...plain } = first;
  return {
    ...section,
    indicators: [printed === undefined ? plain : { ...plain, printedNumber: printed }, ...rest],
  };
}

function terms(...texts: readonly string[]): readonly Term[] {
  return texts.map((text) => parseTerm(text)).filter((term) => term !== null);
}

describe("officialDate", () => {
  it.each([
    ["2022-06-10", "10/6/2022"],
    ["2022-04-05", "05/4/2022"],
    ["2022-01-01", "01/01/2022"],
    ["2021-12-15", "15/12/2021"],
  ])("%s is written %s", (date, written) => {
    expect(officialDate(date)).toBe(written);
  });
});

describe("deadlineWords", () => {
  it("says the last day of a strict deadline too", () => {
    expect(deadlineWords({ date: "2022-06-10", semantics: "before" })).toMatch(
      /^trước ngày 10\/6\/2022.*09\/6\/2022/,
    );
    expect(deadlineWords({ date: "2022-06-10", semantics: "by" })).not.toContain("trước");
  });
});

describe("formFileName", () => {
  it("is plain and stable", () => {
    expect(formFileName(pack, call, unitById(pack, "P-PHOMINH"))).toBe(
      "2022-H1_P-PHOMINH_Phuong-Pho-Minh.xlsx",
    );
  });

  it("differs for every unit where case does not count, and has no letter that a disk refuses", () => {
    const names = pack.units.map((unit) => formFileName(pack, call, unit).toLowerCase());
    expect(new Set(names).size).toBe(pack.units.length);
    expect(names.filter((name) => !/^[a-z0-9._-]+\.xlsx$/.test(name))).toEqual([]);
  });

  it("keeps ids apart that differ by case only", () => {
    const one = { ...unitById(pack, "P-PHOMINH"), id: "a", order: 1 };
    const other = { ...one, id: "A", order: 2 };
    const two = { ...pack, units: [one, other] };
    expect(formFileName(two, call, one).toLowerCase()).not.toBe(formFileName(two, call, other).toLowerCase());
  });
});

describe("reporterName", () => {
  it("is the committee for a ward and the name for an office", () => {
    expect(reporterName(unitById(pack, "P-PHOMINH"))).toBe("UBND phường Phổ Minh");
    expect(reporterName(unitById(pack, "TT-THANHTRA"))).toBe("Thanh tra thị xã");
  });
});

describe("splitColumns", () => {
  it("cuts at the column edge nearest to equal widths", () => {
    expect(splitColumns([5, 5, 40, 10, 40], 2)).toEqual([
      { left: 0, right: 2 },
      { left: 3, right: 4 },
    ]);
  });

  it("gives every block a column, and no more blocks than columns", () => {
    expect(splitColumns([90, 5, 5], 3).map(({ left, right }) => right - left)).toEqual([0, 0, 0]);
    expect(splitColumns([10, 10], 3)).toHaveLength(2);
  });
});

describe("gridLeads", () => {
  const unit: RowDimension = { kind: "unit", label: "Đơn vị", aliases: [] };
  const fixed: RowDimension = { kind: "fixed", label: "Loại hình", aliases: [], categories: [] };

  it.each([
    ["1=4+13+22", unit, false, ["A"]],
    ["(1)", fixed, true, ["A", "B"]],
    ["(3)", unit, true, ["(1)", "(2)"]],
    ["3", fixed, true, ["1", "2"]],
    ["(2)", unit, false, ["(1)"]],
    [undefined, unit, true, ["(1)", "(2)"]],
  ] as const)("counts from the first printed number: %s", (printed, dimension, hasOrdinal, numbers) => {
    expect(gridLeads(grid(printed), dimension)).toEqual({ hasOrdinal, numbers });
  });
});

describe("termsFormula", () => {
  const places = new Map([
    ["c1", "B5"],
    ["c8", "I5"],
  ]);
  const placeOf = (code: string): string | null => places.get(code) ?? null;
  it("writes coefficients, products and constants", () => {
    expect(termsFormula(terms("c1", "5*c8", "-c8", "c1*c8", "10"), placeOf)).toEqual({
      text: "B5+5*I5-I5+B5*I5+10",
      cells: ["B5", "I5", "I5", "B5", "I5"],
    });
  });

  it.each(["weeks", "XLD-01.c1", "c1@previous", "c9"])("leaves %s to the check", (text) => {
    expect(termsFormula(terms(text), placeOf)).toBeNull();
  });
});

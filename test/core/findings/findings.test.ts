import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actorOf } from "../../../src/core/findings/actorOf.ts";
import { countFindings } from "../../../src/core/findings/countFindings.ts";
import { describePlace } from "../../../src/core/findings/describePlace.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { formatDate, formatNumber } from "../../../src/core/findings/format.ts";
import { groupFindings } from "../../../src/core/findings/groupFindings.ts";
import { severityRank } from "../../../src/core/findings/severityRank.ts";
import { sortFindings } from "../../../src/core/findings/sortFindings.ts";
import { anIndicator, aTemplate, categoryGrid } from "../../support/aTemplate.ts";
import { checkPack } from "../../support/checkPack.ts";
import { sampleFindings, sampleOf } from "../../support/sampleFindings.ts";

const grid = aTemplate({ sections: [categoryGrid([anIndicator("a")])] });
const pack = checkPack([grid]);

describe("the order of findings", () => {
  test("severity, then unit, file, sheet and cell from top to bottom", () => {
    const at = { unit: "W1", file: "a.xlsx", sheet: "Biểu" };
    const ordered: readonly Finding[] = [
      sampleOf("value-missing", { at: { ...at, cell: "B9" } }),
      sampleOf("value-missing", { at: { ...at, cell: "AA9" } }),
      sampleOf("value-missing", { at: { ...at, cell: "A10" } }),
      sampleOf("value-missing", { at: { ...at, file: "b.xlsx", cell: "A1" } }),
      sampleOf("value-missing", { at: { ...at, unit: "W2", cell: "A1" } }),
      sampleOf("file-unreadable", { at: { file: "a.xlsx" } }),
      sampleOf("value-missing", { severity: "warning", at }),
      sampleOf("value-missing", { severity: "note", at }),
    ];
    expect(sortFindings(ordered.toReversed(), pack)).toEqual(ordered);
  });

  test("does not hang on the order they were found in", () => {
    const some = fc.shuffledSubarray([...sampleFindings]);
    fc.assert(
      fc.property(some, (findings) => {
        expect(sortFindings(findings.toReversed(), pack)).toEqual(sortFindings(findings, pack));
      }),
    );
  });

  test("errors come first", () => {
    expect(
      (["note", "error", "warning"] as const).toSorted((a, b) => severityRank(a) - severityRank(b)),
    ).toEqual(["error", "warning", "note"]);
  });
});

describe("groups of findings", () => {
  const question = { id: "blank-as-zero:ab", kind: "blank-as-zero", options: [] } as const;
  const blank = sampleOf("values-blank", { question });
  const rule1 = sampleOf("sides-disagree", { at: { template: "FORM-1", rule: "r-1", cell: "C8" } });
  const rule2 = sampleOf("sides-disagree", { at: { template: "FORM-1", rule: "r-2" } });
  const rule1Again = sampleOf("sides-disagree", { at: { template: "FORM-1", rule: "r-1", cell: "C9" } });
  const unchecked = sampleOf("rule-unchecked", { severity: "note" });

  test("by who can act, then by cause", () => {
    const groups = groupFindings([rule1, unchecked, blank, rule2, rule1Again]);
    expect(
      groups.map(({ actor, causes }) => [actor, causes.map((cause) => [cause.rule, cause.findings.length])]),
    ).toEqual([
      ["coordinator", [[undefined, 1]]],
      [
        "unit",
        [
          ["r-1", 2],
          ["r-2", 1],
        ],
      ],
      ["unchecked", [[undefined, 1]]],
    ]);
    expect(groups[1]?.findings).toEqual([rule1, rule1Again, rule2]);
  });

  test("every finding stands in exactly one group", () => {
    expect(groupFindings(sampleFindings).flatMap((group) => group.findings)).toHaveLength(
      sampleFindings.length,
    );
  });

  test("a question is hers to answer, the same finding without one is the unit's", () => {
    expect(actorOf(blank)).toBe("coordinator");
    expect(actorOf(sampleOf("values-blank"))).toBe("unit");
  });

  test("counts", () => {
    const answered = sampleOf("values-blank", { question, severity: "note" });
    expect(countFindings([rule1, blank, answered, unchecked])).toEqual({
      errors: 2,
      warnings: 0,
      notes: 2,
      questions: 1,
    });
  });
});

describe("where a finding is", () => {
  test.each([
    [{}, "Toàn bộ các tệp"],
    [{ file: "a.xlsx" }, "tệp a.xlsx"],
    [
      { template: "FORM-1", unit: "W1", file: "a.xlsx", sheet: "Biểu", cell: "C5", row: "W1", call: "H1" },
      "FORM-1 – Đơn vị W1 – tệp a.xlsx, trang Biểu, ô C5",
    ],
    [
      { template: "FORM-1", unit: "O1", file: "a.xlsx", sheet: "Biểu", cell: "C5:F5", row: "W2" },
      "FORM-1 – Đơn vị O1 – tệp a.xlsx, trang Biểu, dòng “Đơn vị W2”, các ô C5:F5",
    ],
    [{ template: "FORM-1", row: "private" }, "FORM-1 – dòng “Ngoài nhà nước”"],
    [{ template: "FORM-1", row: "total:tong cong" }, "FORM-1"],
    [{ template: "FORM-1", call: "H1" }, "FORM-1 – đợt Đợt H1"],
  ])("%o", (at, where) => {
    expect(describePlace(at, "vi", pack)).toBe(where);
  });
});

describe("numbers and dates", () => {
  test.each([
    ["1234.5", "1.234,5", "1,234.5"],
    ["-1234567", "-1.234.567", "-1,234,567"],
    ["999", "999", "999"],
    ["0.125", "0,125", "0.125"],
    ["1000", "1.000", "1,000"],
  ])("%s", (decimal, vietnamese, english) => {
    expect(formatNumber(decimal, "vi")).toBe(vietnamese);
    expect(formatNumber(decimal, "en")).toBe(english);
  });

  test("a date is written as offices write it", () => {
    expect(formatDate("2022-06-09")).toBe("09/06/2022");
    expect(formatDate("quý I")).toBe("quý I");
  });
});

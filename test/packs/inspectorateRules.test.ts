import { expect, test } from "vitest";
import { templateByCode } from "../../src/core/pack/lookup.ts";
import { alone, figures, row, sent, together, type Sent } from "../support/shippedForms.ts";
import { shippedPack } from "../support/shippedPack.ts";

const pack = shippedPack();

/** Each official form as it is right, a figure that breaks it, and what is said of that. */
const official = [
  {
    code: "TCD-02",
    right: "c1=9 c2=8 c3=4 c4=3 c5=2 c6=2 c7=3 c8=3 c9=5 c10=5 c11=4 c12=3 c13=1 c14=2 c16=1",
    broken: "c9=6",
    findings: ["error TCD-02.r02"],
  },
  {
    code: "XLD-02",
    right:
      "c1=12 c2=1 c3=2 c4=4 c5=5 c6=10 c7=3 c8=7 c9=9 c10=8 c11=6 c12=1 c13=4 c14=1 c15=1 c17=1 c18=3 c19=1 c20=1 " +
      "c21=2 c22=1 c23=5 c24=4 c25=1 c26=3 c27=1 c28=2",
    broken: "c25=0",
    findings: ["error XLD-02.r06"],
  },
  {
    code: "XLD-03",
    right:
      "c1=7 c3=2 c6=5 c8=6 c9=2 c10=4 c11=5 c12=5 c13=3 c15=3 c18=1 c20=1 c22=2 c23=2 c25=1 c26=4 c27=3 c28=1 " +
      "c29=1 c31=1",
    broken: "c31=2",
    findings: ["error XLD-03.r06"],
  },
  {
    code: "XLD-04",
    right:
      "c1=10 c4=3 c6=7 c8=9 c9=3 c10=6 c11=9 c12=9 c14=6 c16=3 c17=5 c18=3 c19=1 c20=6 c21=3 c22=2 c23=1",
    broken: "c10=5",
    findings: ["error XLD-04.r02"],
  },
  {
    code: "GQ-01",
    right: "c1=6 c2=1 c3=5 c4=5 c5=4 c6=1 c15=2 c16=1 c20=1 c21=2 c22=1 c25=3 c26=1",
    broken: "c25=4",
    findings: ["warning GQ-01.r06"],
  },
  { code: "GQ-02", right: "c1=4 c2=3 c3=120 c5=80", broken: "c5=121", findings: ["warning GQ-02.r02"] },
  {
    code: "GQ-03",
    right: "c1=4 c3=4 c4=4 c5=1 c6=4 c7=3 c8=1 c24=2 c25=1 c26=2 c30=4",
    broken: "c8=2",
    findings: ["error GQ-03.r02", "error GQ-03.r05"],
  },
  { code: "GQ-04", right: "c1=2 c2=2 c7=1 c13=1", broken: "c2=3", findings: ["warning GQ-04.r01"] },
] as const;

/** Figures by column, the rest of the form as zeros. */
function columns(code: string, given: Readonly<Record<string, number>>): Record<string, number> {
  const numbers = templateByCode(pack, code).sections.flatMap(({ indicators }) =>
    indicators.filter(({ type }) => type === "int" || type === "dec").map((each) => each.code),
  );
  return Object.fromEntries(numbers.map((each) => [each, given[each] ?? 0]));
}

function ofTown(code: string, given: string): Sent {
  return { unit: "TT-THANHTRA", rows: [row(columns(code, figures(given)), "TT-THANHTRA")] };
}

test.each(official)("$code is right as it stands", ({ code, right }) => {
  expect(alone(code, ofTown(code, right))).toEqual([]);
});

test.each(official)("$code broken by one figure", ({ code, right, broken, findings }) => {
  expect(alone(code, ofTown(code, `${right} ${broken}`))).toEqual(findings);
});

test("complaints of 02/XLD are those of 01/XLD, in another call of the same half-year", () => {
  const summary = sent("XLD-01", ofTown("XLD-01", "c11=9"), "2022-H1");
  const complaints = (c9: number) => sent("XLD-02", ofTown("XLD-02", `c9=${c9}`), "2022-H1-CD");
  expect(together(summary, complaints(9))).toEqual([]);
  expect(together(summary, complaints(8))).toEqual(["warning XLD-02.r11"]);
});

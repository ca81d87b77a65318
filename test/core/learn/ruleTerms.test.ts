import { describe, expect, it } from "vitest";
import { ruleTerms } from "../../../src/core/learn/ruleTerms.ts";

const places = [
  { code: "c1", label: ["Đơn khiếu nại", "Tổng số"] },
  { code: "c2", label: ["Đơn tố cáo", "Tổng số"] },
  { code: "c3", label: ["Đơn khiếu nại", "Đã giải quyết"] },
];

describe("the terms of a rule", () => {
  it("are called by the lowest words that tell them apart", () => {
    expect(ruleTerms({ left: "c3", right: ["c1"] }, places).map(({ label }) => label)).toEqual([
      "Đã giải quyết",
      "Tổng số",
    ]);
    expect(ruleTerms({ left: "c1", right: ["c2"] }, places).map(({ label }) => label)).toEqual([
      "Đơn khiếu nại › Tổng số",
      "Đơn tố cáo › Tổng số",
    ]);
  });

  it("keep their signs, and the code where no column has it", () => {
    expect(ruleTerms({ left: "c3", right: ["c1", "-c9"] }, places).slice(1)).toEqual([
      { sign: "+", code: "c1", label: "Tổng số" },
      { sign: "−", code: "c9", label: "c9" },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { boundedKey, rowKeyOf, totalKeyOf, unitKeyOf } from "../../../src/core/tables/factKeys.ts";
import { literal } from "../../../src/core/tables/literal.ts";

const identity = {
  call: "H1",
  template: "T-1",
  unit: "W1",
  row: "land",
  indicator: "c1",
  measure: "current",
} as const;

const long = (end: string) => boundedKey(`F|${"x".repeat(400)}${end}`);

describe("keys of DuLieu", () => {
  it("begin with the letter of their column, so that no column's key is another's", () => {
    expect(unitKeyOf(identity)).toBe("U|H1|T-1|W1|c1|current");
    expect(totalKeyOf(identity)).toBe("T|H1|T-1|c1|current");
    expect(rowKeyOf(identity)).toBe("D|H1|T-1||land|c1|current");
  });

  it("stay within what Excel compares, and apart", () => {
    expect(long("a").length).toBeLessThan(255);
    expect(long("a")).not.toBe(long("b"));
    expect(boundedKey("F|short")).toBe("F|short");
  });

  it("stand in formulas as text constants", () => {
    expect(literal('a"b')).toBe('"a""b"');
  });
});

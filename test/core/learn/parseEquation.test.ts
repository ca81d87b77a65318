import { describe, expect, it } from "vitest";
import { parseEquation } from "../../../src/core/learn/parseEquation.ts";

function numbers(text: string): unknown {
  const equation = parseEquation(text);
  if (equation === null || equation === "unread") return equation;
  const sides = equation.sides.map((side) =>
    side.kind === "ratio"
      ? `${side.numerator}/${side.denominator}`
      : side.operands.map(({ number, sign }) => number * sign).join(" "),
  );
  return [equation.own, ...sides];
}

describe("printed equations", () => {
  it.each([
    ["1=2+3+4", [1, "2 3 4"]],
    ["(1)=(2)+(3)", [1, "2 3"]],
    ["(1) = (2) + (3)", [1, "2 3"]],
    ["3=6+7+15+ 16 + 24 +25", [3, "6 7 15 16 24 25"]],
    ["1=2+3+...+7", [1, "2 3 4 5 6 7"]],
    ["1=2+..+5", [1, "2 3 4 5"]],
    ["18+…", null],
    ["10=11+15+16 +17= 18+…+22=23+26", [10, "11 15 16 17", "18 19 20 21 22", "23 26"]],
    ["Tổng số 5=6+..+9", [5, "6 7 8 9"]],
    ["Tổng số (5=6+7)", [5, "6 7"]],
    ["5=20..24", [5, "20 21 22 23 24"]],
    ["(6)=(4)-(5)", [6, "4 -5"]],
    ["(5)=(4)/(3)*100", [5, "4/3"]],
    ["(5)=(4)/(3)x100%", [5, "4/3"]],
    ["5=4:3", "unread"],
    ["5=24+..+20", "unread"],
    ["5=2*(3+4)", "unread"],
    ["4", null],
    ["Ghi chú", null],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

import { expect, test } from "vitest";
import { parseTerm } from "../../../src/core/pack/term.ts";

const indicator = { kind: "indicator", period: "current" } as const;

test.each([
  ["c4", "1", [{ ...indicator, indicator: "c4" }]],
  ["-c8", "-1", [{ ...indicator, indicator: "c8" }]],
  ["5*c8", "5", [{ ...indicator, indicator: "c8" }]],
  [
    "C01*A02",
    "1",
    [
      { ...indicator, indicator: "C01" },
      { ...indicator, indicator: "A02" },
    ],
  ],
  ["0.8*weeks", "0.8", [{ kind: "weeks" }]],
  ["TCD-01.c1", "1", [{ ...indicator, template: "TCD-01", indicator: "c1" }]],
  ["c6@previous", "1", [{ kind: "indicator", indicator: "c6", period: "previous" }]],
  ["#registered", "1", [{ kind: "count", name: "registered" }]],
  ["10", "10", []],
])("%s", (text, coefficient, factors) => {
  expect(parseTerm(text)).toEqual({ coefficient, factors, text });
});

test.each([
  "",
  "-",
  "c4+c5",
  "c4 ",
  "c4*5",
  "5*",
  "*c4",
  "1e3",
  "=c4",
  "c4@next",
  "#Registered",
  "tcd-01.c1",
  "--c4",
])("%j is no term", (text) => {
  expect(parseTerm(text)).toBeNull();
});

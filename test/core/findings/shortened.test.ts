import { expect, test } from "vitest";
import { shortened } from "../../../src/core/findings/shortened.ts";

test("cuts long texts wherever they stand, and leaves everything else", () => {
  const long = "chữ ".repeat(1000);
  const cut = `${long.slice(0, 199)}…`;
  expect(shortened({ raw: long, list: [long, { deep: long }], short: "ngắn", count: 3, none: null })).toEqual(
    {
      raw: cut,
      list: [cut, { deep: cut }],
      short: "ngắn",
      count: 3,
      none: null,
    },
  );
});

test("cuts no letter in two", () => {
  expect(shortened(`${"a".repeat(199)}𝒂${"b".repeat(9)}`)).toBe(`${"a".repeat(199)}…`);
});

test("cuts no number of a list in two", () => {
  const rows = Array.from({ length: 100 }, (_, index) => String(index + 1001));
  const [last = ""] = shortened(rows.join(", ")).match(/\d+(?=\D*$)/) ?? [];
  expect(rows).toContain(last);
});

import { expect, test } from "vitest";
import {
  addDays,
  civilDateOf,
  daysBetween,
  formatDate,
  isRealDate,
  weeksBetween,
} from "../../src/core/civilDate.ts";

test("knows the days of the calendar", () => {
  expect(isRealDate(2022, 6, 31)).toBe(false);
  expect(isRealDate(2024, 2, 29)).toBe(true);
  expect(isRealDate(1900, 2, 29)).toBe(false);
  expect(isRealDate(2000, 2, 29)).toBe(true);
  expect(civilDateOf(2022, 13, 1)).toBeNull();
  expect(civilDateOf(2022, 4, 5)).toBe("2022-04-05");
});

test.each([
  ["2021-12-15", "2022-05-31", 167],
  ["2022-06-10", "2022-06-09", -1],
  ["2020-02-28", "2020-03-01", 2],
  ["2022-01-01", "2022-01-01", 0],
])("counts the days from %s to %s", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
  expect(addDays(from, days)).toBe(to);
});

test("counts whole weeks with both ends in the window", () => {
  expect(weeksBetween("2022-01-01", "2022-01-07")).toBe(1);
  expect(weeksBetween("2022-01-01", "2022-01-06")).toBe(0);
  expect(weeksBetween("2021-12-15", "2022-05-31")).toBe(24);
  expect(weeksBetween("2022-02-01", "2022-01-01")).toBe(0);
});

test("writes dates as the forms do", () => {
  expect(formatDate("2022-04-05")).toBe("05/04/2022");
});

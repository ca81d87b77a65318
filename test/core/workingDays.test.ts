import { describe, expect, it } from "vitest";
import { punctualityOf } from "../../src/core/merge/punctuality.ts";
import { calendar as calendarSchema } from "../../src/core/pack/calendar.ts";
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from "../../src/core/workingDays.ts";

/** The national day of 2022 with the day before, a Saturday worked for it. */
const calendar = calendarSchema.parse({
  holidays: ["2022-09-01", "2022-09-02"].map((date) => ({
    date,
    name: "Quốc khánh",
    origin: "L",
    source: "BLLĐ",
  })),
  worked: ["2022-09-10"],
});

describe("working days", () => {
  it.each([
    ["2022-08-31", true],
    ["2022-09-01", false],
    ["2022-09-03", false],
    ["2022-09-04", false],
    ["2022-09-05", true],
    ["2022-09-10", true],
    ["2021-12-26", false],
  ])("%s is worked: %s", (day, worked) => {
    expect(isWorkingDay(day, calendar)).toBe(worked);
    expect(isWorkingDay(day)).toBe(true);
  });

  it("are counted over holidays and week ends", () => {
    expect(nextWorkingDay("2022-09-01", calendar)).toBe("2022-09-05");
    expect(addWorkingDays("2022-08-31", 1, calendar)).toBe("2022-09-05");
    expect(addWorkingDays("2022-09-08", 3, calendar)).toBe("2022-09-12");
    expect(workingDaysBetween("2022-08-31", "2022-09-12", calendar)).toBe(7);
    expect(workingDaysBetween("2022-09-12", "2022-08-31", calendar)).toBe(0);
    expect(addWorkingDays("2022-09-01", 2)).toBe("2022-09-03");
  });
});

describe("a deadline on a day off", () => {
  const deadline = { date: "2022-09-02", semantics: "by" } as const;

  it("stays as it is written unless the pack says otherwise", () => {
    expect(punctualityOf("2022-09-05", { deadline, calendar })).toEqual({ state: "late", days: 3 });
    const moved = { ...calendar, deadlineOnDayOff: "nextWorkingDay" } as const;
    expect(punctualityOf("2022-09-05", { deadline, calendar: moved })).toEqual({ state: "on-time" });
    expect(punctualityOf("2022-09-06", { deadline, calendar: moved })).toEqual({ state: "late", days: 1 });
  });

  it("is late by working days where the pack counts them", () => {
    const working = { ...calendar, lateness: "workingDays" } as const;
    expect(punctualityOf("2022-09-05", { deadline, calendar: working })).toEqual({ state: "late", days: 1 });
    // handed in on a Sunday: nobody worked in between, and yet it is late
    expect(punctualityOf("2022-09-04", { deadline, calendar: working })).toEqual({ state: "late", days: 1 });
  });
});

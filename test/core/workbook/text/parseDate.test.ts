import { describe, expect, it } from "vitest";
import { readTypedDate } from "../../../../src/core/workbook/text/parseDate.ts";

describe("dates as typed", () => {
  it.each([
    ["ngày 05 tháng 4 năm 2022", "2022-04-05"],
    ["Ngày 5 tháng 04 năm 2022", "2022-04-05"],
    ["ngày\u00A005  tháng 4\nnăm 2022", "2022-04-05"],
    ["05 tháng 4 năm 2022", "2022-04-05"],
    ["05/4/2022", "2022-04-05"],
    ["5/4/22", "2022-04-05"],
    ["05.04.2022", "2022-04-05"],
    ["05-04-2022", "2022-04-05"],
    ["05–04–2022", "2022-04-05"],
    ["05 / 04 / 2022", "2022-04-05"],
    ["ngày 05/4/2022", "2022-04-05"],
    ["０５/０４/２０２２", "2022-04-05"],
    ["2022-04-05", "2022-04-05"],
    ["2022-04-05T00:00:00.000Z", "2022-04-05"],
    ["2022/4/5", "2022-04-05"],
    ["05/04/2022 00:00:00", "2022-04-05"],
    ["31/12/2021", "2021-12-31"],
    ["29/02/2024", "2024-02-29"],
    // No thirteenth month: nothing but the month first makes a day.
    ["4/13/2022", "2022-04-13"],
  ])("%j is %s", (text, value) => {
    expect(readTypedDate(text)).toEqual({ type: "date", value });
  });

  it.each([
    ["a day that June does not have", "31/6/2022"],
    ["a day that June does not have, in words", "ngày 31 tháng 6 năm 2022"],
    ["a leap day of another year", "29/02/2021"],
    ["a thirteenth month both ways", "13/13/2022"],
    ["a day of zero", "0/4/2022"],
    ["a month only", "4/2022"],
    ["a day and a month", "5/4"],
    ["a year of three digits", "5/4/202"],
    ["an unfilled line", "ngày … tháng … năm 2022"],
    ["several days", "05/4/2022, 07/4/2022"],
    ["letters for digits", "O5/04/2022"],
    ["words", "cuối tháng 4"],
  ])("%s: %j is refused", (_, text) => {
    expect(readTypedDate(text)).toEqual({ type: "unreadable" });
  });

  it.each(["", " \u00A0", "\u200B"])("%j is blank", (text) => {
    expect(readTypedDate(text)).toEqual({ type: "blank" });
  });

  it.each([
    [
      "only the swapped day is expected",
      "05/04/2022",
      "2022-05-01",
      "2022-05-31",
      ["2022-04-05", "2022-05-04"],
    ],
    [
      "only the swapped day is expected, short year",
      "5/4/22",
      "2022-05-01",
      "2022-05-31",
      ["2022-04-05", "2022-05-04"],
    ],
  ])("asked where %s", (_, text, from, to, readings) => {
    expect(readTypedDate(text, { from, to })).toEqual({ type: "ambiguous", readings });
  });

  it.each([
    ["the day is expected", "05/04/2022", "2022-04-01", "2022-04-30", "2022-04-05"],
    ["both are expected", "05/04/2022", "2022-01-01", "2022-06-30", "2022-04-05"],
    ["neither is expected", "05/04/2020", "2022-01-01", "2022-06-30", "2020-04-05"],
    ["day and month are one", "05/05/2022", "2022-01-01", "2022-01-31", "2022-05-05"],
    ["it is the first day of the window", "04/05/2022", "2022-05-04", "2022-05-31", "2022-05-04"],
  ])("not asked where %s", (_, text, from, to, value) => {
    expect(readTypedDate(text, { from, to })).toEqual({ type: "date", value });
  });
});

import { expect, test } from "vitest";
import { readTypedDate } from "../../../src/core/workbook/text/parseDate.ts";

const window = { from: "2022-01-01", to: "2022-05-31" };

test.each([
  ["05/4/2022", "2022-04-05"],
  ["5.4.22", "2022-04-05"],
  ["05-04-2022", "2022-04-05"],
  ["ngày 05 tháng 4 năm 2022", "2022-04-05"],
  ["Ngày 05/4/2022", "2022-04-05"],
  ["2022-04-05", "2022-04-05"],
  ["2022-04-05T00:00:00", "2022-04-05"],
  ["05/04/2022 14:30", "2022-04-05"],
  ["04/25/2022", "2022-04-25"],
  ["25/04/2022", "2022-04-25"],
])("%j is %s", (text, value) => {
  expect(readTypedDate(text, window)).toEqual({ type: "date", value });
});

test("asks when only the swapped reading lies in the window", () => {
  expect(readTypedDate("04/12/2022", { from: "2022-04-01", to: "2022-04-30" })).toEqual({
    type: "ambiguous",
    readings: ["2022-12-04", "2022-04-12"],
  });
});

test.each(["31/6/2022", "tháng 4/2022", "quý I/2022", "29/02/2022", "abc", "32/13/2022"])(
  "%j is unreadable",
  (text) => {
    expect(readTypedDate(text, window).type).toBe("unreadable");
  },
);

test("nothing is blank", () => {
  expect(readTypedDate("  ").type).toBe("blank");
});

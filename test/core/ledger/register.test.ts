import { describe, expect, it } from "vitest";
import {
  parseRegister,
  receivedOn,
  registerOfOneDay,
  unusedEntries,
} from "../../../src/core/ledger/register.ts";

function register(rows: readonly (readonly string[])[]) {
  const parsed = parseRegister(rows);
  if (!parsed.ok) throw new Error(parsed.error.map((problem) => problem.en).join());
  return parsed.value;
}

function codesOf(rows: readonly (readonly string[])[]): readonly (readonly [string, number])[] {
  const parsed = parseRegister(rows);
  return parsed.ok ? [] : parsed.error.map((problem) => [problem.code, problem.line]);
}

describe("parseRegister", () => {
  it.each([
    ["tep", "ngay_nhan"],
    ["Tên tệp", "Ngày nhận"],
    ["file", "received"],
    ["FILE", "Received"],
  ])("knows the headers %s and %s", (file, date) => {
    expect(
      receivedOn(
        register([
          [file, date],
          ["a.xlsx", "07/06/2022"],
        ]),
        "a.xlsx",
      ),
    ).toBe("2022-06-07");
  });

  it.each([
    ["07/06/2022", "2022-06-07"],
    ["7/6/2022 16:30", "2022-06-07"],
    ["7.6.2022", "2022-06-07"],
    ["2022-06-07", "2022-06-07"],
    ["2022-06-07T22:00", "2022-06-07"],
  ])("reads the date %s", (written, day) => {
    expect(
      receivedOn(
        register([
          ["tep", "ngay_nhan"],
          ["a.xlsx", written],
        ]),
        "a.xlsx",
      ),
    ).toBe(day);
  });

  it("names the line of what it cannot read", () => {
    const rows = [
      ["tep", "ngay_nhan"],
      ["a.xlsx", "31/06/2022"],
      ["", "07/06/2022"],
      ["b.xlsx", ""],
    ];
    expect(codesOf(rows)).toEqual([
      ["date-unreadable", 2],
      ["file-missing", 3],
    ]);
    expect(codesOf([[""], ["a", "b"]])).toEqual([["header-missing", 2]]);
    expect(codesOf([])).toEqual([["header-missing", 1]]);
  });

  it("refuses two dates for one file and accepts the same one twice", () => {
    const header = ["tep", "ngay_nhan"];
    expect(codesOf([header, ["A.xlsx", "07/06/2022"], ["a.xlsx", "08/06/2022"]])).toEqual([
      ["date-contradicted", 3],
    ]);
    expect(codesOf([header, ["A.xlsx", "07/06/2022"], ["a.xlsx", "2022-06-07"]])).toEqual([]);
  });
});

describe("receivedOn", () => {
  const book = register([
    ["tep", "ngay_nhan"],
    ["BC.xlsx", "01/06/2022"],
    ["pho-minh/BC.xlsx", "02/06/2022"],
    ["goi.zip", "03/06/2022"],
    ["Phổ Vinh.xlsx", "04/06/2022"],
  ]);

  it.each([
    ["nhan/pho-an/BC.xlsx", "2022-06-01"],
    ["nhan/pho-minh/BC.xlsx", "2022-06-02"],
    ["nhan/goi.zip!to-chuc.xlsx", "2022-06-03"],
    ["nhan/goi.zip!pho-minh/BC.xlsx", "2022-06-02"],
    ["pho vinh.xlsx", "2022-06-04"],
    ["xBC.xlsx", null],
  ])("%s → %s", (path, day) => {
    expect(receivedOn(book, path)).toBe(day);
  });

  it("names entries that fit no input", () => {
    expect(unusedEntries(book, ["x/BC.xlsx", "goi.zip!a.xlsx"])).toEqual([
      "pho-minh/BC.xlsx",
      "Phổ Vinh.xlsx",
    ]);
  });

  it("takes one day for all", () => {
    const one = registerOfOneDay("09/06/2022");
    expect(one.ok && receivedOn(one.value, "any.xlsx")).toBe("2022-06-09");
    expect(registerOfOneDay("hôm qua").ok).toBe(false);
  });
});

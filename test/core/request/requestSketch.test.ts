import { describe, expect, it } from "vitest";
import { composeRequest } from "../../../src/core/request/composeRequest.ts";
import { nameRequest } from "../../../src/core/request/nameRequest.ts";
import { reportedFigures } from "../../../src/core/request/reportedFigures.ts";
import { requestCatalogue, searchCatalogue } from "../../../src/core/request/requestCatalogue.ts";
import { requestOptions } from "../../../src/core/request/requestOptions.ts";
import {
  emptySketch,
  finishSketch,
  type RequestSketch,
  type RequestedFigures,
} from "../../../src/core/request/requestSketch.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = shippedPack();
const options = requestOptions(pack);
const whole: RequestSketch = {
  ...emptySketch,
  title: "Số liệu về tổ tự quản",
  legalBasis: "Công văn số 812/SNV-XDCQ",
  deadline: "2022-07-15",
  period: "2022-H1",
  scope: "kinds",
  kinds: ["PHUONG"],
  indicators: [{ indicator: "DCCS-01.A02" }, { name: "Số tổ tự quản", type: "int", required: true }],
};

function finished(changes: Partial<RequestSketch>): RequestedFigures {
  const made = finishSketch({ ...whole, ...changes }, options);
  if (!made.ok) throw new Error(made.error.join(", "));
  return made.value;
}

const names = (text: string) => searchCatalogue(options.indicators, text).map(({ name }) => name);

const lacks = (changes: Partial<RequestSketch>) => {
  const made = finishSketch({ ...whole, ...changes }, options);
  return made.ok ? [] : made.error;
};

describe("the catalogue of a pack", () => {
  it("has what a unit can be asked for by itself: no records, no rates", () => {
    const all = requestCatalogue(pack).map(({ name }) => name);
    expect(all).toContain("DCCS-01.A02");
    expect(all).not.toContain("DV-02.f1");
    expect(all).not.toContain("DCCS-03.p6");
  });

  it("is searched without marks and by code, the label's own words first", () => {
    expect(names("SO HO gia dinh")).toContain("DCCS-01.A02");
    expect(names("số hộ gia đình")[0]).toBe("DCCS-01.A02");
    expect(names("dccs-01.a02")).toEqual(["DCCS-01.A02"]);
    // the last word may be half typed, the others not
    expect(names("so ho gia di")).toContain("DCCS-01.A02");
    expect(names("so h gia dinh")).not.toContain("DCCS-01.A02");
    expect(names("  ")).toEqual([]);
  });
});

describe("a request that is being composed", () => {
  it("takes window and words of a regular period, or its own", () => {
    const regular = finished({});
    expect([regular.period, regular.periodLabel]).toEqual(["2022-H1", "6 tháng đầu năm 2022"]);
    const own = finished({ period: null, periodLabel: "Quý III", from: "2022-07-01", to: "2022-09-30" });
    expect(own).not.toHaveProperty("period");
    expect(own.window).toEqual({ from: "2022-07-01", to: "2022-09-30" });
  });

  it("asks the kinds or units that there are on the last day", () => {
    expect(finished({}).kinds).toEqual(["PHUONG"]);
    const [first, second] = options.units;
    if (first === undefined || second === undefined) throw new Error("no units");
    const gone = { ...options, units: [first, { ...second, validTo: "2022-06-30" }] };
    const made = finishSketch({ ...whole, scope: "units", units: [first.id, second.id] }, gone);
    expect(made.ok && made.value.units).toEqual([first.id]);
  });

  it("says all that it lacks", () => {
    expect(lacks({ title: " ", legalBasis: "", deadline: null })).toEqual(["title", "basis", "deadline"]);
    expect(lacks({ scope: "units", indicators: [] })).toEqual(["units", "indicators"]);
    const own = { period: null, periodLabel: "", from: "2022-09-30", to: "2022-07-01" };
    expect(lacks(own)).toEqual(["period-label", "window-turned"]);
    expect(lacks({ ...own, periodLabel: "Quý III", to: null })).toEqual(["window"]);
  });

  it("is called by the next codes that are free, and fits the pack", () => {
    const request = nameRequest(pack, finished({}));
    expect([request.code, request.call]).toEqual(["ADHOC-02", "2022-YC1"]);
    const composed = composeRequest(pack, request, "yeu-cau");
    if (!composed.ok) throw new Error(JSON.stringify(composed.error));
    expect(nameRequest(composed.value.pack, finished({})).call).toBe("2022-YC2");
  });
});

describe("what has been reported", () => {
  it("names the units once, of the period alone", () => {
    const said = {
      call: "2022-H1",
      period: { type: "H1", year: 2022 },
      template: "DCCS-01",
      version: "2022.1",
      unit: "P-PHOMINH",
      sender: "P-PHOMINH",
      row: null,
      indicator: "A02",
      measure: "current",
      value: "12",
    } as const;
    const last = { ...said, unit: "P-PHOVINH", period: { type: "H1", year: 2021 } } as const;
    const noted = { ...said, unit: "X-PHOAN", measure: "samePeriodLastYear" } as const;
    const figures = [said, said, last, noted];
    expect(reportedFigures({ figures }, "2022-H1")).toEqual([{ name: "DCCS-01.A02", units: ["P-PHOMINH"] }]);
  });
});

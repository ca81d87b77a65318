import { describe, expect, test } from "vitest";
import { unitById } from "../../../src/core/pack/lookup.ts";
import type { Claim } from "../../../src/core/score/claims.ts";
import { criteriaOf } from "../../../src/core/score/criteria.ts";
import { arrivalOf, dossierOf, type Arrival } from "../../../src/core/score/dossier.ts";
import { demote, gradeByRounding, gradeOf } from "../../../src/core/score/grade.ts";
import { ranksOf } from "../../../src/core/score/rank.ts";
import { schemeInForce } from "../../../src/core/score/schemeInForce.ts";
import { scoreLines } from "../../../src/core/score/scoreLines.ts";
import { scoreUnit } from "../../../src/core/score/scoreUnit.ts";
import { appraisedTotal, gradedPoints, selfTotal, totalOf } from "../../../src/core/score/totals.ts";
import { ladder, officialScheme, packScoredBy } from "../../support/scoringSchemes.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const scheme = officialScheme();
const criteria = criteriaOf(scheme);
const steps = [
  "Hoàn thành xuất sắc nhiệm vụ",
  "Hoàn thành tốt nhiệm vụ",
  "Hoàn thành nhiệm vụ",
  "Không hoàn thành nhiệm vụ",
];

function claim(code: string, self: string | null, hasEvidence = true): Claim {
  return { row: code, code, max: null, self, hasEvidence, isExplained: false };
}

const nothing = { bonus: null, penalty: null };

describe("grades", () => {
  test.each([
    ["90", "Xuất sắc"],
    ["89.995", "Tốt"],
    ["75", "Tốt"],
    ["74.9999", "Trung bình"],
    ["0", "Yếu"],
    ["-1", "Yếu"],
  ])("%s points are %s: thresholds are reached, not passed, by unrounded points", (points, grade) => {
    expect(gradeOf(points, ladder)).toBe(grade);
  });

  test.each([
    ["89.995", "Xuất sắc"],
    ["89.994", null],
    ["90", null],
    ["49.999", "Trung bình"],
  ])("%s points as shown: %s", (points, grade) => {
    expect(gradeByRounding(points, ladder)).toBe(grade);
  });
});

describe("lowering the result of the emulation", () => {
  test.each([
    ["Hoàn thành tốt nhiệm vụ", 1, "Hoàn thành nhiệm vụ"],
    ["Hoàn thành xuất sắc nhiệm vụ", 1, "Hoàn thành tốt nhiệm vụ"],
    ["Hoàn thành nhiệm vụ", 5, "Không hoàn thành nhiệm vụ"],
    ["Không hoàn thành nhiệm vụ", 1, "Không hoàn thành nhiệm vụ"],
    ["Không xét", 1, "Không xét"],
  ])("%s by %i", (result, by, lowered) => {
    expect(demote(result, steps, by)).toBe(lowered);
  });
});

test("equal points share a rank and the next one is left out; without points there is none", () => {
  expect(ranksOf(["90.5", "88", "90.50", null, "91"])).toEqual([2, 4, 2, null, 1]);
});

describe("totals", () => {
  test("the unit's own points are those of its parts, without what others score", () => {
    const lines = scoreLines(criteria, [claim("tc 1", "39.5"), claim("TC2.1", "28"), claim("TC3", "10")]);
    expect(selfTotal(lines)).toBe("67.5");
    expect(selfTotal(scoreLines(criteria, []))).toBeNull();
  });

  test("a part is not taken for the whole", () => {
    expect(appraisedTotal({ ...nothing, points: ["40", null, "9"] })).toBeNull();
    expect(appraisedTotal({ ...nothing, points: ["40", "45.25", "9"] })).toBe("94.25");
  });

  test.each([
    ["bonus and penalty", { points: ["80"], bonus: "3", penalty: "1.5" }, "81.5"],
    ["never above the scale", { points: ["99"], bonus: "3", penalty: null }, "100"],
    ["never below nothing", { points: ["1"], bonus: null, penalty: "3" }, "0"],
    ["not appraised", { points: [null], bonus: "3", penalty: null }, null],
  ])("%s", (_, appraisal, total) => {
    expect(totalOf(appraisal, { scaleMax: 100 })).toBe(total);
  });

  test("a scale of 85 is graded on 100; without a scale nothing is capped", () => {
    expect(gradedPoints("76.5", { scaleMax: 85, ladderScale: 100 })).toBe("90");
    expect(gradedPoints("76.5", { scaleMax: 85 })).toBe("76.5");
    expect(totalOf({ ...nothing, points: ["120"] }, { scaleMax: "co-quan-dien" })).toBe("120");
  });
});

const dossier = (...claims: readonly Claim[]) => dossierOf("counted", scoreLines(criteria, claims));

describe("the dossier", () => {
  test("evidence is needed where points are claimed and the scheme asks for it", () => {
    expect(dossier(claim("TC1", "40"), claim("TC2.1", "30"), claim("TC2.2", "20", false))).toEqual({
      state: "FULL",
      held: 2,
      needed: 2,
    });
    expect(dossier(claim("TC1", "40"), claim("TC2.1", "30", false))).toMatchObject({
      state: "PARTIAL",
      held: 1,
    });
    expect(dossier(claim("TC1", "40", false), claim("TC2.1", "0"))).toEqual({
      state: "NONE",
      held: 0,
      needed: 1,
    });
  });

  test.each<[Arrival, string]>([
    ["absent", "NONE"],
    ["refused", "NONE"],
    ["late", "LATE"],
    ["pending", "PENDING"],
    ["unusable", "UNUSABLE"],
  ])("%s is %s, whatever stands in it", (arrival, state) => {
    expect(dossierOf(arrival, scoreLines(criteria, [claim("TC1", "40")])).state).toBe(state);
  });

  const item = { state: "valid", punctuality: { state: "on-time" }, lastDay: "2022-10-24" } as const;
  const late = { ...item, punctuality: { state: "late", days: 3 } } as const;

  test.each([
    ["in time", item, null, "counted"],
    ["late", late, null, "late"],
    [
      "on the very day",
      { ...item, punctuality: { state: "on-deadline-day", days: 1 } } as const,
      null,
      "late",
    ],
    ["late and accepted", late, "accept", "counted"],
    ["late and refused", late, "refuse", "refused"],
    ["with errors: no verdict", { ...late, state: "in-error" } as const, null, "unusable"],
    ["nothing", { ...item, state: "missing" } as const, null, "absent"],
  ] as const)("%s", (_, given, answer, arrival) => {
    expect(arrivalOf(given, { asOf: "2022-11-01", answer })).toBe(arrival);
  });

  test("nobody has failed before the last day is over", () => {
    const missing = { ...item, state: "missing" } as const;
    expect(arrivalOf(missing, { asOf: "2022-10-24", answer: null })).toBe("pending");
    expect(arrivalOf(missing, { asOf: "2022-10-25", answer: null })).toBe("absent");
  });
});

describe("which scheme", () => {
  const pack = shippedPack();
  const { scoring } = pack;
  if (scoring === undefined) throw new Error("the pack scores nobody");
  const ward = unitById(pack, "P-PHOMINH");
  const inForce = (given: Pick<typeof pack, "schemes">, declared: string | null) =>
    schemeInForce(given, scoring, { unit: ward, declared })?.id;

  test("a demonstration only where the official one is not filled in and the unit names it", () => {
    expect(inForce(pack, null)).toBe("QNGAI-436-2019");
    expect(inForce(pack, "demo-tninh-1563-2022")).toBe("DEMO-TNINH-1563-2022");
    expect(inForce(pack, "Quyết định số 1563/QĐ-UBND")).toBe("DEMO-TNINH-1563-2022");
    expect(inForce(packScoredBy(scheme), "DEMO-TNINH-1563-2022")).toBe("QNGAI-436-2019");
  });

  test("by the kind of unit", () => {
    const offices = officialScheme({ unitKinds: ["PHONG"] });
    expect(inForce({ schemes: [offices] }, null)).toBeUndefined();
  });
});

describe("worked example: 96 points of its own, no dossier", () => {
  const noDossier = {
    grade: "Không hoàn thành nhiệm vụ",
    demotedBy: 1,
    basis: "mục III.1",
    origin: "S",
    source: "test",
  } as const;
  const lines = scoreLines(null, [claim("TC1", "46", false), claim("TC2", "50", false)]);
  const given = { scheme, lines, result: "Hoàn thành tốt nhiệm vụ" };

  test("not done its task, one rank lower in the emulation, not ranked", () => {
    const appraisal = { ...nothing, points: ["36", "50", "10"] };
    const score = scoreUnit({ ...given, arrival: "counted", appraisal }, { noDossier, steps });
    expect(score).toMatchObject({
      dossier: { state: "NONE" },
      self: "96",
      total: "96",
      grade: "Xuất sắc",
      officialGrade: "Không hoàn thành nhiệm vụ",
      adjustedResult: "Hoàn thành nhiệm vụ",
      ranked: null,
    });
  });

  test("while a late one is not decided nothing is said", () => {
    const appraisal = { ...nothing, points: ["36", "50", "10"] };
    const score = scoreUnit({ ...given, arrival: "late", appraisal }, { noDossier, steps });
    expect(score).toMatchObject({
      officialGrade: null,
      adjustedResult: null,
      ranked: null,
      grade: "Xuất sắc",
    });
  });
});

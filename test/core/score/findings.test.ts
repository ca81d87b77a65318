import { describe, expect, test } from "vitest";
import type { Submission } from "../../../src/core/intake/submission.ts";
import { checkScores } from "../../../src/core/score/checkScores.ts";
import { lateDossiers } from "../../../src/core/score/lateDossiers.ts";
import { sent } from "../../support/shippedBook.ts";
import { appraisal, scoreCall, selfScores } from "../../support/scoredUnits.ts";
import { officialScheme, packScoredBy } from "../../support/scoringSchemes.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const official = packScoredBy(officialScheme());

interface Row {
  readonly f1: string;
  readonly f3?: number;
  readonly f6?: number;
  readonly f7?: number;
}

const right: readonly Row[] = [
  { f1: "TC1", f3: 40, f6: 38.5 },
  { f1: "TC2.1", f3: 30, f6: 30 },
  { f1: "TC2.2", f3: 20, f6: 20 },
];

function scores(rows: readonly Row[], scheme = "QNGAI-436-2019"): Submission {
  return sent({
    call: scoreCall,
    template: "DV-04",
    unit: "P-PHOMINH",
    values: { scheme },
    rows: rows.map((row, at) => ({ key: String(at + 1), values: { ...row } })),
  });
}

const said = (...submissions: readonly Submission[]) =>
  checkScores(submissions, official).map(({ severity, code, at }) =>
    `${severity} ${code} ${at.cell ?? ""}`.trim(),
  );

describe("a unit's own scores against the official scheme", () => {
  test("nothing to say, with the heading of two parts or without", () => {
    expect(said(scores(right))).toEqual([]);
    expect(said(scores([...right, { f1: "TC2", f3: 50, f6: 50 }]))).toEqual([]);
  });

  test.each<[string, readonly Row[], string]>([
    ["a criterion of another scheme", [...right, { f1: "TC9", f6: 1 }], "error criterion-unknown C11"],
    ["a criterion left out", right.slice(1), "error criteria-missing"],
    [
      "other most points",
      [{ f1: "TC1", f3: 45, f6: 38 }, ...right.slice(1)],
      "error criterion-max-differs E8",
    ],
    [
      "more than the scheme gives",
      [{ f1: "TC1", f6: 40.5 }, ...right.slice(1)],
      "error value-out-of-range H8",
    ],
    ["off the steps", [{ f1: "TC1", f6: 38.3 }, ...right.slice(1)], "error score-off-step H8"],
    [
      "points that are not its own to give",
      [{ f1: "TC1", f6: 38, f7: 40 }, ...right.slice(1)],
      "note appraisal-by-unit I8",
    ],
  ])("%s", (_, rows, finding) => {
    expect(said(scores(rows))).toEqual([finding]);
  });

  test("another scheme named", () => {
    expect(said(scores(right, "QNGAI-1211-2022"))).toEqual(["warning scheme-differs D7"]);
  });

  test("the whole of a unit's own points is bounded", () => {
    const pack = packScoredBy(officialScheme({ selfMax: 80 }));
    expect(checkScores([scores(right)], pack)).toMatchObject([
      { code: "value-out-of-range", data: { value: "88.5", max: "80" } },
    ]);
  });

  test("a demonstration is nobody's to follow, and criteria that nobody has filled in forbid nothing", () => {
    const alien = selfScores("P-PHOMINH", { self: [11, 10] });
    const findings = checkScores([alien], shippedPack());
    expect(findings.map(({ code }) => code)).toEqual(["criteria-missing", "value-out-of-range"]);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["note"]));
    expect(checkScores([scores([{ f1: "Bất kỳ", f6: 99 }])], shippedPack())).toEqual([]);
  });
});

const appraised = (points: readonly number[]) =>
  checkScores([scores(right), appraisal({ "P-PHOMINH": { points } })], official);

describe("the appraisal", () => {
  test("more than a criterion gives, in the row of the unit", () => {
    expect(appraised([38.5, 51, 0])).toContainEqual(
      expect.objectContaining({
        code: "value-out-of-range",
        severity: "error",
        at: expect.objectContaining({ template: "DV-06", row: "P-PHOMINH", indicator: "t2" }),
      }),
    );
  });

  test("other points than the unit's own need a reason", () => {
    expect(appraised([38.5, 50, 0])).toEqual([]);
    expect(appraised([38.5, 45, 0])).toMatchObject([
      { code: "appraisal-unexplained", data: { self: "88.5", appraised: "83.5" } },
    ]);
  });

  test("a grade that rounding would change", () => {
    expect(appraised([39.995, 40, 10])).toContainEqual(
      expect.objectContaining({
        code: "grade-by-rounding",
        severity: "warning",
        data: {
          unit: "P-PHOMINH",
          points: "89.995",
          shown: "90",
          grade: "Tốt",
          gradeByRounding: "Xuất sắc",
        },
      }),
    );
  });
});

describe("a dossier that came late", () => {
  const submission = scores(right);
  const asked = (day: string, answers: Readonly<Record<string, string>> = {}) =>
    lateDossiers({
      pack: official,
      submissions: [submission],
      received: new Map([[submission.source.file.path, day]]),
      answers: new Map(Object.entries(answers)),
    });
  const question = "late-dossier:2022-SCORE:P-PHOMINH";

  test.each([
    ["2022-10-24", 0],
    ["2022-10-25", 1],
    ["2022-10-28", 4],
  ])("received on %s: %i days late", (day, days) => {
    const { findings } = asked(day);
    expect(findings).toMatchObject(
      days === 0
        ? []
        : [{ code: "dossier-late", severity: "error", data: { days }, question: { id: question } }],
    );
  });

  test("asked until it is answered with one of the options", () => {
    expect(asked("2022-10-28", { [question]: "refuse" })).toEqual({ findings: [], answered: [question] });
    expect(asked("2022-10-28", { [question]: "có" })).toMatchObject({ findings: [{}], answered: [] });
  });

  test("without a day of receipt nothing is late", () => {
    const request = { pack: official, submissions: [submission], answers: new Map<string, string>() };
    expect(lateDossiers({ ...request, received: new Map() }).findings).toEqual([]);
  });
});

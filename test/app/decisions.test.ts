import { describe, expect, test } from "vitest";
import type { LedgerEvent } from "../../src/core/ledger/event.ts";
import { ledgerOf } from "../support/ledgerBuilders.ts";
import { ownFile, ownUnit, withCells, damagedForm } from "../support/receiveForm.ts";
import { reviewReceived, type Outcome } from "../support/reviewReceived.ts";
import { numberAt, unitPage } from "../support/unitBooks.ts";

const form = { call: "2022-H1", unit: ownUnit, template: "DCCS-01" } as const;
const cell = { ...form, row: null, measure: "current" } as const;

type Payload = LedgerEvent["payload"];

/** The same file before and after some decisions. */
async function decide(
  damage: Readonly<Record<string, unknown>>,
  payloads: (before: Outcome) => readonly Payload[],
): Promise<{ readonly before: Outcome; readonly after: Outcome }> {
  const bytes = await damagedForm("DCCS-01", withCells(damage));
  const before = await reviewReceived({ [ownFile]: bytes });
  const after = await reviewReceived({ [ownFile]: bytes }, { ledger: ledgerOf(payloads(before)) });
  return { before, after };
}

function totalOf({ report }: Outcome, indicator: string, template = "DCCS-01"): string | null | undefined {
  return report.totals.find(
    (total) =>
      total.template === template &&
      total.indicator === indicator &&
      total.row === null &&
      total.measure === "current",
  )?.value;
}

function standing({ report }: Outcome) {
  return report.coverage.find((item) => item.unit === ownUnit && item.template === "DCCS-01");
}

/** How the forms of a unit that sent nothing stand. */
function states({ report }: Outcome) {
  return new Set(report.coverage.flatMap((item) => (item.unit === "P-PHONINH" ? [item.state] : [])));
}

function witnesses({ submissions }: Outcome) {
  return submissions[0]?.evidence.unit.map(({ kind }) => kind);
}

function deliveryOf({ submissions }: Outcome) {
  const [submission] = submissions;
  if (submission === undefined) throw new Error("nothing was read");
  const { file, sheet, contentHash } = submission.source;
  return { ...form, contentHash, sha256: file.sha256, sheet };
}

const corrected = (before: string, after: string): Payload => ({
  kind: "value-corrected",
  ...cell,
  indicator: "A02",
  before,
  after,
  reason: "đơn vị báo lại qua điện thoại",
});

describe("a correction", () => {
  test("replaces an unreadable value, its error is gone, and the fact says who did it and why", async () => {
    const { before, after } = await decide({ A02: "mười hai?" }, () => [corrected("mười hai?", "12")]);
    expect(before.said).toContain("error value-unreadable DCCS-01 A02");
    expect(standing(before)?.state).toBe("in-error");
    expect(after.said).not.toContain("error value-unreadable DCCS-01 A02");
    expect(standing(after)?.state).not.toBe("in-error");
    expect(after.read("DCCS-01", "A02")).toBe("12");
    expect(totalOf(after, "A02")).toBe("12");
  });

  test("is checked by the rules like any other value", async () => {
    const { before, after } = await decide({}, () => [corrected(before_A02(), "-5")]);
    expect(before.said.filter((line) => line.startsWith("error"))).toEqual([]);
    expect(after.said.filter((line) => line.includes("A02"))).not.toEqual([]);
  });

  test("holds only while the cell still says what was corrected", async () => {
    const { after } = await decide({ A02: 7 }, () => [corrected("9", "12")]);
    expect(after.read("DCCS-01", "A02")).toBe("7");
    expect(after.finding("correction-outdated").data).toMatchObject({ before: "9", after: "12", found: "7" });
  });

  test("is silent once the unit itself has sent the right value", async () => {
    const { after } = await decide({ A02: 12 }, () => [corrected("9", "12")]);
    expect(after.said.some((line) => line.includes("correction-outdated"))).toBe(false);
  });
});

function before_A02(): string {
  return String(numberAt(unitPage(ownUnit, "DCCS-01", { habit: 2 }), "A02"));
}

describe("a conversion", () => {
  const approximate = { A02: "khoảng 12" };
  const conversion = {
    ...cell,
    indicator: "A02",
    before: "khoảng 12",
    after: "12",
    reason: "đã hỏi",
  } as const;

  test("that is accepted leaves a note in place of the warning", async () => {
    const { before, after } = await decide(approximate, () => [
      { kind: "conversion-accepted", ...conversion },
    ]);
    expect(before.finding("value-approximate").severity).toBe("warning");
    expect(after.finding("value-approximate")).toMatchObject({
      severity: "note",
      decided: { kind: "accepted", by: "Lan", reason: "đã hỏi" },
    });
    expect(after.read("DCCS-01", "A02")).toBe("12");
  });

  test("that is refused makes the value unreadable", async () => {
    const { after } = await decide(approximate, () => [{ kind: "conversion-refused", ...conversion }]);
    expect(after.finding("conversion-refused").severity).toBe("error");
    expect(after.read("DCCS-01", "A02")).toBe("unreadable: khoảng 12");
    expect(standing(after)?.state).toBe("in-error");
  });
});

describe("a form", () => {
  test("that is returned counts nowhere, its findings wait for the unit, and the input is not used", async () => {
    const { after } = await decide({ A02: "mười hai?" }, (before) => [
      { kind: "submission-returned", ...deliveryOf(before), reason: "ghi lại A02" },
    ]);
    expect(standing(after)).toMatchObject({ state: "returned", errors: 0 });
    expect(totalOf(after, "A01")).toBe(null);
    expect(after.report.counts.errors).toBe(0);
    expect(after.inputs).toEqual({ [ownFile]: "refused" });
    expect(after.finding("value-unreadable").decided).toMatchObject({
      kind: "returned",
      reason: "ghi lại A02",
    });
  });

  test("that is left out is no failure", async () => {
    const { after } = await decide({}, (before) => [
      { kind: "submission-excluded", ...deliveryOf(before), row: null, reason: "số liệu chưa được ký" },
    ]);
    expect(standing(after)?.state).toBe("excluded");
    expect(totalOf(after, "A01")).toBe(null);
    expect(after.inputs).toEqual({ [ownFile]: "ignored" });
    expect(after.finding("submission-excluded").data).toMatchObject({ by: "Lan", units: [] });
  });

  test("that is accepted again after being returned counts", async () => {
    const { before, after } = await decide({}, (first) => {
      const said = { ...deliveryOf(first), reason: "xem lại" };
      return [
        { kind: "submission-returned", ...said },
        { kind: "submission-accepted", ...said },
      ];
    });
    expect(totalOf(after, "A01")).toBe(totalOf(before, "A01"));
    expect(standing(after)?.state).toBe(standing(before)?.state);
  });
});

describe("a unit", () => {
  test("that is exempted owes nothing", async () => {
    const exempted = {
      kind: "unit-exempted",
      call: "2022-H1",
      unit: "P-PHONINH",
      reason: "mới lập",
    } as const;
    const { before, after } = await decide({}, () => [{ ...exempted, template: null }]);
    expect(states(before)).toEqual(new Set(["missing"]));
    expect(states(after)).toEqual(new Set(["exempt"]));
    expect(after.report.counts.expected).toBeLessThan(before.report.counts.expected);
  });

  test("with an extended deadline is on time until that day", async () => {
    const bytes = await damagedForm("DCCS-01", withCells({}));
    const extended = { kind: "deadline-extended", call: "2022-H1", unit: ownUnit, reason: "bão" } as const;
    const review = (until: string) =>
      reviewReceived(
        { [ownFile]: bytes },
        {
          receivedOn: { [ownFile]: "2022-06-15" },
          ledger: ledgerOf([{ ...extended, template: null, until }]),
        },
      );
    const late = await review("2022-06-13");
    expect(standing(late)).toMatchObject({ punctuality: "late", daysLate: 2, lastDay: "2022-06-13" });
    expect(late.finding("report-late").data).toMatchObject({ days: 2 });
    expect(standing(await review("2022-06-15"))).toMatchObject({ punctuality: "on-time", extended: true });
  });

  test("is known by a name that was learned", async () => {
    const bytes = await damagedForm("DCCS-01", withCells({}));
    const learned = {
      kind: "alias-learned",
      unit: ownUnit,
      alias: "Khu Đông",
      reason: "tên gọi cũ",
    } as const;
    const files = { "Khu Đông.xlsx": bytes };
    expect(witnesses(await reviewReceived(files))).not.toContain("file-name");
    expect(witnesses(await reviewReceived(files, { ledger: ledgerOf([learned]) }))).toContain("file-name");
  });
});

describe("an explanation", () => {
  test("turns the warning into a note with the reason, as long as the figures are the same", async () => {
    const damage = { A02: "khoảng 12" };
    const { before, after } = await decide(damage, (first) => {
      const { data } = first.finding("value-approximate");
      return [
        {
          kind: "warning-explained",
          code: "value-approximate",
          ...form,
          rule: null,
          row: null,
          indicator: "A02",
          measure: "current",
          file: null,
          figures: JSON.stringify({ label: data["label"], raw: data["raw"], value: data["value"] }),
          strain: null,
          category: null,
          reason: "ước tính, đã thống nhất",
          until: null,
        },
      ];
    });
    expect(after.finding("value-approximate")).toMatchObject({
      severity: "note",
      decided: { kind: "explained", reason: "ước tính, đã thống nhất" },
    });
    expect(after.report.counts.warnings).toBe(before.report.counts.warnings - 1);
  });
});

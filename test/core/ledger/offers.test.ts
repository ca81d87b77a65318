import { describe, expect, it } from "vitest";
import type { Finding, Question } from "../../../src/core/findings/finding.ts";
import type { LedgerEvent } from "../../../src/core/ledger/event.ts";
import { foldLedger } from "../../../src/core/ledger/foldLedger.ts";
import { createOffers, type Offer } from "../../../src/core/ledger/offers.ts";
import { rememberedAnswers } from "../../../src/core/ledger/rememberedAnswers.ts";
import type { Pack } from "../../../src/core/pack/pack.ts";
import { ledgerOf } from "../../support/ledgerBuilders.ts";
import { aMergePack } from "../../support/mergeBuilders.ts";

/** The half-year calls of three years. */
const pack: Pack = {
  ...aMergePack(),
  calls: aMergePack().calls.flatMap((call) =>
    [2022, 2023, 2024].map((year) => ({
      ...call,
      id: `${year}-H1`,
      period: { type: "H1", year } as const,
      dataWindow: { ...call.dataWindow, from: `${year}-01-01`, to: `${year}-05-31` },
    })),
  ),
};

type Payload = LedgerEvent["payload"];

/** A form of last year, the second block of the third sheet of its file. */
const form = {
  kind: "form-read",
  submission: "abcabcabcabc/2/1/ROWS-1",
  sha256: "abcabcabcabc0000",
  path: "W1.xlsx",
  sheet: "Sheet3",
  call: "2022-H1",
  unit: "W1",
  template: "ROWS-1",
  contentHash: "c1",
} satisfies Payload;

function answered(question: string, answer: string): Payload {
  return { kind: "question-answered", question, answer, reason: "đã gọi hỏi" };
}

function asked(kind: Question["kind"], at: Finding["at"], place = "0"): Finding {
  const options = ["zero", "missing"].map((answer) => ({ answer, label: answer }));
  const where = at.cell === undefined ? place : `${place}:${at.cell}`;
  return {
    code: "form-nil",
    severity: "error",
    at: { call: "2023-H1", unit: "W1", template: "ROWS-1", ...at },
    data: { title: "Biểu" },
    question: { id: `${kind}:ffffffffffff:${where}`, kind, options },
  };
}

function offered(finding: Finding, payloads: readonly Payload[]): Offer | null {
  return createOffers(foldLedger(ledgerOf(payloads)), pack)(finding);
}

describe("an answer about a form", () => {
  const blanks = answered("blank-as-zero:abcabcabcabc:2.1", "zero");

  it("is offered for the next report on the form, from whatever sheet", () => {
    expect(offered(asked("blank-as-zero", {}), [form, blanks])).toMatchObject({
      answer: "zero",
      call: "2022-H1",
      reason: "đã gọi hỏi",
    });
  });

  it.each([
    ["another unit", asked("blank-as-zero", { unit: "W2" })],
    ["another form", asked("blank-as-zero", { template: "GRID-1" })],
    ["another question", asked("hidden-rows", {})],
    ["the same call", asked("blank-as-zero", { call: "2022-H1" })],
    ["a call after two periods", asked("blank-as-zero", { call: "2024-H1" })],
  ])("is not offered for %s", (_, finding) => {
    expect(offered(finding, [form, blanks])).toBe(null);
  });

  it("is about one cell where that was asked", () => {
    const row = answered("row-meaning:abcabcabcabc:2.1:B7", "zero");
    expect(offered(asked("row-meaning", { cell: "B7" }), [form, row])?.answer).toBe("zero");
    expect(offered(asked("row-meaning", { cell: "B8" }), [form, row])).toBe(null);
  });

  it("is not offered where it is no option any more", () => {
    const gone = answered("blank-as-zero:abcabcabcabc:2.1", "half");
    expect(offered(asked("blank-as-zero", {}), [form, gone])).toBe(null);
  });

  it("is remembered only where it says how the unit fills in the form", () => {
    const kinds = ["blank-as-zero", "hidden-rows", "row-meaning", "which-value", "nil-return", "which-unit"];
    const answers = kinds.map((kind) => answered(`${kind}:abcabcabcabc:2.1`, "zero"));
    const kept = rememberedAnswers(foldLedger(ledgerOf([form, ...answers])));
    expect(kept.map(({ kind }) => kind)).toEqual(["blank-as-zero", "hidden-rows", "row-meaning"]);
  });

  it("is gone once it is forgotten", () => {
    const forgotten = { kind: "memory-forgotten", memory: "Lan/s1/2", reason: "mẫu mới" };
    expect(offered(asked("blank-as-zero", {}), [form, blanks, forgotten])).toBe(null);
  });
});

describe("an accepted reading of a figure in words", () => {
  const value = { unit: "W1", template: "ROWS-1", indicator: "due", measure: "current" } as const;
  const conversion = {
    ...value,
    call: "2022-H1",
    row: null,
    before: "khoảng 50",
    after: "50",
    reason: "đơn vị ước tính",
  };
  const accepted = { kind: "conversion-accepted", ...conversion } satisfies Payload;
  const approximate: Finding = {
    code: "value-approximate",
    severity: "warning",
    at: { call: "2023-H1", ...value },
    data: { label: "due", raw: "khoảng 60", value: "60" },
  };

  it("lends its reason to the next one in the same place", () => {
    expect(offered(approximate, [accepted])).toMatchObject({ answer: null, reason: "đơn vị ước tính" });
    expect(offered({ ...approximate, at: { ...approximate.at, indicator: "done" } }, [accepted])).toBe(null);
  });

  it("is not offered when it was refused", () => {
    expect(offered(approximate, [{ ...accepted, kind: "conversion-refused" }])).toBe(null);
  });
});

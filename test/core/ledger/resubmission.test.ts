import { describe, expect, it } from "vitest";
import { foldLedger } from "../../../src/core/ledger/foldLedger.ts";
import type { LedgerPayload } from "../../../src/core/ledger/event.ts";
import { resolveVersions, type Versions } from "../../../src/core/ledger/versions.ts";
import type { Submission } from "../../../src/core/intake/submission.ts";
import { ledgerOf } from "../../support/ledgerBuilders.ts";
import { aMergePack, aSubmission, type SubmissionOptions } from "../../support/mergeBuilders.ts";

const days = ["2022-06-01", "2022-06-02", "2022-06-03"];

/** v1, v2 …: deliveries of one form on one day after the other. */
function versions(...contents: readonly Partial<SubmissionOptions>[]): readonly Submission[] {
  return contents.map((content, index) =>
    aSubmission({
      reporter: "W1",
      template: "ROWS-1",
      path: `v${index + 1}.xlsx`,
      values: { due: index },
      ...content,
    }),
  );
}

interface Options {
  /** Paths of deliveries with errors. */
  readonly invalid?: readonly string[];
  readonly decided?: readonly LedgerPayload[];
  readonly answer?: string;
}

function resolve(
  submissions: readonly Submission[],
  { invalid = [], decided = [], answer }: Options = {},
): Versions {
  return resolveVersions({
    pack: aMergePack(),
    submissions,
    received: new Map(submissions.map(({ source }, index) => [source.file.path, days[index] ?? ""])),
    answers: new Map(answer === undefined ? [] : [["which-version:H1:W1:ROWS-1", answer]]),
    invalid: new Map(
      submissions.flatMap(({ id, source }) => (invalid.includes(source.file.path) ? [[id, 2] as const] : [])),
    ),
    decided: foldLedger(ledgerOf(decided)),
  });
}

function used({ inUse }: Versions): readonly string[] {
  return inUse.map(({ source }) => source.file.path);
}

function said({ findings }: Versions): readonly string[] {
  return findings.map(({ code, severity, at }) => `${severity} ${code} ${at.file ?? ""}`);
}

const delivery = (submission: Submission | undefined) => ({
  call: "H1",
  unit: "W1",
  template: "ROWS-1",
  contentHash: submission?.source.contentHash ?? "",
  sha256: submission?.source.file.sha256 ?? "",
  sheet: "ROWS-1",
  reason: "đã hỏi",
});

describe("a later delivery", () => {
  it("takes the place of the one before", () => {
    const three = versions({}, {}, {});
    expect(used(resolve(three))).toEqual(["v3.xlsx"]);
    expect([...resolve(three).attempts.values()]).toEqual([1, 2, 3]);
  });

  it("with errors leaves the last valid one in use and says so", () => {
    const resolved = resolve(versions({}, {}, {}), { invalid: ["v3.xlsx"] });
    expect(used(resolved)).toEqual(["v2.xlsx"]);
    expect(said(resolved)).toEqual([
      "note submission-superseded v1.xlsx",
      "warning resubmission-invalid v3.xlsx",
    ]);
  });

  it("is used although it has errors when no other is valid", () => {
    expect(used(resolve(versions({}, {}), { invalid: ["v1.xlsx", "v2.xlsx"] }))).toEqual(["v2.xlsx"]);
  });

  it("that lost figures takes no place by itself, and asks", () => {
    const two = versions({ values: { due: 1, done: 2 } }, { values: { due: 1, done: null } });
    const resolved = resolve(two);
    expect(used(resolved)).toEqual(["v1.xlsx"]);
    expect(resolved.findings).toMatchObject([
      {
        code: "resubmission-doubtful",
        severity: "error",
        data: { reason: "emptier", before: 2, after: 1, kept: "v1.xlsx" },
        question: { id: "which-version:H1:W1:ROWS-1" },
      },
    ]);
    expect(used(resolve(two, { answer: "v2.xlsx" }))).toEqual(["v2.xlsx"]);
    expect(used(resolve(two, { decided: [{ kind: "submission-accepted", ...delivery(two[1]) }] }))).toEqual([
      "v2.xlsx",
    ]);
  });

  it("as empty as one that was kept back before it takes no place either", () => {
    const full = { values: { due: 0, done: 2 } };
    const emptier = { values: { due: 0, done: null } };
    const three = versions(full, emptier, { values: { due: 1, done: null } });
    expect(used(resolve(three))).toEqual(["v1.xlsx"]);
    const decided: readonly LedgerPayload[] = [{ kind: "submission-accepted", ...delivery(three[1]) }];
    expect(used(resolve(three, { decided }))).toEqual(["v3.xlsx"]);
  });

  it("made on an older blank asks as well", () => {
    const resolved = resolve(versions({ issuedAt: "2022-05-20" }, { issuedAt: "2022-05-02" }));
    expect(used(resolved)).toEqual(["v1.xlsx"]);
    expect(resolved.findings).toMatchObject([{ data: { reason: "older" } }]);
  });
});

describe("a person's word", () => {
  it("pins a delivery, whatever comes later", () => {
    const three = versions({}, {}, {});
    const decided: readonly LedgerPayload[] = [{ kind: "submission-pinned", ...delivery(three[0]) }];
    const resolved = resolve(three, { decided });
    expect(used(resolved)).toEqual(["v1.xlsx"]);
    expect([...resolved.outcomes.values()]).toEqual(["in-use", "superseded", "superseded"]);
  });

  it("sends a delivery back, and the one before is used again", () => {
    const two = versions({}, {});
    const decided: readonly LedgerPayload[] = [{ kind: "submission-returned", ...delivery(two[1]) }];
    const resolved = resolve(two, { decided });
    expect(used(resolved)).toEqual(["v1.xlsx"]);
    expect(resolved.outcomes.get(two[1]?.id ?? "")).toBe("kept-back");
  });

  it("sends the only delivery back: it stays the one that the unit is asked about", () => {
    const one = versions({});
    const decided: readonly LedgerPayload[] = [{ kind: "submission-returned", ...delivery(one[0]) }];
    expect(used(resolve(one, { decided }))).toEqual(["v1.xlsx"]);
  });

  it("is about the content: the same again under another name is sent back as well", () => {
    const [first] = versions({});
    const again = {
      ...aSubmission({ reporter: "W1", template: "ROWS-1", values: { due: 0 }, path: "again.xlsx" }),
    };
    const decided: readonly LedgerPayload[] = [{ kind: "submission-returned", ...delivery(first) }];
    const other = aSubmission({ reporter: "W1", template: "ROWS-1", values: { due: 5 }, path: "old.xlsx" });
    expect(used(resolve([other, again], { decided }))).toEqual(["old.xlsx"]);
  });
});

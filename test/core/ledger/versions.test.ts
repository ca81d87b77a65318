import { describe, expect, it } from "vitest";
import { resolveVersions, type Versions } from "../../../src/core/ledger/versions.ts";
import type { Submission } from "../../../src/core/intake/submission.ts";
import { aMergePack, aSubmission, type SubmissionOptions } from "../../support/mergeBuilders.ts";

const question = "which-version:H1:W1:ROWS-1";

function version(path: string, content: string, more: Partial<SubmissionOptions> = {}): Submission {
  return aSubmission({ reporter: "W1", template: "ROWS-1", path, contentHash: content, ...more });
}

function resolve(
  submissions: readonly Submission[],
  received: Readonly<Record<string, string>> = {},
  answers: Readonly<Record<string, string>> = {},
): Versions {
  return resolveVersions({
    pack: aMergePack(),
    submissions,
    received: new Map(Object.entries(received)),
    answers: new Map(Object.entries(answers)),
  });
}

function inUse(versions: Versions): readonly string[] {
  return versions.inUse.map((submission) => submission.source.file.path);
}

function codes(versions: Versions): readonly string[] {
  return versions.findings.map((finding) => finding.code);
}

const first = version("a.xlsx", "A");
const second = version("b (sua lan 2).xlsx", "B");

describe("resolveVersions", () => {
  it("uses the only delivery", () => {
    const versions = resolve([first]);
    expect(inUse(versions)).toEqual(["a.xlsx"]);
    expect(versions.attempts.get(first.id)).toBe(1);
    expect(versions.findings).toEqual([]);
  });

  it.each([["in order"], ["reversed"]])("uses the later by register, %s", (order) => {
    const both = order === "reversed" ? [second, first] : [first, second];
    const versions = resolve(both, { "a.xlsx": "2022-06-08", "b (sua lan 2).xlsx": "2022-06-07" });
    expect(inUse(versions)).toEqual(["a.xlsx"]);
    expect(versions.outcomes.get(second.id)).toBe("superseded");
    expect(versions.attempts.get(first.id)).toBe(2);
    expect(versions.findings).toMatchObject([
      {
        code: "submission-superseded",
        severity: "note",
        data: { by: "a.xlsx" },
        at: { submission: second.id },
      },
    ]);
  });

  it("uses the later by stamp when the register does not tell", () => {
    const stamped = [
      version("a.xlsx", "A", { issuedAt: "2022-05-02" }),
      version("b.xlsx", "B", { issuedAt: "2022-05-01" }),
    ];
    expect(inUse(resolve(stamped))).toEqual(["a.xlsx"]);
    expect(inUse(resolve(stamped, { "a.xlsx": "2022-06-01", "b.xlsx": "2022-06-01" }))).toEqual(["a.xlsx"]);
    const unstamped = [version("a.xlsx", "A"), version("b.xlsx", "B", { issuedAt: "2022-05-01" })];
    expect(inUse(resolve(unstamped, { "a.xlsx": "2022-06-01", "b.xlsx": "2022-06-02" }))).toEqual(["b.xlsx"]);
  });

  it("asks when there is a tie, and takes no word of a file name for evidence", () => {
    const versions = resolve([second, first]);
    expect(inUse(versions)).toEqual([]);
    expect(versions.outcomes.get(first.id)).toBe("unclear");
    expect(versions.findings).toMatchObject([
      {
        code: "version-unclear",
        severity: "error",
        at: { call: "H1", unit: "W1", template: "ROWS-1" },
        question: {
          id: question,
          kind: "which-version",
          options: [{ answer: "a.xlsx" }, { answer: "b (sua lan 2).xlsx" }],
        },
      },
    ]);
  });

  it("obeys an answer, before the dates too", () => {
    const versions = resolve(
      [first, second],
      { "a.xlsx": "2022-06-07", "b (sua lan 2).xlsx": "2022-06-08" },
      { [question]: "a.xlsx" },
    );
    expect(inUse(versions)).toEqual(["a.xlsx"]);
    expect(versions.answered).toEqual([question]);
  });

  it("goes on asking when the answer is none of the options", () => {
    const versions = resolve([first, second], {}, { [question]: "c.xlsx" });
    expect(codes(versions)).toEqual(["version-unclear"]);
    expect(versions.answered).toEqual([]);
  });

  it("counts equal contents once, as the copy that came first", () => {
    const copy = version("0-copy.xlsx", "A");
    const versions = resolve([copy, first], { "a.xlsx": "2022-06-07", "0-copy.xlsx": "2022-06-08" });
    expect(inUse(versions)).toEqual(["a.xlsx"]);
    expect(versions.outcomes.get(copy.id)).toBe("identical");
    expect(codes(versions)).toEqual(["submission-identical"]);
  });

  it("lets a content that was sent again go before what came between", () => {
    const again = version("c.xlsx", "A");
    const versions = resolve([first, second, again], {
      "a.xlsx": "2022-06-06",
      "b (sua lan 2).xlsx": "2022-06-07",
      "c.xlsx": "2022-06-08",
    });
    expect(inUse(versions)).toEqual(["a.xlsx"]);
    expect(versions.outcomes.get(second.id)).toBe("superseded");
  });

  it("is undecided when the latest two came on one day", () => {
    const third = version("c.xlsx", "C");
    const versions = resolve([first, second, third], {
      "a.xlsx": "2022-06-06",
      "b (sua lan 2).xlsx": "2022-06-07",
      "c.xlsx": "2022-06-07",
    });
    expect(inUse(versions)).toEqual([]);
    expect(codes(versions)).toEqual(["version-unclear"]);
  });

  it("asks by sheet when one file holds two versions", () => {
    const sheets = ["Sheet1", "Sheet2"].map((sheet) => {
      const base = version("a.xlsx", sheet);
      return { ...base, id: `a/${sheet}`, source: { ...base.source, sheet } };
    });
    expect(inUse(resolve(sheets))).toEqual([]);
    const versions = resolve(sheets, {}, { [question]: "a.xlsx#Sheet2" });
    expect(versions.inUse.map((submission) => submission.source.sheet)).toEqual(["Sheet2"]);
  });

  it("sees no conflict between two templates, two units or a sender's form and its subject's", () => {
    const versions = resolve([
      version("a.xlsx", "A"),
      aSubmission({ reporter: "W1", template: "GRID-1", path: "b.xlsx" }),
      aSubmission({ reporter: "W2", template: "ROWS-1", path: "c.xlsx" }),
      aSubmission({ reporter: "AU", template: "GRID-1", path: "d.xlsx", rows: { W1: { c1: 1 } } }),
    ]);
    expect(versions.inUse).toHaveLength(4);
    expect(versions.findings).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { HostError, type BookHost } from "../../../src/app/bookHost.ts";
import type { RawBook } from "../../../src/app/rawBook.ts";
import { runScenario } from "../../../src/taskpane/selfTest/runScenario.ts";
import { observe, type Scenario, type Site } from "../../../src/taskpane/selfTest/scenario.ts";
import { scenarios } from "../../../src/taskpane/selfTest/scenarios.ts";

interface Contents {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

const userContents: Contents = { sheets: ["Sheet1"], names: ["cua_toi"] };

const never = () => Promise.reject(new Error("not asked for here"));

/** A workbook that knows its sheets, names and whether it is protected, and nothing else. */
function aSite(): { readonly site: Site; readonly contents: () => Contents } {
  let { sheets, names }: Contents = userContents;
  let isProtected = false;
  const change = (next: () => void) => {
    if (isProtected) return Promise.reject(new Error("protected"));
    next();
    return Promise.resolve();
  };
  const raw: RawBook = {
    sheets: () => Promise.resolve(sheets.map((name) => ({ name, visibility: "visible" }))),
    names: () => Promise.resolve(names),
    addSheet: (name) =>
      change(() => {
        sheets = [...sheets, name];
        names = [...names, `name_of_${name}`];
      }),
    remove: (gone) => change(() => (sheets = sheets.filter((name) => !gone.includes(name)))),
    removeNames: (gone) => change(() => (names = names.filter((name) => !gone.includes(name)))),
    protect: (on) => {
      isProtected = on;
      return Promise.resolve();
    },
    isEmpty: never,
    tables: never,
    read: never,
    look: never,
    selected: never,
    type: never,
    rename: never,
    select: never,
  };
  return { site: { host: aHost, raw }, contents: () => ({ sheets, names }) };
}

const refuse = () => Promise.reject(new HostError("busy", { cause: new Error("InvalidOperation") }));

const aHost: BookHost = {
  readBook: refuse,
  readData: refuse,
  readSheets: refuse,
  readBlank: () => Promise.resolve(null),
  planBook: refuse,
  writeBook: refuse,
  showReceived: refuse,
  reveal: refuse,
  markCells: refuse,
  clearMarks: refuse,
  onSelection: refuse,
  openWorkbook: refuse,
};

function aScenario(run: Scenario["run"]): Scenario {
  return { id: "trial", title: { vi: "thử", en: "trial" }, run };
}

function clockOf(...times: readonly number[]): () => number {
  const left = [...times];
  return () => left.shift() ?? 0;
}

describe("a scenario of the self-test", () => {
  it("passes when everything is as expected, members in any order", async () => {
    const scenario = aScenario(() => Promise.resolve([observe("cell", { a: 1, b: [2] }, { b: [2], a: 1 })]));
    expect(await runScenario(scenario, aSite().site, clockOf(100, 112.4))).toEqual({
      id: "trial",
      outcome: "passed",
      milliseconds: 12,
      differences: [],
      problem: null,
    });
  });

  it("keeps only what differs", async () => {
    const scenario = aScenario(() => Promise.resolve([observe("same", 1, 1), observe("other", 2, 3)]));
    const result = await runScenario(scenario, aSite().site, clockOf());
    expect(result.outcome).toBe("differs");
    expect(result.differences).toEqual([{ what: "other", actual: 2, expected: 3 }]);
  });

  it("tells code and cause of what broke it off", async () => {
    const scenario = aScenario(async ({ host }) => [observe("sheets", await host.readSheets(), [])]);
    const result = await runScenario(scenario, aSite().site, clockOf());
    expect(result.outcome).toBe("broken");
    expect(result.problem).toBe("HostError busy: busy ← Error: InvalidOperation");
  });

  it("takes away what it made, even when it broke off in a protected workbook, and nothing else", async () => {
    const { site, contents } = aSite();
    const scenario = aScenario(async ({ raw }) => {
      await raw.addSheet("Thử");
      await raw.protect(true);
      await raw.addSheet("Thử 2");
      return [];
    });
    const result = await runScenario(scenario, site, clockOf());
    expect(result.outcome).toBe("broken");
    expect(contents()).toEqual(userContents);
  });
});

describe("the scenarios", () => {
  it("have ids of their own", () => {
    const ids = scenarios.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { shippedPack } from "../support/shippedPack.ts";

const pack = shippedPack();
const root = new URL("../../", import.meta.url);

interface Row {
  readonly number: number;
  readonly servedBy: string;
  readonly test: string;
}

const rows = readFileSync(new URL("docs/obligations.md", root), "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, number]) => /^\d+$/.test(number ?? ""))
  .map(([, number = "", , , servedBy = "", shown = ""]): Row => ({
    number: Number(number),
    servedBy,
    test: shown,
  }));

/** Codes of forms, tables and calls that a row names, without the rules of a form. */
function codesIn({ servedBy }: Row): readonly string[] {
  return servedBy.match(/\b(?:[A-Z][A-Z0-9]*-\d+[a-z]?\d?|\d{4}-[A-Z0-9]+(?:-\w+)*)(?![\w.])/g) ?? [];
}

const known = {
  templates: pack.templates.map(({ code }) => code),
  tables: pack.tables.map(({ id }) => id),
  calls: pack.calls.map(({ id }) => id),
};
const named = new Set(rows.flatMap(codesIn));

describe("the table of obligations", () => {
  test("has a row for each of the 56", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, index) => index + 1));
    expect(rows.filter(({ servedBy }) => servedBy === "")).toEqual([]);
  });

  test.each(Object.entries(known))("names all %s of the pack", (_, codes) => {
    expect(codes.filter((code) => !named.has(code))).toEqual([]);
  });

  test("names nothing that the pack does not have", () => {
    const all = new Set(Object.values(known).flat());
    expect([...named].filter((code) => !all.has(code))).toEqual([]);
    const rules = new Set(pack.templates.flatMap(({ rules: each }) => each.map(({ id }) => id)));
    const namedRules = rows.flatMap(({ servedBy }) => servedBy.match(/[A-Z][A-Z0-9]*-\d+\.r\d+/g) ?? []);
    expect(namedRules.length).toBeGreaterThan(10);
    expect(namedRules.filter((rule) => !rules.has(rule))).toEqual([]);
  });

  test("names a test that is there, unless there is no figure to test", () => {
    const missing = rows.filter((row) => {
      const file = /^`(.+)`$/.exec(row.test)?.[1];
      return file === undefined ? row.test !== "không có số liệu để thử" : !existsSync(new URL(file, root));
    });
    expect(missing).toEqual([]);
  });
});

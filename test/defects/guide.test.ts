import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { vi } from "../../src/core/findings/messages/vi.ts";

const guide = readFileSync("docs/findings.md", "utf8");

/** The rows of the table of defects: number, defect, what the program does, codes. */
const rows = [...guide.matchAll(/^\| *(\d+) *\|(.*)\|$/gm)].map((match) => ({
  number: Number(match[1]),
  cells: (match[2] ?? "").split("|").map((cell) => cell.trim()),
}));

/** Numbers of the defects that some test of this folder plants in a file. */
const planted = new Set(
  readdirSync("test/defects")
    .filter((name) => name.endsWith(".test.ts"))
    .flatMap((name) => [...readFileSync(`test/defects/${name}`, "utf8").matchAll(/\[D(\d+)\]/g)])
    .map((match) => Number(match[1])),
);

describe("the table of defects in docs/findings.md", () => {
  test("has every number from 1 to 58 once, in order", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 58 }, (_, index) => index + 1));
  });

  test("says of each what it is, what the program does and by which code", () => {
    for (const { number, cells } of rows) {
      expect([number, cells.length, cells.every((cell) => cell !== "")]).toEqual([number, 3, true]);
      for (const [, code = ""] of (cells[2] ?? "").matchAll(/`([^`]+)`/g)) {
        expect([number, code, code in vi]).toEqual([number, code, true]);
      }
    }
  });

  test("has a test for each", () => {
    expect(rows.map(({ number }) => number).filter((number) => !planted.has(number))).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { printFindings } from "../../src/cli/printFindings.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import { aMergePack } from "../support/mergeBuilders.ts";

function notExpected(file: string, title: string): Finding {
  const at = { file, unit: "W1", template: "ROWS-1" };
  return { code: "form-not-expected", severity: "warning", at, data: { title } };
}

function printed(findings: readonly Finding[]): readonly string[] {
  let text = "";
  const print = (piece: string): void => {
    text += piece;
  };
  printFindings(findings, { pack: aMergePack(), language: "vi", print, offers: () => null });
  return text.split("\n").filter((line) => line.startsWith("- "));
}

it("says once that many files hold a form of another call, and in which", () => {
  const [item, ...others] = printed([notExpected("a.xlsx", "Mô hình"), notExpected("b.xlsx", "Mô hình")]);
  expect(others).toEqual([]);
  expect(item).toContain("ROWS-1 – a.xlsx, b.xlsx: ");
});

it("keeps other forms apart", () => {
  const items = printed([notExpected("a.xlsx", "Mô hình"), notExpected("b.xlsx", "Đối thoại")]);
  expect(items).toHaveLength(2);
});

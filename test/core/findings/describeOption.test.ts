import { describe, expect, it } from "vitest";
import { describeOption } from "../../../src/core/findings/describeOption.ts";
import type { Question } from "../../../src/core/findings/finding.ts";

describe("an option of a question", () => {
  const cases: readonly [Question["kind"], string, string, string, string][] = [
    ["nil-return", "nothing-arose", "nothing-arose", "không phát sinh", "nothing arose"],
    ["blank-as-zero", "zero", "0", "các ô trống là 0", "the blanks are zero"],
    ["which-unit", "P-PHOMINH", "Phường Phổ Minh", "Phường Phổ Minh", "Phường Phổ Minh"],
    ["which-value", "1825", "1825", "số nguyên 1.825", "the whole number 1,825"],
    ["which-value", "1.825", "1.825", "số thập phân 1,825", "the decimal number 1.825"],
    ["row-meaning", "ignore", "ignore", "bỏ qua dòng này", "leave this row out"],
    ["row-meaning", "dat-dai", "Đất đai", "Đất đai", "Đất đai"],
  ];
  it.each(cases)("%s: %s (%s) is shown as a person reads it", (kind, answer, label, vi, en) => {
    const question: Question = { id: "q", kind, options: [{ answer, label }] };
    expect(describeOption(question, { answer, label }, "vi")).toBe(vi);
    expect(describeOption(question, { answer, label }, "en")).toBe(en);
  });
});

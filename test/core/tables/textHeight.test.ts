import { describe, expect, it } from "vitest";
import { lineCount, textHeight, textWidth } from "../../../src/core/tables/textHeight.ts";

const face = { size: 12 };

describe("textHeight", () => {
  it("measures digits as one column width each, less in a smaller size", () => {
    expect(textWidth("0123456789", face, 12)).toBeCloseTo(10, 0);
    expect(textWidth("0123456789", { size: 9 }, 12)).toBeLessThan(8);
    expect(textWidth("ỦY BAN", face, 12)).toBeGreaterThan(textWidth("ủy ban", face, 12));
  });

  it("wraps between words and counts typed line breaks", () => {
    expect(lineCount("", 10, face)).toBe(1);
    expect(lineCount("Đơn vị", 10, face)).toBe(1);
    expect(lineCount("Tổng số người được tiếp trong kỳ", 10, face)).toBeGreaterThanOrEqual(3);
    expect(lineCount("a\nb\nc", 10, face)).toBe(3);
  });

  it("breaks a word that is wider than its column", () => {
    expect(lineCount("0".repeat(28), 11, face)).toBe(3);
  });

  it("grows with the number of lines", () => {
    const one = textHeight("Đơn vị", 20, face);
    expect(one).toBeGreaterThanOrEqual(15.75);
    expect(textHeight("Đơn vị báo cáo và đơn vị nhận báo cáo", 20, face)).toBeGreaterThan(one);
  });
});

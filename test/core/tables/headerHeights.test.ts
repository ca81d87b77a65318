import { describe, expect, it } from "vitest";
import { headerHeights } from "../../../src/core/tables/headerHeights.ts";
import { headerTree } from "../../../src/core/tables/headerTree.ts";
import { textHeight } from "../../../src/core/tables/textHeight.ts";

const face = { size: 11, bold: true };

describe("headerHeights", () => {
  it("gives each level the height of its own labels", () => {
    const label = "Số người được tiếp trong kỳ báo cáo";
    const heights = headerHeights(
      headerTree([
        ["Nhóm", label],
        ["Nhóm", "Khác"],
      ]),
      [8, 8],
      face,
    );
    expect(heights).toEqual([textHeight("Nhóm", 16, face), textHeight(label, 8, face)]);
  });

  it("grows the lowest level under a label that spans all of them", () => {
    const label = "Đơn vị hành chính cấp xã, phường, thị trấn và tương đương";
    const heights = headerHeights(headerTree([[label], ["Nhóm", "Nam"], ["Nhóm", "Nữ"]]), [8, 8, 8], face);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(textHeight(label, 8, face));
    expect(heights[0]).toBe(textHeight("Nhóm", 16, face));
  });
});

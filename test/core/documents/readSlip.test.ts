import { describe, expect, it } from "vitest";
import { readSlip } from "../../../src/core/documents/readSlip.ts";
import { encodeSlipStamp } from "../../../src/core/documents/slipStamp.ts";
import { aSheet } from "../../support/sheetBuilder.ts";

const stamp = encodeSlipStamp({ unit: "P-MINH", issuedOn: "2022-06-14", pack: "0123456789ab" });

describe("reading a return slip", () => {
  it("knows it by its stamp, wherever rows and columns were put in", () => {
    const sheet = aSheet([
      ["ghi thêm"],
      [null, "PHIẾU", null, stamp],
      [null, "x", "Đã kiểm tra", "0a1b2c3d4e"],
      [null, "x", null, "1a1b2c3d4e"],
      [null, "x", "không phải mã", "abc"],
    ]);
    expect(readSlip(sheet)).toMatchObject({
      unit: "P-MINH",
      issuedOn: "2022-06-14",
      answers: [{ finding: "0a1b2c3d4e", text: "Đã kiểm tra" }],
    });
  });

  it("takes answers as one bounded line without control characters", () => {
    const answers = ["a\u0000b\u202E\nc", "dài ".repeat(1000), "   ", 12];
    const rows = answers.map((answer, index) => [answer, `00000000${String(index).padStart(2, "0")}`]);
    const slip = readSlip(aSheet([[null, stamp], ...rows]));
    const texts = slip?.answers.map(({ text }) => text) ?? [];
    expect(texts[0]).toBe("a b c");
    expect(texts[1]).toHaveLength(1000);
    expect(texts[2]).toBe("12");
    expect(texts).toHaveLength(3);
  });

  it.each([
    "THBCPHIEU1|P-MINH",
    "THBCPHIEU1|P-MINH|hôm qua|x",
    "THBCPHIEU1||2022-06-14|x",
    "THBCPHIEU2|P-MINH|2022-06-14|x",
    "PHIẾU TRẢ LẠI",
  ])("takes no sheet with %s for one", (text) => {
    expect(readSlip(aSheet([[null, text]]))).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { reportOf } from "../../support/reportOf.ts";

describe("the pages of a report", () => {
  it("keep the last words with the signature, which never stands alone on one", () => {
    const blocks = reportOf(["Đã ban hành {TH-02:DV-01.A01} văn bản."], []).sections[0]?.blocks ?? [];
    expect(blocks.at(-1)).toMatchObject({ kind: "table", borders: false });
    expect(blocks.at(-2)).toMatchObject({ kind: "paragraph", keepWithNext: true });
  });
});

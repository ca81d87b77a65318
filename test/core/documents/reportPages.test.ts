import { describe, expect, it } from "vitest";
import type { DocumentBlock } from "../../../src/core/documents/documentModel.ts";
import { townReport } from "../../../src/core/documents/townReport.ts";
import { documentNames } from "../../../src/core/pack/documentText.ts";
import { outlineWith, reportOf, tableInput } from "../../support/reportOf.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const subject = (blocks: readonly DocumentBlock[]) =>
  blocks.filter((block) => block.kind === "paragraph" && block.align === "center")[1];

const blocksOf = (text: string) =>
  townReport(tableInput([]), outlineWith({ subject: text })).sections[0]?.blocks ?? [];

describe("the pages of a report", () => {
  it("keep the last words with the signature, which never stands alone on one", () => {
    const blocks = reportOf(["Đã ban hành {TH-02:DV-01.A01} văn bản."], []).sections[0]?.blocks ?? [];
    expect(blocks.at(-1)).toMatchObject({ kind: "table", borders: false });
    expect(blocks.at(-2)).toMatchObject({ kind: "paragraph", keepWithNext: true });
  });

  it("have a subject of several lines with even sides, one of a line with none", () => {
    const long = subject(blocksOf("Kết quả thực hiện ".repeat(5)));
    expect(long).toMatchObject({ left: expect.any(Number), right: expect.any(Number) });
    const short = subject(blocksOf("Kết quả"));
    expect(short).toBeDefined();
    expect(short).not.toHaveProperty("left");
  });

  it("name what was counted in words, in an annex that has the report's symbol", () => {
    const model = reportOf(
      ["Có {unitsReported}/{unitsExpected} đơn vị, {formsValid}/{formsExpected} biểu."],
      [],
    );
    expect(model.figures).toHaveLength(4);
    expect(documentNames.filter((name) => model.figures.some(({ label }) => label === name))).toEqual([]);
    expect(new Set(model.figures.map(({ label }) => label)).size).toBe(4);
    expect(JSON.stringify(model.sections.at(-1))).toContain(`/${outlineWith({}).symbol} `);
  });
});

describe("the shipped reports", () => {
  const reports = shippedPack().documents.filter((each) => each.kind === "report");

  it.each([
    ["2022-H1", "H1", "6 tháng đầu năm 2022", "năm 2023"],
    ["2022-YEAR", "YEAR", "năm 2023", "6 tháng"],
  ] as const)("of %s speaks of its own period and the next", (call, period, own, other) => {
    const [report, ...more] = reports.filter(({ periods }) => periods.includes(period));
    expect(more).toEqual([]);
    const model = report === undefined ? null : townReport(tableInput([], call), report);
    expect(model?.title).toContain(own);
    const said = model?.sections[0]?.blocks.flatMap((block) =>
      block.kind === "paragraph" ? block.runs.map(({ text }) => text) : [],
    );
    expect(said?.filter((text) => text.includes(other))).toEqual([]);
  });
});

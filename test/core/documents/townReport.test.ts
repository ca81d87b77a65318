import { describe, expect, it } from "vitest";
import { changeWords } from "../../../src/core/documents/changeWords.ts";
import type { BookFigure } from "../../../src/core/documents/figureLookup.ts";
import { townReport } from "../../../src/core/documents/townReport.ts";
import type { Target } from "../../../src/core/pack/target.ts";
import { buildBook } from "../../../src/core/tables/buildBook.ts";
import type { ModelCell } from "../../../src/core/tables/sheetModel.ts";
import { parseA1 } from "../../../src/core/workbook/address.ts";
import { outlineWith, reportOf, tableInput, textOf } from "../../support/reportOf.ts";
import { sent } from "../../support/shippedBook.ts";

const call = "2022-H1";
const sentence = "Đã ban hành {TH-02:DV-01.A01} văn bản[ ({TH-02:DV-01.A01:change})].";

function reports(first: number, before?: number) {
  const values = { A01: first };
  const own = sent({ call, template: "DV-01", unit: "P-NGUYENNGHIEM", values });
  return [own, sent({ call, template: "DV-01", unit: "P-PHOVINH", values: { A01: before ?? 7 } })];
}

describe("figures of a report", () => {
  it("says a changed total", () => {
    expect(textOf(reportOf([sentence], reports(5)))).toContain("Đã ban hành 12 văn bản.");
    expect(textOf(reportOf([sentence], reports(1234)))).toContain("Đã ban hành 1.241 văn bản.");
  });

  it("names the cell of the summary book that holds the figure", () => {
    const input = tableInput(reports(5));
    const outline = [{ level: 1 as const, heading: "Kết quả", blocks: [{ sentences: [sentence] }] }];
    const [figure] = townReport(input, outlineWith({ outline })).figures;
    const sheet = buildBook(input).sheets.find(({ name }) => name === figure?.sheet);
    const at = parseA1(figure?.cell ?? "");
    const cell = sheet?.cells.find(({ row, column }) => row === at?.row && column === at.column);
    expect(figure).toMatchObject({ shown: "12", table: "TH-02", place: "I" });
    expect(cell?.value).toBe(12);
  });

  it("says how much of the year's plan is fulfilled, where the plan sets a number", () => {
    const text = "Đã ban hành {TH-02:DV-01.A01} văn bản[, đạt {TH-02:DV-01.A01:fulfilled} % kế hoạch năm].";
    const target = {
      year: 2022,
      template: "DV-01",
      indicator: "A01",
      origin: "A",
      source: "Kế hoạch",
    } as const;
    const said = (value: Target["value"]) => {
      const input = tableInput(reports(5));
      const pack = { ...input.pack, targets: [{ ...target, value }] };
      const outline = [{ level: 1 as const, heading: "Kết quả", blocks: [{ sentences: [text] }] }];
      return textOf(townReport({ ...input, pack }, outlineWith({ outline })));
    };
    expect(said(32)).toContain("Đã ban hành 12 văn bản, đạt 37,5 % kế hoạch năm.");
    expect(said("co-quan-dien")).toContain("Đã ban hành 12 văn bản.");
  });

  it("every figure of the shipped outline is what its cell holds", () => {
    const input = tableInput(reports(5));
    const { figures } = townReport(input, outlineWith({}));
    const sheets = new Map(buildBook(input).sheets.map((sheet) => [sheet.name, sheet]));
    const written = figures.filter(({ bookmark, cell }) => bookmark !== null && cell !== null);
    const differing = written.filter(({ sheet, cell, shown }) => {
      const at = parseA1(cell ?? "");
      const value = sheets
        .get(sheet)
        ?.cells.find(({ row, column }) => row === at?.row && column === at.column)?.value;
      const said = typeof value === "number" ? value.toLocaleString("vi-VN") : String(value);
      return said !== shown && !shown.includes("cùng kỳ");
    });
    expect(written.length).toBeGreaterThan(0);
    expect(differing).toEqual([]);
    expect(new Set(written.map(({ bookmark }) => bookmark)).size).toBe(written.length);
  });

  it("tells in a footnote of how many units a figure is, and who is missing", () => {
    const { footnotes } = reportOf([sentence], reports(5));
    expect(footnotes).toHaveLength(1);
    expect(footnotes[0]).toContain("2/28");
    expect(footnotes[0]).toContain("Xã Phổ Châu");
    expect(footnotes[0]).not.toContain("Phường Phổ Vinh");
  });

  it("leaves a sentence without figures unwritten and keeps it in the list of sources", () => {
    const model = reportOf([sentence], []);
    expect(textOf(model)).toContain(outlineWith({}).phrases.noFigures);
    expect(model.figures.every(({ bookmark }) => bookmark === null)).toBe(true);
    expect(model.figures).not.toHaveLength(0);
  });

  it("says of a form that the call does not ask for that it was not collected", () => {
    const model = reportOf(["Có {TH-02:PH-01.P01} cuộc làm việc."], reports(5));
    expect(textOf(model)).toContain(outlineWith({}).phrases.notCollected);
  });
});

interface Change {
  readonly value: number;
  readonly previous: number | null;
  readonly change: number | string;
}

function holding(value: number | string): ModelCell {
  return { row: 0, column: 0, value };
}

function changed({ value, previous, change }: Change, isRate = false): BookFigure {
  const cells = {
    value: holding(value),
    previous: previous === null ? null : holding(previous),
    change: holding(change),
    fulfilled: null,
    units: null,
  };
  return { table: "TH-02", sheet: "TH-02", label: "", templates: [], isRate, cells };
}

describe("words for a change", () => {
  const { phrases } = outlineWith({});
  const steps = {
    ...phrases,
    changes: [
      { direction: "up", of: "percent", from: 0, text: "tăng {change} %" },
      { direction: "up", of: "percent", from: 50, text: "tăng mạnh {change} %" },
      { direction: "down", of: "percent", from: 0, text: "giảm {change} %" },
      { direction: "down", of: "points", from: 0, text: "giảm {change} điểm" },
    ],
  } as const;
  it.each([
    [changed({ value: 141, previous: 198, change: -28.787878 }), "giảm 28,79 %"],
    [changed({ value: 149.99, previous: 100, change: 49.99 }), "tăng 49,99 %"],
    [changed({ value: 150, previous: 100, change: 50 }), "tăng mạnh 50 %"],
    [changed({ value: 90, previous: 92.5, change: -2.5 }, true), "giảm 2,5 điểm"],
    [changed({ value: 7, previous: 7, change: 0 }), phrases.unchanged],
    [changed({ value: 7, previous: 0, change: "phát sinh mới" }), phrases.arisen],
    [changed({ value: 7, previous: null, change: "–" }), null],
    [{ ...changed({ value: 20, previous: 10, change: 100 }), unlike: true }, null],
  ])("%#", (figure, expected) => {
    expect(changeWords(figure, { ...steps, changes: [...steps.changes] })).toBe(expected);
  });
});

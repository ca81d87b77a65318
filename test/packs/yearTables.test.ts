import { describe, expect, test } from "vitest";
import { templateByCode } from "../../src/core/pack/lookup.ts";
import type { ModelValue } from "../../src/core/tables/sheetModel.ts";
import { viewSheet } from "../support/bookView.ts";
import { bookOf, figure, sent, sumOf } from "../support/shippedBook.ts";
import { choice, date } from "../support/shippedForms.ts";
import { shippedPack } from "../support/shippedPack.ts";

const pack = shippedPack();
const wards = pack.units.filter(({ kind }) => kind === "PHUONG" || kind === "XA");

const dialogue = (key: string, place: string, when = "2022-05-12") => ({
  key,
  values: {
    f1: date(when),
    f2: choice("Đối thoại của Bí thư Thị ủy"),
    f4: place,
    f6: 120,
    f7: 10,
  },
});

const tablesOf = (...calls: readonly string[]): readonly string[] =>
  bookOf(calls, []).sheets.flatMap(({ mark }) => (mark.kind === "summary" ? [mark.id] : []));

const mediation = (at: number) => {
  const [done, failed, open] = [figure(at, 1) + 5, figure(at, 2), figure(at, 3)];
  return { h1: done + failed + open, h2: done, h3: failed, h4: open };
};

describe("which tables a book has", () => {
  test("those that speak of a form that its calls expect", () => {
    expect(tablesOf("2022-M04")).toEqual([
      "TH-01",
      "TH-02",
      "TH-08",
      "TH-08b",
      "TH-11",
      "TH-11b",
      "TH-14",
      "TH-16",
    ]);
    expect(tablesOf("2022-ONCE-0405-KH")).toEqual(["TH-11", "TH-11b", "TH-14", "TH-17", "TH-17b"]);
    expect(tablesOf("2022-ONCE-0410")).toEqual(["TH-11", "TH-11b", "TH-14", "TH-17c"]);
  });

  test("all of them over the year, but those of scores, of calls that are not open and of requests from above", () => {
    const year = tablesOf("2022-YEAR", "2022-Q4", "2022-ONCE-0405", "2022-ONCE-0405-KH", "2022-ONCE-0410");
    const other = pack.tables.map(({ id }) => id).filter((id) => !year.includes(id));
    expect(other).toEqual(["TH-12", "TH-12b", "TH-12c", "TH-12d", "TH-15i"]);
  });

  test("no lists, columns and groups of forms that no call expects", () => {
    const month = bookOf(["2022-M04"], []);
    expect(month.sheets.filter(({ mark }) => mark.kind === "list")).toEqual([]);
    expect(viewSheet(month, "TH-02").texts.filter((text) => /^[IVX]+$/.test(text))).toEqual(["V"]);
    expect(viewSheet(month, "TH-01").texts).not.toContain("Đất hiến (m²)");
  });
});

describe("TH-05: democracy at the workplace, by kind of enterprise", () => {
  const kinds = ["nha-nuoc", "ngoai-nha-nuoc", "dau-tu-nuoc-ngoai", "hop-tac-xa", "ho-kinh-doanh"];
  const figures = kinds.map((_, kind) => ({
    c1: 20 + kind,
    c2: 10 + 2 * kind,
    c6: 4 + kind,
    c7: 3 + 2 * kind,
  }));
  const rows = kinds.map((key, kind) => ({ key, values: figures[kind] ?? {} }));
  const book = bookOf(
    ["2022-YEAR"],
    [sent({ call: "2022-YEAR", template: "DCCS-03", unit: "P-LDTBXH", rows })],
  );
  const table = viewSheet(book, "TH-05");

  test("a row as reported, with its rates over enterprises of ten workers and more", () => {
    const row = table.row("Doanh nghiệp ngoài nhà nước");
    expect(row.slice(2, 4)).toEqual([21, 12]);
    expect(row[7]).toBe(5);
    // 5 of 12 and 5 of 12.
    expect(row[18]).toBeCloseTo((100 * 5) / 12, 8);
  });

  test("the total divides sums, it does not average rates", () => {
    const total = table.row("TỔNG CỘNG");
    const [c2, c6, c7] = (["c2", "c6", "c7"] as const).map((code) =>
      sumOf(figures.map((each) => each[code])),
    );
    expect(total[3]).toBe(c2);
    expect(total[18]).toBeCloseTo((100 * (c6 ?? 0)) / (c2 ?? 1), 8);
    expect(total[19]).toBeCloseTo((100 * (c7 ?? 0)) / (c2 ?? 1), 8);
  });
});

describe("TH-09: mediation, inspection boards, supervision boards", () => {
  const submissions = wards.flatMap(({ id }, at) => [
    sent({
      call: "2022-YEAR",
      template: "HG-02",
      unit: id,
      rows: [{ key: id, values: { ...mediation(at) } }],
    }),
    sent({
      call: "2022-YEAR",
      template: "GS-01",
      unit: id,
      values: { g1: 5 + (at % 3), g4: figure(at, 4), g15: figure(at, 5) + 0.5 },
    }),
  ]);
  const table = viewSheet(bookOf(["2022-YEAR"], submissions), "TH-09");
  const valueUnder = (row: readonly (ModelValue | undefined)[], header: string): unknown => {
    const cell = table.sheet.cells.find(({ value }) => value === header);
    return row[cell?.column ?? -1];
  };

  test("a ward's own figures, its rate without what is not settled yet", () => {
    const row = table.row("Phường Phổ Minh");
    const at = wards.findIndex(({ id }) => id === "P-PHOMINH");
    const own = mediation(at);
    expect(valueUnder(row, "Tổng số (vụ việc)")).toBe(own.h1);
    expect(valueUnder(row, "Tỷ lệ thành (%)")).toBeCloseTo((100 * own.h2) / (own.h2 + own.h3), 8);
  });

  test("the wards together", () => {
    const total = table.row("TỔNG CỘNG");
    const all = wards.map((_, at) => mediation(at));
    const [done, failed] = [sumOf(all.map(({ h2 }) => h2)), sumOf(all.map(({ h3 }) => h3))];
    expect(valueUnder(total, "Tổng số (vụ việc)")).toBe(sumOf(all.map(({ h1 }) => h1)));
    expect(valueUnder(total, "Tỷ lệ thành (%)")).toBeCloseTo((100 * done) / (done + failed), 8);
    expect(valueUnder(total, "Đã thu hồi (triệu đồng)")).toBe(
      sumOf(wards.map((_, at) => figure(at, 5) + 0.5)),
    );
    // HG-01 has not come: a dash, never zero.
    expect(total[2]).toBe("–");
  });
});

describe("TH-15b: one dialogue, told by host and participant", () => {
  const submissions = [
    sent({
      call: "2022-YEAR",
      template: "DTH-01",
      unit: "P-PHOMINH",
      rows: [dialogue("1", "Nhà văn hóa phường Phổ Minh"), dialogue("2", "Hội trường thị xã", "2022-08-02")],
    }),
    sent({
      call: "2022-YEAR",
      template: "DTH-01",
      unit: "P-TNMT",
      rows: [dialogue("1", "nhà văn hoá  phường Phổ Minh")],
    }),
  ];
  const list = viewSheet(bookOf(["2022-YEAR"], submissions), "TH-15b");

  test("stands once, with both units", () => {
    expect(list.row("Phường Phổ Minh; Phòng Tài nguyên và Môi trường")[5]).toBe(
      "Nhà văn hóa phường Phổ Minh",
    );
    expect(list.row("Phường Phổ Minh")[5]).toBe("Hội trường thị xã");
    expect(list.texts).toContain("2 bản ghi của 2 đơn vị");
  });
});

describe("TH-07b to TH-07h: the inspectorate's forms in their official layout", () => {
  test.each([
    ["TH-06b", "TCD-02", 17],
    ["TH-07b", "XLD-02", 30],
    ["TH-07c", "XLD-03", 33],
    ["TH-07d", "XLD-04", 24],
    ["TH-07e", "GQ-01", 26],
    ["TH-07f", "GQ-02", 19],
    ["TH-07g", "GQ-03", 31],
    ["TH-07h", "GQ-04", 24],
  ])("%s has the columns of %s and sums its rows", (id, template, columns) => {
    const rows = wards.map(({ id: key }, at) => ({ key, values: { c2: figure(at, columns) } }));
    const submissions = [sent({ call: "2022-YEAR", template, unit: "TT-THANHTRA", rows })];
    const table = viewSheet(bookOf(["2022-YEAR"], submissions), id);
    expect(table.row("TỔNG CỘNG")[2]).toBe(sumOf(wards.map((_, at) => figure(at, columns))));
    const printed = templateByCode(pack, template).sections.flatMap((section) =>
      section.indicators.map(({ printedNumber = "" }) => printedNumber),
    );
    expect(printed).toHaveLength(columns);
    expect(table.row("MS").slice(1).map(String)).toEqual(printed);
  });
});

import { describe, expect, test } from "vitest";
import { viewSheet } from "../support/bookView.ts";
import { bookOf, figure, sent, sumOf } from "../support/shippedBook.ts";
import { choice, date } from "../support/shippedForms.ts";
import { shippedPack } from "../support/shippedPack.ts";

const pack = shippedPack();
const officeKinds = new Set(["VANPHONG", "THANHTRA", "PHONG", "DVSN"]);
const offices = pack.units.filter(({ kind }) => officeKinds.has(kind));

/** The third quarter of every second office is still to come. */
const hasSent = (at: number, quarter: number): boolean => quarter !== 2 || at % 2 === 0;

const received = (visits: number, persons: number) => ({ c1: visits, c2: persons });

describe("TH-16: figures that two sources state differently", () => {
  const town = [
    { key: "P-PHOMINH", values: received(10, 12) },
    { key: "P-PHONINH", values: received(7, 9) },
  ];
  const submissions = [
    sent({ call: "2022-YEAR", template: "TCD-01", unit: "TT-THANHTRA", rows: town }),
    sent({
      call: "2022-YEAR",
      template: "TCD-01",
      unit: "P-PHOMINH",
      rows: [{ key: "P-PHOMINH", values: received(10, 12) }],
    }),
    sent({
      call: "2022-YEAR",
      template: "TCD-01",
      unit: "P-PHONINH",
      rows: [{ key: "P-PHONINH", values: received(9, 9) }],
    }),
    // By field of work: the unit's figure is the sum of its fields.
    sent({
      call: "2022-YEAR",
      template: "TTHC-06",
      unit: "P-PHONINH",
      rows: [
        { key: "ho-tich", values: { c7: 30 } },
        { key: "dat-dai", values: { c7: 12 } },
      ],
    }),
    sent({
      call: "2022-YEAR",
      template: "TTHC-06",
      unit: "VP-HDND-UBND",
      rows: [{ key: "P-PHONINH", values: { c7: 40 } }],
    }),
  ];
  const table = viewSheet(bookOf(["2022-YEAR"], submissions), "TH-16");
  const rows = table.sheet.cells
    .filter(({ column, value }) => column === 2 && (value === "TCD-01" || value === "TTHC-06"))
    .map(({ row }) => table.sheet.cells.filter((cell) => cell.row === row && cell.column >= 1));

  test("each difference once, with both figures; the authoritative one counts", () => {
    expect(
      rows.map((cells) => [1, 2, 4, 5, 6].map((at) => cells.find(({ column }) => column === at)?.value)),
    ).toEqual([
      ["Phường Phổ Ninh", "TCD-01", 9, 7, 2],
      ["Phường Phổ Ninh", "TTHC-06", 42, 40, 2],
    ]);
  });

  test("equal figures are counted and not listed", () => {
    expect(table.texts).toContain("2 số liệu chênh lệch trong 5 số liệu có hai nguồn");
  });

  test("nothing is added twice", () => {
    const reception = viewSheet(bookOf(["2022-YEAR"], submissions), "TH-06");
    expect(reception.row("TỔNG CỘNG")[1]).toBe(17);
  });
});

const plans = (...kinds: readonly string[]) =>
  kinds.map((kind, at) => ({
    key: String(at + 1),
    values: { f1: choice(kind), f2: `${at + 12}/KH-UBND`, f3: date("2022-03-30"), f5: date("2022-04-01") },
  }));

describe("TH-17: plans, and who has been assigned", () => {
  const both = ["Phối hợp công tác dân vận", "Thực hiện quy chế dân chủ"];
  const submissions = [
    sent({ call: "2022-ONCE-0405-KH", template: "KH-01", unit: "P-PHOMINH", rows: plans(...both) }),
    sent({
      call: "2022-ONCE-0405-KH",
      template: "KH-01",
      unit: "X-PHOAN",
      rows: plans("Thực hiện quy chế dân chủ"),
    }),
    sent({ call: "2022-ONCE-0405-KH", template: "KH-01", unit: "P-TUPHAP", rows: plans("Chung") }),
    sent({
      call: "2022-ONCE-0410",
      template: "DV-05",
      unit: "X-PHOAN",
      rows: [
        {
          key: "1",
          values: { f1: choice("Phân công mới"), f2: "Nguyễn Văn A, Phó Chủ tịch", f4: "15/QĐ-UBND" },
        },
      ],
    }),
  ];
  const book = bookOf(["2022-ONCE-0405-KH", "2022-ONCE-0410"], submissions);

  test("how many plans of each kind a unit has issued", () => {
    const counts = viewSheet(book, "TH-17");
    // In all, coordination, democracy, one for both.
    expect(counts.row("Phường Phổ Minh").slice(2, 6)).toEqual([2, 1, 1, 0]);
    expect(counts.row("Xã Phổ An").slice(2, 6)).toEqual([1, 0, 1, 0]);
    expect(counts.row("Phòng Tư pháp").slice(2, 6)).toEqual([1, 0, 0, 1]);
    expect(counts.row("TỔNG CỘNG").slice(2, 6)).toEqual([4, 1, 2, 1]);
    expect(counts.row("Xã Phổ Châu")[2]).toBe("–");
  });

  test("number and date of each, and the assignments", () => {
    expect(viewSheet(book, "TH-17b").row("Phường Phổ Minh").slice(2, 5)).toEqual([
      "Phối hợp công tác dân vận",
      "12/KH-UBND",
      44650,
    ]);
    expect(viewSheet(book, "TH-17c").row("Xã Phổ An").slice(2, 4)).toEqual([
      "Phân công mới",
      "Nguyễn Văn A, Phó Chủ tịch",
    ]);
  });
});

describe("TH-18: coordination, quarter by quarter", () => {
  const quarters = ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"];
  const submissions = quarters.flatMap((call, quarter) =>
    offices.flatMap(({ id }, at) =>
      hasSent(at, quarter)
        ? [sent({ call, template: "PH-01", unit: id, values: { P01: figure(at, quarter), P10: at } })]
        : [],
    ),
  );
  const table = viewSheet(bookOf(quarters, submissions), "TH-18");
  const meetings = (at: number) =>
    quarters.map((_, quarter) => (hasSent(at, quarter) ? figure(at, quarter) : null));

  test("an office's quarters side by side, and their sum over those that have come", () => {
    for (const [at, { name }] of offices.entries()) {
      const said = meetings(at);
      const there = said.filter((value) => value !== null);
      expect(table.row(name).slice(2, 7)).toEqual([...said.map((value) => value ?? "–"), sumOf(there)]);
    }
  });

  test("all offices together", () => {
    const columns = quarters.map((_, quarter) => sumOf(offices.map((__, at) => meetings(at)[quarter] ?? 0)));
    expect(table.row("TỔNG CỘNG").slice(2, 7)).toEqual([...columns, sumOf(columns)]);
  });

  test("wards and the coordinator owe none and have no row", () => {
    expect(table.texts).not.toContain("Phường Phổ Minh");
    expect(table.texts).not.toContain("Cơ quan Tổ chức - Nội vụ");
  });
});

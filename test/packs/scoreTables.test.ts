import { describe, expect, test } from "vitest";
import type { ModelCell } from "../../src/core/tables/sheetModel.ts";
import { viewSheet } from "../support/bookView.ts";
import { ledgerOf } from "../support/ledgerBuilders.ts";
import { appraisal, maxima, scoreCall, scoresBook, selfScores } from "../support/scoredUnits.ts";
import { officialScheme, packScoredBy } from "../support/scoringSchemes.ts";
import { bookOf } from "../support/shippedBook.ts";

const none = [null, null, null, null, null, null];

/** Wards, communes and offices in every situation; the demonstration scheme, which all of them name. */
const submissions = [
  selfScores("P-PHOMINH", { self: [10, 10, 18, 19, 19, 20], evidence: none }),
  selfScores("P-PHONINH", { self: [9, 10, 18, 19, 19, 20] }),
  selfScores("P-PHOHOA", { self: maxima, evidence: ["Báo cáo số 1", null] }),
  selfScores("P-PHOVAN", { self: maxima }),
  selfScores("X-PHOAN", { self: [9, 9.5, 18, 18, 17.5, 20] }),
  selfScores("X-PHOTHUAN", { self: [9, 9.5, 18, 18, 17.5, 20] }),
  selfScores("P-TUPHAP", { self: [9, 9, 19, 19, 18, 20] }),
  appraisal({
    "P-PHOMINH": { points: [10, 10, 18, 19, 19, 20], result: "Hoàn thành tốt nhiệm vụ" },
    "P-PHONINH": { points: [9, 9, 17, 17.995, 18, 18.99], bonus: 0.01, result: "Hoàn thành nhiệm vụ" },
    "P-PHOHOA": { points: [9, 9, 18, 18, 18, 17.995], before: "Hoàn thành nhiệm vụ" },
    "P-PHOVAN": { points: [9, 9, 18, 18] },
    "X-PHOAN": { points: [9, 9, 18, 18, 17, 20], bonus: 1, penalty: 2 },
    "X-PHOTHUAN": { points: [9, 9, 18, 18, 17, 19], result: "Hoàn thành tốt nhiệm vụ" },
    "P-TUPHAP": { points: [8, 9, 15, 16, 15, 17], before: "Hoàn thành tốt nhiệm vụ" },
    "P-NGUYENNGHIEM": { result: "Không hoàn thành nhiệm vụ" },
  }),
];
const received = { "X-PHOTHUAN": "2022-10-28" };
const book = scoresBook(submissions, { received });

/** What TH-12 says of a unit, by the heading of each column. */
function ranking(of = book) {
  const table = viewSheet(of, "TH-12");
  const numbers = table.sheet.cells.find(({ value }) => value === "(1)")?.row ?? 0;
  const heads = new Map<number, string>();
  for (const { row, column, value } of table.sheet.cells) {
    const isHead = row < numbers && row > numbers - 3 && typeof value === "string" && value !== "";
    if (isHead) heads.set(column, value);
  }
  return (name: string): Readonly<Record<string, ModelCell["value"]>> =>
    Object.fromEntries([...heads].map(([column, head]) => [head, table.row(name)[column]]));
}

describe("TH-12: scores, grades and ranks", () => {
  const unit = ranking();

  test("worked example: 96 points, no evidence", () => {
    expect(unit("Phường Phổ Minh")).toMatchObject({
      "Hồ sơ minh chứng": "Không có",
      "Tự chấm": 96,
      "Tổng điểm": 96,
      "Theo điểm": "Hoàn thành xuất sắc nhiệm vụ",
      "Chính thức": "Không hoàn thành nhiệm vụ",
      "Thứ hạng": "",
      "Kết quả": "Hoàn thành tốt nhiệm vụ",
      "Sau điều chỉnh": "Hoàn thành nhiệm vụ",
    });
  });

  test("nothing sent until the deadline is no dossier, and the lowest result stays", () => {
    expect(unit("Phường Nguyễn Nghiêm")).toMatchObject({
      "Hồ sơ minh chứng": "Không có",
      "Tự chấm": "–",
      "Theo điểm": "–",
      "Chính thức": "Không hoàn thành nhiệm vụ",
      "Sau điều chỉnh": "Không hoàn thành nhiệm vụ",
    });
  });

  test("the grade follows the unrounded points, and the table says where rounding would change it", () => {
    const { "Tổng điểm": total, "Chính thức": grade, "Căn cứ, ghi chú": remark } = unit("Phường Phổ Ninh");
    expect([total, grade]).toEqual([89.995, "Hoàn thành tốt nhiệm vụ"]);
    expect(remark).toContain("Làm tròn");
    expect(unit("Xã Phổ An")["Căn cứ, ghi chú"]).not.toContain("Làm tròn");
  });

  test("points: appraised, bonus, penalty, difference from its own", () => {
    expect(unit("Xã Phổ An")).toMatchObject({
      "Hồ sơ minh chứng": "Đầy đủ (6/6)",
      "Thẩm định": 91,
      Thưởng: 1,
      Trừ: 2,
      "Tổng điểm": 90,
      "Chênh lệch tổng điểm và tự chấm": -2,
    });
  });

  test("equal points share a rank; wards and offices are ranked apart", () => {
    const ranks = ["Xã Phổ An", "Phường Phổ Ninh", "Phường Phổ Hòa", "Phòng Tư pháp"].map(
      (name) => unit(name)["Thứ hạng"],
    );
    expect(ranks).toEqual([1, 2, 2, 1]);
    expect(unit("Phường Phổ Hòa")["Hồ sơ minh chứng"]).toBe("Một phần (5/6)");
  });

  test("without all criteria appraised there is no total, no grade and no rank", () => {
    expect(unit("Phường Phổ Văn")).toMatchObject({ "Tổng điểm": "–", "Chính thức": "–", "Thứ hạng": "–" });
  });

  test("a late dossier waits for the coordinator", () => {
    expect(unit("Xã Phổ Thuận")).toMatchObject({
      "Hồ sơ minh chứng": "Nộp trễ, chờ quyết định",
      "Trễ (ngày)": 4,
      "Tổng điểm": 90,
      "Chính thức": "–",
      "Thứ hạng": "–",
      "Sau điều chỉnh": "–",
    });
  });

  test.each([
    ["accept", "Đầy đủ (6/6)", "Hoàn thành xuất sắc nhiệm vụ", 1, "Hoàn thành tốt nhiệm vụ"],
    ["refuse", "Không có", "Không hoàn thành nhiệm vụ", "", "Hoàn thành nhiệm vụ"],
  ])("her answer %s decides", (answer, dossier, grade, rank, result) => {
    const question = `late-dossier:${scoreCall}:X-PHOTHUAN`;
    const ledger = ledgerOf([{ kind: "question-answered", question, answer, reason: "mất điện hai ngày" }]);
    const decided = ranking(scoresBook(submissions, { received, ledger }))("Xã Phổ Thuận");
    expect(decided).toMatchObject({
      "Hồ sơ minh chứng": dossier,
      "Chính thức": grade,
      "Thứ hạng": rank,
      "Sau điều chỉnh": result,
    });
    expect(decided["Căn cứ, ghi chú"]).toContain("mất điện hai ngày");
  });

  test("TH-14 tells the answer in words, with the unit and its form", () => {
    const question = `late-dossier:${scoreCall}:X-PHOTHUAN`;
    const ledger = ledgerOf([{ kind: "question-answered", question, answer: "refuse", reason: "" }]);
    const audit = viewSheet(scoresBook(submissions, { received, ledger }), "TH-14");
    const told = audit.sheet.cells.filter(({ value }) => value === "Xã Phổ Thuận");
    expect(told.map(({ column }) => column)).toEqual([4]);
    const row = audit.sheet.cells.filter((cell) => cell.row === told[0]?.row).map(({ value }) => value);
    expect(row[5]).toBe("DV-04");
    expect(row).not.toContain(question);
    expect(row).not.toContain("refuse");
  });

  test("before the last day is over nobody has failed", () => {
    const early = scoresBook([], { created: "2022-10-24T17:00:00+07:00" });
    expect(ranking(early)("Phường Phổ Minh")).toMatchObject({
      "Hồ sơ minh chứng": "Chưa đến hạn",
      "Chính thức": "–",
    });
  });

  test("a demonstration says that it is one, in every table; an official scheme does not", () => {
    for (const id of ["TH-12", "TH-12b", "TH-12c", "TH-12d"]) {
      expect(viewSheet(book, id).texts.join("\n")).toContain("MINH HỌA");
    }
    const official = scoresBook([], { pack: packScoredBy(officialScheme()) });
    expect(viewSheet(official, "TH-12").texts.join("\n")).not.toContain("MINH HỌA");
  });

  test("while nobody has filled in the official scheme, points are added and grades left to the office", () => {
    const unfilled = scoresBook([
      selfScores("P-TNMT", { self: [9, 9, 19], scheme: "QNGAI-436-2019" }),
      appraisal({ "P-TNMT": { points: [8, 9, 18] } }),
    ]);
    expect(ranking(unfilled)("Phòng Tài nguyên và Môi trường")).toMatchObject({
      "Tự chấm": 37,
      "Tổng điểm": 35,
      "Theo điểm": "Cơ quan điền",
      "Chính thức": "Cơ quan điền",
    });
  });

  test("a scale of 85 is graded on 100", () => {
    const criteria = [{ code: "TC1", label: "Một", max: 85, evidenceRequired: true }];
    const more = { criteria, scaleMax: 85, ladderScale: 100, selfMax: undefined };
    const converted = scoresBook(
      [
        selfScores("P-TUPHAP", { self: [80], scheme: "436/QĐ-UBND" }),
        appraisal({ "P-TUPHAP": { points: [76.5] } }),
      ],
      { pack: packScoredBy(officialScheme(more)) },
    );
    expect(ranking(converted)("Phòng Tư pháp")).toMatchObject({
      "Tổng điểm": 76.5,
      "Quy đổi": 90,
      "Chính thức": "Xuất sắc",
    });
  });
});

describe("TH-12b: points by criterion", () => {
  const table = viewSheet(book, "TH-12b");

  test("one column a criterion, with the appraised points and their sum", () => {
    expect(table.row("Phường Phổ Hòa").slice(2, 9)).toEqual([9, 9, 18, 18, 18, 17.995, 89.995]);
    expect(table.row("Phường Phổ Văn").slice(2, 9)).toEqual([9, 9, 18, 18, "–", "–", "–"]);
  });

  test("points lead to the line of DuLieu that names their cell", () => {
    const facts = viewSheet(book, "DuLieu");
    const [, , , , cell] = table.cells("Phường Phổ Hòa");
    const line = facts.sheet.cells.filter(({ row }) => `A${row + 1}` === cell?.link?.cell);
    expect(line.map(({ value }) => value)).toEqual(expect.arrayContaining(["P-PHOHOA", "t3", 18, "E10"]));
  });
});

test("TH-12c: how many units of each group have which grade, this year and last", () => {
  const table = viewSheet(book, "TH-12c");
  // Wards: now, %, last year, %, change; then offices, then all.
  expect(table.row("Hoàn thành tốt nhiệm vụ").slice(2, 12)).toEqual([
    2, 13.3333333333, 0, 0, 2, 1, 7.6923076923, 1, 7.6923076923, 0,
  ]);
  expect(table.row("Không hoàn thành nhiệm vụ")[2]).toBe(10);
  expect(table.row("Chưa xếp loại").slice(2, 5)).toEqual([2, 13.3333333333, 14]);
  expect(table.row("TỔNG CỘNG").filter((value) => typeof value === "number" && value !== 100)).toEqual([
    15, 15, 13, 13, 28, 28,
  ]);
});

test("TH-12d: every point that was not given, with the unit's explanation and a link to its cell", () => {
  const table = viewSheet(book, "TH-12d");
  const rows = new Map<number, ModelCell[]>();
  for (const cell of table.sheet.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const own = [...rows.values()].filter((cells) => cells[1]?.value === "Phường Phổ Minh");
  expect(own.map((cells) => cells.slice(3, 8).map(({ value }) => value))).toEqual([
    [20, 18, 18, 2, "Giải trình 3"],
    [20, 19, 19, 1, "Giải trình 4"],
    [20, 19, 19, 1, "Giải trình 5"],
  ]);
  expect(own.every((cells) => cells[2]?.link?.sheet === "DuLieu")).toBe(true);
});

test("a call in which nobody scores itself has none of these tables", () => {
  const ids = bookOf(["2022-H1"], []).sheets.map(({ mark }) => mark.id);
  expect(ids.filter((id) => id.startsWith("TH-12"))).toEqual([]);
});

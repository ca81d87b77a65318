import { describe, expect, test } from "vitest";
import { aSheet, aWorkbook, type PlainCell } from "../../support/sheetBuilder.ts";
import {
  codesOf,
  gridForm,
  gridHeader,
  gridMerges,
  only,
  periodLine,
  readingsOf,
  takeIn,
  unitLine,
  verticalForm,
} from "../../support/smallForms.ts";

type Rows = readonly (readonly PlainCell[])[];

const grid = {
  "P-MINH.c1": "9",
  "P-MINH.c2": "12",
  "P-MINH.c3": "5",
  "P-MINH.c4": "7",
  "P-MINH.c5": "4",
  "P-MINH.c6": "5",
};
const vertical = {
  A01: "5",
  A02: "6",
  A03: "true",
  A04: "12.5",
  B01: "7",
  B02: "4",
  B03: "9",
  B04: "3",
  T01: "Tốt",
};

function take(rows: Rows, merges: readonly string[] = []) {
  return takeIn(aWorkbook([aSheet(rows, { merges })]));
}

/** The rows with one more cell before a column of every row from `from` on. */
function withColumn(rows: Rows, column: number, cells: readonly PlainCell[]): Rows {
  return rows.map((row, position) => {
    const padded = Array.from({ length: Math.max(row.length, column) }, (_, index) => row[index] ?? null);
    return position < rows.length - cells.length
      ? row
      : padded.toSpliced(column, 0, cells[position - (rows.length - cells.length)] ?? null);
  });
}

function withoutColumn(rows: Rows, column: number): Rows {
  return rows.map((row) => row.toSpliced(column, 1));
}

/** The grid by unit as the authority sends it. */
function authority(rows: Rows): Rows {
  return [
    ["TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN"],
    ["Đơn vị báo cáo: Thanh tra thị xã"],
    [periodLine],
    ...gridHeader,
    ...rows,
  ];
}

/** The grid of fixed categories. */
function fixed(rows: Rows): Rows {
  return [
    ["Đơn vị báo cáo: Phòng Tư pháp"],
    [periodLine],
    ["STT", "Loại hình", "Số đơn vị có lao động", "Tổng số lao động", "Tỷ lệ có công đoàn"],
    ["(1)", "(2)", "(3)", "(4)", "(5)"],
    ...rows,
  ];
}

const full = [
  [1, "Doanh nghiệp nhà nước", 3, 120, null],
  [2, "Hợp tác xã", 5, 60, null],
  [null, "Tổng", 8, 180, null],
];

describe("a grid", () => {
  test("with merged headers is read", () => {
    const result = take(gridForm(), gridMerges(4));
    expect(readingsOf(only(result))).toEqual(grid);
    expect(only(result).alignment).toMatchObject({
      score: 1,
      certainty: "sure",
      numberRow: 5,
      missing: [],
      extra: [],
    });
    expect(codesOf(result)).toEqual([]);
  });

  test("whose merges were lost is read", () => {
    expect(readingsOf(only(take(gridForm())))).toEqual(grid);
  });

  test("that begins lower and further right is read", () => {
    const rows = [["Kính gửi: UBND thị xã"], [], [], ...gridForm().map((row) => [null, null, ...row])];
    const result = take(rows);
    expect(readingsOf(only(result))).toEqual(grid);
    expect(only(result).values[0]?.at).toEqual({ row: 9, column: 3 });
  });

  test("with slips of the keyboard in its headers is read", () => {
    const rows = gridForm().map((row) =>
      row.map((cell) =>
        typeof cell === "string"
          ? cell.replace("người được tiếp", "ngừời đuợc tiep").replace("thường xuyên", "thườg xuyên")
          : cell,
      ),
    );
    expect(readingsOf(only(take(rows, gridMerges(4))))).toEqual(grid);
  });

  test("with units of measure added in parentheses is read", () => {
    const rows = gridForm().map((row) =>
      row.map((cell) =>
        cell === "Số lượt" ? "Số lượt (lượt)" : cell === "Số người" ? "Số người (người)" : cell,
      ),
    );
    expect(readingsOf(only(take(rows, gridMerges(4))))).toEqual(grid);
  });

  test("that lost its number row is read, with a note", () => {
    const rows = gridForm().filter((row) => row[0] !== "MS");
    const result = take(rows, gridMerges(4));
    expect(readingsOf(only(result))).toEqual(grid);
    expect(codesOf(result)).toEqual(["number-row-missing note"]);
  });

  test("with an added column is read, with a note", () => {
    const cells = ["Đánh giá", null, null, "Tốt"];
    const result = take(withColumn(gridForm(), 3, cells));
    expect(readingsOf(only(result))).toEqual(grid);
    expect(codesOf(result)).toEqual(["column-extra note"]);
  });

  test("with an STT column is read", () => {
    const result = take(withColumn(gridForm(), 0, ["STT", null, null, 1]));
    expect(readingsOf(only(result))).toEqual(grid);
    expect(codesOf(result)).toEqual([]);
  });

  test("that lost a required column says which", () => {
    const result = take(withoutColumn(gridForm(), 2));
    expect(result.findings).toMatchObject([
      { code: "column-missing", severity: "error", data: { label: "Tổng số người được tiếp", number: "2" } },
    ]);
    expect(only(result).alignment.missing).toEqual(["bang.c2"]);
    expect(readingsOf(only(result))["P-MINH.c3"]).toBe("5");
  });

  test("whose columns were moved is read by its headers", () => {
    const moved = gridForm().map((row, position) =>
      position < 3 ? row : [row[0] ?? null, row[2] ?? null, row[1] ?? null, ...row.slice(3)],
    );
    expect(readingsOf(only(take(moved)))).toEqual(grid);
  });

  test("whose header is printed again in the middle is read once", () => {
    const rows = [...gridForm(), ...gridHeader.slice(2), ["Phường Phổ Ninh", 1, 1, 1, 1, 0, 0]];
    const submission = only(
      takeIn(
        aWorkbook([
          aSheet([["TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN"], ["Đơn vị báo cáo: Thanh tra"], ...rows.slice(2)]),
        ]),
      ),
    );
    expect(submission.rows.map((row) => row.key)).toEqual(["P-MINH", "P-NINH"]);
  });

  test("ends at its notes and signatures, and says the note", () => {
    const rows = [
      ...gridForm(),
      [],
      ["7. Ghi chú: số liệu tính đến 31/5"],
      ["Đức Phổ, ngày 03 tháng 6 năm 2022"],
      ["NGƯỜI LẬP BIỂU", null, null, "CHỦ TỊCH"],
      [null, 12],
    ];
    const result = take(rows, gridMerges(4));
    expect(only(result).rows).toHaveLength(1);
    expect(result.findings).toMatchObject([
      { code: "note-under-table", severity: "note", data: { text: "số liệu tính đến 31/5" } },
    ]);
  });

  test("beside another form on one sheet is found, and the other too", () => {
    const rows: PlainCell[][] = verticalForm().map((row) => [...row]);
    const below = [
      [],
      ["TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN"],
      ...gridHeader,
      ["Phường Phổ Minh", 9, 12, 5, 7, 4, 5],
    ];
    const result = takeIn(aWorkbook([aSheet([...rows, ...below])]));
    expect(result.submissions.map((submission) => [submission.template, submission.reporter])).toEqual([
      ["VIEC-1", "P-MINH"],
      ["TIEP-1", "P-MINH"],
    ]);
  });

  test("that is hidden, or hides rows and columns, is read and told", () => {
    const sheet = aSheet(gridForm(), {
      merges: gridMerges(4),
      visibility: "hidden",
      hiddenRows: [6],
      hiddenColumns: [3, 4],
    });
    const result = takeIn(aWorkbook([sheet]));
    expect(readingsOf(only(result))).toEqual(grid);
    expect(result.findings).toMatchObject([
      { code: "columns-hidden", severity: "warning", data: { count: 2, columns: "D, E" } },
      { code: "sheet-hidden", severity: "warning" },
      {
        code: "rows-hidden",
        severity: "error",
        data: { count: 1, rows: "7" },
        question: { kind: "hidden-rows" },
      },
    ]);
  });
});

describe("a vertical form", () => {
  test("is read by codes and labels", () => {
    const result = take(verticalForm());
    expect(readingsOf(only(result))).toEqual(vertical);
    expect(codesOf(result)).toEqual([]);
  });

  test("without codes, numbers and units of measure is read by its labels", () => {
    const rows = verticalForm().map((row) => (row.length > 1 ? [row[2] ?? null, row[4] ?? null] : row));
    expect(readingsOf(only(take(rows)))).toEqual(vertical);
  });

  test("with changed wording is read by its codes", () => {
    const rows = verticalForm().map((row) =>
      row.map((cell) => (cell === "Cuộc họp triển khai" ? "Số cuộc họp đã triển khai trong kỳ" : cell)),
    );
    expect(readingsOf(only(take(rows)))).toEqual(vertical);
  });

  test("with an added row is read, and the row is told", () => {
    const rows = verticalForm();
    const added = [
      ...rows.slice(0, 8),
      [null, null, "Số buổi tuyên truyền lưu động", "buổi", 3],
      ...rows.slice(8),
    ];
    const result = take(added);
    expect(readingsOf(only(result))).toEqual(vertical);
    expect(result.findings).toMatchObject([
      {
        code: "row-unknown",
        severity: "warning",
        at: { cell: "C9" },
        data: { label: "Số buổi tuyên truyền lưu động" },
      },
    ]);
  });

  test("with a blank row inside is read", () => {
    const rows = verticalForm();
    expect(readingsOf(only(take([...rows.slice(0, 8), [], ...rows.slice(8)])))).toEqual(vertical);
  });

  test("that lost a row says which", () => {
    const result = take(verticalForm().filter((row) => row[1] !== "B03"));
    expect(result.findings).toMatchObject([
      { code: "row-missing", severity: "error", data: { label: "Số người khiếu kiện" } },
    ]);
    expect(readingsOf(only(result))).not.toHaveProperty("B03");
  });

  test("whose rows were moved is read by its labels", () => {
    const rows = verticalForm();
    const moved = [...rows.slice(0, 6), ...rows.slice(8, 10), ...rows.slice(6, 8), ...rows.slice(10)];
    expect(readingsOf(only(take(moved)))).toEqual(vertical);
  });

  test("without a header over its figures is read", () => {
    const rows = verticalForm().filter((row) => row[0] !== "STT" && row[0] !== "(1)");
    expect(readingsOf(only(take(rows)))).toEqual(vertical);
  });

  test("keeps last year's column and notes apart", () => {
    const rows = verticalForm().map((row) => (row[1] === "A01" ? [...row, 4, "tăng do họp nhiều"] : row));
    const values = only(take(rows)).values.filter((value) => value.indicator === "A01");
    expect(values.map((value) => [value.measure, value.raw])).toEqual([
      ["current", "5"],
      ["samePeriodLastYear", "4"],
      ["note", "tăng do họp nhiều"],
    ]);
  });

  test("with too little of its template is told with the best guess", () => {
    const rows = [...verticalForm().slice(0, 4), ...verticalForm().slice(6, 10)];
    const result = take(rows);
    expect(result.submissions).toEqual([]);
    expect(result.findings[0]).toMatchObject({ code: "form-other-version", severity: "error" });
  });

  test("reads its signature line as a field", () => {
    const submission = only(take([...verticalForm(), [], ["Người lập biểu: Nguyễn Thị A"]]));
    expect(readingsOf(submission)).toMatchObject({ lap: "Nguyễn Thị A" });
  });
});

describe("rows of a grid by unit", () => {
  test("are units, groups, subtotals and totals", () => {
    const rows = [
      ["Toàn thị xã", 18, 24, 10, 14, 8, 10],
      ["A. Xã, phường"],
      ["UBND cấp xã", 18, 24, 10, 14, 8, 10],
      ["UBND phường Phổ Minh", 9, 12, 5, 7, 4, 5],
      ["Xã Phổ Văn", 9, 12, 5, 7, 4, 5],
      ["Tổng cộng", 18, 24, 10, 14, 8, 10],
    ];
    const result = take(authority(rows), gridMerges(4));
    expect(only(result).rows.map((row) => [row.role, row.key, row.subject])).toEqual([
      ["total", "total:toan thi xa", null],
      ["group", "group:xa phuong", null],
      ["subtotal", "subtotal:ubnd cap xa", null],
      ["data", "P-MINH", "P-MINH"],
      ["data", "X-VAN", "X-VAN"],
      ["total", "total:tong cong", null],
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  test("that nobody knows are asked about when they have figures", () => {
    const rows = [
      ["Phường Phổ Minh", 9, 12, 5, 7, 4, 5],
      ["Phường Phổ Bình", 1, 1, 1, 1, 0, 0],
      ["Xã Phổ Mới"],
    ];
    const result = take(authority(rows), gridMerges(4));
    expect(result.findings).toMatchObject([
      {
        code: "row-unknown",
        severity: "error",
        at: { cell: "A8" },
        question: {
          kind: "row-meaning",
          options: [{ answer: "P-MINH" }, { answer: "P-NINH" }, { answer: "TT" }, { answer: "ignore" }],
        },
      },
      { code: "row-unknown", severity: "note", at: { cell: "A9" } },
    ]);
    const question = result.findings[0]?.question?.id ?? "";
    const answered = takeIn(aWorkbook([aSheet(authority(rows), { merges: gridMerges(4) })]), {
      answers: { [question]: "P-NINH" },
    });
    expect(readingsOf(only(answered))).toMatchObject({ "P-NINH.c1": "1" });
    const ignored = takeIn(aWorkbook([aSheet(authority(rows), { merges: gridMerges(4) })]), {
      answers: { [question]: "ignore" },
    });
    expect(codesOf(ignored)).toEqual(["row-unknown note", "row-unknown note"]);
  });

  test.each<[string, PlainCell]>([
    ["no label", null],
    ["a number", 1],
    ["a total's label", "Tổng cộng"],
  ])("with %s is the reporter's own in a ward's form", (_, label) => {
    const result = take(gridForm([[label, 9, 12, 5, 7, 4, 5]]), gridMerges(4));
    expect(readingsOf(only(result))).toEqual(grid);
    expect(codesOf(result)).toEqual([]);
  });

  test("with a total under it is still the reporter's own", () => {
    const rows = [
      ["Bộ phận tiếp công dân", 9, 12, 5, 7, 4, 5],
      ["Tổng cộng", 9, 12, 5, 7, 4, 5],
    ];
    const result = take(gridForm(rows), gridMerges(4));
    expect(only(result).rows.map((row) => [row.role, row.subject])).toEqual([
      ["data", "P-MINH"],
      ["total", null],
    ]);
    expect(codesOf(result)).toEqual(["row-unknown note"]);
  });

  test("of a neighbour in a ward's own form are an error", () => {
    const result = take(gridForm([["Phường Phổ Ninh", 9, 12, 5, 7, 4, 5]]), gridMerges(4));
    expect(result.findings).toMatchObject([
      { code: "subject-not-reporter", severity: "error", at: { row: "P-NINH" } },
    ]);
  });
});

describe("rows of a grid by category", () => {
  test("are known by their labels, the total row too", () => {
    const submission = only(take(fixed(full)));
    expect(submission.rows.map((row) => [row.role, row.key, row.subject])).toEqual([
      ["data", "nn", "P-TP"],
      ["data", "htx", "P-TP"],
      ["total", "tong", null],
    ]);
  });

  test("that are missing are told", () => {
    const result = take(fixed(full.slice(0, 1)));
    expect(result.findings).toMatchObject([
      { code: "row-missing", severity: "error", at: { row: "htx" } },
      { code: "row-missing", severity: "warning", at: { row: "tong" } },
    ]);
  });

  test("that do not belong to a fixed list are asked about", () => {
    const result = take(
      fixed([...full.slice(0, 1), [2, "Hộ kinh doanh cá thể", 9, 20, null], ...full.slice(2)]),
    );
    expect(result.findings.filter((finding) => finding.code === "row-unknown")).toMatchObject([
      { severity: "error", question: { options: [{ answer: "htx" }, { answer: "ignore" }] } },
    ]);
  });

  test("may be added by the unit when the list is open", () => {
    const rows = [
      [unitLine],
      [periodLine],
      ["Lĩnh vực", "Hồ sơ đã nhận", "Hồ sơ giải quyết đúng hạn", "Hồ sơ giải quyết quá hạn"],
      ["Hộ tịch", 10, 9, 1],
      ["Đất đai - Môi trường", 4, 4, 0],
      ["Thú y", 2, 2, 0],
      ["Tổng cộng", 16, 15, 1],
    ];
    expect(only(take(rows)).rows.map((row) => [row.role, row.key])).toEqual([
      ["data", "hotich"],
      ["data", "datdai"],
      ["data", "+thu y"],
      ["total", "total:tong cong"],
    ]);
  });
});

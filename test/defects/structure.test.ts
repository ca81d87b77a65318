import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { inspectorate, mediators, oneStop } from "../../scripts/sample/books.mjs";
import {
  cellOf,
  change,
  deleteRow,
  insertColumn,
  insertRow,
  mapTexts,
  put,
  type Page,
} from "../../scripts/sample/page.mjs";
import { optionsOf, ownFile, ownUnit, receiveForm, withCells } from "../support/receiveForm.ts";
import { reviewReceived } from "../support/reviewReceived.ts";
import { besidePages, stackPages, turnPage } from "../support/stackPages.ts";
import {
  bookBytes,
  cellsOf,
  numberAt,
  placeOf,
  samplePack,
  sampleUnit,
  unitPage,
  unitPages,
} from "../support/unitBooks.ts";

const receptionPlaces = ["c1", "c3", "c9", "c12", "c20", "c29"].map((code) => `${ownUnit}/${code}`);

/** What a page says at places, as `read` gives it. */
function figuresOf(page: Page, places: readonly string[]) {
  return places.map((place) => String(cellOf(page, place).v));
}

const reception = unitPage(ownUnit, "TCD-01", { habit: 2 });
const petitions = unitPage(ownUnit, "XLD-01", { habit: 2 });
const ward = unitPage(ownUnit, "DCCS-01", { habit: 2 });
const petitionPlaces = ["c1", "c7", "c13", "c21", "c25", "c26"].map((code) => `${ownUnit}/${code}`);
const wardPlaces = ["A01", "A02", "C07", "F05", "H06", "A02@samePeriodLastYear"];

describe("what a sheet is", () => {
  test("[D14] is told without its name", async () => {
    const pages = Object.values(unitPages(ownUnit, { habit: 1 }));
    pages.forEach((page, index) => {
      page.name =
        ["Sheet1", "TCD ", "Bieu 01-TCD (2)", "Sheet4", "Sheet5", "x", "Sheet7", "Biểu"][index] ?? "";
    });
    const outcome = await reviewReceived({ [ownFile]: await bookBytes(...pages) });
    expect(outcome.said).toEqual([]);
    expect(outcome.submissions.map(({ template }) => template)).toEqual(Object.keys(unitPages(ownUnit)));
  });

  test("[D15] is told by its table when the title is another form's", async () => {
    const outcome = await receiveForm("TCD-01", (page) => {
      put(page, 0, 0, "TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN", { bold: true });
    });
    expect(outcome.said).toEqual(["warning title-misleading TCD-01"]);
    expect(receptionPlaces.map((place) => outcome.read("TCD-01", place))).toEqual(
      figuresOf(reception, receptionPlaces),
    );
  });
});

describe("headers", () => {
  test("[D16] merged over four levels name every column, merged or not", async () => {
    expect(reception.merges.length).toBeGreaterThan(24);
    for (const keepMerges of [true, false]) {
      const outcome = await receiveForm("TCD-01", (page) => {
        if (!keepMerges) page.merges = [];
      });
      expect(outcome.said).toEqual([]);
      expect(receptionPlaces.map((place) => outcome.read("TCD-01", place))).toEqual(
        figuresOf(reception, receptionPlaces),
      );
    }
  });

  const slips: readonly (readonly [string, string])[] = [
    ["Số vụ việc", "số vụ việc "],
    ["Đôn đốc", "Đôn đổc"],
    ["lần đầu", "lần đẩu"],
    ["Tiếp nhận trong kỳ", "Tiếp nhận trong kì"],
    ["Khiếu nại", "khiếu nại  "],
    ["Đang giải quyết", "Đang giải quyêt"],
  ];
  const misspell = (text: string) =>
    slips.reduce((changed, [right, wrong]) => changed.replaceAll(right, wrong), text);

  test("[D17] in other wording and with slips are matched, with and without their numbers", async () => {
    for (const numbered of [true, false]) {
      const outcome = await receiveForm("XLD-01", (page) => {
        mapTexts(page, misspell);
        if (!numbered) deleteRow(page, placeOf(page, "number-row").row);
      });
      expect(outcome.said).toEqual(numbered ? [] : ["note number-row-missing XLD-01"]);
      expect(petitionPlaces.map((place) => outcome.read("XLD-01", place))).toEqual(
        figuresOf(petitions, petitionPlaces),
      );
    }
  });

  test("[D20] whose numbers were deleted or overtyped by figures are matched by their words", async () => {
    const deleted = await receiveForm("XLD-01", (page) => deleteRow(page, placeOf(page, "number-row").row));
    expect(deleted.said).toEqual(["note number-row-missing XLD-01"]);
    expect(petitionPlaces.map((place) => deleted.read("XLD-01", place))).toEqual(
      figuresOf(petitions, petitionPlaces),
    );
    // the clerk typed over the number row: the ward's own row stands where the numbers stood
    const overtyped = await receiveForm("XLD-01", (page) => deleteRow(page, placeOf(page, "number-row").row));
    expect(overtyped.submissions[0]?.rows.map(({ role }) => role)).toEqual(["data"]);
  });

  test("[D21] with printed equations that are wrong are read, and nothing is computed by them", async () => {
    const outcome = await receiveForm("XLD-01", (page) => {
      const { row } = placeOf(page, "number-row");
      put(page, row, 22, "26 = 27+28+29", { border: true });
      put(page, row, 1, "1=2+3", { border: true });
    });
    expect(outcome.said).toEqual([]);
    expect(petitionPlaces.map((place) => outcome.read("XLD-01", place))).toEqual(
      figuresOf(petitions, petitionPlaces),
    );
  });
});

describe("rows and columns", () => {
  test("[D18] rows put in are passed over, rows with figures that the form does not have are told", async () => {
    const spaced = await receiveForm("DCCS-01", (page) => {
      insertRow(page, placeOf(page, "C01").row, { 2: "Nội dung dưới đây tính đến hết tháng 5" });
      insertRow(page, placeOf(page, "F01").row);
      insertRow(page, 0, { 0: "PHỤ LỤC SỐ LIỆU" });
      insertRow(page, 0);
    });
    expect(wardPlaces.map((place) => spaced.read("DCCS-01", place))).toEqual(figuresOf(ward, wardPlaces));
    expect(spaced.said).toEqual(["note row-unknown DCCS-01"]);

    const added = await receiveForm("DCCS-01", (page) => {
      const { row } = placeOf(page, "B04");
      insertRow(page, row, { 0: "10a", 2: "Số buổi phát thanh lưu động trong kỳ" });
      put(page, row, 4, 12);
    });
    expect(added.said).toEqual(["warning row-unknown DCCS-01"]);
    expect(wardPlaces.map((place) => added.read("DCCS-01", place))).toEqual(figuresOf(ward, wardPlaces));
  });

  test("[D18] a row of figures for nobody known is asked, the other rows count", async () => {
    const page = mediators(samplePack, sampleUnit("P-TUPHAP"), { habit: 1 });
    const { row } = placeOf(page, "X-PHOAN/label");
    insertRow(page, row, { 0: "Phường Trà Câu" });
    [6, 30, 20, 10, 2, 28, 0, 12].forEach((figure, column) => put(page, row, column + 1, figure));
    const outcome = await reviewReceived({ "Phòng Tư pháp.xlsx": await bookBytes(page) });
    const asked = outcome.finding("row-unknown");
    expect(asked).toMatchObject({ severity: "error", question: { kind: "row-meaning" } });
    expect(optionsOf(asked)).toContain("ignore");
    expect(outcome.read("HG-01", "X-PHOAN/c2")).toBe(String(numberAt(page, "X-PHOAN/c2")));
  });

  test("[D19] a column put in is passed over, one taken out is named, others keep their place", async () => {
    const wider = await receiveForm("XLD-01", (page) => {
      const at = placeOf(page, `${ownUnit}/c9`).column;
      insertColumn(page, at);
      put(page, placeOf(page, "number-row").row - 1, at, "Ghi chú");
      put(page, placeOf(page, `${ownUnit}/c9`).row, at, "đã đối chiếu");
    });
    expect(wider.said).toEqual(["note column-extra XLD-01"]);
    expect(petitionPlaces.map((place) => wider.read("XLD-01", place))).toEqual(
      figuresOf(petitions, petitionPlaces),
    );

    const narrower = await receiveForm("XLD-01", (page) => {
      const at = placeOf(page, `${ownUnit}/c10`).column;
      page.merges = page.merges.filter(({ left, right }) => left > at || right < at);
      for (const { row, column } of cellsOf(page)) {
        if (column > at) put(page, row, column - 1, page.rows[row]?.[column]?.v);
      }
      for (const line of page.rows) line?.splice(26, 2);
      for (const range of page.merges) {
        if (range.left > at) range.left -= 1;
        if (range.right > at) range.right -= 1;
      }
    });
    expect(narrower.said).toContain("error column-missing XLD-01 c10");
    expect(petitionPlaces.map((place) => narrower.read("XLD-01", place))).toEqual(
      figuresOf(petitions, petitionPlaces),
    );
  });

  test("[D19] columns that changed places are found by their headers", async () => {
    const outcome = await receiveForm("DCCS-01", (page) => {
      for (const line of page.rows.slice(placeOf(page, "number-row").row - 1)) {
        if (line === undefined) continue;
        const [now, before] = [line[4], line[5]];
        if (typeof now?.v === "string" && now.v === "(5)") continue;
        line[4] = before;
        line[5] = now;
      }
    });
    expect(wardPlaces.map((place) => outcome.read("DCCS-01", place))).toEqual(figuresOf(ward, wardPlaces));
    expect(outcome.said).toEqual([]);
  });

  test("[D22] group rows between the data are no data", async () => {
    const unit = sampleUnit("TT-THANHTRA");
    const { "TCD-01": page } = inspectorate(samplePack, unit, { habit: 0 });
    if (page === undefined) throw new Error("no 01/TCD");
    const labels: Readonly<Record<string, string>> = {
      "I. Cấp thị xã": "A. Cấp thị xã",
      "II. Phường": "II THỊ XÃ ĐỨC PHỔ",
      "III. Xã": "Xã, thị trấn loại I",
    };
    mapTexts(page, (text) => labels[text] ?? text);
    const outcome = await reviewReceived({ "Thanh tra thị xã.xlsx": await bookBytes(page) });
    expect(outcome.said).toEqual([]);
    expect(outcome.submissions[0]?.rows.filter(({ role }) => role === "data")).toHaveLength(16);
  });

  test("[D23] total rows among the data count in no total", async () => {
    const unit = sampleUnit("TT-THANHTRA");
    const { "TCD-01": page } = inspectorate(samplePack, unit, { habit: 0 });
    if (page === undefined) throw new Error("no 01/TCD");
    const wards = samplePack.units.filter(({ kind }) => kind === "PHUONG" || kind === "XA");
    const codes = Array.from({ length: 29 }, (_, index) => `c${index + 1}`);
    const sums = (ids: readonly string[]) =>
      codes.map((code) => ids.reduce((sum, id) => sum + numberAt(page, `${id}/${code}`), 0));
    const all = ["TT-THANHTRA", ...wards.map(({ id }) => id)];
    const ofPhuong = sums(wards.filter(({ kind }) => kind === "PHUONG").map(({ id }) => id));
    const ofTown = sums(["TT-THANHTRA"]);
    const everything = sums(all);
    const insertSums = (before: string, label: string, figures: readonly number[]) => {
      const { row } = placeOf(page, before);
      insertRow(page, row, { 0: label });
      figures.forEach((figure, column) => put(page, row, column + 1, figure));
    };
    insertSums(`${wards.find(({ kind }) => kind === "XA")?.id}/label`, "Cộng phường", ofPhuong);
    insertSums("TT-THANHTRA/label", "Cấp Sở,Ngành", ofTown);
    insertSums("TT-THANHTRA/label", "Toàn huyện", everything);
    change(page, "total/label", "Tổng");
    const outcome = await reviewReceived({ "Thanh tra thị xã.xlsx": await bookBytes(page) });
    expect(outcome.said).toEqual([]);
    const total = outcome.report.totals.find(
      ({ template, indicator, row }) => template === "TCD-01" && indicator === "c1" && row === null,
    );
    expect(total?.value).toBe(String(everything[0]));
  });

  test("[D24] a wrong total is told with both numbers and never used", async () => {
    const page = oneStop(samplePack, sampleUnit("VP-HDND-UBND"), { habit: 1 });
    const right = numberAt(page, "total/c8");
    const { row, column } = placeOf(page, "total/c8");
    const last = page.rows[row - 1]?.[column]?.v;
    // the sum misses the last row
    change(page, "total/c8", right - Number(last), { formula: `SUM(I10:I${row - 1})` });
    const outcome = await reviewReceived({ "VP HĐND-UBND.xlsx": await bookBytes(page) });
    expect(outcome.said).toEqual(["warning total-wrong TTHC-06 total:tong cong c8"]);
    expect(outcome.finding("total-wrong").data).toMatchObject({
      stated: String(right - Number(last)),
      computed: String(right),
    });
    const total = outcome.report.totals.find(
      ({ template, indicator, row: of }) => template === "TTHC-06" && indicator === "c8" && of === null,
    );
    expect(total?.value).toBe(String(right));
  });
});

describe("what cannot be seen", () => {
  test("[D25] hidden rows, columns and sheets are named", async () => {
    const rows = await receiveForm("DCCS-01", (page) => {
      page.hiddenRows = [placeOf(page, "C06").row, placeOf(page, "C07").row];
    });
    expect(rows.said).toEqual(["warning rows-hidden DCCS-01"]);
    expect(rows.finding("rows-hidden").data).toMatchObject({
      count: 2,
      rows: `${placeOf(ward, "C06").row + 1}, ${placeOf(ward, "C07").row + 1}`,
    });
    const sheet = await receiveForm("DCCS-01", (page) => {
      page.hidden = true;
    });
    expect(sheet.said).toContain("warning sheet-hidden DCCS-01");
  });

  test("[D25] hidden rows of a table by unit wait for an answer", async () => {
    const page = mediators(samplePack, sampleUnit("P-TUPHAP"), { habit: 1 });
    page.hiddenRows = [placeOf(page, "X-PHOAN/label").row];
    const bytes = await bookBytes(page);
    const file = "Phòng Tư pháp.xlsx";
    const asked = await reviewReceived({ [file]: bytes });
    expect(asked.said).toEqual(["error rows-hidden HG-01 X-PHOAN"]);
    const { question } = asked.finding("rows-hidden");
    expect(optionsOf({ question })).toEqual(["count", "leave-out"]);
    const answered = (answer: string) =>
      reviewReceived({ [file]: bytes }, { answers: { [question?.id ?? ""]: answer } });
    const counted = await answered("count");
    expect(counted.said).toEqual(["note rows-hidden HG-01 X-PHOAN"]);
    expect(counted.read("HG-01", "X-PHOAN/c2")).toBe(String(numberAt(page, "X-PHOAN/c2")));
    const leftOut = await answered("leave-out");
    expect(leftOut.read("HG-01", "X-PHOAN/c2")).toBeNull();
  });

  test("[D28] drawings are told, and so is what comments say", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await bookBytes(ward)).buffer);
    const [sheet] = workbook.worksheets;
    const { row, column } = placeOf(ward, "A02");
    if (sheet === undefined) throw new Error("no sheet");
    sheet.getCell(row + 1, column + 1).note = "Số liệu đến 31/5";
    const image = workbook.addImage({ base64: onePixel, extension: "png" });
    sheet.addImage(image, "I2:J4");
    const outcome = await reviewReceived({ [ownFile]: new Uint8Array(await workbook.xlsx.writeBuffer()) });
    expect(outcome.said).toEqual(["note comment-present DCCS-01", "warning drawing-present DCCS-01"]);
    expect(outcome.finding("comment-present").data).toEqual({ count: 1, text: "Số liệu đến 31/5" });
    expect(outcome.read("DCCS-01", "A02")).toBe(String(numberAt(ward, "A02")));
  });
});

const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("around the table", () => {
  test("[D29] a note line below is kept as a note and read as no row", async () => {
    const outcome = await receiveForm("TCD-01", (page) => {
      const { row } = placeOf(page, `${ownUnit}/label`);
      insertRow(page, row + 1, { 0: "Ghi chú: số liệu tính đến 31/5/2022" });
    });
    expect(outcome.said).toEqual(["note note-under-table TCD-01"]);
    expect(outcome.finding("note-under-table").data).toMatchObject({ text: "số liệu tính đến 31/5/2022" });
    expect(outcome.submissions[0]?.rows).toHaveLength(1);
  });

  test("[D30] signatures, recipients and a million styled rows are no rows of the form", async () => {
    const page = unitPage(ownUnit, "HG-01", { habit: 2 });
    const bottom = page.rows.length + 1;
    ["Nơi nhận:", "- UBND thị xã;", "- Phòng Tư pháp;", "- Lưu: VT, 12."].forEach((text, index) =>
      put(page, bottom + index, 0, text),
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await bookBytes(page)).buffer);
    const [sheet] = workbook.worksheets;
    if (sheet === undefined) throw new Error("no sheet");
    sheet.getCell(1_048_576, 40).border = { top: { style: "thin" } };
    const outcome = await reviewReceived({ [ownFile]: new Uint8Array(await workbook.xlsx.writeBuffer()) });
    expect(outcome.said).toEqual([]);
    expect(outcome.submissions[0]?.rows).toHaveLength(1);
  });

  test("[D31] a header repeated among the data is no data", async () => {
    const page = mediators(samplePack, sampleUnit("P-TUPHAP"), { habit: 1 });
    const { row } = placeOf(page, "X-PHOAN/label");
    const header = page.rows[placeOf(page, "number-row").row - 1];
    const numbers = page.rows[placeOf(page, "number-row").row];
    insertRow(page, row);
    insertRow(page, row);
    page.rows[row] = header?.map((cell) => (cell === undefined ? undefined : { ...cell }));
    page.rows[row + 1] = numbers?.map((cell) => (cell === undefined ? undefined : { ...cell }));
    put(page, row, 0, "Đơn vị");
    const outcome = await reviewReceived({ "Phòng Tư pháp.xlsx": await bookBytes(page) });
    expect(outcome.said).toEqual([]);
    expect(outcome.submissions[0]?.rows.filter(({ role }) => role === "data")).toHaveLength(15);
  });
});

describe("where the table is", () => {
  test("[D26] it may begin at another column", async () => {
    const outcome = await receiveForm("DCCS-01", (page) => {
      insertColumn(page, 0);
      insertColumn(page, 0);
    });
    expect(outcome.said).toEqual([]);
    expect(wardPlaces.map((place) => outcome.read("DCCS-01", place))).toEqual(figuresOf(ward, wardPlaces));
  });

  test("[D26] two forms on one sheet are both read", async () => {
    const second = unitPage(ownUnit, "XLD-01", { habit: 2 });
    const outcome = await receiveForm("TCD-01", (page) => stackPages(page, second));
    expect(outcome.said).toEqual([]);
    expect(receptionPlaces.map((place) => outcome.read("TCD-01", place))).toEqual(
      figuresOf(reception, receptionPlaces),
    );
    expect(petitionPlaces.map((place) => outcome.read("XLD-01", place))).toEqual(
      figuresOf(petitions, petitionPlaces),
    );
  });

  test.each([1, 3])("[D26] two vertical forms side by side are both read, %i columns apart", async (gap) => {
    const right = unitPage(ownUnit, "DV-01", { habit: 2 });
    const outcome = await receiveForm("DCCS-01", (page) => besidePages(page, right, gap));
    expect(outcome.said).toEqual([]);
    expect(wardPlaces.map((place) => outcome.read("DCCS-01", place))).toEqual(figuresOf(ward, wardPlaces));
    const places = ["A01", "C02", "D06", "C02@samePeriodLastYear"];
    expect(places.map((place) => outcome.read("DV-01", place))).toEqual(figuresOf(right, places));
    expect(outcome.inputs).toEqual({ [ownFile]: "used" });
  });

  test("[D26] the same form of two units side by side is read for each", async () => {
    const outcome = await receiveForm("DV-01", (page) => {
      besidePages(page, unitPage("P-PHONINH", "DV-01", { habit: 2 }));
    });
    expect(outcome.said).toEqual([]);
    expect(outcome.submissions.map(({ reporter }) => reporter)).toEqual([ownUnit, "P-PHONINH"]);
    expect(new Set(outcome.submissions.map(({ id }) => id)).size).toBe(2);
  });

  test.each(["TCD-01", "DCCS-01", "DV-03", "HG-01"])(
    "[D26] a form turned on its side is told, and nothing of it is read: %s",
    async (template) => {
      const outcome = await receiveForm(template, turnPage);
      expect(outcome.submissions).toEqual([]);
      expect(outcome.said).toEqual(["error form-turned"]);
      expect(outcome.finding("form-turned").data).toEqual({ title: samplePack.template(template).title });
      expect(outcome.inputs).toEqual({ [ownFile]: "refused" });
    },
  );

  const codes = [...ward.places.keys()].filter((key) => /^[A-H]\d\d$/.test(key));

  test.each([
    { from: "A06", by: 1 },
    { from: "A01", by: 2 },
    { from: "A03", by: -1 },
  ])("[D26] figures that slipped by $by from $from on are one finding", async ({ from, by }) => {
    const start = codes.indexOf(from);
    const outcome = await receiveForm("DCCS-01", (page) => {
      codes.forEach((code, index) => {
        if (index < start) return;
        const source = index - by < start ? undefined : codes[index - by];
        // what was under a deleted cell moved up
        const moved = by > 0 ? source : codes[index - by];
        change(page, code, moved === undefined ? null : cellOf(ward, moved).v);
      });
    });
    expect(outcome.said.filter((line) => !line.startsWith("note"))).toEqual([
      `error rows-shifted DCCS-01 ${from}`,
    ]);
    expect(outcome.finding("rows-shifted").data).toMatchObject({ by });
    expect(outcome.inputs).toEqual({ [ownFile]: "refused" });
  });

  test("[D26] many errors that no slip explains stay what they are", async () => {
    const outcome = await receiveForm(
      "DCCS-01",
      withCells({ B02: 90, C04: 90, C05: 90, E03: 900, F04: 90, H05: 90, D01: 90 }),
    );
    expect(outcome.said.filter((line) => line.startsWith("error sides-disagree"))).toHaveLength(7);
    expect(outcome.said.filter((line) => line.includes("rows-shifted"))).toEqual([]);
  });
});

/** Takes every figure of a vertical form out. */
function silence(page: Page): void {
  for (const key of page.places.keys()) if (/^[A-G]\d\d/.test(key)) change(page, key, null);
}

describe("nothing to report", () => {
  test("[D27] an empty form waits for the word that nothing arose", async () => {
    const page = unitPage(ownUnit, "DV-01", { habit: 1 });
    silence(page);
    const bytes = await bookBytes(page);
    const asked = await reviewReceived({ [ownFile]: bytes });
    expect(asked.said).toEqual(["error form-nil DV-01"]);
    const { question } = asked.finding("form-nil");
    expect(optionsOf({ question })).toEqual(["nothing-arose", "returned"]);
    const answered = await reviewReceived(
      { [ownFile]: bytes },
      { answers: { [question?.id ?? ""]: "nothing-arose" } },
    );
    expect(answered.read("DV-01", "A03")).toBe("0");
  });

  test("[D27] a form of zeros is counted with a warning", async () => {
    const zeros = Object.fromEntries(
      [...reception.places.keys()].filter((key) => /\/c\d+$/.test(key)).map((key) => [key, 0]),
    );
    const outcome = await receiveForm("TCD-01", withCells(zeros));
    expect(outcome.said).toContain("warning form-nil TCD-01");
    expect(outcome.inputs).toEqual({ [ownFile]: "used" });
  });
});

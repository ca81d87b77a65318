import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { cellOf, change, type Page } from "../../scripts/sample/page.mjs";
import {
  damagedForm,
  optionsOf,
  ownFile,
  receiveAnswer,
  receiveForm,
  withCells,
} from "../support/receiveForm.ts";
import { editPart } from "../support/packageEdits.ts";
import { reviewReceived } from "../support/reviewReceived.ts";
import { bookBytes, cellsOf, numberAt, unitPage } from "../support/unitBooks.ts";

const asText = { format: "@" };

/** Figures of the clean form, to see that the cells beside a damaged one are read as ever. */
const clean = unitPage("P-PHOMINH", "DCCS-01", { habit: 2 });

function figuresAsText(page: Page) {
  for (const key of page.places.keys()) {
    if (/\/c\d+$/.test(key)) change(page, key, String(cellOf(page, key).v), asText);
  }
}

describe("numbers", () => {
  test("[D32] stored as text are read as numbers, with one note", async () => {
    const outcome = await receiveForm("TCD-01", figuresAsText);
    expect(outcome.said).toEqual(["note value-converted TCD-01 P-PHOMINH c1"]);
    expect(outcome.finding("value-converted").data).toMatchObject({ kind: "text-number", count: 29 });
    const reception = unitPage("P-PHOMINH", "TCD-01");
    expect(outcome.read("TCD-01", "P-PHOMINH/c3")).toBe(String(numberAt(reception, "P-PHOMINH/c3")));
    expect(outcome.inputs).toEqual({ [ownFile]: "used" });
  });

  test("[D33] with points between thousands are read whole in a column of whole numbers", async () => {
    const outcome = await receiveForm("DCCS-01", withCells({ A02: "2.881", B05: "90.383" }, asText));
    expect(outcome.said).toEqual(["note value-converted DCCS-01 A02"]);
    expect(outcome.finding("value-converted").data).toMatchObject({
      kind: "thousands-separator",
      before: "2.881",
      after: "2881",
      count: 2,
    });
    expect([outcome.read("DCCS-01", "A02"), outcome.read("DCCS-01", "B05")]).toEqual(["2881", "90383"]);
  });

  test("[D34] in Vietnamese and in English writing are told apart, what may be both is asked", async () => {
    const outcome = await receiveForm(
      "DCCS-01",
      withCells({ C07: "12,75", C09: "1,234.5", "C07@samePeriodLastYear": "1,234" }, asText),
    );
    expect(outcome.read("DCCS-01", "C07")).toBe("12.75");
    expect(outcome.read("DCCS-01", "C09")).toBe("1234.5");
    expect(outcome.read("DCCS-01", "C07@samePeriodLastYear")).toBe("unreadable: 1,234");
    expect(outcome.said).toEqual([
      "error value-ambiguous DCCS-01 C07",
      "note value-converted DCCS-01 C07",
      "note value-converted DCCS-01 C09",
    ]);
    expect(optionsOf(outcome.finding("value-ambiguous"))).toEqual(["1234", "1.234"]);
  });

  test("[D35] that lost their thousands are asked, never multiplied silently", async () => {
    const bytes = await damagedForm("DCCS-01", withCells({ A02: 2.881 }, { format: "0.000" }));
    const asked = await reviewReceived({ [ownFile]: bytes });
    expect(asked.said).toEqual(["error value-ambiguous DCCS-01 A02"]);
    expect(asked.read("DCCS-01", "A02")).toBe("unreadable: 2.881");
    expect(optionsOf(asked.finding("value-ambiguous"))).toEqual(["2881", "2.881"]);
    expect(asked.inputs).toEqual({ [ownFile]: "refused" });

    const thousands = await receiveAnswer(bytes, asked, { code: "value-ambiguous", answer: "2881" });
    expect(thousands.said).toEqual(["note value-converted DCCS-01 A02"]);
    expect(thousands.finding("value-converted").data).toMatchObject({ kind: "answered", after: "2881" });
    expect(thousands.read("DCCS-01", "A02")).toBe("2881");

    const fraction = await receiveAnswer(bytes, asked, { code: "value-ambiguous", answer: "2.881" });
    expect(fraction.said).toContain("error value-fraction DCCS-01 A02");
  });

  test("[D44] with leading zeros or wide digits are read, letters among digits are asked", async () => {
    const outcome = await receiveForm(
      "DCCS-01",
      withCells({ A06: "05", B05: "１５", B06: "1O", B04: "l2" }, asText),
    );
    expect([outcome.read("DCCS-01", "A06"), outcome.read("DCCS-01", "B05")]).toEqual(["5", "15"]);
    expect(outcome.said).toEqual([
      "error value-ambiguous DCCS-01 B04",
      "error value-ambiguous DCCS-01 B06",
      "note value-converted DCCS-01 A06",
    ]);
    expect(outcome.report.findings.flatMap((finding) => optionsOf(finding))).toEqual(["12", "10"]);
  });

  test("[D46] below zero, of parts of people or of more people than live in the town are refused", async () => {
    const people = await receiveForm("DCCS-01", withCells({ A06: -3, F02: 20.6667 }));
    expect(people.said).toEqual(["error value-fraction DCCS-01 F02", "error value-out-of-range DCCS-01 A06"]);
    const typed = await receiveForm("DCCS-01", withCells({ D06: "2,5 người" }));
    expect(typed.said).toContain("error value-fraction DCCS-01 D06");
    const staff = await receiveForm("DCCS-02", withCells({ A01: 250_000 }));
    expect(staff.said).toEqual(["error value-out-of-range DCCS-02 A01"]);
    expect(staff.finding("value-out-of-range").data).toMatchObject({ value: "250000", max: "150927" });
  });
});

describe("percentages", () => {
  test("[D36] written as such are read, those above 100 are asked", async () => {
    const formatted = await receiveForm("DV-01", withCells({ D06: 0.985 }, { format: "0.0%" }));
    expect(formatted.read("DV-01", "D06")).toBe("98.5");
    expect(formatted.said).toEqual(["note value-converted DV-01 D06"]);
    const typed = await receiveForm("DV-01", withCells({ D06: "98,5%" }, asText));
    expect(typed.read("DV-01", "D06")).toBe("98.5");
    expect(typed.said).toEqual(["note value-converted DV-01 D06"]);

    const comma = await receiveForm("DV-01", withCells({ D06: 985 }));
    expect(comma.said).toEqual(["error value-ambiguous DV-01 D06"]);
    expect(optionsOf(comma.finding("value-ambiguous"))).toEqual(["98.5", "9.85"]);
    const twice = await receiveForm("DV-01", withCells({ D06: 98.5 }, { format: "0.00%" }));
    expect(twice.said).toEqual(["error value-ambiguous DV-01 D06"]);
    expect(optionsOf(twice.finding("value-ambiguous"))).toEqual(["98.5"]);
    const beyond = await receiveForm("DV-01", withCells({ D06: 98_500_000 }));
    expect(beyond.said).toEqual(["error value-out-of-range DV-01 D06"]);
  });

  test("[D49] typed by hand and wrong are computed anew, with a warning", async () => {
    const outcome = await receiveForm("DCCS-01", withCells({ B01: 11, B02: 11, B03: 99.99 }));
    expect(outcome.said).toEqual(["warning ratio-wrong DCCS-01 B03"]);
    expect(outcome.finding("ratio-wrong").data).toMatchObject({ stated: "99.99", computed: "100" });
    expect(outcome.inputs).toEqual({ [ownFile]: "used" });
  });
});

describe("dates", () => {
  test("[D37] where a number belongs are shown and refused", async () => {
    const outcome = await receiveForm("DCCS-01", (page) => {
      change(page, "D02", new Date("2022-04-03T00:00:00Z"), { format: "d-mmm" });
      change(page, "E01", new Date("2022-06-01T00:00:00Z"), { format: "m/yyyy" });
    });
    expect(outcome.said).toEqual([
      "error value-unreadable DCCS-01 D02",
      "error value-unreadable DCCS-01 E01",
    ]);
    const shown = outcome.report.findings.filter(({ code }) => code === "value-unreadable");
    expect(shown.map(({ data }) => data["raw"])).toEqual(["03/04/2022", "01/06/2022"]);
  });

  test.each(["15/02/2022", "15.2.22", "ngày 15 tháng 02 năm 2022", "15-2-2022", "02/15/2022"])(
    "[D38] typed as text are read: %s",
    async (text) => {
      const outcome = await receiveForm("DCCS-02", withCells({ B02: text }, asText));
      expect(outcome.read("DCCS-02", "B02")).toBe("2022-02-15");
      expect(outcome.said).toEqual(["note value-converted DCCS-02 B02"]);
    },
  );

  test("[D38] with day and month that only fit the period when swapped are asked", async () => {
    const outcome = await receiveForm("DCCS-02", withCells({ B02: "02/11/2022" }, asText));
    expect(outcome.said).toEqual(["error value-ambiguous DCCS-02 B02"]);
    expect(optionsOf(outcome.finding("value-ambiguous"))).toEqual(["2022-11-02", "2022-02-11"]);
  });

  test("[D39] counted from 1904 are the same days, days that no month has are refused", async () => {
    const held = "2022-01-16";
    const page = unitPage("P-PHOMINH", "DCCS-02", { habit: 2 });
    change(page, "B02", new Date(`${held}T00:00:00Z`), { format: "dd/mm/yyyy" });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await bookBytes(page)).buffer);
    workbook.properties.date1904 = true;
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const outcome = await reviewReceived({ [ownFile]: bytes });
    expect(outcome.read("DCCS-02", "B02")).toBe(held);
    expect(outcome.said).toEqual([]);

    const impossible = await receiveForm("DCCS-02", withCells({ B02: "31/6/2022" }, asText));
    expect(impossible.said).toEqual(["error value-unreadable DCCS-02 B02"]);
    expect(impossible.finding("value-unreadable").data).toMatchObject({ raw: "31/6/2022" });
  });
});

describe("words", () => {
  test("[D40] for nothing are zero, Không or Có by the kind of cell", async () => {
    const zeros = { A06: "không", B04: "không có", B05: "-", B06: "–", B07: "//", H02: "0 có", H03: "KPS" };
    const outcome = await receiveForm(
      "DCCS-01",
      withCells({ ...zeros, H01: "Không phát sinh", A04: "x", A05: "KPS", T03: "//" }),
    );
    for (const place of [...Object.keys(zeros), "H01"]) expect(outcome.read("DCCS-01", place)).toBe("0");
    expect([outcome.read("DCCS-01", "A04"), outcome.read("DCCS-01", "A05")]).toEqual(["true", "false"]);
    expect(outcome.read("DCCS-01", "T03")).toBe("Không");
    expect(outcome.said).toEqual([
      "note value-converted DCCS-01 A04",
      "note value-converted DCCS-01 A06",
      "note value-converted DCCS-01 T03",
    ]);
  });

  test("[D40] a mark for Có says no number, and the dots of a printed form say nothing", async () => {
    const outcome = await receiveForm("DCCS-01", withCells({ A06: "x", B07: "……", H06: "...." }));
    expect(outcome.said).toEqual(["error value-missing DCCS-01 H06", "error value-unreadable DCCS-01 A06"]);
    expect([outcome.read("DCCS-01", "B07"), outcome.read("DCCS-01", "H06")]).toEqual(["blank", "blank"]);
  });

  test("[D42] with several figures are asked when one of them has the cell's own unit, else refused", async () => {
    const outcome = await receiveForm(
      "DCCS-01",
      withCells({ F02: "198 lượt/221 lượt người/200 vụ việc", H04: "02 vụ (01 thành)", B05: "12/15" }),
    );
    expect(outcome.said.filter((line) => !line.includes("sides-disagree"))).toEqual([
      "error value-ambiguous DCCS-01 F02",
      "error value-ambiguous DCCS-01 H04",
      "error value-unreadable DCCS-01 B05",
    ]);
    expect(outcome.report.findings.flatMap((finding) => optionsOf(finding))).toEqual(["221", "2"]);
  });

  test("[D43] behind a figure are its unit of measure; approximations are warned of, other units asked", async () => {
    const outcome = await receiveForm(
      "DCCS-01",
      withCells({
        A06: "15 cuộc",
        C07: "1,5 tỷ",
        B05: "~200",
        B04: "gần 300",
        E02: ">100",
        F02: "khoảng 150",
      }),
    );
    const read = ["A06", "B05", "B04", "E02", "F02"].map((place) => outcome.read("DCCS-01", place));
    expect(read).toEqual(["15", "200", "300", "100", "150"]);
    expect(outcome.said.filter((line) => !line.includes("sides-disagree"))).toEqual([
      "error unit-of-measure-differs DCCS-01 C07",
      "note value-converted DCCS-01 A06",
      "note value-converted DCCS-01 B04",
      "warning value-approximate DCCS-01 B04",
      "warning value-approximate DCCS-01 B05",
      "warning value-approximate DCCS-01 E02",
      "warning value-approximate DCCS-01 F02",
    ]);
    expect(optionsOf(outcome.finding("unit-of-measure-differs"))).toEqual(["1500", "1.5"]);
    const own = await receiveForm("DCCS-01", withCells({ C07: "350 triệu" }));
    expect(own.read("DCCS-01", "C07")).toBe("350");
    expect(own.said).toEqual(["note value-converted DCCS-01 C07"]);
  });
});

describe("blanks", () => {
  const silent = ["A02", "A03", "A06", "B04", "C01", "C02", "C03", "C04", "F01", "F02", "F03"];

  test("[D41] are not reported until the coordinator says once that they are zeros", async () => {
    const bytes = await damagedForm(
      "DV-01",
      withCells(Object.fromEntries(silent.map((code) => [code, null]))),
    );
    const asked = await reviewReceived({ [ownFile]: bytes });
    expect(asked.said).toEqual(["error values-blank DV-01"]);
    expect(asked.finding("values-blank").data["count"]).toBe(silent.length);
    expect(optionsOf(asked.finding("values-blank"))).toEqual(["zero", "missing"]);
    expect(asked.read("DV-01", "A06")).toBe("blank");

    const zeros = await receiveAnswer(bytes, asked, { code: "values-blank", answer: "zero" });
    expect(zeros.read("DV-01", "A06")).toBe("0");
    expect(zeros.finding("value-converted").data).toMatchObject({
      kind: "blank-as-zero",
      count: silent.length,
    });
    const missing = await receiveAnswer(bytes, asked, { code: "values-blank", answer: "missing" });
    expect(missing.read("DV-01", "A06")).toBe("blank");
  });
});

describe("formulas", () => {
  test("[D47] in error are refused, a rate over nothing has no value", async () => {
    const outcome = await receiveForm(
      "DCCS-01",
      withCells({ C02: { error: "#REF!" }, B05: { error: "#N/A" }, E01: { error: "#VALUE!" }, H04: "#####" }),
    );
    expect(outcome.said).toEqual([
      "error value-error DCCS-01 B05",
      "error value-error DCCS-01 C02",
      "error value-error DCCS-01 E01",
      "error value-unreadable DCCS-01 H04",
    ]);
    const rate = await receiveForm("DV-01", withCells({ D06: { error: "#DIV/0!" } }));
    expect(rate.read("DV-01", "D06")).toBe("notApplicable");
    expect(rate.said).toEqual(["note value-converted DV-01 D06"]);
  });

  test("[D48] over another file give the stored value with a warning, without a stored value they are refused", async () => {
    const outcome = await receiveForm("DCCS-01", (page) => {
      change(page, "C08", 57, { formula: "'[1]Sheet1'!B5" });
      change(page, "B05", undefined, { formula: "SUM(E5:E6)" });
      change(page, "B04", numberAt(clean, "B04"), { formula: `${numberAt(clean, "B04") - 2}+2` });
    });
    expect(outcome.said).toEqual([
      "error formula-uncalculated DCCS-01 B05",
      "warning formula-external DCCS-01 C08",
    ]);
    expect(outcome.read("DCCS-01", "C08")).toBe("57");
    expect(outcome.read("DCCS-01", "B04")).toBe(String(numberAt(clean, "B04")));
  });

  test("[D48] calculated only on demand are used with a warning", async () => {
    const bytes = await damagedForm("DCCS-01", (page) => {
      change(page, "B04", numberAt(clean, "B04"), { formula: `${numberAt(clean, "B04") - 2}+2` });
    });
    const onDemand = editPart(bytes, "xl/workbook.xml", (xml) =>
      xml.replace(/<calcPr [^>]*\/>/, '<calcPr calcId="171027" calcMode="manual"/>'),
    );
    const outcome = await reviewReceived({ [ownFile]: onDemand });
    expect(outcome.said).toEqual(["warning file-calculated-on-demand"]);
    expect(outcome.inputs).toEqual({ [ownFile]: "used" });
  });
});

test("[D50] a part larger than its whole, and parts that do not add up, are errors that name both sides", async () => {
  const more = numberAt(clean, "C03") + 2;
  const outcome = await receiveForm("DCCS-01", withCells({ C04: more, F04: numberAt(clean, "F04") + 3 }));
  expect(outcome.said).toEqual(["error sides-disagree DCCS-01 C04", "error sides-disagree DCCS-01 F03"]);
  const larger = outcome.report.findings.find(({ indicator }) => indicator === "C04");
  expect(larger?.data).toMatchObject({
    leftValue: String(more),
    rightValue: String(more - 2),
    difference: "2",
  });
  expect(outcome.inputs).toEqual({ [ownFile]: "refused" });
});

test("[D32] a clean form of every kind is accused of nothing", async () => {
  for (const template of ["DCCS-01", "DCCS-02", "DV-01", "DV-03", "TCD-01", "XLD-01", "TTHC-06", "HG-01"]) {
    const outcome = await receiveForm(template, (page) => expect(cellsOf(page).length).toBeGreaterThan(20));
    expect([template, ...outcome.said]).toEqual([template]);
  }
});

import { zipSync } from "fflate";
import { encrypt } from "officecrypto-tool";
import { describe, expect, test } from "vitest";
import { change } from "../../scripts/sample/page.mjs";
import { addParts, editPart } from "../support/packageEdits.ts";
import { optionsOf, ownFile, ownUnit, receiveForm, withCells } from "../support/receiveForm.ts";
import { reviewFolder, reviewReceived } from "../support/reviewReceived.ts";
import { stackPages } from "../support/stackPages.ts";
import { bookBytes, numberAt, unitPage } from "../support/unitBooks.ts";

const reception = unitPage(ownUnit, "TCD-01", { habit: 2 });
const lookups = String(numberAt(reception, `${ownUnit}/c1`));

function bytesOf(...starts: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(600).fill(0x55);
  bytes.set(starts);
  return bytes;
}

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

describe("files that cannot be read", () => {
  test.each([
    ["agile", { password: "daotao2022" }],
    ["standard", { password: "daotao2022", type: "standard" }],
  ] as const)("[D2] for want of a password are refused as that: %s encryption", async (_, options) => {
    const sound = Buffer.from(await bookBytes(reception));
    const outcome = await reviewReceived({ [ownFile]: new Uint8Array(encrypt(sound, options)) });
    expect(outcome.said).toEqual(["error file-unreadable"]);
    expect(outcome.finding("file-unreadable").data).toEqual({ reason: "encrypted", detail: "encrypted" });
    expect(outcome.inputs).toEqual({ [ownFile]: "refused" });
  });

  test.each([
    ["bao cao.pdf.xlsx", bytesOf(...ascii("%PDF-1.4")), "pdf"],
    ["anh chup.xlsx", bytesOf(0xff, 0xd8, 0xff, 0xe0), "picture"],
    ["anh.xlsx", bytesOf(0x89, ...ascii("PNG\r\n")), "picture"],
    [
      "bao cao.docx",
      zipSync({ "[Content_Types].xml": new Uint8Array(8), "word/document.xml": new Uint8Array(8) }),
      "word",
    ],
    ["bao cao.rtf", bytesOf(...ascii("{\\rtf1\\ansi")), "word"],
  ])("[D5] because they are no workbooks are refused by what they are: %s", async (name, bytes, reason) => {
    const outcome = await reviewReceived({ [name]: bytes }, { receivedOn: { [name]: "2022-06-12" } });
    expect(outcome.said).toEqual(["error file-unreadable"]);
    expect(outcome.finding("file-unreadable").data["reason"]).toBe(reason);
    expect(outcome.inputs).toEqual({ [name]: "refused" });
  });

  test.each([
    ["Pho Minh.rar", bytesOf(...ascii("Rar!"), 0x1a, 0x07)],
    ["Pho Minh.7z", bytesOf(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
  ])("[D6] because of how they were packed are refused as archives: %s", async (name, bytes) => {
    const outcome = await reviewReceived({ [name]: bytes });
    expect(outcome.said).toEqual(["error file-unreadable"]);
    expect(outcome.finding("file-unreadable").data["reason"]).toBe("archive");
  });

  test("[D13] because nothing or half of it arrived are refused, temporary ones passed over", async () => {
    const sound = await bookBytes(reception);
    const outcome = await reviewReceived({
      "trong.xlsx": new Uint8Array(),
      "cat ngang.xlsx": sound.slice(0, sound.length - 4000),
      "chua tai ve.xlsx": new Uint8Array(4096),
      [`~$${ownFile}`]: bytesOf(0x06, ...ascii("Van thu")),
      [ownFile]: sound,
    });
    expect(outcome.inputs).toEqual({
      "trong.xlsx": "refused",
      "cat ngang.xlsx": "refused",
      "chua tai ve.xlsx": "refused",
      [`~$${ownFile}`]: "ignored",
      [ownFile]: "used",
    });
    const reasons = outcome.report.findings.flatMap(({ code, file, data }) =>
      code === "file-unreadable" ? [[file, data["reason"]]] : [],
    );
    expect(Object.fromEntries(reasons)).toEqual({
      "trong.xlsx": "empty-file",
      "cat ngang.xlsx": "workbook-damaged",
      "chua tai ve.xlsx": "placeholder",
    });
  });
});

describe("files that are read in spite of what they are", () => {
  test("[D3] protected sheets and a locked structure hide nothing", async () => {
    const locked = editPart(await bookBytes(reception), "xl/workbook.xml", (xml) =>
      xml.replace("<sheets>", '<workbookProtection workbookPassword="CC1A" lockStructure="1"/><sheets>'),
    );
    const bytes = editPart(locked, "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace("</sheetData>", '</sheetData><sheetProtection password="CC1A" sheet="1" objects="1"/>'),
    );
    const outcome = await reviewReceived({ [ownFile]: bytes });
    expect(outcome.said).toEqual([]);
    expect(outcome.read("TCD-01", `${ownUnit}/c1`)).toBe(lookups);
  });

  test("[D4] a workbook with macros is read, its macros never run", async () => {
    const macros = addParts(await bookBytes(reception), { "xl/vbaProject.bin": new Uint8Array(64).fill(1) });
    const bytes = editPart(macros, "xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
    );
    const outcome = await reviewReceived({ "BC_PhoMinh.xlsm": bytes });
    expect(outcome.said).toEqual(["note file-has-macros"]);
    expect(outcome.read("TCD-01", `${ownUnit}/c1`)).toBe(lookups);
  });
});

describe("several files, several units", () => {
  test("[D6] an archive's members and a unit's files of different forms stand side by side", async () => {
    const [tcd, xld] = [await bookBytes(reception), await bookBytes(unitPage(ownUnit, "XLD-01"))];
    const outcome = await reviewFolder({
      "Pho Minh.zip": zipSync({ "Bieu1.xlsx": tcd, "Bieu2.xlsx": xld }),
      "Pho Minh/Bieu3.xlsx": await bookBytes(unitPage(ownUnit, "HG-01")),
    });
    expect(outcome.said).toEqual([]);
    expect(outcome.inputs).toEqual({
      "Pho Minh.zip!Bieu1.xlsx": "used",
      "Pho Minh.zip!Bieu2.xlsx": "used",
      "Pho Minh/Bieu3.xlsx": "used",
    });
    expect(outcome.submissions.map(({ reporter, template }) => [reporter, template])).toEqual([
      [ownUnit, "TCD-01"],
      [ownUnit, "XLD-01"],
      [ownUnit, "HG-01"],
    ]);
  });

  test("[D6] two halves of one form are asked, neither overwrites the other", async () => {
    const [upper, lower] = [unitPage(ownUnit, "DCCS-01"), unitPage(ownUnit, "DCCS-01")];
    const codes = [...upper.places.keys()].filter((key) => /^[A-H]\d\d$/.test(key));
    codes.forEach((code, index) => change(index < codes.length / 2 ? lower : upper, code, null));
    const outcome = await reviewReceived({
      "Pho Minh phan 1.xlsx": await bookBytes(upper),
      "Pho Minh phan 2.xlsx": await bookBytes(lower),
    });
    const asked = outcome.finding("version-unclear");
    expect(asked).toMatchObject({ severity: "error", unit: ownUnit, template: "DCCS-01" });
    expect(optionsOf(asked)).toEqual(["Pho Minh phan 1.xlsx", "Pho Minh phan 2.xlsx"]);
    expect(Object.values(outcome.inputs)).toEqual(["refused", "refused"]);
  });

  const names = { "X-PHONHON": "Phổ Nhơn", "X-PHOPHONG": "Phổ Phong", "X-PHOTHUAN": "Phổ Thuận" };

  test("[D7] a sheet for each unit is split", async () => {
    const pages = Object.entries(names).map(([id, name]) => {
      const page = unitPage(id, "TCD-01", { habit: 1 });
      page.name = name;
      return page;
    });
    const outcome = await reviewReceived({ "TCD 3 xa.xlsx": await bookBytes(...pages) });
    expect(outcome.said).toEqual([]);
    expect(outcome.submissions.map(({ reporter }) => reporter)).toEqual(Object.keys(names));
  });

  test.each(["DCCS-01", "HG-01", "DV-03"])(
    "[D7] blocks of several units on one sheet are split: %s",
    async (template) => {
      const [first, ...others] = Object.keys(names).map((id) => unitPage(id, template, { habit: 1 }));
      if (first === undefined) throw new Error("no page");
      for (const page of others) stackPages(first, page);
      const outcome = await reviewReceived({ "3 xa.xlsx": await bookBytes(first) });
      expect(outcome.said).toEqual([]);
      expect(outcome.submissions.map(({ reporter }) => reporter)).toEqual(Object.keys(names));
      const read = outcome.submissions.map(({ values }) => values.length);
      expect(new Set(read).size).toBe(template === "DV-03" ? new Set(read).size : 1);
    },
  );

  test("[D7] blocks that name nobody wait for an answer", async () => {
    const [first, second] = Object.keys(names).map((id) => unitPage(id, "DCCS-01", { habit: 1 }));
    if (first === undefined || second === undefined) throw new Error("no page");
    change(second, "reporter", "Đơn vị báo cáo: ……………");
    change(second, "letterhead", "……………");
    stackPages(first, second);
    const outcome = await reviewReceived({ "2 xa.xlsx": await bookBytes(first) });
    expect(outcome.said).toEqual(["error unit-unknown DCCS-01"]);
    expect(outcome.submissions.map(({ reporter }) => reporter)).toEqual(["X-PHONHON"]);
  });
});

describe("whose report", () => {
  test("[D8] contradictory names are asked with every witness, nothing is counted", async () => {
    const page = unitPage("P-PHONINH", "DCCS-01", { habit: 2 });
    page.name = "Pho Minh";
    const bytes = await bookBytes(page);
    const asked = await reviewReceived({ [ownFile]: bytes });
    expect(asked.said).toEqual(["error unit-conflict DCCS-01"]);
    expect(asked.submissions).toEqual([]);
    const { question, data } = asked.finding("unit-conflict");
    expect(optionsOf({ question }).toSorted()).toEqual(["P-PHOMINH", "P-PHONINH"]);
    expect(data["witnesses"]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "letterhead", says: "P-PHONINH" }),
        expect.objectContaining({ kind: "sheet-name", says: "P-PHOMINH" }),
        expect.objectContaining({ kind: "file-name", says: "P-PHOMINH" }),
      ]),
    );
    const answered = await reviewReceived(
      { [ownFile]: bytes },
      { answers: { [question?.id ?? ""]: "P-PHONINH" } },
    );
    expect(answered.said).toEqual([]);
    expect(answered.submissions.map(({ reporter }) => reporter)).toEqual(["P-PHONINH"]);
  });

  test("[D8] a form that names nobody is asked, near names first and every other unit after them", async () => {
    const page = unitPage(ownUnit, "DCCS-01", { habit: 1 });
    change(page, "letterhead", "");
    change(page, "reporter", "Đơn vị báo cáo: UBND phường Phổ Mnh");
    const outcome = await reviewReceived({ "bao cao.xlsx": await bookBytes(page) });
    expect(outcome.said).toEqual(["error unit-unknown DCCS-01"]);
    const options = optionsOf(outcome.finding("unit-unknown"));
    expect(options.slice(0, 2).toSorted()).toEqual(["P-PHOMINH", "P-PHONINH"]);
    expect(options).toHaveLength(15);
    expect(outcome.submissions).toEqual([]);
  });

  test("[D10] one file under the names of two units is counted once, with a warning", async () => {
    const page = unitPage(ownUnit, "DV-01", { habit: 1 });
    change(page, "letterhead", "");
    change(page, "reporter", "");
    const bytes = await bookBytes(page);
    const outcome = await reviewReceived({ "Pho Minh.xlsx": bytes, "Pho Ninh.xlsx": bytes });
    expect(outcome.said).toEqual(["warning file-duplicate"]);
    expect(outcome.inputs).toEqual({ "Pho Minh.xlsx": "used", "Pho Ninh.xlsx": "duplicate" });
    const again = await reviewReceived({ "Pho Minh.xlsx": bytes, "Pho Minh (gui lai).xlsx": bytes });
    expect(again.said).toEqual(["note file-duplicate"]);
  });

  test("[D10] the same figures from two units are counted with a warning each", async () => {
    const copied = unitPage(ownUnit, "DCCS-01", { habit: 1 });
    change(copied, "letterhead", "PHƯỜNG PHỔ NINH");
    change(copied, "reporter", "Đơn vị báo cáo: UBND phường Phổ Ninh");
    const outcome = await reviewReceived({
      "Pho Minh.xlsx": await bookBytes(unitPage(ownUnit, "DCCS-01", { habit: 1 })),
      "Pho Ninh.xlsx": await bookBytes(copied),
    });
    expect(outcome.said).toEqual([
      "warning content-same-as-other-unit DCCS-01",
      "warning content-same-as-other-unit DCCS-01",
    ]);
    expect(Object.values(outcome.inputs)).toEqual(["used", "used"]);
  });
});

describe("which version", () => {
  const first = "BC 6 thang Pho Minh.xlsx";
  const second = "BC 6 thang Pho Minh (sua lan 2) final moi nhat.xlsx";

  async function deliver(days: Readonly<Record<string, string>>) {
    const before = unitPage(ownUnit, "HG-01", { habit: 1 });
    const after = unitPage(ownUnit, "HG-01", { habit: 1 });
    change(after, `${ownUnit}/c8`, numberAt(before, `${ownUnit}/c8`) - 1);
    const files = { [first]: await bookBytes(before), [second]: await bookBytes(after) };
    return {
      outcome: await reviewReceived(files, { receivedOn: days }),
      expected: numberAt(after, `${ownUnit}/c8`),
    };
  }

  test("[D9] the one received later counts, the earlier one is kept aside", async () => {
    const { outcome, expected } = await deliver({ [first]: "2022-06-02", [second]: "2022-06-08" });
    expect(outcome.said).toEqual(["note submission-superseded HG-01"]);
    expect(outcome.inputs).toEqual({ [first]: "superseded", [second]: "used" });
    const total = outcome.report.totals.find(
      ({ template, indicator, row }) => template === "HG-01" && indicator === "c8" && row === null,
    );
    expect(total?.value).toBe(String(expected));
  });

  test("[D9] two of one day are asked, and neither is used", async () => {
    const { outcome } = await deliver({ [first]: "2022-06-08", [second]: "2022-06-08" });
    expect(outcome.said).toEqual(["error version-unclear HG-01"]);
    expect(optionsOf(outcome.finding("version-unclear")).toSorted()).toEqual([second, first].toSorted());
    expect(Object.values(outcome.inputs)).toEqual(["refused", "refused"]);
  });
});

describe("which period", () => {
  test("[D11] last year's form is not counted", async () => {
    const outcome = await receiveForm("DCCS-01", () => undefined, {
      book: {
        habit: 2,
        period: "6 tháng đầu năm 2021",
        window: "Số liệu tính từ ngày 15/12/2020 đến ngày 31/5/2021",
      },
    });
    expect(outcome.said).toEqual(["error period-wrong DCCS-01"]);
    expect(outcome.finding("period-wrong").data).toMatchObject({ found: "2021-H1", expected: "2022-H1" });
    expect(outcome.submissions).toEqual([]);
  });

  test("[D11] the year in a title is enough to see last year's form", async () => {
    const outcome = await receiveForm(
      "DV-01",
      withCells({ title: "SỐ LIỆU CÔNG TÁC DÂN VẬN NĂM 2021", period: "" }),
      {
        book: { habit: 1 },
      },
    );
    expect(outcome.said).toEqual(["error period-wrong DV-01"]);
  });
});

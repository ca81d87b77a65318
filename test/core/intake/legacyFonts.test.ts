import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { preparePack } from "../../../src/core/intake/intakeIndex.ts";
import { intakeWorkbook } from "../../../src/core/intake/intakeWorkbook.ts";
import type { Workbook } from "../../../src/core/workbook/workbook.ts";
import { inTcvn3, inVni } from "../../support/legacyText.ts";
import { sampleFolder, sampleReader } from "../../support/sampleReview.ts";
import { aSheet, aWorkbook } from "../../support/sheetBuilder.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = shippedPack();
const index = preparePack(pack);
const file = { path: "bao cao.xlsx", sha256: "ab".repeat(32) };

async function receivedBook(): Promise<Workbook> {
  const bytes = readFileSync(`${sampleFolder}/received/Pho Van 6 thang.xlsx`);
  const read = await sampleReader.read({ path: file.path, bytes });
  if (!read.ok) throw new Error(read.error.reason);
  return read.value;
}

function take(workbook: Workbook, answers: Readonly<Record<string, string>> = {}) {
  return intakeWorkbook({
    file,
    workbook,
    pack,
    index,
    calls: pack.calls.map((call) => call.id),
    answers: new Map(Object.entries(answers)),
  });
}

/** The workbook typed anew in another font, as an office with old machines sends it. */
function retyped(workbook: Workbook, font: string | null, encode: (text: string) => string): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells?.map((cell) => {
          if (cell?.type !== "text") return cell;
          return { ...cell, value: encode(cell.value), ...(font === null ? {} : { font }) };
        }),
      ),
    })),
  };
}

/** What was read, without where conversions came from; letters small where the encoding has no capitals. */
function meaning({ submissions }: ReturnType<typeof take>, letters: (text: string) => string) {
  return submissions.map(({ template, reporter, alignment, rows, values }) => ({
    template,
    reporter,
    score: alignment.score,
    rows: rows.map((row) => ({ ...row, label: letters(row.label) })),
    values: values.map(({ indicator, row, measure, reading }) => ({
      indicator,
      row,
      measure,
      reading: JSON.parse(letters(JSON.stringify(reading))) as unknown,
    })),
  }));
}

describe("a received form typed in legacy fonts", async () => {
  const received = await receivedBook();
  const asSent = take(received);

  test("is one that says something", () => {
    expect(asSent.submissions.map(({ template }) => template)).toContain("DCCS-01");
    expect(asSent.findings.filter(({ code }) => code.startsWith("text-"))).toEqual([]);
  });

  test.each([
    [".VnTime", "TCVN3", inTcvn3, (text: string) => text.toLowerCase()],
    ["VNI-Times", "VNI", inVni, (text: string) => text],
  ])("%s is read as if it were Unicode, with a note for each sheet", (font, encoding, encode, letters) => {
    const { submissions, findings } = take(retyped(received, font, encode));
    expect(meaning({ ...asSent, submissions }, letters)).toEqual(meaning(asSent, letters));
    const notes = findings.filter(({ code }) => code === "text-converted");
    const sheets = new Set(asSent.submissions.map(({ source }) => source.sheet));
    expect(new Set(notes.map(({ at }) => at.sheet))).toEqual(sheets);
    expect(notes).toHaveLength(sheets.size);
    expect(notes.every(({ severity }) => severity === "note")).toBe(true);
    expect(notes[0]?.data).toMatchObject({ encoding });
  });

  test.each([
    ["TCVN3", inTcvn3, (text: string) => text.toLowerCase()],
    ["VNI", inVni, (text: string) => text],
  ])("in %s without a font to tell is told by its words", (encoding, encode, letters) => {
    const { submissions, findings } = take(retyped(received, null, encode));
    expect(meaning({ ...asSent, submissions }, letters)).toEqual(meaning(asSent, letters));
    expect(findings.find(({ code }) => code === "text-converted")?.data).toMatchObject({ encoding });
  });

  test("keeps what stood in the file beside each value", () => {
    const { submissions } = take(retyped(received, "VNI-Times", inVni));
    const texts = submissions
      .flatMap(({ values }) => values)
      .filter(({ reading }) => reading.type === "text");
    const converted = texts.filter(({ raw, reading }) => reading.type === "text" && raw !== reading.value);
    expect(converted).not.toEqual([]);
    for (const { raw, conversions } of converted) {
      expect(conversions[0]).toMatchObject({ kind: "legacy-font", before: raw });
    }
  });
});

test("a sheet of few words goes by the others of its workbook", async () => {
  const { sheets } = retyped(await receivedBook(), null, inVni);
  const few = aSheet([["Toång soá"], ["Señor Muñoz"], ["5 × 3"]], { name: "Phụ lục" });
  const { findings } = take(aWorkbook([...sheets.slice(0, 1), few]));
  expect(
    findings.filter(({ at }) => at.sheet === "Phụ lục").map(({ code, data }) => [code, data]),
  ).toContainEqual(["text-converted", { encoding: "VNI", count: 1, before: "Toång soá", after: "Tổng số" }]);
});

describe("texts that may be in a legacy encoding", () => {
  const lines = ["Tæng céng", "Sè ng­êi", "Ghi chó vÒ ®¬n vÞ"].map((text) => [text]);
  const workbook = aWorkbook([aSheet(lines)]);
  const id = `legacy-text:${file.sha256.slice(0, 12)}:0`;

  test("are asked when they are few", () => {
    const { findings, answered } = take(workbook);
    const [asked] = findings.filter(({ code }) => code === "text-encoding-unclear");
    expect(asked).toMatchObject({ severity: "error", at: { file: file.path, sheet: "Sheet1" } });
    expect(asked?.question?.id).toBe(id);
    expect(asked?.question?.options.map(({ answer }) => answer)).toEqual(["tcvn3", "unicode"]);
    expect(findings.some(({ code }) => code === "text-converted" || code === "file-empty-of-forms")).toBe(
      false,
    );
    expect(answered).toEqual([]);
  });

  test.each([
    ["tcvn3", ["text-converted"]],
    ["unicode", []],
  ])("are taken as the answer says: %s", (answer, codes) => {
    const { findings, answered } = take(workbook, { [id]: answer });
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith("text-"))).toEqual(codes);
    expect(answered).toEqual([id]);
  });
});

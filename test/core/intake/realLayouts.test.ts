import { expect, test } from "vitest";
import { intakeWorkbook } from "../../../src/core/intake/intakeWorkbook.ts";
import type { Pack } from "../../../src/core/pack/pack.ts";
import type { Unit } from "../../../src/core/pack/unit.ts";
import { receptionHeader, receptionMerges } from "../../support/receptionForm.ts";
import { aSheet, aWorkbook, type PlainCell } from "../../support/sheetBuilder.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const pack = shippedPack();
const window = "Số liệu tính từ ngày 15/12/2021 đến ngày 31/5/2022";
// The worked example of form 01/TCD: c1 … c29.
const figures = [
  22, 26, 21, 12, 15, 10, 2, 1, 6, 1, 0, 20, 8, 9, 6, 1, 0, 0, 0, 0, 4, 2, 2, 2, 0, 0, 0, 0, 0,
];
const indicators = figures.map((_, position) => `c${position + 1}`);

function take(
  rows: readonly (readonly PlainCell[])[],
  path: string,
  options: { readonly of?: Pack; readonly merges?: readonly string[] } = {},
) {
  const { of = pack, merges = receptionMerges } = options;
  return intakeWorkbook({
    file: { path, sha256: "cd".repeat(32) },
    workbook: aWorkbook([aSheet(rows, { merges })]),
    pack: of,
    calls: of.calls.map((call) => call.id),
    answers: new Map(),
  });
}

test("the ministry's form 01/TCD, filled in by hand, is read column by column", () => {
  const rows = [...receptionHeader(window), ["Phường Phổ Minh", ...figures], [], ["30. Ghi chú:"]];
  const { submissions, findings } = take(rows, "01-TCD Pho Minh.xlsx");
  expect(submissions).toMatchObject([
    {
      template: "TCD-01",
      reporter: "P-PHOMINH",
      call: "2022-H1",
      alignment: { score: 1, certainty: "sure", numberRow: 6 },
    },
  ]);
  const values = submissions[0]?.values ?? [];
  expect(Object.fromEntries(values.map((value) => [value.indicator, value.reading]))).toMatchObject(
    Object.fromEntries(
      indicators.map((code, position) => [code, { type: "number", value: String(figures[position]) }]),
    ),
  );
  expect(findings).toEqual([]);
});

test("it is read by its header alone when number row and merges are gone and a column was added", () => {
  const [, ...rest] = receptionHeader(window).slice(0, 6);
  const title = receptionHeader(window)[0] ?? [];
  const rows = [title, ...rest, ["Phường Phổ Minh", ...figures]].map((row, position) =>
    row.toSpliced(4, 0, position === 2 ? "Ý kiến" : null),
  );
  const { submissions } = take(rows, "Pho Minh.xlsx", { merges: [] });
  const byHeader = submissions[0]?.values.map((value) => [value.indicator, value.raw]) ?? [];
  expect(Object.fromEntries(byHeader)).toMatchObject(
    Object.fromEntries(indicators.map((code, position) => [code, String(figures[position])])),
  );
});

/** Figures as the export writes them: texts, and zeros left blank. */
function exported(values: readonly number[]): readonly PlainCell[] {
  return values.map((value) => (value === 0 ? null : String(value)));
}

/** 177 units of a province as an export lists them, with its eight rows of totals among them. */
function provinceRows(): readonly (readonly PlainCell[])[] {
  const names = provinceUnits().map((unit) => unit.name);
  const rows = names.map((name, position) => [name, ...exported(position === 1 ? figures : [])]);
  const totals = exported(figures);
  return [
    ["Toàn tỉnh", ...totals],
    ["UBND Cấp Tỉnh", ...totals],
    ...rows.slice(0, 5),
    ["Cấp Sở,Ngành"],
    ...rows.slice(5, 20),
    ["Toàn huyện"],
    ["UBND Cấp Huyện"],
    ...rows.slice(20, 40),
    ["UBND Cấp Xã"],
    ["UBND Cấp Xã"],
    ...rows.slice(40),
    ["Tổng", ...totals],
    [],
    ["30. Ghi chú:"],
  ];
}

function provinceUnits(): readonly Unit[] {
  const [first] = pack.units;
  if (first === undefined) throw new Error("the shipped pack has units");
  const kinds = ["UBND Xã", "UBND Phường", "UBND Thị trấn"];
  return Array.from({ length: 177 }, (_, position) => {
    // Neighbouring numbers share a name and differ by the word for their kind only.
    const name = `${kinds[position % 3]} Tân Lập ${1 + Math.floor(position / 3)}`;
    return {
      ...first,
      id: `U${position + 1}`,
      name,
      shortName: name,
      kind: "VANPHONG",
      order: position + 1,
      aliases: [],
      weakAliases: [],
      denyAliases: [],
    };
  });
}

function provincePack(): Pack {
  const template = pack.templates.find((candidate) => candidate.code === "TCD-01");
  const call = pack.calls.find((candidate) => candidate.id === "2022-H1");
  if (template?.authority === undefined || call === undefined) throw new Error("the shipped pack has TCD-01");
  return {
    ...pack,
    units: provinceUnits(),
    templates: [{ ...template, authority: { ...template.authority, unit: "U1" } }],
    calls: [{ ...call, expected: [{ unit: "U1", template: "TCD-01", status: "required" }] }],
    tables: [],
  };
}

test("an export of 177 units keeps its eight total rows apart and asks about its blanks once", () => {
  const rows = [...receptionHeader(window), ...provinceRows()];
  const { submissions, findings } = take(rows, "UBND Xã Tân Lập 1.xlsx", { of: provincePack() });
  const roles = submissions[0]?.rows.map((row) => row.role) ?? [];
  expect(roles.filter((role) => role === "data")).toHaveLength(177);
  expect(roles.filter((role) => role === "total")).toHaveLength(2);
  expect(roles.filter((role) => role === "subtotal")).toHaveLength(6);
  expect(new Set(submissions[0]?.rows.map((row) => row.key)).size).toBe(185);
  const second = submissions[0]?.values.filter(
    (value) => value.row === "U2" && value.reading.type === "number",
  );
  expect(second).toHaveLength(figures.filter((figure) => figure !== 0).length);
  expect(findings.map((finding) => `${finding.code} ${finding.severity}`)).toEqual([
    "values-blank error",
    "value-converted note",
  ]);
});

import { describe, expect, test } from "vitest";
import type { PackSource } from "../../../src/core/pack/packError.ts";
import { parsePack } from "../../../src/core/pack/parsePack.ts";
import { packWith, packWithout, packWithText } from "../../support/editedPack.ts";
import { shippedPackSources } from "../../support/shippedPack.ts";

type Path = readonly (string | number)[];

function places(sources: readonly PackSource[]): readonly string[] {
  const parsed = parsePack(sources);
  return parsed.ok ? [] : parsed.error.map((error) => `${error.file} ${error.path}`.trim());
}

function problems(sources: readonly PackSource[]): readonly string[] {
  const parsed = parsePack(sources);
  return parsed.ok ? [] : parsed.error.map((error) => error.problem.en);
}

describe("files", () => {
  test("order of the files and a byte order mark make no difference", () => {
    const sources = shippedPackSources();
    const marked = sources.map(({ name, text }) => ({
      name,
      text: `\uFEFF${text.replaceAll("\n", "\r\n")}`,
    }));
    const [plain, turned] = [parsePack(sources), parsePack(marked.toReversed())];
    expect(plain.ok && turned.ok && plain.value.hash === turned.value.hash).toBe(true);
  });

  test("one changed letter makes another hash", () => {
    const [before, after] = ["Gói A", "Gói B"].map((title) =>
      parsePack(packWith("pack.json", ["title"], title)),
    );
    expect(before?.ok && after?.ok && before.value.hash !== after.value.hash).toBe(true);
  });

  test.each(["pack.json", "units.json", "calls.json"])("without %s", (name) => {
    expect(places(packWithout(name))).toContain(name);
  });

  test("no files at all name the three that must be there and the folder of templates", () => {
    expect(places([])).toEqual(["pack.json", "units.json", "calls.json", "templates/*.json"]);
  });

  test.each(["notes.json", "templates/old/TCD-01.json", "templates/TCD-01.txt", "__proto__"])(
    "a stranger: %s",
    (name) => {
      expect(places(packWithText(name, "{}"))).toContain(name);
    },
  );

  test("a file given twice", () => {
    const sources = shippedPackSources();
    const units = sources.filter((source) => source.name === "units.json");
    expect(places([...sources, ...units])).toContain("units.json");
  });

  test("a file named after something else than it holds", () => {
    const [tcd] = shippedPackSources().filter((source) => source.name === "templates/TCD-01.json");
    expect(
      places([
        ...packWithout("templates/TCD-01.json"),
        { name: "templates/TCD.json", text: tcd?.text ?? "" },
      ]),
    ).toEqual(["templates/TCD.json"]);
  });

  test("broken JSON names line and column, in every broken file", () => {
    const text = '{\n  "formatVersion": 1,\n  "id": "x"\n  "title": "y"\n}';
    const sources = [...packWithText("pack.json", text), { name: "tables/TH-99.json", text: "[1,2" }];
    expect(problems(sources)).toEqual([
      "The file is not valid JSON: it breaks at line 4, column 3.",
      "The file is not valid JSON: it breaks at line 1, column 5.",
    ]);
  });
});

describe("values that do not fit the schema", () => {
  const cases: readonly (readonly [string, string, Path, unknown, string])[] = [
    ["a missing member", "pack.json", ["organisation", "name"], undefined, "organisation.name"],
    ["a number for a text", "pack.json", ["title"], 5, "title"],
    ["an unknown member", "pack.json", ["organisation", "fax"], "1", "organisation.fax"],
    ["a day that does not exist", "calls.json", [0, "deadline", "date"], "2022-02-30", "[0].deadline.date"],
    ["an id with a blank", "units.json", [2, "id"], "P PHO MINH", "[2].id"],
    ["an empty list", "calls.json", [1, "expected", 0, "templates"], [], "[1].expected[0].templates"],
    ["a value that is not listed", "units.json", [0, "origin"], "Z", "[0].origin"],
    [
      "a kind of rule that does not exist",
      "templates/TCD-01.json",
      ["rules", 3, "kind"],
      "sum",
      "rules[3].kind",
    ],
    [
      "a term that is none",
      "templates/TCD-01.json",
      ["rules", 3, "right", 0],
      "c4 + c5",
      "rules[3].right[0]",
    ],
    [
      "a choice without choices",
      "templates/DV-02.json",
      ["sections", 1, "indicators", 2, "choices"],
      undefined,
      "sections[1].indicators[2]",
    ],
    ["a quarter without number", "calls.json", [1, "period"], { type: "QUARTER", year: 2022 }, "[1].period"],
    [
      "neither kinds nor units",
      "calls.json",
      [1, "expected", 0, "kinds"],
      undefined,
      "[1].expected[0].kinds",
    ],
    ["a control character", "pack.json", ["title"], "a\u0007b", "title"],
    ["half a character", "units.json", [0, "aliases", 0], "\uD83D", "[0].aliases[0]"],
  ];
  test.each(cases)("%s", (_, file, path, value, expected) => {
    expect(places(packWith(file, path, value))).toContain(`${file} ${expected}`);
  });

  test("every mistake is told, not only the first", () => {
    const sources = packWith("pack.json", ["organisation"], { name: 1, place: 2 });
    expect(places(sources).filter((place) => place.startsWith("pack.json organisation."))).toHaveLength(8);
  });

  test("prototype keys are members like others: unknown ones", () => {
    const text = '{"__proto__": {"formatVersion": 1}, "constructor": 1}';
    expect(places(packWithText("pack.json", text))).toEqual(
      expect.arrayContaining(["pack.json __proto__", "pack.json constructor", "pack.json formatVersion"]),
    );
  });
});

describe("references", () => {
  const tcd = "templates/TCD-01.json";
  const dv01 = "templates/DV-01.json";
  const dv02 = "templates/DV-02.json";
  const dccs01 = "templates/DCCS-01.json";
  const dccs02 = "templates/DCCS-02.json";
  const dccs03 = "templates/DCCS-03.json";
  const cases: readonly (readonly [string, string, Path, unknown, string])[] = [
    // organisation, wording
    [
      "a focal point that is no unit",
      "pack.json",
      ["organisation", "focalPoint"],
      "CQ-X",
      "organisation.focalPoint",
    ],
    [
      "a kind in no group",
      "pack.json",
      ["unitGroups", 0, "subgroups", 1, "kinds"],
      ["PHUONG"],
      "unitKinds[1].id",
    ],
    [
      "a kind in two groups",
      "pack.json",
      ["unitGroups", 1, "subgroups", 0, "kinds", 0],
      "XA",
      "unitGroups[1].subgroups[0].kinds[0]",
    ],
    [
      "a pattern without its year",
      "pack.json",
      ["wording", "periodPatterns", "H1", 0],
      "6 tháng",
      "wording.periodPatterns.H1[0]",
    ],
    [
      "a pattern with two years",
      "pack.json",
      ["wording", "periodPatterns", "H1", 0],
      "{year} {YEAR}",
      "wording.periodPatterns.H1[0]",
    ],
    [
      "a quarter pattern without n",
      "pack.json",
      ["wording", "periodPatterns", "QUARTER", 0],
      "quý năm {year}",
      "wording.periodPatterns.QUARTER[0]",
    ],
    [
      "a period type that does not exist",
      "pack.json",
      ["wording", "periodPatterns", "constructor"],
      ["{year}"],
      "wording.periodPatterns.constructor",
    ],
    // units
    ["two units of one id, in other case", "units.json", [1, "id"], "p-nguyennghiem", "[1].id"],
    ["two units at one position", "units.json", [1, "order"], 1, "[1].order"],
    ["a unit of no kind", "units.json", [0, "kind"], "THON", "[0].kind"],
    ["days the wrong way round", "units.json", [0, "validTo"], "2019-12-31", "[0].validTo"],
    ["a successor that does not exist", "units.json", [0, "successors"], ["P-DUCPHO"], "[0].successors[0]"],
    [
      "a predecessor that does not exist",
      "units.json",
      [0, "predecessors"],
      ["TT-DUCPHO"],
      "[0].predecessors[0]",
    ],
    [
      "an alias of a neighbour without marks",
      "units.json",
      [3, "aliases", 0],
      "UBND P. Pho-Minh",
      "[3].aliases[0]",
    ],
    ["a weak alias of another unit", "units.json", [12, "weakAliases"], ["Phổ Phong"], "[13].name"],
    [
      "an alias that is denied to its own unit",
      "units.json",
      [2, "denyAliases"],
      ["pho minh"],
      "[2].shortName",
    ],
    ["an alias without letters", "units.json", [2, "aliases", 0], "…", "[2].aliases[0]"],
    // targets
    ["a target of no form", "targets.json", [1, "template"], "DV-99", "[1].template"],
    ["a target of no indicator", "targets.json", [0, "indicator"], "B99", "[0].indicator"],
    ["a target of what has no total", "targets.json", [0, "indicator"], "reporter", "[0].indicator"],
    ["two targets for one indicator", "targets.json", [1, "indicator"], "B01", "[1].indicator"],
    // calls
    [
      "an expectation of nobody",
      "calls.json",
      [1, "expected", 2, "units", 0],
      "TT-X",
      "[1].expected[2].units[0]",
    ],
    [
      "an expectation of no kind",
      "calls.json",
      [1, "expected", 0, "kinds", 0],
      "THON",
      "[1].expected[0].kinds[0]",
    ],
    [
      "a template that is not shipped",
      "calls.json",
      [1, "expected", 0, "templates", 0],
      "ABC-99",
      "[1].expected[0].templates[0]",
    ],
    [
      "a template of another period type",
      "calls.json",
      [1, "expected", 0, "templates", 0],
      "DV-02",
      "[1].expected[0].templates[0]",
    ],
    ["a unit that has ended", "units.json", [17, "validTo"], "2022-01-31", "[1].expected[2].units[0]"],
    ["a window the wrong way round", "calls.json", [1, "dataWindow", "to"], "2021-01-01", "[1].dataWindow"],
    [
      "a window of another year",
      "calls.json",
      [1, "dataWindow"],
      { from: "2019-01-01", to: "2019-05-31", origin: "A", source: "x" },
      "[1].dataWindow",
    ],
    [
      "a deadline before the window",
      "calls.json",
      [1, "deadline", "date"],
      "2021-06-10",
      "[1].deadline.date",
    ],
    [
      "a template that is not in force yet",
      dv02,
      ["validFrom"],
      "2022-05-01",
      "[0].expected[0].templates[0]",
    ],
    // templates
    [
      "two indicators of one code",
      tcd,
      ["sections", 0, "indicators", 1, "code"],
      "C1",
      "sections[0].indicators[1].code",
    ],
    [
      "two columns of one label",
      tcd,
      ["sections", 0, "indicators", 1, "label"],
      ["TỔNG SỐ LƯỢT TIẾP"],
      "sections[0].indicators[1].label",
    ],
    [
      "a heading that does not exist",
      dccs01,
      ["sections", 1, "indicators", 0, "heading"],
      "Z",
      "sections[1].indicators[0].heading",
    ],
    [
      "a form without a column for this period",
      dccs01,
      ["sections", 1, "measures", 0, "id"],
      "note",
      "sections[1].measures",
    ],
    [
      "a sum of words",
      dccs01,
      ["sections", 1, "indicators", 3, "aggregate"],
      "sum",
      "sections[1].indicators[3].aggregate",
    ],
    [
      "a rate that is summed",
      dv01,
      ["sections", 1, "indicators", 20, "aggregate"],
      "sum",
      "sections[1].indicators[20]",
    ],
    [
      "a rate of what does not exist",
      dccs03,
      ["sections", 1, "indicators", 16, "ratio", "numerator", 0],
      "c99",
      "sections[1].indicators[16].ratio.numerator[0]",
    ],
    [
      "a rate of another form",
      dccs03,
      ["sections", 1, "indicators", 16, "ratio", "numerator", 0],
      "TCD-01.c1",
      "sections[1].indicators[16].ratio.numerator[0]",
    ],
    [
      "a weight that does not exist",
      dv01,
      ["sections", 1, "indicators", 20, "weightBy"],
      "D99",
      "sections[1].indicators[20].weightBy",
    ],
    [
      "bounds the wrong way round",
      tcd,
      ["sections", 0, "indicators", 0, "max"],
      -1,
      "sections[0].indicators[0].max",
    ],
    [
      "decimals of a count",
      tcd,
      ["sections", 0, "indicators", 0, "decimals"],
      2,
      "sections[0].indicators[0].decimals",
    ],
    [
      "a key field that does not exist",
      dv02,
      ["sections", 1, "keyFields", 0],
      "f99",
      "sections[1].keyFields[0]",
    ],
    [
      "two choices of one wording",
      dv02,
      ["sections", 1, "indicators", 2, "choices", 1, "aliases"],
      ["tap the"],
      "sections[1].indicators[2].choices[1].aliases[0]",
    ],
    [
      "nothing to count as yes",
      dccs02,
      ["sections", 1, "indicators", 4, "choices", 0, "value"],
      "Đã",
      "sections[1].indicators[4].choices",
    ],
    [
      "a layout of no grid",
      "templates/TTHC-06.json",
      ["variants", 0, "section"],
      "bảng",
      "variants[0].section",
    ],
    ["a layout for nobody", "templates/TTHC-06.json", ["variants", 1, "units"], [], "variants[1]"],
    [
      "two categories of one wording",
      "templates/TTHC-06.json",
      ["variants", 0, "rowDimension", "categories", 1, "label"],
      "Hộ  tịch",
      "variants[0].rowDimension.categories[1].label",
    ],
    ["an authority that is no unit", tcd, ["authority", "unit"], "TT-X", "authority.unit"],
    // rules
    ["two rules of one id", tcd, ["rules", 1, "id"], "TCD-01.R01", "rules[1].id"],
    ["a rule over an unknown indicator", tcd, ["rules", 3, "right", 0], "c44", "rules[3].right[0]"],
    ["a comparison of words", dccs01, ["rules", 0, "left", 0], "T01", "rules[0].left[0]"],
    [
      "a comparison that names another form",
      dccs01,
      ["rules", 0, "left", 0],
      "TCD-01.c1",
      "rules[0].left[0]",
    ],
    ["a comparison of a date with a number", dv02, ["rules", 1, "right", 0], "f1", "rules[1]"],
    ["a count where none is declared", dccs01, ["rules", 0, "left", 0], "#constructor", "rules[0].left[0]"],
    ["a count that is not declared", dv01, ["rules", 1, "right", 0], "#constructor", "rules[1].right[0]"],
    [
      "a count of what is no list",
      dv01,
      ["rules", 1, "counts", "registered", "template"],
      "TCD-01",
      "rules[1].counts.registered.template",
    ],
    [
      "a count in an unknown call",
      dv01,
      ["rules", 1, "counts", "registered", "call"],
      "2021-H1",
      "rules[1].counts.registered.call",
    ],
    [
      "a count of an unknown answer",
      dv01,
      ["rules", 4, "counts", "running", "where", "values", 0],
      "Đang làm",
      "rules[4].counts.running.where.values[0]",
    ],
    ["another form that is not shipped", dv01, ["rules", 7, "right", 0], "ABC-99.n1", "rules[7].right[0]"],
    [
      "a guard for no kind",
      tcd,
      ["rules", 18, "guard", "unitKinds", 0],
      "THON",
      "rules[18].guard.unitKinds[0]",
    ],
    [
      "a guard for a period that never comes",
      tcd,
      ["rules", 19, "guard", "periodTypes", 0],
      "ONCE",
      "rules[19].guard.periodTypes[0]",
    ],
    [
      "a guard for no layout",
      tcd,
      ["rules", 18, "guard", "variants"],
      ["linh-vuc"],
      "rules[18].guard.variants[0]",
    ],
    [
      "a condition on an answer nobody can give",
      dccs02,
      ["rules", 1, "condition", "values", 0],
      "Có thể",
      "rules[1].condition.values[0]",
    ],
    [
      "a note asked for where there is no note column",
      "templates/DV-03.json",
      ["rules", 1, "consequence"],
      { filled: "f18", measure: "note" },
      "rules[1].consequence.measure",
    ],
    ["a total of no such category", dccs03, ["rules", 0, "category"], "hop-tac-xa", "rules[0].category"],
    ["a total of no such grid", tcd, ["rules", 24, "section"], "thong-tin", "rules[24].section"],
    ["a key over an unknown field", dv02, ["rules", 0, "fields", 0], "f99", "rules[0].fields[0]"],
    ["a range over words", tcd, ["rules", 23, "max"], "cc", "rules[23].max"],
    ["a range without bounds", tcd, ["rules", 23, "max"], undefined, "rules[23]"],
    ["peers per nothing", dccs01, ["rules", 13, "per"], "A99", "rules[13].per"],
    // tables
    ["a group that does not exist", "tables/TH-01.json", ["groups", 0], "C", "groups[0]"],
    ["two columns of one id", "tables/TH-01.json", ["columns", 1, "id"], "VAN-BAN", "columns[1].id"],
    [
      "a column of an unknown form",
      "tables/TH-01.json",
      ["columns", 0, "values", 0, "terms", 0],
      "KH-01.c1",
      "columns[0].values[0].terms[0]",
    ],
    [
      "a column that names no form",
      "tables/TH-01.json",
      ["columns", 0, "values", 0, "terms", 0],
      "A03",
      "columns[0].values[0].terms[0]",
    ],
    [
      "a column of a product",
      "tables/TH-01.json",
      ["columns", 0, "values", 0, "terms", 0],
      "DV-01.A01*DV-01.A02",
      "columns[0].values[0].terms[0]",
    ],
    [
      "a column that sums a rate",
      "tables/TH-01.json",
      ["columns", 0, "values", 0, "terms", 0],
      "DV-01.D06",
      "columns[0].values[0].terms[0]",
    ],
    [
      "a column for no kind",
      "tables/TH-01.json",
      ["columns", 0, "values", 0, "kinds", 0],
      "THON",
      "columns[0].values[0].kinds[0]",
    ],
    [
      "an answer to no question",
      "tables/TH-04.json",
      ["columns", 1, "values", 0, "indicator"],
      "A01",
      "columns[1].values[0].indicator",
    ],
    [
      "an answer nobody can give",
      "tables/TH-04.json",
      ["columns", 2, "values", 0, "exclude", 0],
      "Miễn",
      "columns[2].values[0].exclude[0]",
    ],
    [
      "a row of an unknown indicator",
      "tables/TH-02.json",
      ["groups", 6, "items", 0, "indicators", 0],
      "A99",
      "groups[6].items[0].indicators[0]",
    ],
    ["an official form of no grid", "tables/TH-06.json", ["section"], "danh-sach", "section"],
    ["a table by category of a form without any", "tables/TH-08b.json", ["template"], "TCD-01", "section"],
    ["a count by what is no choice", "tables/TH-10a.json", ["by"], "f4", "by"],
    ["a list of what is none", "tables/TH-10b.json", ["template"], "TCD-01", "template"],
    ["a list of an unknown call", "tables/TH-10b.json", ["call"], "2021-ONCE", "call"],
    ["a match by an unknown field", "tables/TH-10c.json", ["match", 0], "f99", "match[0]"],
    [
      "texts that are numbers",
      "tables/TH-15.json",
      ["items", 0, "sources", 0, "indicator"],
      "A01",
      "items[0].sources[0].indicator",
    ],
    ["a sheet name that Excel refuses", "tables/TH-01.json", ["sheetName"], "TH-01: chung", "sheetName"],
    [
      "a sheet name of another sheet",
      "tables/TH-06.json",
      ["sheetName"],
      "01-tcd TIẾP CÔNG DÂN",
      "sheetName",
    ],
    // schemes
    ["a scheme for no kind", "schemes/DEMO-TNINH-1563-2022.json", ["unitKinds", 0], "THON", "unitKinds[0]"],
    [
      "points that do not add up",
      "schemes/DEMO-TNINH-1563-2022.json",
      ["criteria", 0, "max"],
      11,
      "scaleMax",
    ],
    [
      "a parent that does not exist",
      "schemes/DEMO-TNINH-1563-2022.json",
      ["criteria", 1, "parent"],
      "TC9",
      "criteria[1].parent",
    ],
    [
      "parts that do not add up to their criterion",
      "schemes/DEMO-TNINH-1563-2022.json",
      ["criteria", 5],
      { code: "TC5.1", parent: "TC5", label: "Phần", max: 15, evidenceRequired: true },
      "criteria[4].max",
    ],
    [
      "own points that do not add up to what a unit may give itself",
      "schemes/DEMO-TNINH-1563-2022.json",
      ["selfMax"],
      90,
      "selfMax",
    ],
    // scoring
    ["a scheme that does not exist", "pack.json", ["scoring", "schemes", 0], "QD-9", "scoring.schemes[0]"],
    [
      "scores in a form that does not exist",
      "pack.json",
      ["scoring", "form", "template"],
      "DV-99",
      "scoring.form.template",
    ],
    ["evidence in no field", "pack.json", ["scoring", "form", "evidence"], "f99", "scoring.form.evidence"],
    [
      "own scores outside a list",
      "pack.json",
      ["scoring", "form", "criterion"],
      "scheme",
      "scoring.form.criterion",
    ],
    [
      "an appraisal without a row for each unit",
      "pack.json",
      ["scoring", "appraisal"],
      { template: "DV-04", criteria: ["f7"], bonus: "f7", penalty: "f7", reason: "f12", result: "f8" },
      "scoring.appraisal.criteria",
    ],
    [
      "results that are no choice",
      "pack.json",
      ["scoring", "appraisal", "result"],
      "lyDo",
      "scoring.appraisal.result",
    ],
    [
      "more criteria than the appraisal has columns",
      "pack.json",
      ["scoring", "appraisal", "criteria"],
      ["t1", "t2"],
      "criteria",
    ],
    ["a count in a table that ranks nobody", "tables/TH-12c.json", ["ranking"], "TH-01", "ranking"],
    [
      "grades from the lowest up",
      "schemes/DEMO-TNINH-1563-2022.json",
      ["ladder"],
      [
        { name: "Khá", min: 65 },
        { name: "Tốt", min: 80 },
      ],
      "ladder[1].min",
    ],
  ];
  test.each(cases)("%s", (_, file, path, value, expected) => {
    const found = places(packWith(file, path, value));
    expect(found.map((place) => place.slice(place.indexOf(" ") + 1))).toContain(expected);
  });

  test("the same name is free again for a unit that begins when the other has ended", () => {
    const sources = packWith("units.json", [28], {
      id: "P-PHOMINH-2025",
      name: "Phường Phổ Minh",
      shortName: "Phổ Minh",
      kind: "PHUONG",
      order: 29,
      aliases: [],
      predecessors: ["P-PHOMINH"],
      validFrom: "2025-07-01",
      origin: "A",
      source: "x",
    });
    expect(places(sources)).toEqual([]);
  });
});

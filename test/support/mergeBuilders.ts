import type { Reading, RowEntry, Submission, Value } from "../../src/core/intake/submission.ts";
import type { Call, ExpectedItem } from "../../src/core/pack/call.ts";
import { rowDimensionOf, templateByCode, unitById, variantFor } from "../../src/core/pack/lookup.ts";
import { wording, type Organisation } from "../../src/core/pack/organisation.ts";
import { packFile, type Pack } from "../../src/core/pack/pack.ts";
import { template as templateSchema, type Measure, type Template } from "../../src/core/pack/template.ts";
import { unit as unitSchema, type Unit } from "../../src/core/pack/unit.ts";
import { consolidate, type ConsolidateRequest } from "../../src/core/merge/consolidate.ts";
import type { Consolidation, Fact, Total } from "../../src/core/merge/consolidation.ts";

const given = { origin: "A", source: "test" } as const;

/** Three wards (W1, W2, W3), an office (O1) and the authority (AU) of the grid templates. */
export function aMergePack(): Pack {
  return mergePack;
}

function buildPack(): Pack {
  const units = [
    aUnit("W1", "WARD", 1),
    aUnit("W2", "WARD", 2),
    aUnit("W3", "WARD", 3),
    aUnit("O1", "OFFICE", 4),
    aUnit("AU", "OFFICE", 5),
  ];
  const templates = [gridTemplate(), mixedTemplate(), strictTemplate(), rowsTemplate(), listTemplate()];
  return {
    formatVersion: 1,
    id: "merge-test",
    title: "Merge test",
    organisation: anOrganisation(),
    unitKinds: [
      { id: "WARD", label: "Phường", prefixes: [] },
      { id: "OFFICE", label: "Cơ quan", prefixes: [] },
    ],
    unitGroups: [],
    wording: aWording(),
    alignment: { maxMissingShare: 0.3, blankQuestion: { minimumCount: 3, minimumShare: 0.5 } },
    comparison: packFile.shape.comparison.parse(undefined),
    openPoints: [],
    units,
    calls: [aCall("H1", units, templates)],
    templates,
    tables: [],
    schemes: [],
    targets: [],
    documents: [],
    hash: "0".repeat(64),
  };
}

function aUnit(id: string, kind: string, order: number): Unit {
  const name = `Đơn vị ${id}`;
  return unitSchema.parse({
    id,
    name,
    shortName: id,
    kind,
    order,
    aliases: [],
    validFrom: "2020-01-01",
    ...given,
  });
}

function aCall(id: string, units: readonly Unit[], templates: readonly Template[]): Call {
  const owes = (who: Unit, code: string): boolean => {
    if (who.id === "O1") return code === "ROWS-1";
    return (
      who.kind === "WARD" || templates.some((form) => form.code === code && form.authority?.unit === who.id)
    );
  };
  const expected = units.flatMap((who) =>
    templates
      .filter((form) => owes(who, form.code))
      .map(({ code }): ExpectedItem => ({ unit: who.id, template: code, status: "required" })),
  );
  return {
    id,
    title: "Đợt thử",
    periodLabel: "6 tháng đầu năm 2022",
    period: { type: "H1", year: 2022 },
    dataWindow: { from: "2022-01-01", to: "2022-05-31", ...given },
    deadline: { date: "2022-06-10", semantics: "before", ...given },
    expected,
    legalBasis: ["Kế hoạch"],
  };
}

interface IndicatorOptions {
  readonly [member: string]: unknown;
}

function anIndicator(code: string, type: string, aggregate: string, more: IndicatorOptions = {}) {
  return {
    code,
    label: [code],
    type,
    required: "no",
    aggregate,
    timeRole: "flow",
    decimals: 0,
    ...more,
    ...given,
  };
}

function aTemplate(code: string, sections: readonly unknown[], more: IndicatorOptions = {}): Template {
  return templateSchema.parse({
    code,
    version: "1",
    title: `Biểu ${code}`,
    sheetName: code,
    validFrom: "2020-01-01",
    periodTypes: ["H1"],
    sections,
    ...given,
    ...more,
  });
}

const byUnit = { kind: "unit", label: "Đơn vị" };
const columns = [anIndicator("c1", "int", "sum"), anIndicator("c2", "int", "sum")];

function gridTemplate(): Template {
  const authority = { unit: "AU", whenMissing: "ownRows", ...given };
  return aTemplate("GRID-1", [{ kind: "grid", id: "table", rowDimension: byUnit, indicators: columns }], {
    authority,
  });
}

/** Wards report by category, the authority by unit. */
function mixedTemplate(): Template {
  const ratio = { numerator: ["c1"], denominator: ["c2"] };
  const categories = [
    { id: "land", label: "Đất đai" },
    { id: "civil", label: "Hộ tịch" },
  ];
  const variant = {
    id: "by-field",
    kinds: ["WARD"],
    section: "table",
    rowDimension: { kind: "open", label: "Lĩnh vực", categories },
  };
  const indicators = [...columns, anIndicator("p1", "pct", "recalc", { ratio, decimals: 2 })];
  return aTemplate("MIX-1", [{ kind: "grid", id: "table", rowDimension: byUnit, indicators }], {
    authority: { unit: "AU", whenMissing: "ownRows", ...given },
    variants: [variant],
  });
}

function strictTemplate(): Template {
  const authority = { unit: "AU", whenMissing: "none", ...given };
  return aTemplate("STRICT-1", [{ kind: "grid", id: "table", rowDimension: byUnit, indicators: columns }], {
    authority,
  });
}

function rowsTemplate(): Template {
  const choices = [{ value: "Có" }, { value: "Không" }, { value: "Không bắt buộc" }];
  const ratio = { numerator: ["done"], denominator: ["due"] };
  const measures = [
    { id: "current", label: "Kỳ này" },
    { id: "samePeriodLastYear", label: "Cùng kỳ" },
    { id: "note", label: "Ghi chú" },
  ];
  const indicators = [
    anIndicator("due", "int", "sum"),
    anIndicator("done", "int", "sum"),
    anIndicator("share", "pct", "recalc", { ratio, decimals: 2 }),
    anIndicator("part", "pct", "recalc", {
      ratio: { numerator: ["done"], denominator: ["done", "due"] },
      decimals: 2,
    }),
    anIndicator("score", "dec", "wavg", { weightBy: "votes", decimals: 2 }),
    anIndicator("votes", "int", "sum"),
    anIndicator("plan", "bool", "countYes"),
    anIndicator("rule", "choice", "countYes", { choices }),
    anIndicator("most", "int", "max"),
    anIndicator("least", "int", "min"),
    anIndicator("text", "text", "append"),
    anIndicator("head", "text", "none"),
  ];
  return aTemplate("ROWS-1", [{ kind: "rows", id: "table", measures, indicators }]);
}

function listTemplate(): Template {
  const indicators = [
    anIndicator("name", "text", "countRows"),
    anIndicator("field", "choice", "countRows", { choices: [{ value: "A" }, { value: "B" }] }),
    anIndicator("money", "dec", "sum", { decimals: 2 }),
  ];
  return aTemplate("LIST-1", [{ kind: "list", id: "table", keyFields: ["name"], indicators }]);
}

function anOrganisation(): Organisation {
  return {
    name: "UBND thị xã",
    letterhead: ["UBND"],
    motto: ["Cộng hòa", "Độc lập"],
    place: "Thị xã",
    focalPoint: "AU",
    recipientLine: "UBND thị xã",
    recipients: [],
    signatures: [{ title: "Chủ tịch", hint: "ký", name: "co-quan-dien" }],
  };
}

function aWording(): Pack["wording"] {
  const none = {
    zeroWords: [],
    noWords: [],
    notApplicableWords: [],
    nilTextWords: [],
    totalRowLabels: [],
    groupRowLabels: [],
    endOfTableLabels: [],
    unitPrefixes: [],
    unitSuffixes: [],
    periodPatterns: {},
    unitOfMeasureWords: [],
  };
  return wording.parse({ ...none, yesWords: ["Có", "x"] });
}

// built once: parsing the templates takes longer than a test
const mergePack = buildPack();

/** A number, a text, a truth value, a blank (null) or any reading. */
export type Cell = number | string | boolean | null | Reading;

export interface SubmissionOptions {
  readonly reporter: string;
  readonly template: string;
  /** Values of a form without rows. */
  readonly values?: Readonly<Record<string, Cell>>;
  readonly lastYear?: Readonly<Record<string, Cell>>;
  /** Values by row: unit id, category key or record number. */
  readonly rows?: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  /** Rows that are no data. */
  readonly totalRows?: readonly string[];
  readonly path?: string;
  readonly contentHash?: string;
  readonly issuedAt?: string;
}

/** A submission to call H1 as intake would give it for `aMergePack`. */
export function aSubmission(options: SubmissionOptions): Submission {
  const pack = aMergePack();
  const path = options.path ?? `${options.reporter}-${options.template}.xlsx`;
  const variant = variantFor(templateByCode(pack, options.template), unitById(pack, options.reporter));
  const values = [
    ...valuesOf(options.values ?? {}, "current", 0),
    ...valuesOf(options.lastYear ?? {}, "samePeriodLastYear", 1),
    ...Object.entries(options.rows ?? {}).flatMap(([row, cells], index) =>
      valuesOf(cells, "current", index, row),
    ),
  ];
  return {
    id: `${path}/${options.template}`,
    call: "H1",
    reporter: options.reporter,
    template: options.template,
    version: "1",
    variant,
    source: {
      file: { path, sha256: path },
      sheet: options.template,
      contentHash: options.contentHash ?? JSON.stringify(values),
    },
    evidence: { template: [], unit: [], period: [] },
    alignment: {
      score: 1,
      certainty: "sure",
      numberRow: null,
      places: new Map(),
      missing: [],
      extra: [],
      shift: { rows: 0, columns: 0 },
    },
    rows: rowsOf(options, pack, variant),
    values,
    issuedAt: options.issuedAt ?? null,
  };
}

function rowsOf(options: SubmissionOptions, pack: Pack, variant: string | null): readonly RowEntry[] {
  const form = templateByCode(pack, options.template);
  const [section] = form.sections;
  const isByUnit = section?.kind === "grid" && rowDimensionOf(form, section, variant).kind === "unit";
  return Object.keys(options.rows ?? {}).map((key, index) => ({
    section: "table",
    key,
    label: key.replace("+", ""),
    role: options.totalRows?.includes(key) === true ? "total" : "data",
    subject: isByUnit ? key : options.reporter,
    sheetRow: 10 + index,
  }));
}

function valuesOf(
  cells: Readonly<Record<string, Cell>>,
  measure: Measure,
  column: number,
  row: string | null = null,
): readonly Value[] {
  return Object.entries(cells).map(([indicator, cell], index) => ({
    section: "table",
    row,
    indicator,
    measure,
    reading: readingOf(cell),
    raw: JSON.stringify(cell),
    at: { row: 10 + index, column },
    conversions: [],
  }));
}

function readingOf(cell: Cell): Reading {
  if (cell === null) return { type: "blank" };
  if (typeof cell === "number") return { type: "number", value: String(cell) };
  if (typeof cell === "string") return { type: "text", value: cell };
  return typeof cell === "boolean" ? { type: "boolean", value: cell } : cell;
}

/** Consolidates submissions to call H1 of `aMergePack`. */
export function mergeOf(
  submissions: readonly Submission[],
  more: Partial<ConsolidateRequest> = {},
): Consolidation {
  return consolidate({
    pack: aMergePack(),
    calls: ["H1"],
    submissions,
    findings: [],
    received: new Map(),
    attempts: new Map(),
    ...more,
  });
}

export interface TotalQuery {
  readonly template: string;
  readonly indicator: string;
  readonly row?: string;
  readonly measure?: Measure;
}

/** The one total that the query names. */
export function totalIn(consolidation: Consolidation, query: TotalQuery): Total | undefined {
  return consolidation.totals.find(
    (total) =>
      total.template === query.template &&
      total.indicator === query.indicator &&
      total.row === (query.row ?? null) &&
      total.measure === (query.measure ?? "current"),
  );
}

/** "unit/row/indicator: value" of the facts in a state, for short comparisons. */
export function factsIn(
  consolidation: Consolidation,
  template: string,
  state: Fact["state"],
): readonly string[] {
  return consolidation.facts
    .filter((fact) => fact.submission.template === template && fact.state === state)
    .map(({ submission, unit, row, value: { reading, indicator } }) => {
      const value = "value" in reading ? String(reading.value) : reading.type;
      return `${submission.reporter}→${unit}/${row === null ? "" : `${row.key}/`}${indicator}: ${value}`;
    });
}

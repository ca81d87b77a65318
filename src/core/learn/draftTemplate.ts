import { assertNever } from "../assertNever.ts";
import type { Indicator } from "../pack/indicator.ts";
import { labelKey } from "../workbook/text/words.ts";
import { safeSheetName } from "../tables/sheetName.ts";
import type { CivilDate } from "../pack/common.ts";
import { totalLeaves } from "./formVocabulary.ts";
import type { LearnedPlace, LearnedRatio, LearnedRule } from "./learned.ts";
import type { PrintedPath } from "./printedPath.ts";
import { isUnitHead, measureOf, type TableParts } from "./tableParts.ts";
import type { TemplateDraft } from "./templateDraft.ts";
import type { TitleBlock } from "./titleBlock.ts";

/** Everything that was found on a blank, to be written as a template. */
export interface Parts {
  readonly code: string;
  readonly title: string;
  readonly validFrom: CivilDate;
  /** Where the blank came from: "XLD02.xlsx, trang Sheet1". */
  readonly source: string;
  readonly sheetNames: readonly string[];
  readonly block: TitleBlock;
  readonly table: TableParts;
  readonly places: readonly LearnedPlace[];
  readonly headings: readonly { readonly id: string; readonly label: string }[];
  /** What the number row prints over the row labels. */
  readonly labelMark: string | null;
  /** Labels of the rows of a grid that are printed on the blank. */
  readonly rowLabels: readonly string[];
  readonly rules: readonly LearnedRule[];
  readonly ratios: readonly LearnedRatio[];
  readonly hasTotalRow: boolean;
}

type SectionDraft = TemplateDraft["sections"][number];
type IndicatorDraft = SectionDraft["indicators"][number];

const shortSheetName = 31;

/** The blank as a template in the notation of a pack's files. What the blank does not say stays open for the office. */
export function draftTemplate(parts: Parts): TemplateDraft {
  const { code, title, block, validFrom, source } = parts;
  const name = `${code} ${title}`.slice(0, shortSheetName).trim();
  return {
    code,
    version: validFrom.slice(0, 4),
    title,
    ...(block.formNumber === null ? {} : { formNumber: block.formNumber.text }),
    sheetName: safeSheetName(name, parts.sheetNames),
    ...(block.unitOfMeasure === null ? {} : { unitOfMeasureLine: block.unitOfMeasure }),
    validFrom,
    periodTypes: ["MONTH", "QUARTER", "H1", "9M", "YEAR", "ADHOC"],
    sections: [...fieldsSection(parts), tableSection(parts)],
    rules: rulesOf(parts),
    ...(block.note === null ? {} : { footNoteLabel: block.note.text }),
    origin: "F",
    source,
  };
}

function fieldsSection({ block, source }: Parts): readonly SectionDraft[] {
  const asked = new Map(block.fields.map(({ asks, line }) => [asks, line.text.split(":")[0]?.trim() ?? ""]));
  if (asked.size === 0) return [];
  const indicators = [...asked].map(([code, label]) => ({
    code,
    label: [label],
    type: "text" as const,
    required: "no" as const,
    aggregate: "none" as const,
    timeRole: "state" as const,
    origin: "F" as const,
    source,
  }));
  return [{ kind: "fields", id: "thong-tin", indicators }];
}

function tableSection(parts: Parts): SectionDraft {
  const { table, places } = parts;
  const id = table.kind === "list" ? "danh-sach" : "bang";
  const indicators = places.map((place) => indicatorOf(place, parts));
  switch (table.kind) {
    case "rows":
      return {
        kind: "rows",
        id,
        headings: [...parts.headings],
        measures: measuresOf(table.values),
        indicators,
      };
    case "list":
      return { kind: "list", id, keyFields: keyFields(places), indicators };
    case "grid":
      return { kind: "grid", id, rowDimension: rowDimension(parts), indicators };
    default:
      return assertNever(table.kind);
  }
}

function indicatorOf(place: LearnedPlace, { source, ratios, table }: Parts): IndicatorDraft {
  const { meaning, printed } = place;
  const { choices, ...withoutChoices } = meaning;
  const ratio = ratios.find(({ code }) => code === place.code);
  return {
    code: place.code,
    label: [...place.label],
    ...(printed === null || table.kind === "rows" ? {} : { printedNumber: printed.text }),
    ...(place.heading === null ? {} : { heading: place.heading }),
    ...withoutChoices,
    ...(choices === undefined ? {} : { choices: choices.map(({ value }) => ({ value })) }),
    ...(ratio === undefined
      ? {}
      : {
          aggregate: "recalc",
          ratio: { numerator: [...ratio.numerator], denominator: [...ratio.denominator] },
        }),
    ...recordsOnly(table.kind, meaning),
    origin: "F",
    source,
  };
}

/** A record of a list is kept as it is: only its figures add up. */
function recordsOnly(kind: TableParts["kind"], meaning: Pick<Indicator, "type">): Partial<IndicatorDraft> {
  return kind === "list" && meaning.type === "text" ? { aggregate: "none" } : {};
}

function keyFields(places: readonly LearnedPlace[]): string[] {
  const named = places.find(({ meaning }) => meaning.type === "text") ?? places[0];
  return named === undefined ? [] : [named.code];
}

type MeasureDraft = Extract<SectionDraft, { kind: "rows" }>["measures"][number];

/** The columns of a vertical form; without one that is called so, the first holds the period's figures. */
function measuresOf(values: readonly PrintedPath[]): MeasureDraft[] {
  const found = new Map<MeasureDraft["id"], string>();
  for (const path of values) {
    const measure = measureOf(path);
    if (measure !== null && !found.has(measure)) found.set(measure, path.label.join(" "));
  }
  const [first] = values.filter((path) => measureOf(path) === null);
  if (!found.has("current")) found.set("current", first === undefined ? "Số liệu" : first.label.join(" "));
  const order = ["current", "samePeriodLastYear", "note"] as const;
  return order.flatMap((id) => {
    const label = found.get(id);
    return label === undefined ? [] : [{ id, label, required: id === "current" }];
  });
}

function rowDimension(parts: Parts): Extract<SectionDraft, { kind: "grid" }>["rowDimension"] {
  const { table, labelMark, rowLabels } = parts;
  const label = table.labels?.label.at(-1) ?? "Đơn vị";
  const base = { label, ...(labelMark === null ? {} : { printed: labelMark }) };
  if (
    isUnitHead(table.labels?.keys.at(-1) ?? "") ||
    (rowLabels.length === 0 && /^\D+$/.test(labelMark ?? ""))
  ) {
    return { kind: "unit", ...base };
  }
  const categories = rowLabels.map((row, position) => ({
    id: `r${String(position + 1).padStart(2, "0")}`,
    label: row,
    total: totalLeaves.has(labelKey(row)),
  }));
  return categories.length === 0
    ? { kind: "open", ...base, categories }
    : { kind: "fixed", ...base, categories };
}

/** Proposals warn; the office makes an error of what it has confirmed. */
function rulesOf(parts: Parts): NonNullable<TemplateDraft["rules"]> {
  const { code, rules, source, hasTotalRow, table } = parts;
  const compared = rules.map((rule, position) => ({
    id: `${code}.r${String(position + 1).padStart(2, "0")}`,
    kind: "compare" as const,
    severity: "warning" as const,
    left: [rule.left],
    operator: rule.operator,
    right: [...rule.right],
    ...(rule.basis === "printed" ? { printed: true } : {}),
    origin: rule.basis === "structure" ? ("A" as const) : ("F" as const),
    source: `${sourceWords[rule.basis]}: ${rule.text} (${source})`,
  }));
  const total = {
    id: `${code}.tong`,
    kind: "totalRow" as const,
    severity: "warning" as const,
    section: "bang",
    origin: "F" as const,
    source: `Công thức dòng tổng (${source})`,
  };
  return hasTotalRow && table.kind === "grid" ? [...compared, total] : compared;
}

const sourceWords = {
  printed: "Phương trình in trên biểu",
  formula: "Công thức trong biểu trống",
  structure: "Suy ra từ tiêu đề cột",
} as const;

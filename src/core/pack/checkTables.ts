import { assertNever } from "../assertNever.ts";
import { checkListTable } from "./checkListTables.ts";
import { comparableIndicators } from "./comparableIndicators.ts";
import { checkColumns } from "./checkColumns.ts";
import { checkName, checkNames } from "./checkNames.ts";
import { unfit } from "./checkTerms.ts";
import { complain, unknown } from "./complaints.ts";
import type { PackDraft } from "./packDraft.ts";
import { packError, type PackError } from "./packError.ts";
import { isNumeric, isSummable, type PackIndex } from "./packIndex.ts";
import type { SummaryTable, SummaryTableOf } from "./summaryTable.ts";
import type { TableScope } from "./tableScope.ts";

/** Every summary table names groups, templates, sections and indicators that exist and fit. */
export function checkTables(draft: PackDraft, index: PackIndex): readonly PackError[] {
  const rankings = rankingsOf(draft);
  return draft.tables.flatMap(({ file, value: table }) => {
    const scope: TableScope = { file, index, wording: draft.pack.wording, rankings };
    return [...checkGroups(table, scope), ...checkTable(table, scope)];
  });
}

/** The tables that rank by score; null when the pack does not say how units are scored. */
function rankingsOf(draft: PackDraft): ReadonlySet<string> | null {
  if (draft.pack.scoring === undefined) return null;
  return new Set(draft.tables.flatMap(({ value }) => (value.kind === "scoreRanking" ? [value.id] : [])));
}

function checkGroups(table: SummaryTable, { file, index }: TableScope): readonly PackError[] {
  return "groups" in table && table.kind !== "byIndicator"
    ? checkNames(table.groups, { noun: "unitGroup", file, path: "groups", known: index.groups })
    : [];
}

function checkTable(table: SummaryTable, scope: TableScope): readonly PackError[] {
  switch (table.kind) {
    case "unitMatrix":
      return checkColumns(table.columns, { ...scope, path: "columns" });
    case "byIndicator":
      return checkByIndicator(table, scope);
    case "unitComparison":
      return checkUnitComparison(table, scope);
    case "officialForm":
    case "byCategory":
      return [
        ...checkGrid(table, scope),
        ...checkColumns(table.extraColumns, { ...scope, path: "extraColumns" }),
      ];
    case "listCount":
    case "listAppend":
    case "listDifference":
      return checkListTable(table, scope);
    case "unitByCall":
      return checkUnitByCall(table, scope);
    case "texts":
      return checkTexts(table, scope);
    case "scoreRanking":
    case "scoreByCriterion":
    case "scoreCount":
    case "scoreLosses":
      return checkScoreTable(table, scope);
    case "tracking":
    case "reminders":
    case "audit":
    case "sourceDifferences":
      return [];
    default:
      return assertNever(table);
  }
}

function checkByIndicator(table: SummaryTableOf<"byIndicator">, scope: TableScope): readonly PackError[] {
  const { file, index } = scope;
  return table.groups.flatMap((group, position) =>
    group.items.flatMap((item, inner): readonly PackError[] => {
      const path = `groups[${position}].items[${inner}]`;
      const template = index.templates.get(item.template);
      if (template === undefined) {
        return [
          packError(file, `${path}.template`, unknown("template", item.template, index.templates.keys())),
        ];
      }
      return (item.indicators ?? []).flatMap((code, last): readonly PackError[] => {
        const at = `${path}.indicators[${last}]`;
        const indicator = template.indicators.get(code)?.indicator;
        if (indicator === undefined) {
          return [packError(file, at, unknown("indicator", code, template.indicators.keys()))];
        }
        const fits = isNumeric(indicator) || indicator.aggregate === "countYes";
        return fits ? [] : [packError(file, at, unfit(indicator))];
      });
    }),
  );
}

function checkUnitComparison(
  table: SummaryTableOf<"unitComparison">,
  { file, index }: TableScope,
): readonly PackError[] {
  const template = index.templates.get(table.template)?.template;
  if (template === undefined) {
    return [packError(file, "template", unknown("template", table.template, index.templates.keys()))];
  }
  const indicators = index.templates.get(table.template)?.indicators;
  const chosen = indicators?.get(table.chosen)?.indicator;
  if (chosen === undefined) {
    return [packError(file, "chosen", unknown("indicator", table.chosen, indicators?.keys() ?? []))];
  }
  const choices = comparableIndicators(template, table.chosen);
  return choices.includes(chosen) ? [] : [packError(file, "chosen", unfit(chosen))];
}

function checkUnitByCall(
  table: SummaryTableOf<"unitByCall">,
  { file, index }: TableScope,
): readonly PackError[] {
  const template = index.templates.get(table.template);
  if (template === undefined) {
    return [packError(file, "template", unknown("template", table.template, index.templates.keys()))];
  }
  return table.indicators.flatMap((code, position): readonly PackError[] => {
    const at = `indicators[${position}]`;
    const indicator = template.indicators.get(code)?.indicator;
    if (indicator === undefined) {
      return [packError(file, at, unknown("indicator", code, template.indicators.keys()))];
    }
    return isSummable(indicator) ? [] : [packError(file, at, unfit(indicator))];
  });
}

/** An official form has one row per unit; a table by category needs categories in some layout. */
function checkGrid(
  table: SummaryTableOf<"officialForm"> | SummaryTableOf<"byCategory">,
  { file, index }: TableScope,
): readonly PackError[] {
  const template = index.templates.get(table.template)?.template;
  if (template === undefined) {
    return [packError(file, "template", unknown("template", table.template, index.templates.keys()))];
  }
  const grids = template.sections.filter((section) => section.kind === "grid");
  const grid = grids.find((section) => section.id === table.section);
  if (grid === undefined) {
    return [
      packError(
        file,
        "section",
        unknown(
          "grid",
          table.section,
          grids.map((section) => section.id),
        ),
      ),
    ];
  }
  const layouts = [
    grid.rowDimension,
    ...template.variants
      .filter((variant) => variant.section === grid.id)
      .map((variant) => variant.rowDimension),
  ];
  const fits = layouts.some((layout) => table.kind === "officialForm" || layout.kind !== "unit");
  return fits ? [] : [packError(file, "section", noCategories)];
}

/** A table of scores needs the pack to say how units are scored; one that counts grades, the table that gives them. */
function checkScoreTable(
  table: SummaryTableOf<"scoreRanking" | "scoreByCriterion" | "scoreCount" | "scoreLosses">,
  { file, rankings }: TableScope,
): readonly PackError[] {
  if (rankings === null) return [packError(file, "kind", nothingScored)];
  return table.kind === "scoreCount"
    ? checkName(table.ranking, { noun: "table", file, path: "ranking", known: rankings })
    : [];
}

function checkTexts(table: SummaryTableOf<"texts">, { file, index }: TableScope): readonly PackError[] {
  return table.items.flatMap((item, position) =>
    item.sources.flatMap((source, inner): readonly PackError[] => {
      const path = `items[${position}].sources[${inner}]`;
      const template = index.templates.get(source.template);
      if (template === undefined) {
        return [
          packError(file, `${path}.template`, unknown("template", source.template, index.templates.keys())),
        ];
      }
      const indicator = template.indicators.get(source.indicator)?.indicator;
      if (indicator === undefined) {
        return [
          packError(
            file,
            `${path}.indicator`,
            unknown("indicator", source.indicator, template.indicators.keys()),
          ),
        ];
      }
      return indicator.type === "text" ? [] : [packError(file, `${path}.indicator`, unfit(indicator))];
    }),
  );
}

const nothingScored = complain(
  [
    "Gói không khai báo cách chấm điểm (scoring trong pack.json).",
    "The pack does not say how units are scored (scoring in pack.json).",
  ],
  ["Khai báo scoring, hoặc bỏ biểu này.", "Declare scoring, or leave this table out."],
);

const noCategories = complain(
  [
    "Bảng này không có dòng cố định hay lĩnh vực để tổng hợp theo.",
    "The grid has no categories to make rows of.",
  ],
  [
    "Dùng kiểu biểu officialForm, hoặc chọn bảng khác.",
    "Make the table an officialForm, or name another grid.",
  ],
);

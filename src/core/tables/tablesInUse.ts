import { assertNever } from "../assertNever.ts";
import type { Call } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { SummaryTable, SummaryTableOf } from "../pack/summaryTable.ts";
import { templatesOfColumn } from "./columnTemplates.ts";
import { templatesInUse } from "./templatesInUse.ts";

/**
 * The tables that have something to say about the calls, without the columns, groups and items that speak only of
 * forms that none of the calls expects. A table about no form at all is always in use, one about
 * differing sources where a form has an authority.
 */
export function tablesInUse(pack: Pack, calls: readonly Call[]): readonly SummaryTable[] {
  const used = templatesInUse(calls);
  const reconciled = pack.templates.some(({ code, authority }) => authority !== undefined && used.has(code));
  return pack.tables.flatMap((table) => {
    if (table.kind === "sourceDifferences") return reconciled ? [table] : [];
    if (isAboutScores(table)) return used.has(pack.scoring?.form.template ?? "") ? [table] : [];
    return narrowed(table, used) ?? [];
  });
}

const scoreKinds: ReadonlySet<SummaryTable["kind"]> = new Set([
  "scoreRanking",
  "scoreByCriterion",
  "scoreCount",
  "scoreLosses",
]);

/** Tables of scores are about the form in which units score themselves. */
function isAboutScores({ kind }: SummaryTable): boolean {
  return scoreKinds.has(kind);
}

type Used = ReadonlySet<string>;

function narrowed(table: SummaryTable, used: Used): SummaryTable | null {
  switch (table.kind) {
    case "unitMatrix":
      return narrowedMatrix(table, used);
    case "byIndicator":
      return narrowedGroups(table, used);
    case "texts":
      return narrowedTexts(table, used);
    case "officialForm":
    case "byCategory":
    case "unitComparison":
    case "listAppend":
    case "unitByCall":
      return used.has(table.template) ? table : null;
    case "listCount":
      return table.counts.some(({ template }) => used.has(template)) ? table : null;
    case "listDifference":
      return used.has(table.left.template) || used.has(table.right.template) ? table : null;
    case "tracking":
    case "reminders":
    case "audit":
    case "sourceDifferences":
    case "scoreRanking":
    case "scoreByCriterion":
    case "scoreCount":
    case "scoreLosses":
      return table;
    default:
      return assertNever(table);
  }
}

/** A column about no form (the state of a report, warnings) stays as long as one about a form does. */
function narrowedMatrix(
  table: SummaryTableOf<"unitMatrix">,
  used: Used,
): SummaryTableOf<"unitMatrix"> | null {
  const about = table.columns.map((column) => ({ column, templates: templatesOfColumn(column) }));
  const speaks = about.some(({ templates }) => templates.some((code) => used.has(code)));
  if (!speaks) return null;
  const kept = about.filter(
    ({ templates }) => templates.length === 0 || templates.some((code) => used.has(code)),
  );
  return { ...table, columns: kept.map(({ column }) => column) };
}

function narrowedGroups(
  table: SummaryTableOf<"byIndicator">,
  used: Used,
): SummaryTableOf<"byIndicator"> | null {
  const groups = table.groups
    .map((group) => ({ ...group, items: group.items.filter(({ template }) => used.has(template)) }))
    .filter(({ items }) => items.length > 0);
  return groups.length === 0 ? null : { ...table, groups };
}

function narrowedTexts(table: SummaryTableOf<"texts">, used: Used): SummaryTableOf<"texts"> | null {
  const items = table.items
    .map((item) => ({ ...item, sources: item.sources.filter(({ template }) => used.has(template)) }))
    .filter(({ sources }) => sources.length > 0);
  return items.length === 0 ? null : { ...table, items };
}

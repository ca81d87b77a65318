import { describeFinding } from "../findings/describeFinding.ts";
import type { Finding } from "../findings/finding.ts";
import type { CoverageItem } from "../merge/consolidation.ts";
import { daysOverdue } from "../merge/punctuality.ts";
import { groupBy } from "../groupBy.ts";
import { templateByCode, unitById } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexColumn, AnnexRow } from "./annexModel.ts";
import { serialOf } from "./factRow.ts";
import type { PlacedCell } from "./figure.ts";
import type { SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { dateFormat, tableStyle } from "./tableStyle.ts";
import { annexOf, numberedLeads, unitLink } from "./unitSheet.ts";
import { columnName } from "../workbook/address.ts";
import { footnoteWords, words } from "./words.ts";

const columns: readonly AnnexColumn[] = [
  ...numberedLeads,
  { path: [words.form], width: 23 },
  { path: [words.state], width: 11 },
  { path: [words.reason], width: 48 },
  { path: [words.lastDay], width: 11 },
  { path: [words.daysOverdue], width: 9 },
];

const owed: ReadonlySet<CoverageItem["state"]> = new Set(["missing", "in-error", "returned"]);

const lastDayLetter = columnName(5);

/** What is still owed or sent back, with the reasons: the annex to a letter that urges the units. */
export function reminders(
  context: TableContext,
  table: SummaryTableOf<"reminders">,
  sheetName: string,
): SheetModel {
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns,
    helperColumns: 0,
    frozenColumns: 2,
    lines: 1,
  };
  const first = firstBodyRow(annex, context);
  const owing = context.coverage.items.filter(({ state }) => owed.has(state));
  const reminded = remindersOf(context, owing);
  const rows = reminded.map((reminder, index) =>
    reminderRow(context, reminder, { ordinal: index + 1, row: first + index + 1 }),
  );
  const units = new Set(owing.map((item) => item.unit)).size;
  return annexSheet(context, annex, {
    rows: rows.length > 0 ? rows : [nobodyRow()],
    lines: [{ value: words.reminderLine(owing.length, units), style: tableStyle.coverage }],
    notes: [footnoteWords.asOf(context.asOf.split("-").toReversed().join("/")), ...table.footnotes],
    signed: true,
  });
}

/** What is said to a unit in one line: forms that stand alike for the same reason. */
interface Reminder {
  readonly item: CoverageItem;
  readonly templates: readonly string[];
  readonly reason: string;
}

function remindersOf(context: TableContext, owing: readonly CoverageItem[]): readonly Reminder[] {
  const units = [...new Set(owing.map((item) => item.unit))];
  return units.flatMap((unit) => {
    const own = owing
      .filter((item) => item.unit === unit)
      .map((item) => ({ item, reason: reasonOf(context, item) }));
    const alike = groupBy(own, ({ item, reason }) =>
      JSON.stringify([item.call, item.state, item.lastDay, reason]),
    );
    return [...alike.values()].flatMap((group): readonly Reminder[] => {
      const [first] = group;
      return first === undefined ? [] : [{ ...first, templates: group.map(({ item }) => item.template) }];
    });
  });
}

function nobodyRow(): AnnexRow {
  return {
    cells: [{ style: tableStyle.ordinal }, { value: words.nobodyToRemind, style: tableStyle.label }],
    spans: [{ left: 1, right: columns.length - 1 }],
  };
}

function reminderRow(
  context: TableContext,
  { item, templates, reason }: Reminder,
  at: { readonly ordinal: number; readonly row: number },
): AnnexRow {
  const { pack } = context;
  const { lastDay } = item;
  return {
    cells: [
      { value: at.ordinal, style: tableStyle.ordinal },
      {
        value: unitById(pack, item.unit).name,
        style: tableStyle.link,
        ...unitLink(context, item.unit, new Set()),
      },
      { value: formsText(context, templates), style: tableStyle.label },
      { value: item.state === "missing" ? words.notSent : words.returned, style: tableStyle.textCentred },
      { value: reason, style: tableStyle.label },
      { value: serialOf(lastDay), style: { ...tableStyle.ordinal, numberFormat: dateFormat } },
      overdueCell(context, lastDay, at.row),
    ],
  };
}

/** One form by code and title, several by their codes. */
function formsText({ pack }: TableContext, templates: readonly string[]): string {
  const [only] = templates;
  if (only === undefined || templates.length > 1) return templates.join(", ");
  return `${only} – ${templateByCode(pack, only).title}`;
}

function overdueCell(context: TableContext, lastDay: string, row: number): PlacedCell {
  const { calendar } = context.pack;
  const value = daysOverdue(lastDay, context.asOf, calendar);
  // Excel 2010 knows no calendar in which some Saturdays are worked.
  if (calendar?.lateness === "workingDays") return { value, style: tableStyle.ordinal };
  const [year, month, day] = context.asOf.split("-").map(Number);
  return {
    formula: `MAX(0,DATE(${year},${month},${day})-${lastDayLetter}${row})`,
    value,
    style: tableStyle.ordinal,
  };
}

const reasonsShown = 3;

/** Why it was sent back, the first open errors in words, and how many more there are. */
function reasonOf(context: TableContext, item: CoverageItem): string {
  const about = context.consolidation.findings.filter((finding) => isAbout(finding, item));
  const errors = [
    ...about.filter(({ code }) => code === "submission-returned"),
    ...about.filter(({ code }) => code !== "submission-returned"),
  ];
  if (errors.length === 0) {
    return item.state === "missing" ? words.nothingReceived : words.seeFindings(item.errors);
  }
  const sentences = errors.slice(0, reasonsShown).map((finding) => {
    const { what } = describeFinding(finding, "vi", context.pack);
    return finding.at.cell === undefined ? what : `${words.cell(finding.at.cell)}: ${what}`;
  });
  const more = errors.length - sentences.length;
  return [...sentences, ...(more > 0 ? [words.moreErrors(more)] : [])].map((line) => `• ${line}`).join("\n");
}

function isAbout({ code, severity, at, decided }: Finding, item: CoverageItem): boolean {
  const isReturned = code === "submission-returned" || decided?.kind === "returned";
  if (severity !== "error" && !isReturned) return false;
  if (item.submission !== null && at.submission === item.submission) return true;
  return at.unit === item.unit && at.template === item.template && (at.call ?? item.call) === item.call;
}

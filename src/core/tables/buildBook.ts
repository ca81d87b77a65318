import { assertNever } from "../assertNever.ts";
import { foldLedger } from "../ledger/foldLedger.ts";
import { inFoldOrder } from "../ledger/eventOrder.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { encodeEvent, ledgerColumns } from "../ledger/eventRow.ts";
import type { SummaryTable } from "../pack/summaryTable.ts";
import type { Template } from "../pack/template.ts";
import { audit } from "./audit.ts";
import { byCategory } from "./byCategory.ts";
import { byIndicator } from "./byIndicator.ts";
import { coverageSheet } from "./coverageSheet.ts";
import { factSheet } from "./factSheet.ts";
import { guideSheet, type GuideEntry } from "./guideSheet.ts";
import { lastYearSheet } from "./lastYearSheet.ts";
import { listAppend } from "./listAppend.ts";
import { listCount } from "./listCount.ts";
import { listDifference } from "./listDifference.ts";
import { listTemplates } from "./listRecord.ts";
import { listSheet } from "./listSheet.ts";
import { officialForm } from "./officialForm.ts";
import { packRows } from "./packRows.ts";
import { reminders } from "./reminders.ts";
import { reviewSheet } from "./reviewSheet.ts";
import type { BookModel, SheetModel } from "./sheetModel.ts";
import { safeSheetName } from "./sheetName.ts";
import { scoreByCriterion } from "./scoreByCriterion.ts";
import { scoreCount, type Counted } from "./scoreCount.ts";
import { scoreLosses } from "./scoreLosses.ts";
import { scoreRanking } from "./scoreRanking.ts";
import { sheetNames } from "./sheetNames.ts";
import { sheetsInTurn, type SheetMaker } from "./sheetsInTurn.ts";
import { tableContext, type TableContext, type TableInput } from "./tableContext.ts";
import { tableFont } from "./tableStyle.ts";
import { sourceDifferences } from "./sourceDifferences.ts";
import { technicalSheet, type TextRows } from "./technicalSheet.ts";
import { texts } from "./texts.ts";
import { tracking } from "./tracking.ts";
import { unitByCall } from "./unitByCall.ts";
import { unitComparison } from "./unitComparison.ts";
import { tableMark } from "./unitSheet.ts";
import { unitMatrix } from "./unitMatrix.ts";
import { guideWords, reviewWords, words } from "./words.ts";

/**
 * The summary workbook: a guide, the pack's tables in its order with live formulas, then the data they are about:
 * what was found, list tables, NopBao, DuLieu, and very hidden the ledger and the pack. The same input gives the same book.
 */
export function buildBook(input: TableInput): BookModel {
  const context = tableContext(input);
  const { lists, tables } = namedSheets(context);
  const guide = guideSheet(context, {
    tables: tables.map(({ table, name }) => ({ id: table.id, title: table.title, sheet: name })),
    data: dataEntries(
      context,
      lists.map(({ template, name }) => ({ id: template.code, title: template.title, sheet: name })),
    ),
  });
  return {
    sheets: sheetsInTurn([
      { make: () => guide },
      ...tables.map((named) => tableMaker(context, named, tables)),
      { make: () => reviewSheet(context) },
      ...lists.map(({ template, name }) => ({ make: () => listSheet(context, template, name) })),
      { make: () => coverageSheet(context) },
      { make: () => factSheet(context) },
      ...lastYearSheets(context),
      { make: () => ledgerSheet(context) },
      { make: () => packSheet(context) },
    ]),
    names: [],
    properties: {
      title: `${words.bookTitle}: ${context.call.title}`,
      subject: context.pack.title,
      creator: words.creator,
      created: input.created,
    },
    font: tableFont,
    activeSheet: 0,
  };
}

interface NamedSheets {
  readonly lists: readonly { readonly template: Template; readonly name: string }[];
  readonly tables: readonly NamedTable[];
}

interface NamedTable {
  readonly table: SummaryTable;
  readonly name: string;
}

/** Valid names, each once in the book: the sheets that formulas and links know go first, then the lists. */
function namedSheets({ pack, calls }: TableContext): NamedSheets {
  const taken = new Set<string>(Object.values(sheetNames));
  const naming = (name: string): string => {
    const free = safeSheetName(name, taken);
    taken.add(free);
    return free;
  };
  return {
    lists: listTemplates(pack, calls).map((template) => ({ template, name: naming(template.code) })),
    tables: pack.tables.map((table) => ({ table, name: naming(table.sheetName) })),
  };
}

/** Only a comparison has anything, a list of units to choose from, that must be known before it is drawn. */
function tableMaker(context: TableContext, named: NamedTable, tables: readonly NamedTable[]): SheetMaker {
  const make = (): SheetModel => tableSheet(context, named, tables);
  if (named.table.kind === "unitComparison") return { make };
  return { make, head: { name: named.name, mark: tableMark(named.table) } };
}

/** Every kind of table has its builder; the compiler asks for one when a kind is added. */
function tableSheet(
  context: TableContext,
  { table, name }: NamedTable,
  tables: readonly NamedTable[],
): SheetModel {
  switch (table.kind) {
    case "unitMatrix":
      return unitMatrix(context, table, name);
    case "byIndicator":
      return byIndicator(context, table, name);
    case "unitComparison":
      return unitComparison(context, table, name);
    case "officialForm":
      return officialForm(context, table, name);
    case "byCategory":
      return byCategory(context, table, name);
    case "listCount":
      return listCount(context, table, name);
    case "listAppend":
      return listAppend(context, table, name);
    case "listDifference":
      return listDifference(context, table, name);
    case "unitByCall":
      return unitByCall(context, table, name);
    case "sourceDifferences":
      return sourceDifferences(context, table, name);
    case "tracking":
      return tracking(context, table, name);
    case "reminders":
      return reminders(context, table, name);
    case "audit":
      return audit(context, table, name);
    case "texts":
      return texts(context, table, name);
    case "scoreRanking":
      return scoreRanking(context, table, name);
    case "scoreByCriterion":
      return scoreByCriterion(context, table, name);
    case "scoreCount":
      return scoreCount(context, table, { name, counted: rankingIn(tables, table.ranking) });
    case "scoreLosses":
      return scoreLosses(context, table, name);
    default:
      return assertNever(table);
  }
}

/** The ranking that a table counts in, and its sheet; in use whenever that table is. */
function rankingIn(tables: readonly NamedTable[], id: string): Counted {
  for (const { table, name } of tables) {
    if (table.kind === "scoreRanking" && table.id === id) return { table, sheet: name };
  }
  throw new Error(`the pack has no ranking ${id}`);
}

function lastYearSheets(context: TableContext): readonly SheetMaker[] {
  const { lastYear } = context;
  return lastYear === null ? [] : [{ make: () => lastYearSheet(context, lastYear) }];
}

function dataEntries({ lastYear }: TableContext, lists: readonly GuideEntry[]): readonly GuideEntry[] {
  return [
    { id: sheetNames.review, title: reviewWords.guide, sheet: sheetNames.review },
    ...lists,
    { id: sheetNames.coverage, title: guideWords.coverage, sheet: sheetNames.coverage },
    { id: sheetNames.facts, title: guideWords.facts, sheet: sheetNames.facts },
    ...(lastYear === null
      ? []
      : [{ id: sheetNames.lastYear, title: guideWords.lastYear, sheet: sheetNames.lastYear }]),
  ];
}

/** The sheet of the ledger alone, for a book whose other sheets stay as they are. */
export function ledgerSheet({ ledger }: Pick<TableContext, "ledger">): SheetModel {
  return technicalSheet(
    { name: sheetNames.ledger, mark: { kind: "ledger", id: sheetNames.ledger } },
    ledgerRows(inFoldOrder(ledger)),
    (["author", "session", "at", "kind"] as const).map((name) => ledgerColumns.indexOf(name)),
  );
}

/** Encoded one after the other: their texts together are as large as all that was merged. */
function ledgerRows(events: readonly LedgerEvent[]): TextRows {
  return {
    length: events.length + 1,
    *[Symbol.iterator]() {
      yield ledgerColumns;
      for (const event of events) yield encodeEvent(event);
    },
  };
}

function packSheet({ pack, ledger }: TableContext): SheetModel {
  const sheet = { name: sheetNames.pack, mark: { kind: "pack", id: sheetNames.pack } } as const;
  return technicalSheet(sheet, packRows(pack, foldLedger(ledger)));
}

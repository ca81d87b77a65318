import { tableNotes } from "../tables/notes.ts";
import type { OfficialDocumentOf } from "../pack/officialDocument.ts";
import type { SummaryTable } from "../pack/summaryTable.ts";
import type { BookModel, SheetModel } from "../tables/sheetModel.ts";
import type { TableContext } from "../tables/tableContext.ts";
import { tableStyle } from "../tables/tableStyle.ts";
import type { DocumentBlock, DocumentSection, FigureSource } from "./documentModel.ts";
import { cellOf, paragraph } from "./documentParts.ts";
import { documentWords } from "./documentWords.ts";
import { firstBodyRowOf } from "./figureLookup.ts";
import { textWidth } from "./officialPage.ts";
import { officialTable } from "./officialTable.ts";
import { roman } from "./roman.ts";
import { sheetTable } from "./sheetTable.ts";

type Report = OfficialDocumentOf<"report">;
type AskedAnnex = Report["annexes"][number];

interface AnnexSource {
  readonly asked: AskedAnnex;
  readonly table: SummaryTable;
  readonly sheet: SheetModel;
}

/** The tables that the report carries, each on its own pages; those that no call of the book fills are left out. */
export function annexSections(
  context: TableContext,
  book: BookModel,
  report: Report,
): readonly DocumentSection[] {
  const sources = report.annexes.flatMap((asked): readonly AnnexSource[] => {
    const table = context.pack.tables.find(({ id }) => id === asked.table);
    const sheet = book.sheets.find(({ mark }) => mark.kind === "summary" && mark.id === asked.table);
    return table === undefined || sheet === undefined ? [] : [{ asked, table, sheet }];
  });
  return sources.map((source, index) => annexSection(context, { source, report, ordinal: index + 1 }));
}

interface AnnexPlace {
  readonly source: AnnexSource;
  readonly report: Report;
  readonly ordinal: number;
}

function annexSection(context: TableContext, { source, report, ordinal }: AnnexPlace): DocumentSection {
  const { asked, table, sheet } = source;
  const width = textWidth(report.page, asked.orientation);
  const columns = shownColumns(source);
  return {
    orientation: asked.orientation,
    margins: report.page.margins,
    blocks: [
      ...annexHeading(context, { report, ordinal, title: asked.title ?? table.title }),
      sheetTable(sheet, { columns, width, size: asked.fontSize }),
      ...notesUnder(sheet, context, table),
    ],
  };
}

function annexHeading(
  { pack, created }: TableContext,
  said: { readonly report: Report; readonly ordinal: number; readonly title: string },
): readonly DocumentBlock[] {
  const { report, ordinal, title } = said;
  return [
    paragraph(documentWords.annex(roman(ordinal)), {
      align: "center",
      heading: 1,
      letters: { bold: true, size: 14 },
    }),
    paragraph(title.toUpperCase(), { align: "center", letters: { bold: true, size: 13 } }),
    paragraph(documentWords.attachedTo(report.symbol, created.slice(0, 4), pack.organisation.name), {
      align: "center",
      after: 8,
      letters: { italic: true, size: 13 },
    }),
  ];
}

/** The label columns, then those asked for; hidden ones are left out. */
function shownColumns({ asked, table, sheet }: AnnexSource): readonly number[] {
  const hidden = new Set(sheet.hiddenColumns);
  const all = sheet.columns.flatMap((_, index) => (hidden.has(index) ? [] : [index]));
  if (asked.columns === undefined || table.kind !== "unitMatrix") return all;
  const wanted = new Set(asked.columns);
  const labels = sheet.freeze?.columns ?? 0;
  return all.filter((index) => index < labels || wanted.has(table.columns[index - labels]?.id ?? ""));
}

/** The notes that the sheet itself has under its table. */
function notesUnder(sheet: SheetModel, context: TableContext, table: SummaryTable): readonly DocumentBlock[] {
  const below = sheet.cells.filter((cell) => cell.row >= firstBodyRowOf(sheet));
  const notes = below.flatMap(({ value, style }) =>
    style === tableStyle.note && typeof value === "string" && value !== "" ? [value] : [],
  );
  const shown =
    notes.length > 0
      ? notes
      : tableNotes(context, { templates: [], footnotes: table.footnotes, marks: { hasMissing: false } });
  return shown.map((note, index) =>
    paragraph(note, { before: index === 0 ? 6 : 2, align: "justify", letters: { italic: true, size: 11 } }),
  );
}

const sourceShares = [0.06, 0.08, 0.31, 0.16, 0.26, 0.13] as const;

/** Where each figure of the text stands in the summary book. */
export function sourcesSection(
  context: TableContext,
  figures: readonly FigureSource[],
  { report, ordinal }: { readonly report: Report; readonly ordinal: number },
): DocumentSection {
  const size = { size: 9 } as const;
  const columns = sourceShares.map((share, index) => ({
    title: documentWords.sourcesColumns[index] ?? "",
    share,
  }));
  const rows = figures.map(({ place, label, shown, sheet, cell, bookmark }, index) => [
    cellOf(String(index + 1), { align: "center", letters: size }),
    cellOf(place, { align: "center", letters: size }),
    cellOf(label, { letters: size }),
    cellOf(shown, { align: "right", letters: size }),
    cellOf(cell === null ? documentWords.wholeSheet(sheet) : `${sheet}!${cell}`, { letters: size }),
    cellOf(bookmark ?? "", { letters: size }),
  ]);
  return {
    orientation: "portrait",
    margins: report.page.margins,
    blocks: [
      ...annexHeading(context, { report, ordinal, title: documentWords.sourcesTitle }),
      paragraph(documentWords.sourcesIntro, {
        align: "justify",
        after: 6,
        letters: { italic: true, size: 11 },
      }),
      officialTable(rows, columns, { page: report.page, ...size }),
    ],
  };
}

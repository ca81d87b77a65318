import type { OfficialDocument } from "../pack/officialDocument.ts";
import { tableStyle } from "../tables/tableStyle.ts";
import type { DocumentCell, DocumentTable } from "./documentModel.ts";
import { cellOf } from "./documentParts.ts";
import { textWidth } from "./officialPage.ts";

interface Column {
  readonly title: string;
  /** Of the width of the text; those of a table come to one. */
  readonly share: number;
}

/** A list with borders as wide as the text; its header stands again on every page. */
export function officialTable(
  rows: readonly (readonly DocumentCell[])[],
  columns: readonly Column[],
  { page, size }: { readonly page: OfficialDocument["page"]; readonly size: number },
): DocumentTable {
  const width = textWidth(page);
  const header = columns.map(({ title }) =>
    cellOf(title, { align: "center", letters: { size, bold: true } }, { fill: tableStyle.header.fill }),
  );
  return {
    kind: "table",
    columns: columns.map(({ share }) => share * width),
    headerRows: 1,
    borders: true,
    rows: [header, ...rows],
  };
}

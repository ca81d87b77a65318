/** Letters in a row that look alike. Sizes are points; what is left out is the document's. */
export interface DocumentRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** A bookmark around it: where the figure comes from, as a name that Word takes. */
  readonly bookmark?: string;
  /** Index into `DocumentModel.footnotes`; the mark stands behind the text. */
  readonly footnote?: number;
}

export interface DocumentParagraph {
  readonly kind: "paragraph";
  readonly runs: readonly DocumentRun[];
  readonly align: "left" | "center" | "right" | "justify";
  /** For the document's outline; the letters are those of the runs. */
  readonly heading?: 1 | 2 | 3;
  /** Millimetres. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  /** Points. */
  readonly before?: number;
  readonly after?: number;
  /** In lines; 1 when left out. */
  readonly lineHeight?: number;
  readonly keepWithNext?: boolean;
  /** A line drawn over it. */
  readonly lineAbove?: boolean;
}

export interface DocumentCell {
  readonly paragraphs: readonly DocumentParagraph[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly vertical?: "top" | "center";
  /** "RRGGBB". */
  readonly fill?: string;
}

export interface DocumentTable {
  readonly kind: "table";
  /** Millimetres. */
  readonly columns: readonly number[];
  /** A row leaves out what lies under a cell of several rows. */
  readonly rows: readonly (readonly DocumentCell[])[];
  /** Rows repeated on every page. */
  readonly headerRows: number;
  readonly borders: boolean;
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

export interface DocumentSection {
  readonly orientation: "portrait" | "landscape";
  /** Millimetres. */
  readonly margins: DocumentMargins;
  readonly blocks: readonly DocumentBlock[];
}

export interface DocumentMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A figure that a document says, and where it stands in the summary book. */
export interface FigureSource {
  /** The bookmark around it; null where nothing is written because the figure is missing. */
  readonly bookmark: string | null;
  /** "II.1". */
  readonly place: string;
  /** What it is of: "Văn bản lãnh đạo, chỉ đạo … đã ban hành (văn bản)". */
  readonly label: string;
  readonly shown: string;
  readonly table: string;
  readonly sheet: string;
  /** "D14"; null for a count over a whole sheet. */
  readonly cell: string | null;
}

/** A document as plain data: A4, page numbers in the middle above the text from the second page on. */
export interface DocumentModel {
  readonly title: string;
  readonly creator: string;
  /** ISO date and time given by the caller: the same input gives the same bytes. */
  readonly created: string;
  readonly font: { readonly name: string; readonly size: number };
  readonly sections: readonly DocumentSection[];
  readonly footnotes: readonly string[];
  readonly figures: readonly FigureSource[];
}

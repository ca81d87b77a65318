/**
 * Every limit that received bytes meet, in one place. A value at the limit is read, one more is refused. The limits
 * lie far above what a report form needs and low enough that the worst input costs seconds and some hundred MB.
 */
export interface ReadBudgets {
  /** Bytes of one workbook as received. */
  readonly fileBytes: number;
  /** Bytes of one workbook that is plain text: a web page, XML, a .csv. */
  readonly textBytes: number;
  /** Entries in one package. */
  readonly entries: number;
  /** Unpacked bytes of one entry, as declared and as found. */
  readonly entryBytes: number;
  /** Unpacked bytes of all entries of a package, as declared. */
  readonly totalBytes: number;
  /** Unpacked bytes for each packed one; looked at only above `ratioFloorBytes` (DEFLATE itself reaches 1032). */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  readonly sheets: number;
  /** Defined names of a workbook: copied sheets breed them by ten thousands. */
  readonly definedNames: number;
  /** Cells that hold something; styled empty cells cost nothing. */
  readonly cellsPerSheet: number;
  readonly cellsPerBook: number;
  /** Strings of a workbook, shared ones counted once, with formulas and comments. */
  readonly strings: number;
  /** Characters of one string, formula or comment; Excel's own limit for a cell is 32,767. */
  readonly stringCharacters: number;
  /** Characters of all strings together. */
  readonly characters: number;
  /** Merged ranges of a workbook. */
  readonly merges: number;
  /** Cells in the ranges of hyperlinks, in the formats whose reader visits each of them. */
  readonly linkedCells: number;
  /** Depth of XML elements. */
  readonly nesting: number;
  /** Time for one file, in a worker from the start of its examination to its end; it needs a clock to be kept. */
  readonly milliseconds: number;
  /** Bytes of an archive of many inputs as received. */
  readonly archiveBytes: number;
  /** Members of such an archive, those of archives inside it included. */
  readonly archiveMembers: number;
  /** Unpacked bytes of all members together. */
  readonly archiveTotalBytes: number;
}

export const budgets: ReadBudgets = {
  fileBytes: 50_000_000,
  textBytes: 10_000_000,
  entries: 2_000,
  entryBytes: 150_000_000,
  totalBytes: 300_000_000,
  ratio: 400,
  ratioFloorBytes: 5_000_000,
  sheets: 1_000,
  definedNames: 100_000,
  cellsPerSheet: 1_000_000,
  cellsPerBook: 1_500_000,
  strings: 1_000_000,
  stringCharacters: 100_000,
  characters: 50_000_000,
  merges: 100_000,
  linkedCells: 2_000_000,
  nesting: 200,
  milliseconds: 9_000,
  archiveBytes: 300_000_000,
  archiveMembers: 5_000,
  archiveTotalBytes: 400_000_000,
};

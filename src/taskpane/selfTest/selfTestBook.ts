import { appendEvent } from "../../core/ledger/appendEvent.ts";
import type { LedgerEvent } from "../../core/ledger/event.ts";
import { encodeEvent, ledgerColumns } from "../../core/ledger/eventRow.ts";
import { dataColumn, dataSheet } from "../../core/tables/dataSheet.ts";
import { sheetDefaults } from "../../core/tables/sheetDefaults.ts";
import type { BookModel, ModelCell, SheetModel } from "../../core/tables/sheetModel.ts";
import { technicalSheet } from "../../core/tables/technicalSheet.ts";

/** What a small summary book of the self-test holds. */
export interface SelfTestContents {
  /** Figures by row of the data sheet. */
  readonly figures: readonly (readonly [unit: string, count: number])[];
  /** Instead of the true sum. */
  readonly total?: number;
  /** Ids of the summary sheets; "TH-01" sums the figures. */
  readonly summaries?: readonly string[];
}

export const figures: SelfTestContents["figures"] = [
  ["Phường Đông", 12],
  ["Xã Đoài", 7],
  ["Xã Nam", 23],
];

const at = "2022-06-20T08:00:00+07:00";

export const events: readonly LedgerEvent[] = appendEvent(
  [],
  {
    kind: "question-answered",
    question: "nil-return:1",
    answer: "nothing-arose",
    reason: "đã hỏi “lại”\n=1+1",
  },
  { author: "Nguyễn Thị Lan", session: "1", at },
);

/** A small book with one sheet of each kind that a host treats in its own way. */
export function selfTestBook(contents: SelfTestContents): BookModel {
  const { summaries = ["TH-01"] } = contents;
  return {
    sheets: [
      ...summaries.map((id) => (id === "TH-01" ? totalSheet(contents) : plainSheet(id))),
      figureSheet(contents),
      technicalSheet({ name: "SoCai", mark: { kind: "ledger", id: "SoCai" } }, [
        ledgerColumns,
        ...events.map(encodeEvent),
      ]),
    ],
    names: [],
    properties: { title: "Tự kiểm tra", creator: "Tự kiểm tra", created: at },
    font: { name: "Times New Roman", size: 12 },
    activeSheet: 0,
  };
}

/** A summary sheet of cells from A1 down, one row each. */
export function summarySheet(name: string, cells: readonly ModelCell[]): SheetModel {
  return { ...sheetDefaults, name, mark: { kind: "summary", id: name }, visibility: "visible", cells };
}

function totalSheet({ figures: rows, total }: SelfTestContents): SheetModel {
  const sum = rows.reduce((before, [, count]) => before + count, 0);
  return {
    ...summarySheet("TH-01", [
      { row: 0, column: 0, value: "BIỂU TỔNG HỢP", style: { bold: true, horizontal: "center", size: 14 } },
      { row: 2, column: 0, value: "Tổng số", style: { border: "thin" } },
      {
        row: 2,
        column: 1,
        formula: "SUM(tblTuKiemTra[so])",
        value: total ?? sum,
        style: { border: "thin", numberFormat: "#,##0", fill: "DDEBF7" },
      },
    ]),
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    columns: [30, 12],
    freeze: { rows: 2, columns: 0 },
  };
}

function plainSheet(id: string): SheetModel {
  return summarySheet(id, [
    { row: 0, column: 0, value: id },
    { row: 1, column: 0, value: 5 },
  ]);
}

function figureSheet({ figures: rows }: SelfTestContents): SheetModel {
  return dataSheet(
    { name: "DuLieu", mark: { kind: "data", id: "DuLieu" }, table: "tblTuKiemTra" },
    [
      dataColumn<readonly [string, number]>("don_vi", 24, ([unit]) => unit),
      dataColumn<readonly [string, number]>("so", 10, ([, count]) => count),
    ],
    rows,
  );
}

import type { CellMark, ShownSheet } from "../../../app/bookHost.ts";
import type { Sheet } from "../../../core/workbook/workbook.ts";
import { observe, type Scenario } from "../scenario.ts";

const marks: readonly CellMark[] = [
  { cell: "B2", severity: "error", text: "Cột 3 phải bằng cột 1 cộng cột 2." },
  { cell: "B3", severity: "warning", text: "Tăng gấp 5 lần kỳ trước." },
];

const received: Sheet = {
  name: "Biểu 1",
  visibility: "visible",
  rows: [
    [
      { type: "text", value: "Đơn vị" },
      { type: "text", value: "Số" },
    ],
    [
      { type: "text", value: "Xã Nam" },
      { type: "number", value: 23 },
    ],
    [
      { type: "text", value: "=1+1" },
      { type: "number", value: 7 },
    ],
  ],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  hasDrawings: false,
};

const shown: ShownSheet = { path: "xa nam.xlsx", sha256: "ab".repeat(32), sheet: received, marks };

/** Working copies, marks and the selection. */
export const showingScenarios: readonly Scenario[] = [
  {
    id: "working-copy",
    title: { vi: "Bản làm việc của tệp đã nhận", en: "The working copy of a received sheet" },
    run: async ({ host, raw }) => {
      const before = { sheets: await raw.sheets(), names: await raw.names() };
      await host.showReceived(shown, "B2");
      const at = await raw.selected();
      const copy = await raw.read(at.sheet, "A1:B3");
      await host.showReceived(shown, "B3");
      const again = await raw.selected();
      const observations = [
        observe("selected", at.cell, "B2"),
        observe("values", copy.values, [
          ["Đơn vị", "Số"],
          ["Xã Nam", 23],
          ["=1+1", 7],
        ]),
        observe("made once", again, { sheet: at.sheet, cell: "B3" }),
        observe("not read as a report", await host.readSheets(), []),
      ];
      await host.clearMarks();
      const after = { sheets: await raw.sheets(), names: await raw.names() };
      return [...observations, observe("without a trace", after, before)];
    },
  },
  {
    id: "marks-without-trace",
    title: { vi: "Đánh dấu rồi xóa, không để lại vết", en: "Marks go without a trace" },
    run: async ({ host, raw }) => {
      await raw.addSheet("Báo cáo");
      await raw.type("Báo cáo", "A1", [
        ["Đơn vị", "Số"],
        ["Xã Nam", 23],
        ["Xã Đoài", "=B2*2"],
      ]);
      const look = async () => ({
        cells: await raw.read("Báo cáo", "A1:B3"),
        looks: [await raw.look("Báo cáo", "B2"), await raw.look("Báo cáo", "B3")],
        names: await raw.names(),
        sheets: await raw.sheets(),
      });
      const before = await look();
      await host.markCells("Báo cáo", marks);
      const marked = await raw.look("Báo cáo", "B2");
      const values = (await raw.read("Báo cáo", "A1:B3")).formulas;
      await host.clearMarks();
      return [
        observe("something shows", JSON.stringify(marked) !== JSON.stringify(before.looks[0]), true),
        observe("contents untouched", values, before.cells.formulas),
        observe("without a trace", await look(), before),
      ];
    },
  },
  {
    id: "reveal",
    title: { vi: "Đến đúng ô", en: "A cell is revealed" },
    run: async ({ host, raw }) => {
      await raw.addSheet("Một");
      await raw.addSheet("Hai");
      await host.reveal("Hai", "D9");
      const there = await raw.selected();
      await host.reveal("Một", null);
      return [
        observe("cell", there, { sheet: "Hai", cell: "D9" }),
        observe("sheet", (await raw.selected()).sheet, "Một"),
      ];
    },
  },
  {
    id: "selection-told",
    title: { vi: "Chọn ô thì được báo, thôi nghe thì không", en: "Selections are told until stopped" },
    run: async ({ host, raw }) => {
      await raw.addSheet("Nghe");
      await raw.type("Nghe", "A1", [[1]]);
      const told: string[] = [];
      const stop = await host.onSelection(({ sheet, cell }) => told.push(`${sheet}!${cell}`));
      await raw.select("Nghe", "C3");
      await moment();
      await stop();
      const heard = told.at(-1);
      const count = told.length;
      await raw.select("Nghe", "D4");
      await moment();
      return [observe("heard", heard, "Nghe!C3"), observe("silent afterwards", told.length, count)];
    },
  },
  {
    id: "selection-in-copy",
    title: { vi: "Biết ô thuộc bản làm việc nào", en: "A selection in a working copy tells the file" },
    run: async ({ host, raw }) => {
      await host.showReceived(shown, "A1");
      const { sheet } = await raw.selected();
      const told: unknown[] = [];
      const stop = await host.onSelection((selected) => told.push(selected));
      await raw.select(sheet, "B3");
      await moment();
      await stop();
      return [
        observe("told", told.at(-1), {
          sheet,
          cell: "B3",
          received: { sha256: shown.sha256, sheet: "Biểu 1" },
        }),
      ];
    },
  },
];

/** Excel tells of a selection a little later. */
function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

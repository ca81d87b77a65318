import { toA1 } from "../../../core/workbook/address.ts";
import { forEachCell, type Sheet } from "../../../core/workbook/workbook.ts";
import { observe, type Scenario } from "../scenario.ts";

/** What is read of a workbook that is none of ours. */
export const readingScenarios: readonly Scenario[] = [
  {
    id: "empty-workbook",
    inFiles: true,
    title: { vi: "Sổ trống không phải là sổ tổng hợp", en: "An empty workbook is none of ours" },
    run: async ({ host }) => [
      observe("readBook", await host.readBook(), { ok: true, value: null }),
      observe("readSheets", await host.readSheets(), []),
    ],
  },
  {
    id: "sheet-read-by-address",
    title: { vi: "Đọc trang đúng địa chỉ và đúng kiểu ô", en: "A sheet is read by address and type" },
    run: async ({ host, raw }) => {
      await raw.addSheet("Phường Đông");
      await raw.type("Phường Đông", "C5", [
        ["Họ và tên", 1234.5, true],
        ["Đỗ Thị Ánh", -7, false],
      ]);
      const [open, ...others] = await host.readSheets();
      const sheet = open?.workbook.sheets[0];
      return [
        observe("others", others.length, 0),
        observe("name", sheet?.name, "Phường Đông"),
        observe("cells", sheet === undefined ? null : contentOf(sheet), {
          C5: "Họ và tên",
          D5: 1234.5,
          E5: true,
          C6: "Đỗ Thị Ánh",
          D6: -7,
          E6: false,
        }),
      ];
    },
  },
  {
    id: "formula-read-with-value",
    title: { vi: "Đọc cả công thức và giá trị", en: "Formulas are read with their values" },
    run: async ({ host, raw }) => {
      await raw.addSheet("Công thức");
      await raw.type("Công thức", "A1", [[2], [3], ["=SUM(A1:A2)"], ["=1/0"]]);
      const [open] = await host.readSheets();
      const rows = open?.workbook.sheets[0]?.rows ?? [];
      const [sum, error] = [rows[2]?.[0], rows[3]?.[0]];
      return [
        observe("sum type", sum?.type, "number"),
        observe("sum formula", sum?.formula, "SUM(A1:A2)"),
        observe("sum value", sum?.type === "number" ? sum.value : null, 5),
        observe("error", error?.type === "error" ? error.value : null, "#DIV/0!"),
      ];
    },
  },
  {
    id: "empty-sheet-left-out",
    title: { vi: "Trang trống không được đọc", en: "Empty sheets are left out" },
    run: async ({ host, raw }) => {
      await raw.addSheet("Trống");
      await raw.addSheet("Có số");
      await raw.type("Có số", "B2", [[1]]);
      const sheets = await host.readSheets();
      return [
        observe(
          "sheets",
          sheets.map(({ workbook }) => workbook.sheets.map(({ name }) => name)),
          [["Có số"]],
        ),
      ];
    },
  },
];

function contentOf(sheet: Sheet): Readonly<Record<string, unknown>> {
  const content: Record<string, unknown> = {};
  forEachCell(sheet, (cell, row, column) => {
    if (cell.type !== "blank") content[toA1({ row, column })] = "value" in cell ? cell.value : cell.iso;
  });
  return content;
}

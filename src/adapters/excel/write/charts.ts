import type { ChartModel, SheetModel } from "../../../core/tables/sheetModel.ts";
import { quoteSheetName } from "../../../core/tables/sheetName.ts";
import { rangeToA1, toA1, type CellAddress } from "../../../core/workbook/address.ts";
import { ownChartName } from "../book/ownNames.ts";
import { step, type Step } from "./sender.ts";

const kinds = { column: "ColumnClustered", bar: "BarClustered", line: "Line" } as const;

/** Native charts over the sheet's own cells, once these are there. */
export function* chartSteps(
  worksheet: Excel.Worksheet,
  { name, cells, charts = [] }: SheetModel,
): Generator<Step> {
  const textAt = (at: CellAddress): string =>
    String(cells.find((cell) => cell.row === at.row && cell.column === at.column)?.value ?? "");
  for (const [index, chart] of charts.entries()) {
    const calls = 12 + 6 * chart.series.length;
    yield step(calls, 0, () => {
      const [first] = chart.series;
      if (first === undefined) return;
      const drawn = worksheet.charts.add(
        kinds[chart.kind],
        worksheet.getRange(rangeToA1(first.values)),
        "Columns",
      );
      drawn.name = ownChartName(index + 1);
      // The axis may stand in a hidden column.
      drawn.plotVisibleOnly = false;
      drawn.title.setFormula(`=${quoteSheetName(name)}!${absolute(chart.title)}`);
      drawn.legend.visible = chart.series.length > 1;
      drawn.legend.position = "Bottom";
      drawn.axes.valueAxis.numberFormat = "#,##0";
      if (chart.kind === "bar") drawn.axes.categoryAxis.reversePlotOrder = true;
      drawSeries(worksheet, drawn, { chart, textAt });
      const { top, left, bottom, right } = chart.place;
      drawn.setPosition(toA1({ row: top, column: left }), toA1({ row: bottom, column: right }));
    });
  }
}

/** The chart begins with one series, over the range it was made of. */
function drawSeries(
  worksheet: Excel.Worksheet,
  drawn: Excel.Chart,
  { chart, textAt }: { readonly chart: ChartModel; readonly textAt: (at: CellAddress) => string },
): void {
  const categories = worksheet.getRange(rangeToA1(chart.categories));
  for (const [index, { name, values, color }] of chart.series.entries()) {
    const series = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add();
    series.name = textAt(name);
    series.setValues(worksheet.getRange(rangeToA1(values)));
    series.setXAxisValues(categories);
    if (chart.kind === "line") series.format.line.color = `#${color}`;
    else series.format.fill.setSolidColor(`#${color}`);
  }
}

function absolute(at: CellAddress): string {
  return toA1(at).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

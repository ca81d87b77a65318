import { ExcelError, invalidArgument } from "../excelError.ts";
import { type Sheet } from "../model/sheet.ts";
import { type Store, childOf, emptyStore, listOf } from "../model/store.ts";
import { boxText, quotedSheet } from "../model/address.ts";
import type { Area } from "../model/area.ts";
import { areaOf, givenArea, givenColor, givenFlag, givenNumber, givenText, givenWhole } from "./given.ts";
import { type HostObject, type Kind, hostObject, nullObject } from "./hostObject.ts";
import { sheetObject } from "./refer.ts";
import {
  type StoredMembers,
  storeKind,
  stored,
  storedItems,
  storedObjects,
  storedProperties,
} from "./storeKind.ts";

/** Nothing is drawn: a chart keeps what it was given. */
interface ChartOfSheet {
  readonly sheet: Sheet;
  readonly chart: Store;
}

const chartObject = (of: ChartOfSheet): HostObject => hostObject("Chart", of);
const nameOf = (chart: Store): unknown => chart.values.get("name");

const textOf = ({ sheet, box }: Area): string => `${quotedSheet(sheet.name)}!${boxText(box)}`;

/** A row of series in columns under a header row, labels in the first column: as Excel guesses for our tables. */
function guessSeries(chart: Store, { sheet, box }: Area): void {
  const series = listOf(chart, "series");
  series.length = 0;
  // A single column is taken for figures without labels.
  if (box.left === box.right) {
    const one = emptyStore();
    one.values.set("valuesRange", textOf({ sheet, box }));
    series.push(one);
    return;
  }
  for (let column = box.left + 1; column <= box.right; column++) {
    const one = emptyStore();
    one.values.set(
      "valuesRange",
      textOf({ sheet, box: { ...box, top: box.top + 1, left: column, right: column } }),
    );
    one.values.set("xValuesRange", textOf({ sheet, box: { ...box, top: box.top + 1, right: box.left } }));
    series.push(one);
  }
}

function add(sheet: Sheet, type: unknown, source: unknown, by: unknown = "Auto"): HostObject {
  const area = areaOf(source);
  if (!area) throw invalidArgument();
  const chart = emptyStore();
  const number = sheet.book.nextId++;
  const values = { id: `{CH${number}}`, name: `Chart ${number}`, chartType: givenText(type), seriesBy: by };
  for (const [name, value] of Object.entries({ ...values, source: textOf(area) })) {
    chart.values.set(name, value);
  }
  guessSeries(chart, area);
  sheet.charts.push(chart);
  return chartObject({ sheet, chart });
}

function find(sheet: Sheet, key: unknown): Store | undefined {
  return sheet.charts.find((chart) => nameOf(chart) === key || chart.values.get("id") === key);
}

function found(sheet: Sheet, chart: Store | undefined): HostObject {
  if (!chart) throw new ExcelError("ItemNotFound");
  return chartObject({ sheet, chart });
}

const chartsKind: Kind<Sheet> = {
  properties: { count: { get: ({ charts }) => charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartObject({ sheet, chart })),
  methods: {
    add,
    getCount: ({ charts }) => charts.length,
    getItem: (sheet, key: unknown) => found(sheet, find(sheet, key)),
    getItemAt: (sheet, index: unknown) => found(sheet, sheet.charts[givenWhole(index)]),
    getItemOrNullObject: (sheet, key: unknown) => {
      const chart = find(sheet, key);
      return chart ? chartObject({ sheet, chart }) : nullObject;
    },
  },
};

const chartMembers: StoredMembers = {
  id: stored(""),
  name: stored("", givenText),
  chartType: stored("ColumnClustered", givenText),
  top: stored(0, givenNumber),
  left: stored(0, givenNumber),
  width: stored(360, givenNumber),
  height: stored(216, givenNumber),
  style: stored(201, givenWhole),
  plotVisibleOnly: stored(true, givenFlag),
};

const chartChildren = {
  title: "ChartTitle",
  legend: "ChartLegend",
  dataLabels: "ChartDataLabels",
  axes: "ChartAxes",
  series: "ChartSeriesCollection",
  format: "ChartAreaFormat",
};

function setPosition({ sheet, chart }: ChartOfSheet, start: unknown, end?: unknown): void {
  chart.values.set("startCell", boxText(givenArea(sheet, start).box));
  if (end !== undefined) chart.values.set("endCell", boxText(givenArea(sheet, end).box));
}

const ofChart = <T>(members: Readonly<Record<string, (chart: Store) => T>>) =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, ({ chart }: ChartOfSheet) => member(chart)]),
  );

const chartKind: Kind<ChartOfSheet> = {
  id: { key: "Id", of: ({ chart }) => String(chart.values.get("id")) },
  properties: Object.fromEntries(
    Object.entries(storedProperties(chartMembers)).map(([name, { get, set }]) => [
      name,
      {
        get: ({ chart }: ChartOfSheet) => get(chart),
        set: ({ chart }: ChartOfSheet, given: unknown) =>
          void (set && Reflect.apply(set, undefined, [chart, given])),
      },
    ]),
  ),
  objects: {
    ...ofChart(storedObjects(chartChildren)),
    // Series are kept with the chart itself.
    series: ({ chart }) => hostObject("ChartSeriesCollection", chart),
    worksheet: ({ sheet }) => sheetObject(sheet),
  },
  methods: {
    activate: () => undefined,
    delete: ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((each) => each !== chart);
    },
    setData: ({ chart }, source: unknown, by: unknown = "Auto") => {
      const area = areaOf(source);
      if (!area) throw invalidArgument();
      chart.values.set("source", textOf(area));
      chart.values.set("seriesBy", by);
      guessSeries(chart, area);
    },
    setPosition,
  },
};

const seriesCollectionKind: Kind<Store> = {
  properties: { count: { get: (chart) => listOf(chart, "series").length } },
  items: storedItems("series", "ChartSeries"),
  methods: {
    add: (chart, name?: unknown) => {
      const series = emptyStore();
      if (name !== undefined) series.values.set("name", givenText(name));
      series.values.set("chart", chart);
      listOf(chart, "series").push(series);
      return hostObject("ChartSeries", series);
    },
    getCount: (chart) => listOf(chart, "series").length,
    getItemAt: (chart, index: unknown) => {
      const series = listOf(chart, "series")[givenWhole(index)];
      if (!series) throw invalidArgument();
      return hostObject("ChartSeries", series);
    },
  },
};

const keepRange =
  (name: string) =>
  (store: Store, given: unknown): void => {
    const area = areaOf(given);
    if (!area) throw invalidArgument();
    store.values.set(name, textOf(area));
  };

const seriesKind: Kind<Store> = {
  properties: storedProperties({
    name: stored("", givenText),
    chartType: stored("ColumnClustered", givenText),
    hasDataLabels: stored(false, givenFlag),
    gapWidth: stored(150, givenNumber),
    overlap: stored(0, givenNumber),
    axisGroup: stored("Primary", givenText),
    smooth: stored(false, givenFlag),
    varyByCategories: stored(false, givenFlag),
  }),
  objects: storedObjects({ format: "ChartSeriesFormat", dataLabels: "ChartDataLabels" }),
  methods: {
    setValues: keepRange("valuesRange"),
    setXAxisValues: keepRange("xValuesRange"),
  },
};

const fontMembers: StoredMembers = {
  bold: stored(false, givenFlag),
  italic: stored(false, givenFlag),
  color: stored("#000000", givenColor),
  size: stored(10, givenNumber),
  name: stored("Calibri", givenText),
};

const colorKind: Kind<Store> = {
  methods: {
    setSolidColor: (store, given: unknown) => void store.values.set("color", givenColor(given)),
    clear: (store) => void store.values.delete("color"),
  },
};

const axesKind: Kind<Store> = {
  objects: {
    categoryAxis: (axes) => hostObject("ChartAxis", childOf(axes, "categoryAxis")),
    valueAxis: (axes) => hostObject("ChartAxis", childOf(axes, "valueAxis")),
  },
};

export const chartKinds = {
  Charts: chartsKind,
  Chart: chartKind,
  ChartSeriesCollection: seriesCollectionKind,
  ChartSeries: seriesKind,
  ChartTitle: storeKind(
    { text: stored("", givenText), visible: stored(true, givenFlag), overlay: stored(false, givenFlag) },
    { format: "ChartTextFormat" },
    { setFormula: (title, formula: unknown) => void title.values.set("formula", givenText(formula)) },
  ),
  ChartAxisTitle: storeKind(
    { text: stored("", givenText), visible: stored(true, givenFlag) },
    { format: "ChartTextFormat" },
  ),
  ChartTextFormat: storeKind({}, { font: "ChartFont", fill: "ChartFill" }),
  ChartFont: storeKind(fontMembers),
  ChartFill: colorKind,
  ChartLegend: storeKind(
    {
      visible: stored(true, givenFlag),
      position: stored("Right", givenText),
      overlay: stored(false, givenFlag),
    },
    { format: "ChartTextFormat" },
  ),
  ChartDataLabels: storeKind(
    {
      position: stored("OutsideEnd", givenText),
      showValue: stored(true, givenFlag),
      showCategoryName: stored(false, givenFlag),
      showSeriesName: stored(false, givenFlag),
      showPercentage: stored(false, givenFlag),
      showLegendKey: stored(false, givenFlag),
      numberFormat: stored("General", givenText),
    },
    { format: "ChartTextFormat" },
  ),
  ChartAxes: axesKind,
  ChartAxis: storeKind(
    {
      visible: stored(true, givenFlag),
      minimum: stored(""),
      maximum: stored(""),
      majorUnit: stored(""),
      numberFormat: stored("General", givenText),
      reversePlotOrder: stored(false, givenFlag),
      tickLabelPosition: stored("NextToAxis", givenText),
    },
    {
      title: "ChartAxisTitle",
      format: "ChartTextFormat",
      majorGridlines: "ChartGridlines",
      minorGridlines: "ChartGridlines",
    },
  ),
  ChartGridlines: storeKind({ visible: stored(true, givenFlag) }),
  ChartAreaFormat: storeKind({}, { font: "ChartFont", fill: "ChartFill", border: "ChartBorder" }),
  ChartSeriesFormat: storeKind({}, { fill: "ChartFill", line: "ChartBorder" }),
  ChartBorder: storeKind({
    color: stored("#000000", givenColor),
    lineStyle: stored("Automatic", givenText),
    weight: stored(0.75, givenNumber),
  }),
} satisfies Readonly<Record<string, Kind<never>>>;

import type { ChartModel, ModelCell, SheetModel } from "../../core/tables/sheetModel.ts";
import { quoteSheetName } from "../../core/tables/sheetName.ts";
import { rangeToA1, type CellAddress, type CellRange } from "../../core/workbook/address.ts";
import { officeRelationships } from "../package/relationships.ts";
import { xmlDeclaration } from "../package/xmlText.ts";
import { chartNamespace, drawingNamespace } from "./namespaces.ts";
import { xstringText } from "./xstring.ts";

/** The part of a native chart: everything in it refers to cells of its sheet. */
export function chartXml(
  chart: ChartModel,
  { name: sheet, cells }: Pick<SheetModel, "name" | "cells">,
): string {
  const { kind, title, series } = chart;
  const textAt = (at: CellAddress) => textReference(sheet, at, textOf(cells, at));
  const drawn = series.map((_, index) => seriesXml(chart, index, { sheet, textAt })).join("");
  const legend = series.length < 2 ? "" : '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${officeRelationships}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx>${textAt(title)}</c:tx><c:overlay val="0"/>${fontXml(1200, true)}</c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    (kind === "line" ? lineXml(drawn) : barXml(kind, drawn)) +
    axesXml(kind) +
    `</c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

const axisIds = '<c:axId val="1"/><c:axId val="2"/>';

function barXml(kind: "bar" | "column", series: string): string {
  return (
    `<c:barChart><c:barDir val="${kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${axisIds}</c:barChart>`
  );
}

function lineXml(series: string): string {
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
    `<c:marker val="1"/>${axisIds}</c:lineChart>`
  );
}

function frame(direction: "maxMin" | "minMax"): string {
  return `<c:scaling><c:orientation val="${direction}"/></c:scaling><c:delete val="0"/>`;
}

/** Categories run from the top in a bar chart, as the rows do. */
function axesXml(kind: ChartModel["kind"]): string {
  const [along, across] = kind === "bar" ? ["l", "t"] : ["b", "l"];
  const order = kind === "bar" ? "maxMin" : "minMax";
  return (
    `<c:catAx><c:axId val="1"/>${frame(order)}<c:axPos val="${along}"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${fontXml(900, false)}<c:crossAx val="2"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/>${frame("minMax")}<c:axPos val="${across}"/>` +
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/>${fontXml(900, false)}<c:crossAx val="1"/></c:valAx>`
  );
}

interface ChartSheet {
  readonly sheet: string;
  readonly textAt: (at: CellAddress) => string;
}

function seriesXml(
  { kind, categories, series }: ChartModel,
  index: number,
  { sheet, textAt }: ChartSheet,
): string {
  const one = series[index];
  if (one === undefined) return "";
  const { name, values, color } = one;
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const look =
    kind === "line"
      ? `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/></c:marker>`
      : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textAt(name)}</c:tx>${look}` +
    `<c:cat><c:strRef><c:f>${reference(sheet, categories)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(sheet, values)}</c:f></c:numRef></c:val></c:ser>`
  );
}

function fontXml(hundredthsOfPoints: number, bold: boolean): string {
  const font = `sz="${hundredthsOfPoints}" b="${bold ? 1 : 0}"`;
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr ${font}/></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** LibreOffice shows the text that is kept beside the reference. */
function textReference(sheet: string, { row, column }: CellAddress, text: string): string {
  const at = { top: row, bottom: row, left: column, right: column };
  return (
    `<c:strRef><c:f>${reference(sheet, at)}</c:f><c:strCache><c:ptCount val="1"/>` +
    `<c:pt idx="0"><c:v>${xstringText(text)}</c:v></c:pt></c:strCache></c:strRef>`
  );
}

function textOf(cells: readonly ModelCell[], { row, column }: CellAddress): string {
  const cell = cells.find((each) => each.row === row && each.column === column);
  return String(cell?.value ?? "");
}

function reference(sheet: string, range: CellRange): string {
  const absolute = rangeToA1(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return xstringText(`${quoteSheetName(sheet)}!${absolute}`);
}

import type { ChartModel } from "../../core/tables/sheetModel.ts";
import { officeRelationships } from "../package/relationships.ts";
import { escapeAttribute, xmlDeclaration } from "../package/xmlText.ts";
import { chartNamespace, drawingNamespace, sheetDrawingNamespace } from "./namespaces.ts";

export interface PlacedChart {
  readonly chart: ChartModel;
  /** Relationship of the chart's part. */
  readonly link: string;
}

/** The drawing of a sheet: where its charts lie. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  return (
    `${xmlDeclaration}<xdr:wsDr xmlns:xdr="${sheetDrawingNamespace}" xmlns:a="${drawingNamespace}">` +
    `${charts.map(anchorXml).join("")}</xdr:wsDr>`
  );
}

function anchorXml({ chart, link }: PlacedChart, index: number): string {
  const { top, left, bottom, right } = chart.place;
  const id = index + 2;
  return (
    `<xdr:twoCellAnchor><xdr:from>${cornerXml(left, top)}</xdr:from><xdr:to>${cornerXml(right + 1, bottom + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="Chart ${index + 1}" descr="${escapeAttribute(chart.description)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${officeRelationships}" r:id="${link}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function cornerXml(column: number, row: number): string {
  return `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}

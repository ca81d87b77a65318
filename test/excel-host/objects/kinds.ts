import type { Kind } from "./hostObject.ts";
import {
  applicationKind,
  createdBookKind,
  cultureKind,
  numberFormatInfoKind,
  runtimeKind,
} from "./applicationKinds.ts";
import { autoFilterKind } from "./autoFilterKind.ts";
import { chartKinds } from "./chartKinds.ts";
import { conditionalFormatKinds } from "./conditionalFormatKinds.ts";
import { customXmlKinds } from "./customXmlKinds.ts";
import { dataValidationKind } from "./dataValidationKind.ts";
import { freezePanesKind } from "./freezePanesKind.ts";
import { keptKinds } from "./keptKinds.ts";
import { pageLayoutKinds } from "./pageLayoutKinds.ts";
import { remarkKinds } from "./remarkKinds.ts";
import { nameKind, namesKind } from "./namesKind.ts";
import { protectionKinds } from "./protectionKinds.ts";
import { rangeAreasKind, rangeCollectionKind } from "./rangeAreasKind.ts";
import { formatKinds } from "./formatKinds.ts";
import { rangeKind } from "./rangeKind.ts";
import { shapesKind } from "./shapesKind.ts";
import { tableKind } from "./tableKind.ts";
import { tableColumnKind, tableColumnsKind, tableRowKind, tableRowsKind } from "./tablePartsKinds.ts";
import { tablesKind } from "./tablesKind.ts";
import { workbookKind } from "./workbookKind.ts";
import { worksheetKind } from "./worksheetKind.ts";
import { worksheetsKind } from "./worksheetsKind.ts";

/** Every kind of object that is modelled, by the name that `hostObject` is given. */
export const kinds: Readonly<Record<string, Kind<never>>> = {
  Application: applicationKind,
  CultureInfo: cultureKind,
  NumberFormatInfo: numberFormatInfoKind,
  WorkbookCreated: createdBookKind,
  NamedItem: nameKind,
  Names: namesKind,
  Range: rangeKind,
  RangeAreas: rangeAreasKind,
  RangeCollection: rangeCollectionKind,
  Runtime: runtimeKind,
  Table: tableKind,
  TableColumn: tableColumnKind,
  TableColumns: tableColumnsKind,
  TableRow: tableRowKind,
  TableRows: tableRowsKind,
  Tables: tablesKind,
  Workbook: workbookKind,
  Worksheet: worksheetKind,
  Worksheets: worksheetsKind,
  AutoFilter: autoFilterKind,
  DataValidation: dataValidationKind,
  Shapes: shapesKind,
  FreezePanes: freezePanesKind,
  ...chartKinds,
  ...conditionalFormatKinds,
  ...customXmlKinds,
  ...formatKinds,
  ...keptKinds,
  ...pageLayoutKinds,
  ...remarkKinds,
  ...protectionKinds,
};

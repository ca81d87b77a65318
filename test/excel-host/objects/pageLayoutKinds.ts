import { invalidArgument } from "../excelError.ts";
import { hasAllColumns, hasAllRows } from "../model/box.ts";
import type { Sheet } from "../model/sheet.ts";
import { childOf } from "../model/store.ts";
import {
  areaNamed,
  areaOf,
  givenArea,
  givenFlag,
  givenNumber,
  givenRecord,
  givenText,
  givenWord,
} from "./given.ts";
import { type HostObject, type Kind, type Property, hostObject, nullObject } from "./hostObject.ts";
import { areasObject, rangeObject } from "./refer.ts";
import { type Stored, storeKind, stored, storedProperties } from "./storeKind.ts";

const orientations = ["Portrait", "Landscape"];
const papers = ["Letter", "Legal", "A3", "A4", "A5", "Folio"];

/** 10–400 per cent, or pages wide and high; not both. */
function zoom(given: unknown): unknown {
  const { scale, horizontalFitToPages, verticalFitToPages } = givenRecord(given);
  const hasPages = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  if (scale !== undefined && (hasPages || givenNumber(scale) < 10 || givenNumber(scale) > 400)) {
    throw invalidArgument();
  }
  return given;
}

function margin(given: unknown): number {
  const points = givenNumber(given);
  if (points < 0) throw invalidArgument();
  return points;
}

const members: Readonly<Record<string, Stored>> = {
  orientation: stored("Portrait", (given) => givenWord(givenText(given), orientations)),
  paperSize: stored("Letter", (given) => givenWord(givenText(given), papers)),
  zoom: stored({ scale: 100 }, zoom),
  leftMargin: stored(50.4, margin),
  rightMargin: stored(50.4, margin),
  topMargin: stored(54, margin),
  bottomMargin: stored(54, margin),
  headerMargin: stored(21.6, margin),
  footerMargin: stored(21.6, margin),
  centerHorizontally: stored(false, givenFlag),
  centerVertically: stored(false, givenFlag),
  printGridlines: stored(false, givenFlag),
  printHeadings: stored(false, givenFlag),
  blackAndWhite: stored(false, givenFlag),
  draftMode: stored(false, givenFlag),
  firstPageNumber: stored("", (given) => given),
};

const ofLayout = ({ get, set }: Property<Sheet["pageLayout"]>): Property<Sheet> => ({
  get: ({ pageLayout }) => get(pageLayout),
  ...(set && {
    set: ({ pageLayout }: Sheet, given: unknown) => void Reflect.apply(set, undefined, [pageLayout, given]),
  }),
});

const properties = Object.fromEntries(
  Object.entries(storedProperties(members)).map(([name, property]) => [name, ofLayout(property)]),
);

function setPrintArea(sheet: Sheet, given: unknown): void {
  const area = areaOf(given);
  const boxes = area
    ? [area.box]
    : givenText(given)
        .split(",")
        .map((address) => areaNamed(sheet, address.trim()).box);
  sheet.printArea = boxes;
}

const lines = (box: Sheet["printTitleRows"], sheet: Sheet): HostObject =>
  box ? rangeObject(sheet, box) : nullObject;

const pageLayoutKind: Kind<Sheet> = {
  properties,
  objects: {
    headersFooters: ({ pageLayout }) => hostObject("HeadersFooters", childOf(pageLayout, "headersFooters")),
  },
  methods: {
    setPrintArea,
    setPrintMargins: (sheet, unit: unknown, given: unknown) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
      const factor = points[givenWord(unit, ["Points", "Inches", "Centimeters"])];
      for (const [name, value] of Object.entries(givenRecord(given))) {
        sheet.pageLayout.values.set(`${name}Margin`, margin(value) * factor);
      }
    },
    setPrintTitleRows: (sheet, given: unknown) => {
      const { box } = givenArea(sheet, given);
      if (!hasAllColumns(box)) throw invalidArgument();
      sheet.printTitleRows = box;
    },
    setPrintTitleColumns: (sheet, given: unknown) => {
      const { box } = givenArea(sheet, given);
      if (!hasAllRows(box)) throw invalidArgument();
      sheet.printTitleColumns = box;
    },
    getPrintAreaOrNullObject: (sheet) =>
      sheet.printArea.length === 0 ? nullObject : areasObject({ sheet, boxes: sheet.printArea }),
    getPrintTitleRowsOrNullObject: (sheet) => lines(sheet.printTitleRows, sheet),
    getPrintTitleColumnsOrNullObject: (sheet) => lines(sheet.printTitleColumns, sheet),
  },
};

const sections = Object.fromEntries(
  ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"].map((name) => [
    name,
    stored("", givenText),
  ]),
);

export const pageLayoutKinds = {
  PageLayout: pageLayoutKind,
  HeadersFooters: storeKind(
    { state: stored("Default"), useSheetMargins: stored(true), useSheetScale: stored(true) },
    {
      defaultForAllPages: "HeaderFooter",
      firstPage: "HeaderFooter",
      oddPages: "HeaderFooter",
      evenPages: "HeaderFooter",
    },
  ),
  HeaderFooter: storeKind(sections),
} satisfies Readonly<Record<string, Kind<never>>>;

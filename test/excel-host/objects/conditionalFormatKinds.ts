import { ExcelError, invalidArgument, notModelled } from "../excelError.ts";
import type { Areas } from "../model/area.ts";
import { overlap } from "../model/box.ts";
import { clearConditionalFormats } from "../model/clear.ts";
import type { ConditionalFormat } from "../model/conditionalFormat.ts";
import { checkAllowed } from "../model/protection.ts";
import type { Sheet } from "../model/sheet.ts";
import { type Store, childOf, emptyStore } from "../model/store.ts";
import { checkRuleFormula } from "../model/validations.ts";
import { givenColor, givenFlag, givenRecord, givenText, givenWhole, givenWord } from "./given.ts";
import { type HostObject, type Kind, hostObject, nullObject, readOnly } from "./hostObject.ts";
import { areasObject, rangeObject } from "./refer.ts";
import { storeKind, stored } from "./storeKind.ts";

/** A conditional format as it was met: on its sheet. */
interface FormatOfSheet {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const formatObject = (format: FormatOfSheet): HostObject => hostObject("ConditionalFormat", format);

/** The formats that touch the areas, the first in force first. */
const formatsOf = ({ sheet, boxes }: Areas): readonly FormatOfSheet[] =>
  sheet.conditionalFormats
    .filter(({ areas }) => areas.some((area) => boxes.some((box) => overlap(area, box) !== null)))
    .map((format) => ({ sheet, format }));

const modelled = ["Custom", "CellValue", "ColorScale", "DataBar"] as const;

/** A new rule goes before all others. */
function add(areas: Areas, given: unknown): HostObject {
  const { sheet, boxes } = areas;
  checkAllowed(sheet, "allowFormatCells");
  const type = modelled.find((each) => each === given);
  if (!type) throw notModelled(`conditional format '${String(given)}'`);
  const format: ConditionalFormat = {
    id: `{CF${sheet.book.nextId++}}`,
    type,
    areas: boxes,
    stopIfTrue: false,
    settings: emptyStore(),
  };
  sheet.conditionalFormats.unshift(format);
  return formatObject({ sheet, format });
}

const conditionalFormatsKind: Kind<Areas> = {
  items: (areas) => formatsOf(areas).map(formatObject),
  methods: {
    add,
    clearAll: ({ sheet, boxes }) => {
      checkAllowed(sheet, "allowFormatCells");
      for (const box of boxes) clearConditionalFormats(sheet, box);
    },
    getCount: (areas) => formatsOf(areas).length,
    getItem: (areas, id: unknown) => {
      const found = formatsOf(areas).find(({ format }) => format.id === id);
      if (!found) throw new ExcelError("ItemNotFound");
      return formatObject(found);
    },
    getItemOrNullObject: (areas, id: unknown) => {
      const found = formatsOf(areas).find(({ format }) => format.id === id);
      return found ? formatObject(found) : nullObject;
    },
    getItemAt: (areas, index: unknown) => {
      const found = formatsOf(areas)[givenWhole(index)];
      if (!found) throw invalidArgument();
      return formatObject(found);
    },
  },
};

function move({ sheet, format }: FormatOfSheet, given: unknown): void {
  const priority = givenWhole(given);
  if (priority < 0 || priority >= sheet.conditionalFormats.length) throw invalidArgument();
  const others = sheet.conditionalFormats.filter((each) => each !== format);
  sheet.conditionalFormats = others.toSpliced(priority, 0, format);
}

/** What each kind of rule says; only a rule's own kind can be asked for. */
interface Part extends FormatOfSheet {
  readonly store: Store;
}

const part =
  (type: string, kind: string) =>
  ({ sheet, format }: FormatOfSheet): HostObject => {
    if (format.type !== type) throw new ExcelError("ItemNotFound");
    const made: Part = { sheet, format, store: format.settings };
    return hostObject(kind, made);
  };

const partOrNull =
  (type: string, kind: string) =>
  (of: FormatOfSheet): HostObject =>
    of.format.type === type ? part(type, kind)(of) : nullObject;

function onlyArea({ sheet, format }: FormatOfSheet): HostObject {
  const [first, ...more] = format.areas;
  return first && more.length === 0 ? rangeObject(sheet, first) : nullObject;
}

const conditionalFormatKind: Kind<FormatOfSheet> = {
  id: { key: "Id", of: ({ format }) => format.id },
  properties: {
    id: readOnly(({ format }) => format.id),
    type: readOnly(({ format }) => format.type),
    priority: { get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format), set: move },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, given: unknown) => {
        format.stopIfTrue = givenFlag(given);
      },
    },
  },
  objects: {
    custom: part("Custom", "CustomFormat"),
    customOrNullObject: partOrNull("Custom", "CustomFormat"),
    cellValue: part("CellValue", "CellValueFormat"),
    cellValueOrNullObject: partOrNull("CellValue", "CellValueFormat"),
    colorScale: part("ColorScale", "ColorScaleFormat"),
    colorScaleOrNullObject: partOrNull("ColorScale", "ColorScaleFormat"),
    dataBar: part("DataBar", "DataBarFormat"),
    dataBarOrNullObject: partOrNull("DataBar", "DataBarFormat"),
  },
  methods: {
    delete: ({ sheet, format }) => {
      checkAllowed(sheet, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
    },
    getRange: (of) => {
      const range = onlyArea(of);
      if (range === nullObject) throw invalidArgument();
      return range;
    },
    getRangeOrNullObject: onlyArea,
    getRanges: ({ sheet, format }) => areasObject({ sheet, boxes: format.areas }),
  },
};

const looks = ({ store }: Part): HostObject => hostObject("ConditionalLook", childOf(store, "format"));

const customKind: Kind<Part> = {
  objects: {
    rule: (of) => hostObject("ConditionalRule", of),
    format: looks,
  },
};

const ruleKind: Kind<Part> = {
  properties: {
    formula: {
      get: ({ store }) => store.values.get("formula") ?? "",
      set: ({ sheet, store }, given: unknown) => {
        const text = givenText(given);
        const formula = text.startsWith("=") ? text : `=${text}`;
        checkRuleFormula(sheet, formula);
        store.values.set("formula", formula);
      },
    },
  },
};

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

const cellValueKind: Kind<Part> = {
  properties: {
    rule: {
      get: ({ store }) => store.values.get("rule") ?? null,
      set: ({ sheet, store }, given: unknown) => {
        const rule = givenRecord(given);
        givenWord(givenText(rule["operator"]), operators);
        for (const bound of [rule["formula1"], rule["formula2"]]) {
          if (typeof bound === "string" && bound.startsWith("=")) checkRuleFormula(sheet, bound);
        }
        store.values.set("rule", rule);
      },
    },
  },
  objects: { format: looks },
};

const colorScaleKind: Kind<Part> = {
  properties: {
    criteria: {
      get: ({ store }) => store.values.get("criteria") ?? null,
      set: ({ store }, given: unknown) => void store.values.set("criteria", givenRecord(given)),
    },
    threeColorScale: readOnly(({ store }) => "midpoint" in givenRecord(store.values.get("criteria") ?? {})),
  },
};

const dataBarKind: Kind<Part> = {
  properties: {
    showDataBarOnly: {
      get: ({ store }) => store.values.get("showDataBarOnly") ?? false,
      set: ({ store }, given: unknown) => void store.values.set("showDataBarOnly", givenFlag(given)),
    },
  },
  objects: { positiveFormat: ({ store }) => hostObject("DataBarLook", childOf(store, "positiveFormat")) },
};

export const conditionalFormatKinds = {
  ConditionalFormats: conditionalFormatsKind,
  ConditionalFormat: conditionalFormatKind,
  CustomFormat: customKind,
  ConditionalRule: ruleKind,
  CellValueFormat: cellValueKind,
  ColorScaleFormat: colorScaleKind,
  DataBarFormat: dataBarKind,
  DataBarLook: storeKind({ fillColor: stored("", givenColor), gradientFill: stored(true, givenFlag) }),
  ConditionalLook: storeKind(
    { numberFormat: stored(null) },
    { fill: "ConditionalFill", font: "ConditionalFont" },
  ),
  ConditionalFill: storeKind({ color: stored("", givenColor) }),
  ConditionalFont: storeKind({
    bold: stored(null, givenFlag),
    italic: stored(null, givenFlag),
    strikethrough: stored(null, givenFlag),
    underline: stored(null, givenText),
    color: stored("", givenColor),
  }),
} satisfies Readonly<Record<string, Kind<never>>>;

import type { Area, Areas } from "../model/area.ts";
import { type Edge, changeEdge, edges, sharedEdge } from "../model/borders.ts";
import type { Box } from "../model/box.ts";
import type { BorderLine } from "../model/cellFormat.ts";
import { changeFormat, sharedFormat } from "../model/formats.ts";
import { fitColumns, fitRows, sizes } from "../model/sizes.ts";
import { checkAllowed } from "../model/protection.ts";
import type { Sheet } from "../model/sheet.ts";
import {
  type FormatMember,
  alignmentMembers,
  fillMembers,
  fontMembers,
  protectionMembers,
} from "./formatWords.ts";
import { givenColor, givenNumber, givenText, givenWhole, givenWord } from "./given.ts";
import { type HostObject, type Kind, type Property, hostObject } from "./hostObject.ts";
import { ExcelError } from "../excelError.ts";

/** A range or several areas of a sheet. */
type Target = Area | Areas;

const boxesOf = (target: Target): readonly Box[] => ("box" in target ? [target.box] : target.boxes);

function shared<T>(target: Target, read: (sheet: Sheet, box: Box) => T | undefined): T | undefined {
  const [first, ...rest] = boxesOf(target).map((box) => read(target.sheet, box));
  return rest.every((value) => value === first) ? first : undefined;
}

const property = ({ key, read, mixed, none }: FormatMember): Property<Target> => ({
  get: (target) => {
    const value = shared(target, (sheet, box) => sharedFormat(sheet, box, key));
    if (value === undefined) return mixed;
    return value ?? none ?? null;
  },
  set: (target: Target, given: unknown) => {
    checkAllowed(target.sheet, "allowFormatCells");
    for (const box of boxesOf(target)) changeFormat(target.sheet, box, read(given));
  },
});

const properties = (
  members: Readonly<Record<string, FormatMember>>,
): Readonly<Record<string, Property<Target>>> =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, property(member)]));

const size = (line: "columnWidth" | "rowHeight", option: string): Property<Target> => ({
  get: (target) => shared(target, (sheet, box) => sizes[line].read(sheet, box)) ?? null,
  set: (target: Target, given: unknown) => {
    checkAllowed(target.sheet, option);
    for (const box of boxesOf(target)) sizes[line].write(target.sheet, box, givenNumber(given));
  },
});

const rangeFormatKind: Kind<Target> = {
  properties: {
    ...properties(alignmentMembers),
    columnWidth: size("columnWidth", "allowFormatColumns"),
    rowHeight: size("rowHeight", "allowFormatRows"),
  },
  objects: {
    fill: (target) => hostObject("RangeFill", target),
    font: (target) => hostObject("RangeFont", target),
    borders: (target) => hostObject("RangeBorders", target),
    protection: (target) => hostObject("FormatProtection", target),
  },
  methods: {
    autofitColumns: (target) => {
      for (const box of boxesOf(target)) fitColumns(target.sheet, box);
    },
    autofitRows: (target) => {
      for (const box of boxesOf(target)) fitRows(target.sheet, box);
    },
  },
};

const rangeFillKind: Kind<Target> = {
  properties: {
    ...properties(fillMembers),
    pattern: {
      get: (target) => {
        const color = shared(target, (sheet, box) => sharedFormat(sheet, box, "fillColor"));
        return color === undefined ? null : color === null ? "None" : "Solid";
      },
    },
  },
  methods: {
    clear: (target) => {
      checkAllowed(target.sheet, "allowFormatCells");
      for (const box of boxesOf(target)) changeFormat(target.sheet, box, { fillColor: null });
    },
  },
};

interface Border {
  readonly target: Target;
  readonly edge: Edge;
}

const borderObject = (target: Target, edge: Edge): HostObject => hostObject("RangeBorder", { target, edge });

const bordersKind: Kind<Target> = {
  properties: { count: { get: () => edges.length } },
  items: (target) => edges.map((edge) => borderObject(target, edge)),
  methods: {
    getItem: (target, edge: unknown) => borderObject(target, givenWord(edge, edges)),
    getItemAt: (target, index: unknown) => {
      const edge = edges[givenWhole(index)];
      if (!edge) throw new ExcelError("InvalidArgument");
      return borderObject(target, edge);
    },
  },
};

const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const weights = ["Hairline", "Thin", "Medium", "Thick"];

const line = (member: keyof BorderLine, read: (given: unknown) => string): Property<Border> => ({
  get: ({ target, edge }) => shared(target, (sheet, box) => sharedEdge(sheet, box, { edge, member })) ?? null,
  set: ({ target, edge }: Border, given: unknown) => {
    checkAllowed(target.sheet, "allowFormatCells");
    // A line that gets a colour or weight becomes one.
    const drawn = member === "style" ? {} : { style: "Continuous" };
    const value = read(given);
    for (const box of boxesOf(target)) {
      changeEdge(target.sheet, { box, edge }, (before) => ({
        ...before,
        ...(before.style === "None" && drawn),
        [member]: value,
      }));
    }
  },
});

const borderKind: Kind<Border> = {
  id: { key: "Id", of: ({ edge }) => edge },
  properties: {
    id: { get: ({ edge }) => edge },
    sideIndex: { get: ({ edge }) => edge },
    style: line("style", (given) => givenWord(givenText(given), styles)),
    weight: line("weight", (given) => givenWord(givenText(given), weights)),
    color: line("color", givenColor),
  },
};

export const formatKinds = {
  RangeFormat: rangeFormatKind,
  RangeFill: rangeFillKind,
  RangeFont: { properties: properties(fontMembers) },
  FormatProtection: { properties: properties(protectionMembers) },
  RangeBorders: bordersKind,
  RangeBorder: borderKind,
} satisfies Readonly<Record<string, Kind<never>>>;

import { z } from "zod";
import { civilDate, id, origin } from "./common.ts";
import { indicator } from "./indicator.ts";
import { periodType } from "./period.ts";
import { rule } from "./rule.ts";

const measure = z.strictObject({
  id: z.enum(["current", "samePeriodLastYear", "note"]),
  label: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  required: z.boolean().default(false),
});

/** A fixed row of a grid: "Doanh nghiệp nhà nước". `total` marks the row that sums the others. */
const category = z.strictObject({
  id,
  label: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  total: z.boolean().default(false),
});
export type Category = z.infer<typeof category>;

/** What the number row prints over the row labels, where the official form has something of its own: "MS". */
const printed = z.string().min(1).optional();

/** What the rows of a grid are. */
const rowDimension = z.discriminatedUnion("kind", [
  /** One row per unit; a unit reporting for itself has one row. */
  z.strictObject({
    kind: z.literal("unit"),
    label: z.string().min(1),
    printed,
    aliases: z.array(z.string()).default([]),
  }),
  /** Exactly the categories listed. */
  z.strictObject({
    kind: z.literal("fixed"),
    label: z.string().min(1),
    printed,
    aliases: z.array(z.string()).default([]),
    categories: z.array(category).min(1),
  }),
  /** The categories listed are usual; units may add their own. */
  z.strictObject({
    kind: z.literal("open"),
    label: z.string().min(1),
    printed,
    aliases: z.array(z.string()).default([]),
    categories: z.array(category),
  }),
]);
export type RowDimension = z.infer<typeof rowDimension>;

export const section = z.discriminatedUnion("kind", [
  /** Vertical form: STT | Mã | Chỉ tiêu | ĐVT | one column per measure. */
  z.strictObject({
    kind: z.literal("rows"),
    id,
    /** Heading rows ("A. Tổ chức, chỉ đạo") in order; indicators name theirs. */
    headings: z.array(z.strictObject({ id: z.string().min(1), label: z.string().min(1) })).default([]),
    measures: z.array(measure).min(1),
    indicators: z.array(indicator).min(1),
  }),
  /** Matrix: columns are indicators under a header tree, rows as `rowDimension` says. */
  z.strictObject({ kind: z.literal("grid"), id, rowDimension, indicators: z.array(indicator).min(1) }),
  /** One record per row; columns are the indicators (fields). */
  z.strictObject({
    kind: z.literal("list"),
    id,
    keyFields: z.array(z.string()).min(1),
    /** Records of different units that are alike in these fields tell of one event: it is listed and added up once. */
    sameWhen: z.array(z.string()).default([]),
    indicators: z.array(indicator).min(1),
  }),
  /** "Label: value" lines around the table. */
  z.strictObject({ kind: z.literal("fields"), id, indicators: z.array(indicator).min(1) }),
]);
export type Section = z.infer<typeof section>;
export type SectionOf<K extends Section["kind"]> = Extract<Section, { kind: K }>;
export type Measure = z.infer<typeof measure>["id"];

/** One source counts for a dataset; the rows of the others are kept for reconciliation and never added. */
const authority = z.strictObject({
  /** The unit whose report is the authoritative one for every subject. */
  unit: id,
  /** When the authority has not reported: "ownRows" lets the units' own rows stand in, with a footnote; "none" leaves the dataset missing. */
  whenMissing: z.enum(["ownRows", "none"]),
  origin,
  source: z.string().min(1),
});

/** A layout of the same form for some reporters: it replaces the row dimension of the named grid. */
const variant = z.strictObject({
  id,
  /** Reporters of these kinds, or these units, use this layout. */
  kinds: z.array(id).default([]),
  units: z.array(id).default([]),
  section: id,
  rowDimension,
});

export const template = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]*-[A-Z0-9]+$/),
  version: z.string().min(1).max(20),
  title: z.string().min(1),
  /** The official number printed on the form, if it has one: "01/TCD". */
  formNumber: z.string().min(1).optional(),
  /** Other titles, form numbers or captions that identify it in received files; a title alone is never enough. */
  titleHints: z.array(z.string().min(1)).default([]),
  /** Short name for a sheet tab; at most 31 characters. */
  sheetName: z.string().min(1).max(31),
  /** "Đơn vị tính" line of the whole form. */
  unitOfMeasureLine: z.string().min(1).optional(),
  validFrom: civilDate,
  validTo: civilDate.optional(),
  periodTypes: z.array(periodType).min(1),
  authority: authority.optional(),
  variants: z.array(variant).default([]),
  sections: z.array(section).min(1),
  rules: z.array(rule).default([]),
  /** Label under which notes below the table are written ("30. Ghi chú:"). */
  footNoteLabel: z.string().min(1).optional(),
  origin,
  source: z.string().min(1),
});
export type Template = z.infer<typeof template>;

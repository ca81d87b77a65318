import { assertNever } from "../assertNever.ts";
import { encodeStamp, stampName, type Stamp } from "../intake/stamp.ts";
import type { Section } from "../pack/template.ts";
import type { PrintModel, SheetModel } from "../tables/sheetModel.ts";
import { fieldsPart } from "./fieldsPart.ts";
import { footPart } from "./footPart.ts";
import type { FormContext } from "./formContext.ts";
import { formPage, type FormPage } from "./formPage.ts";
import { gap, stackParts, type FormPart } from "./formPart.ts";
import type { FormSite } from "./formSite.ts";
import { formWords } from "./formWords.ts";
import { gridPart } from "./gridPart.ts";
import { headingPart } from "./headingPart.ts";
import { listPart } from "./listPart.ts";
import { rowsPart } from "./rowsPart.ts";
import { totalWidth } from "./splitColumns.ts";
import { toSheetModel } from "./toSheetModel.ts";

const gapHeight = 9;
const wide = 150;
// Frozen rows must leave room to scroll on a small laptop.
const mostFrozen = 330;
const plainHeight = 15.75;

/** A blank form, and where its indicators stand on it. */
export interface FormSheet {
  readonly model: SheetModel;
  readonly sites: readonly FormSite[];
}

/** The blank form of one template for one reporter, ready to be filled in, printed and recognised when it returns. */
export function formSheet(context: FormContext, name: string, stamp: Stamp): FormSheet {
  const page = formPage(context);
  const whole = stackParts(0, [
    () => headingPart(context, page),
    ...context.template.sections.flatMap((section) => [
      (top: number) => sectionPart(context, page, section, top),
      (top: number) => gap(top, gapHeight),
    ]),
    (top) => footPart(context, page, top),
  ]);
  const zoom = totalWidth(page.widths) > wide ? 80 : 100;
  const freeze = freezeOf(context, page, whole, zoom);
  const model: SheetModel = {
    ...toSheetModel(whole, page.widths),
    name,
    mark: { kind: "form", id: context.template.code },
    ...(freeze === null ? {} : { freeze }),
    print: printModel(context, page, whole),
    names: [{ name: stampName, refersTo: textConstant(encodeStamp(stamp)), local: true, hidden: true }],
    zoom,
  };
  return { model, sites: whole.sites };
}

function sectionPart(context: FormContext, page: FormPage, section: Section, top: number): FormPart {
  switch (section.kind) {
    case "rows":
      return rowsPart(context, page, section, top);
    case "grid":
      return gridPart(context, page, section, top);
    case "list":
      return listPart(context, page, section, top);
    case "fields":
      return fieldsPart(context, page, section, top);
    default:
      return assertNever(section);
  }
}

/** The header of the only table of a form; with several tables none of them can stand over all rows. */
function onlyHeader({ headers }: FormPart): readonly [number, number] | null {
  return headers.length === 1 ? (headers[0] ?? null) : null;
}

function freezeOf(
  { template }: FormContext,
  page: FormPage,
  whole: FormPart,
  zoom: number,
): NonNullable<SheetModel["freeze"]> | null {
  const header = onlyHeader(whole);
  if (header === null) return null;
  const above = Array.from(
    { length: header[1] + 1 },
    (_, row) => whole.heights.find((height) => height.row === row)?.points ?? plainHeight,
  );
  const height = (above.reduce((sum, points) => sum + points, 0) * zoom) / 100;
  const rows = height <= mostFrozen ? header[1] + 1 : 0;
  const columns =
    page.orientation === "portrait" ? 0 : template.sections.some(({ kind }) => kind === "grid") ? 1 : 2;
  return rows === 0 && columns === 0 ? null : { rows, columns };
}

function printModel({ template, unit }: FormContext, page: FormPage, whole: FormPart): PrintModel {
  const header = onlyHeader(whole);
  const side = page.orientation === "portrait" ? 18 : 12;
  return {
    orientation: page.orientation,
    fitToWidth: true,
    ...(header === null ? {} : { repeatRows: header }),
    area: { top: 0, left: 0, bottom: whole.rows - 1, right: page.widths.length - 1 },
    margins: { top: 15, bottom: 15, left: side, right: 12 },
    footer: `&L&9${literal(`${template.code} · ${unit.name}`)}&R&9${formWords.page} &P/&N`,
  };
}

/** In headers and footers "&" begins a code. */
function literal(text: string): string {
  return text.replaceAll("&", "&&");
}

function textConstant(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

import type { PrintModel } from "../../core/tables/sheetModel.ts";
import { xstringText } from "./xstring.ts";

const paperA4 = 9;
/** Inches from the paper's edge, where the page margin leaves that much. */
const headerMargin = 0.3;

/** Margins, paper, header and footer, in the schema's order. */
export function printXml(print: PrintModel | undefined): string {
  if (print === undefined) return "";
  const { orientation, fitToWidth, header, footer } = print;
  const wide = (print.pagesWide ?? 1) > 1 ? ` fitToWidth="${print.pagesWide}"` : "";
  const fit = fitToWidth ? `${wide} fitToHeight="0"` : "";
  const texts =
    (header === undefined ? "" : `<oddHeader>${xstringText(header)}</oddHeader>`) +
    (footer === undefined ? "" : `<oddFooter>${xstringText(footer)}</oddFooter>`);
  return (
    marginsXml(print) +
    `<pageSetup paperSize="${paperA4}"${fit} orientation="${orientation}"/>` +
    (texts === "" ? "" : `<headerFooter>${texts}</headerFooter>`)
  );
}

function marginsXml({ margins }: PrintModel): string {
  const { left, right, top, bottom } = margins;
  const header = Math.min(headerMargin, inches(top));
  const footer = Math.min(headerMargin, inches(bottom));
  return (
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}"` +
    ` bottom="${inches(bottom)}" header="${header}" footer="${footer}"/>`
  );
}

function inches(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 10_000) / 10_000;
}

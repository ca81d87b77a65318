import type { BookModel } from "../../core/tables/sheetModel.ts";
import { escapeText, xmlDeclaration } from "../package/xmlText.ts";

type Properties = BookModel["properties"];

/** Title, author and dates. */
export function corePropertiesXml({ title, subject, creator, created }: Properties): string {
  const time = utcTime(created);
  const subjectXml = subject === undefined ? "" : `<dc:subject>${plain(subject)}</dc:subject>`;
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${plain(title)}</dc:title>${subjectXml}<dc:creator>${plain(creator)}</dc:creator>` +
    `<cp:lastModifiedBy>${plain(creator)}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

// Not a name that LibreOffice trusts to have calculated, so it calculates when it opens the file.
const application = "Tong hop bao cao";

export const extendedPropertiesXml = `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${application}</Application></Properties>`;

function plain(text: string): string {
  return escapeText(text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " "));
}

/** Excel reads UTC only; a time without an offset is taken as UTC, never as the machine's. */
function utcTime(iso: string): string {
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`;
  return `${new Date(zoned).toISOString().slice(0, 19)}Z`;
}

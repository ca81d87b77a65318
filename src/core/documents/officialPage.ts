import type { OfficialDocument } from "../pack/officialDocument.ts";
import type { Pack } from "../pack/pack.ts";
import type { DocumentBlock, DocumentCell, DocumentParagraph, DocumentTable } from "./documentModel.ts";
import { paragraph } from "./documentParts.ts";
import { documentWords } from "./documentWords.ts";

/** The width of a page's text, in millimetres. */
export const textWidth = (
  { margins }: OfficialDocument["page"],
  orientation: "portrait" | "landscape" = "portrait",
): number => (orientation === "portrait" ? 210 : 297) - margins.left - margins.right;

const leftShare = 0.4;

/** Who sends it and its number at the left, the motto, place and date at the right (NĐ 30/2020, Phụ lục I). */
export function letterhead(
  pack: Pack,
  document: OfficialDocument,
  { year, subjectUnderNumber }: { readonly year: string; readonly subjectUnderNumber: string | null },
): DocumentTable {
  const width = textWidth(document.page);
  const columns = [width * leftShare, width * (1 - leftShare)];
  const { organisation } = pack;
  const { superior = [], own = organisation.letterhead } = document.letterhead ?? {};
  const number = [
    paragraph(documentWords.number(document.symbol), { align: "center", before: 6, letters: { size: 13 } }),
    ...(subjectUnderNumber === null
      ? []
      : [paragraph(subjectUnderNumber, { align: "center", before: 3, letters: { size: 12 } })]),
  ];
  const date = paragraph(documentWords.placeAndDate(organisation.place, year), {
    align: "center",
    before: 6,
    letters: { italic: true, size: 13 },
  });
  return {
    kind: "table",
    columns,
    headerRows: 0,
    borders: false,
    rows: [
      [senderCell(superior, own, columns[0] ?? 0), mottoCell(organisation.motto, columns[1] ?? 0)],
      [{ paragraphs: number }, { paragraphs: [date] }],
    ],
  };
}

function senderCell(superior: readonly string[], own: readonly string[], width: number): DocumentCell {
  return {
    paragraphs: [
      ...superior.map((line) => paragraph(line, { align: "center", letters: { size: 12 } })),
      ...own.map((line) => paragraph(line, { align: "center", letters: { size: 12, bold: true } })),
      // a third to a half of the name's length
      rule(width, width * 0.35),
    ],
  };
}

function mottoCell(motto: readonly string[], width: number): DocumentCell {
  const [first = "", second = ""] = motto;
  return {
    paragraphs: [
      paragraph(first, { align: "center", letters: { size: 12, bold: true } }),
      paragraph(second, { align: "center", letters: { size: 13, bold: true } }),
      // as long as the line above it
      rule(width, second.length * 2.05),
    ],
  };
}

/** A line so long in the middle of a width; millimetres. */
function rule(width: number, length: number): DocumentParagraph {
  const side = Math.max(0, (width - length) / 2);
  return { ...paragraph(" ", { letters: { size: 2 } }), left: side, right: side, before: 2, lineAbove: true };
}

/** "BÁO CÁO" with what it is about, and the line under it. */
export function heading(
  title: string,
  subject: string,
  { page }: Pick<OfficialDocument, "page">,
): readonly DocumentBlock[] {
  const width = textWidth(page);
  return [
    paragraph(title, { align: "center", before: 14, letters: { bold: true, size: 14 } }),
    paragraph(subject, { align: "center", ...evenLines(subject, width), letters: { bold: true, size: 14 } }),
    { ...rule(width, width * 0.3), after: 6 },
  ];
}

const subjectLetter = 2.2;
const spare = 1.12;

/** Room left at both sides so that a subject of several lines has lines about as long, not a word alone on its last. */
function evenLines(subject: string, width: number): { readonly left?: number; readonly right?: number } {
  const whole = subject.length * subjectLetter;
  const lines = Math.ceil(whole / width);
  const side = (width - (whole / lines) * spare) / 2;
  return lines === 1 || side <= 0 ? {} : { left: side, right: side };
}

/** "Kính gửi": alone on a line, or with the addressees under it. */
export function addressed(addressees: readonly string[]): readonly DocumentParagraph[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  const size = { size: 14 } as const;
  if (others.length === 0) {
    return [
      paragraph(`${documentWords.dear} ${only}`, { align: "center", before: 14, after: 6, letters: size }),
    ];
  }
  return [
    paragraph(documentWords.dear, { align: "left", left: 35, before: 14, letters: size }),
    ...addressees.map((line, index) =>
      paragraph(`- ${line}${index === addressees.length - 1 ? "." : ";"}`, { left: 45, letters: size }),
    ),
  ];
}

const signingRoom = 5;

/** Recipients at the left, the signature at the right; what the sources do not give is left to the office. */
export function ending(pack: Pack, document: OfficialDocument): DocumentTable {
  const width = textWidth(document.page);
  const recipients = document.recipients ?? pack.organisation.recipients;
  const { lines, name } = document.signature;
  const small = { size: 11 } as const;
  const bold = { bold: true, size: 13 } as const;
  const signer = name === "co-quan-dien" ? documentWords.signer : name;
  return {
    kind: "table",
    columns: [width / 2, width / 2],
    headerRows: 0,
    borders: false,
    rows: [
      [
        {
          vertical: "top",
          paragraphs: [
            paragraph(documentWords.recipients, {
              before: 12,
              letters: { bold: true, italic: true, size: 12 },
            }),
            ...recipients.map((line) => paragraph(`- ${line}`, { letters: small })),
          ],
        },
        {
          vertical: "top",
          paragraphs: [
            ...lines.map((line, index) =>
              paragraph(line, { align: "center", ...(index === 0 ? { before: 12 } : {}), letters: bold }),
            ),
            ...Array.from({ length: signingRoom }, () => paragraph("", {})),
            paragraph(signer, {
              align: "center",
              letters: name === "co-quan-dien" ? { italic: true, size: 13 } : bold,
            }),
          ],
        },
      ],
    ],
  };
}

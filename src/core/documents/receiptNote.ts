import { officialDate } from "../forms/officialDate.ts";
import { reporterName } from "../forms/reporterName.ts";
import type { CoverageItem } from "../merge/consolidation.ts";
import { callById } from "../pack/lookup.ts";
import type { OfficialDocumentOf } from "../pack/officialDocument.ts";
import type { Pack } from "../pack/pack.ts";
import type { Unit } from "../pack/unit.ts";
import { punctualityWords } from "../tables/words.ts";
import { coverageNames } from "./coverageNames.ts";
import type { DocumentBlock, DocumentModel, DocumentParagraph } from "./documentModel.ts";
import { bodyText, cellOf, closingText } from "./documentParts.ts";
import { documentWords, resultWords } from "./documentWords.ts";
import { ending, heading, letterhead } from "./officialPage.ts";
import { officialTable } from "./officialTable.ts";
import { plainDocument } from "./plainDocument.ts";
import { plainText } from "./plainText.ts";

type Receipt = OfficialDocumentOf<"receipt">;

/** A file that came from a unit. */
export interface ReceivedFromUnit {
  readonly path: string;
  /** Null when the file could not be opened at all. */
  readonly sha256: string | null;
  /** "yyyy-mm-dd", null when the register does not say. */
  readonly receivedOn: string | null;
  /** The forms of it that count or would count, with how they stand. */
  readonly forms: readonly CoverageItem[];
  /** What is to be said of a file of which no form counts. */
  readonly otherwise: "replaced" | "refused" | "no-form" | null;
}

export interface ReceiptRequest {
  readonly pack: Pack;
  readonly call: string;
  readonly coverage: readonly CoverageItem[];
  readonly unit: Unit;
  readonly files: readonly ReceivedFromUnit[];
  /** ISO date and time. */
  readonly created: string;
}

/** Phiếu ghi nhận: what was received from a unit, byte for byte, when, and what became of it. */
export function receiptNote(request: ReceiptRequest, document: Receipt): DocumentModel {
  const { pack, unit, created } = request;
  const asOf = created.slice(0, 10);
  const names = {
    ...coverageNames({ ...request, call: callById(pack, request.call), asOf }),
    unit: { text: reporterName(unit) },
  };
  const fill = (text: string): string => plainText(text, names);
  return plainDocument(document, {
    title: `${document.heading}: ${unit.name}`,
    created,
    blocks: [
      letterhead(pack, document, { year: created.slice(0, 4), subjectUnderNumber: null }),
      ...heading(document.heading, fill(document.subject), document),
      ...document.opening.map((line) => bodyText(fill(line))),
      ...fileBlocks(request, document),
      ...closingText(document.closing.map(fill)),
      ending(pack, document),
    ],
  });
}

function fileBlocks(
  { coverage, unit, call, files }: ReceiptRequest,
  document: Receipt,
): readonly DocumentBlock[] {
  const missing = coverage.filter(
    (item) =>
      item.unit === unit.id && item.call === call && item.status === "required" && item.state === "missing",
  );
  const { receipt } = documentWords;
  return [
    files.length === 0 ? bodyText(receipt.nothing) : fileTable(files, document),
    ...(missing.length === 0
      ? []
      : [bodyText(receipt.missing(missing.map(({ template }) => template).join(", ")))]),
  ];
}

function fileTable(files: readonly ReceivedFromUnit[], document: Receipt): DocumentBlock {
  const { receipt } = documentWords;
  const size = { size: 11 } as const;
  const columns = [
    { title: receipt.fileNumber, share: 0.06 },
    { title: receipt.file, share: 0.42 },
    { title: receipt.receivedOn, share: 0.13 },
    { title: receipt.form, share: 0.14 },
    { title: receipt.result, share: 0.25 },
  ];
  const rows = files.map((file, index) => [
    cellOf(String(index + 1), { align: "center", letters: size }),
    {
      vertical: "center" as const,
      paragraphs: [
        ...cellOf(file.path, { letters: size }).paragraphs,
        ...(file.sha256 === null ? [] : hashLine(file.sha256)),
      ],
    },
    cellOf(file.receivedOn === null ? receipt.notRecorded : officialDate(file.receivedOn), {
      align: "center",
      letters: size,
    }),
    linesCell(file.forms.map(({ template }) => template)),
    linesCell(resultLines(file)),
  ]);
  return officialTable(rows, columns, { page: document.page, ...size });
}

function linesCell(lines: readonly string[]) {
  const paragraphs = lines.flatMap((line) => cellOf(line, { letters: { size: 11 } }).paragraphs);
  return { vertical: "center" as const, paragraphs };
}

/** In groups, so that the line can be broken between them. */
function hashLine(hash: string): readonly DocumentParagraph[] {
  const groups = hash.match(/.{1,16}/g)?.join(" ") ?? hash;
  return cellOf(`${documentWords.receipt.sha256}: ${groups}`, { before: 2, letters: { size: 9 } }).paragraphs;
}

function resultLines({ forms, otherwise }: ReceivedFromUnit): readonly string[] {
  const { receipt } = documentWords;
  if (otherwise !== null) {
    const said = { replaced: receipt.notUsed, refused: receipt.refused, "no-form": receipt.noForm } as const;
    return [said[otherwise]];
  }
  return forms.map((item) => {
    const details = [
      ...(item.punctuality.state === "late"
        ? [punctualityWords.late(item.punctuality.days).toLowerCase()]
        : []),
      ...(item.errors > 0 ? [receipt.errors(item.errors)] : []),
      ...(item.warnings > 0 ? [receipt.warnings(item.warnings)] : []),
    ];
    const more = details.length === 0 ? "" : ` (${details.join(", ")})`;
    return `${item.template}: ${resultWords[item.state]}${more}`;
  });
}

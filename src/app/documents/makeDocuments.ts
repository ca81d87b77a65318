import { receiptNote } from "../../core/documents/receiptNote.ts";
import { townReport } from "../../core/documents/townReport.ts";
import { urgingLetter } from "../../core/documents/urgingLetter.ts";
import { callById } from "../../core/pack/lookup.ts";
import type { OfficialDocument, OfficialDocumentOf } from "../../core/pack/officialDocument.ts";
import type { Pack } from "../../core/pack/pack.ts";
import type { NamedBytes } from "../desk/deskPorts.ts";
import type { Review } from "../reviewCalls.ts";
import { unitPoints } from "../slips/unitPoints.ts";
import { folderName } from "../slips/slipArchive.ts";
import type { WriteDocument } from "./writeDocument.ts";
import { mainCallOf } from "./mainCall.ts";
import { filesByUnit } from "./filesByUnit.ts";

export interface DocumentOrder {
  readonly review: Review;
  /** ISO date and time that the documents are made at: days overdue are counted up to it. */
  readonly now: string;
  readonly write: WriteDocument;
}

export const documentNames = {
  report: "bao-cao.docx",
  urging: "cong-van-don-doc.docx",
  receipts: "phieu-ghi-nhan",
} as const;

/** Everything that goes out, for all units; none where the pack has no texts. */
export async function makeAllDocuments(order: DocumentOrder): Promise<readonly NamedBytes[]> {
  const single = [await makeReport(order), await makeUrgingLetter(order)];
  return [...single.filter((file) => file !== null), ...(await makeReceipts(order, null))];
}

export function documentArchiveName(review: Review): string {
  return `van-ban-${mainCallOf(review)}.zip`;
}

/** The report of the main call, null when the pack has no outline for its period. */
export async function makeReport({ review, now, write }: DocumentOrder): Promise<NamedBytes | null> {
  const { pack } = review;
  const { type } = callById(pack, mainCallOf(review)).period;
  const report = documentsOf(pack, "report").find(({ periods }) => periods.includes(type));
  if (report === undefined) return null;
  const model = townReport({ ...review, ledger: [], created: now }, report);
  return { name: documentNames.report, bytes: await write(model) };
}

/** The letter that urges all units at once, null when the pack has no text for it. */
export async function makeUrgingLetter({ review, now, write }: DocumentOrder): Promise<NamedBytes | null> {
  const { pack, consolidation } = review;
  const [letter] = documentsOf(pack, "urging");
  if (letter === undefined) return null;
  const { coverage } = consolidation;
  const open = unitPoints(review);
  const request = { pack, call: mainCallOf(review), coverage, open, created: now };
  return { name: documentNames.urging, bytes: await write(urgingLetter(request, letter)) };
}

/** A note of receipt for every unit that owes a form; `units` for only some of them. */
export async function makeReceipts(
  { review, now, write }: DocumentOrder,
  units: readonly string[] | null,
): Promise<readonly NamedBytes[]> {
  const { pack, consolidation } = review;
  const [note] = documentsOf(pack, "receipt");
  if (note === undefined) return [];
  const call = mainCallOf(review);
  const { coverage } = consolidation;
  const owing = new Set(coverage.filter((item) => item.call === call).map(({ unit }) => unit));
  const files = filesByUnit(review);
  const asked = pack.units.filter(({ id }) => owing.has(id) && (units === null || units.includes(id)));
  const notes: NamedBytes[] = [];
  for (const unit of asked) {
    const request = { pack, call, coverage, unit, files: files.get(unit.id) ?? [], created: now };
    const bytes = await write(receiptNote(request, note));
    notes.push({ name: `${documentNames.receipts}/${folderName(unit.name)}.docx`, bytes });
  }
  return notes;
}

function documentsOf<K extends OfficialDocument["kind"]>(
  { documents }: Pick<Pack, "documents">,
  kind: K,
): readonly OfficialDocumentOf<K>[] {
  return documents.filter((each): each is OfficialDocumentOf<K> => each.kind === kind);
}

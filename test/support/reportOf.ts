import type { DocumentBlock, DocumentModel } from "../../src/core/documents/documentModel.ts";
import { townReport } from "../../src/core/documents/townReport.ts";
import type { Submission } from "../../src/core/intake/submission.ts";
import { consolidate } from "../../src/core/merge/consolidate.ts";
import type { OfficialDocumentOf } from "../../src/core/pack/officialDocument.ts";
import type { TableInput } from "../../src/core/tables/tableContext.ts";
import { shippedPack } from "./shippedPack.ts";

const pack = shippedPack();

/** The shipped outline with other parts. */
export function outlineWith(changes: Partial<OfficialDocumentOf<"report">>): OfficialDocumentOf<"report"> {
  const report = pack.documents.find((each) => each.kind === "report");
  if (report === undefined) throw new Error("the shipped pack has no report");
  return { ...report, annexes: [], ...changes };
}

export function tableInput(submissions: readonly Submission[], call = "2022-H1"): TableInput {
  const calls = [call];
  const consolidation = consolidate({
    pack,
    calls,
    submissions,
    findings: [],
    received: new Map(),
    attempts: new Map(),
  });
  return { pack, calls, consolidation, ledger: [], created: "2022-06-14T08:00:00+07:00" };
}

/** A report of one paragraph. */
export function reportOf(sentences: readonly string[], submissions: readonly Submission[]): DocumentModel {
  const outline = [{ level: 1 as const, heading: "Kết quả", blocks: [{ sentences: [...sentences] }] }];
  return townReport(tableInput(submissions), outlineWith({ outline }));
}

/** The paragraphs of a document's first pages, outside its tables. */
export function textOf(model: DocumentModel): readonly string[] {
  const blocks: readonly DocumentBlock[] = model.sections[0]?.blocks ?? [];
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.runs.map(({ text }) => text.replaceAll("\u00A0", " ")).join("")] : [],
  );
}

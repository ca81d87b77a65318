import { textHeight } from "../tables/textHeight.ts";
import type { CellStyle } from "../tables/sheetModel.ts";
import { textValidation } from "./inputCell.ts";
import type { FormContext } from "./formContext.ts";
import type { FormPage } from "./formPage.ts";
import { emptyPart, joinParts, type FormPart } from "./formPart.ts";
import { formStyle } from "./formStyle.ts";
import { formWords } from "./formWords.ts";
import { span } from "./span.ts";
import { splitColumns, totalWidth, type ColumnBlock } from "./splitColumns.ts";

const noteHeight = 34;
const signatureRoom = 60;

/** What stands below the table: the note line and the three signatures. */
export function footPart(context: FormContext, page: FormPage, top: number): FormPart {
  const blocks = splitColumns(page.widths, 3);
  const last = blocks.at(-1) ?? { left: 0, right: 0 };
  const [preparer, checker] = blocks;
  const signers: readonly Signer[] = [
    ...(preparer === undefined ? [] : [{ block: preparer, title: formWords.preparer, hint: formWords.sign }]),
    ...(checker === undefined ? [] : [{ block: checker, title: formWords.checker, hint: formWords.sign }]),
    { block: last, title: signerTitle(context), hint: formWords.signAndStamp },
  ];
  const distinct = signers.slice(-blocks.length);
  return joinParts([
    noteLine(context, page, top),
    { ...emptyPart, rows: 1 },
    dateLine(context, last, top + 2),
    signatureRow(page, distinct, { row: top + 3, of: "title" }),
    signatureRow(page, distinct, { row: top + 4, of: "hint" }),
    nameRow(distinct, top + 5),
  ]);
}

interface Signer {
  readonly block: ColumnBlock;
  readonly title: string;
  readonly hint: string;
}

function signerTitle({ pack, unit }: FormContext): string {
  const group = pack.unitGroups.find((candidate) =>
    candidate.subgroups.some((subgroup) => subgroup.kinds.includes(unit.kind)),
  );
  return group?.signerTitle ?? pack.organisation.signatures.at(-1)?.title ?? "";
}

function noteLine({ template }: FormContext, page: FormPage, row: number): FormPart {
  const [label = { left: 0, right: 0 }] = splitColumns(page.widths, 6);
  const range = { top: row, bottom: row, left: label.right + 1, right: page.widths.length - 1 };
  const text = template.footNoteLabel ?? formWords.note;
  const points = Math.max(
    noteHeight,
    textHeight(text, totalWidth(page.widths, label), { size: 12, bold: true }),
  );
  return joinParts([
    span({ top: row, bottom: row, ...label }, { ...formStyle.strong, vertical: "top" }, text),
    { ...span(range, { ...formStyle.freeInput, numberFormat: "@" }), validations: [textValidation(range)] },
    { ...emptyPart, rows: 1, heights: [{ row, points }] },
  ]);
}

function dateLine({ call }: FormContext, block: ColumnBlock, row: number): FormPart {
  const style: CellStyle = { ...formStyle.italicCentred, unlocked: true };
  const year = Number(call.deadline.date.slice(0, 4));
  return { ...span({ top: row, bottom: row, ...block }, style, formWords.dateLine(year)), rows: 1 };
}

function signatureRow(
  page: FormPage,
  signers: readonly Signer[],
  { row, of }: { readonly row: number; readonly of: "title" | "hint" },
): FormPart {
  const style: CellStyle = of === "title" ? formStyle.strongCentred : formStyle.italicCentred;
  const heights = signers.map((signer) =>
    textHeight(signer[of], totalWidth(page.widths, signer.block), { size: 12, bold: of === "title" }),
  );
  return joinParts([
    ...signers.map((signer) => span({ top: row, bottom: row, ...signer.block }, style, signer[of])),
    { ...emptyPart, rows: 1, heights: [{ row, points: Math.max(...heights) }] },
  ]);
}

function nameRow(signers: readonly Signer[], row: number): FormPart {
  const style: CellStyle = { ...formStyle.strongCentred, vertical: "bottom", unlocked: true };
  return joinParts([
    ...signers.map((signer) => span({ top: row, bottom: row, ...signer.block }, style)),
    { ...emptyPart, rows: 1, heights: [{ row, points: signatureRoom }] },
  ]);
}

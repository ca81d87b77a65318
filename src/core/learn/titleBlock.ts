import { zoneLines, type ZoneLine } from "../intake/zoneLines.ts";
import type { SheetView } from "../intake/sheetView.ts";
import { cleanText, foldKey } from "../workbook/text/fold.ts";
import { tableWords } from "./formVocabulary.ts";

/** What stands above a table and speaks of the whole form. */
export interface TitleBlock {
  readonly title: ZoneLine | null;
  readonly formNumber: ZoneLine | null;
  /** "Đơn vị tính: triệu đồng" → "triệu đồng". */
  readonly unitOfMeasure: string | null;
  /** Lines "Đơn vị báo cáo: …" and "Kỳ báo cáo: …", by what they ask for. */
  readonly fields: readonly { readonly asks: "reporter" | "period"; readonly line: ZoneLine }[];
  /** The label of notes below the table, as printed: "30. Ghi chú:". */
  readonly note: ZoneLine | null;
}

const reachBelow = 12;
const shortestTitle = 12;

export function titleBlock(
  view: SheetView,
  { top, end }: { readonly top: number; readonly end: number },
): TitleBlock {
  const lines = zoneLines(view, 0, top);
  const unit = lines.map(({ text }) => /(?:đơn vị tính|đvt)\s*:\s*([^()]+)/i.exec(text)?.[1]?.trim());
  return {
    title: titleOf(lines),
    formNumber: lines.flatMap((line) => formNumberIn(line) ?? [])[0] ?? null,
    unitOfMeasure: unit.find((text) => text !== undefined && text !== "") ?? null,
    fields: lines.flatMap((line) => fieldIn(line) ?? []),
    note:
      zoneLines(view, end, end + reachBelow).find(({ text }) => /ghi chú\s*:?\s*[.…]*$/i.test(text)) ?? null,
  };
}

/** The first line in capitals, with those that go on in capitals right under it; else the longest line. */
function titleOf(lines: readonly ZoneLine[]): ZoneLine | null {
  const telling = lines.filter(({ text }) => text.length >= shortestTitle && !isAboutOthers(text));
  const first = telling.findIndex(({ text }) => isInCapitals(text));
  if (first < 0) return telling.toSorted((left, right) => right.text.length - left.text.length)[0] ?? null;
  const [head, ...rest] = telling.slice(first);
  if (head === undefined) return null;
  let { text } = head;
  let row = head.at.row;
  for (const line of rest) {
    if (!isInCapitals(line.text) || line.at.row > row + 1 || line.at.column !== head.at.column) break;
    text = `${text} ${line.text}`;
    row = line.at.row;
  }
  return { text: cleanText(text), at: head.at };
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Letterhead, motto, form number, period, placeholders of a reporting system. */
function isAboutOthers(text: string): boolean {
  return (
    text.includes(":") ||
    /^\p{Lu}+(?:_[\p{Lu}\d]+)+$/u.test(text) ||
    /^\(.*\)$/.test(text) ||
    /cộng hòa xã hội|độc lập\s*-\s*tự do|ủy ban nhân dân|^ubnd\b|hội đồng nhân dân/i.test(text) ||
    /ban hành kèm theo|từ ngày .*đến ngày|^(?:biểu|mẫu)(?: số| mẫu)?\b.*\d/i.test(text)
  );
}

/** "Biểu số: 01/TCD" → "01/TCD". */
function formNumberIn({ text, at }: ZoneLine): ZoneLine | null {
  const named = /(?:biểu|mẫu)\s*(?:mẫu\s*)?(?:số\s*)?:?\s*((?=\S*\d)[\p{L}\d][\p{L}\d./-]{0,20})/iu.exec(
    text,
  )?.[1];
  return named === undefined ? null : { text: named.replace(/[.]+$/, ""), at };
}

function fieldIn(line: ZoneLine): TitleBlock["fields"][number] | null {
  const colon = line.text.indexOf(":");
  if (colon < 0) return null;
  const label = foldKey(line.text.slice(0, colon));
  if (tableWords.unitLabels.includes(label)) return { asks: "reporter", line };
  return tableWords.periodLabels.includes(label) ? { asks: "period", line } : null;
}

import type { CodedRows } from "../../app/ports.ts";
import { cellKind } from "./cellKind.ts";
import { rowStart } from "./rowStart.ts";
import { spaceAttribute, xstringText } from "./xstring.ts";

/** What follows the row's number in the cell that was written last in a column. */
interface WrittenCell {
  kind: number;
  value: number;
  xml: string;
}

/** Coded rows as text, one after the other. */
export function* codedRowsXml(rows: CodedRows): Generator<string> {
  const { first, count, columns, kinds, values, texts, heights } = rows;
  const written = columns.map((): WrittenCell => ({ kind: cellKind.empty, value: 0, xml: "" }));
  let cell = 0;
  let text = 0;
  for (let number = first; number < first + count; number += 1) {
    let row = `${rowStart(number - 1, heights)}>`;
    for (const [index, { address, format }] of columns.entries()) {
      const kind = kinds[cell] ?? cellKind.empty;
      const value = values[cell] ?? 0;
      cell += 1;
      if (kind === cellKind.empty) continue;
      row += address + number;
      if (kind === cellKind.own) {
        row += format + ownTextXml(texts[text] ?? "");
        text += 1;
        continue;
      }
      const last = written[index];
      if (last === undefined) continue;
      if (kind !== last.kind || !Object.is(value, last.value)) {
        Object.assign(last, { kind, value, xml: format + valueXml(kind, value) });
      }
      row += last.xml;
    }
    yield `${row}</row>`;
  }
}

function valueXml(kind: number, value: number): string {
  if (kind === cellKind.number) return `><v>${value}</v></c>`;
  return ` t="${kind === cellKind.truth ? "b" : "s"}"><v>${value}</v></c>`;
}

function ownTextXml(text: string): string {
  return ` t="inlineStr"><is><t${spaceAttribute(text)}>${xstringText(text)}</t></is></c>`;
}

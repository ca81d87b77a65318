import type { Report } from "./reportSchema.ts";

/** Characters of a piece, at least. */
const pieceLength = 500_000;

/**
 * The report as JSON, the same text as `JSON.stringify` gives with two spaces, in pieces: of thousands of files it is
 * tens of megabytes.
 */
export function* reportPieces(report: Report): Generator<string> {
  let piece = "";
  for (const text of reportTexts(report)) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function* reportTexts(report: Report): Generator<string> {
  let before = "{\n";
  for (const [name, member] of Object.entries(report)) {
    yield `${before}  ${JSON.stringify(name)}: `;
    if (Array.isArray(member)) yield* itemPieces(member);
    else yield indented(member, "  ");
    before = ",\n";
  }
  yield "\n}\n";
}

function* itemPieces(items: readonly unknown[]): Generator<string> {
  let before = "[\n    ";
  for (const item of items) {
    yield `${before}${indented(item, "    ")}`;
    before = ",\n    ";
  }
  yield items.length === 0 ? "[]" : "\n  ]";
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

import {
  parseDocumentPlace,
  parseDocumentText,
  type DocumentPart,
  type DocumentPlace,
  type DocumentSegment,
} from "../pack/documentText.ts";
import type { DocumentPhrases, DocumentSentence } from "../pack/officialDocument.ts";
import { changeWords } from "./changeWords.ts";
import type { DocumentRun, FigureSource } from "./documentModel.ts";
import { documentWords } from "./documentWords.ts";
import { addressOf, type BookFigure, type FigureLookup } from "./figureLookup.ts";
import { sayNumber } from "./showCell.ts";

/** A text that a name in braces stands for; when it is a figure, what is counted on which sheet. */
export interface NamedText {
  readonly text: string;
  readonly counted?: { readonly on: string; readonly label: string };
}

export interface PenRequest {
  readonly lookup: FigureLookup;
  readonly names: Readonly<Record<string, NamedText>>;
  readonly phrases: DocumentPhrases;
  /** Who is missing in the figures of these forms. */
  readonly notesOf: (templates: readonly string[]) => readonly string[];
}

/** Why a sentence is not written: no call of the book asks for its figures, or none has come. */
export type Unwritten = "not-collected" | "no-figures" | "not-said";

/** Writes sentences, and keeps what they say and what must be noted under them. */
export interface ReportPen {
  readonly write: (sentence: DocumentSentence, place: string) => readonly DocumentRun[] | Unwritten;
  readonly figures: () => readonly FigureSource[];
  readonly footnotes: () => readonly string[];
}

export function createPen(request: PenRequest): ReportPen {
  const figures: FigureSource[] = [];
  const footnotes: string[] = [];
  const noted = new Set<string>();

  function runOf(segment: DocumentSegment, place: string): DocumentRun {
    if (segment.kind === "words") return { text: together(segment.text) };
    const found = say(segment, request);
    const said = found === null ? null : together(found);
    const source = sourceOf(segment, request, place);
    if (source === null || said === null) return { text: said ?? "" };
    const bookmark = bookmarkOf(figures.length + 1, source);
    figures.push({ ...source, bookmark, shown: said });
    return { text: said, bookmark };
  }

  function noteUnder(parts: readonly DocumentPart[]): number | undefined {
    const told = figuresIn(parts, request).filter(({ table, label }) => !noted.has(`${table}|${label}`));
    const templates = [...new Set(told.flatMap((figure) => figure.templates))].filter(
      (code) => !noted.has(code),
    );
    for (const code of templates) noted.add(code);
    const notes = request.notesOf(templates);
    if (notes.length === 0) return undefined;
    const units = told.map(({ cells }) => cells.units?.value).find((text) => typeof text === "string");
    const counted = units === undefined ? [] : [request.phrases.unitsNote.replace("{units}", units)];
    return footnotes.push([...counted, ...notes].join(" ")) - 1;
  }

  return {
    write(sentence, place) {
      const text = typeof sentence === "string" ? sentence : sentence.text;
      if (typeof sentence !== "string" && !holds(sentence.when, request)) return "not-said";
      const parts = parseDocumentText(text);
      const reason = unwritten(parts, request);
      if (reason !== null) {
        figures.push(...missingSources(parts, request, place));
        return reason;
      }
      const kept = parts.filter((part) => !part.optional || isWhole(part, request));
      const runs = kept.flatMap(({ segments }) => segments.map((segment) => runOf(segment, place)));
      const footnote = noteUnder(kept);
      return footnote === undefined ? runs : [...runs, { text: "", footnote }];
    },
    figures: () => figures,
    footnotes: () => footnotes,
  };
}

/** A number and its "%" are not parted at the end of a line. */
function together(text: string): string {
  return text.replaceAll(" %", "\u00A0%");
}

/** What a place says; null when there is nothing to say. */
function say(place: DocumentPlace, { names, lookup, phrases }: PenRequest): string | null {
  if (place.kind === "name") return names[place.name]?.text || null;
  const figure = lookup(place.table, place.item);
  if (figure === null) return null;
  if (place.show === "change") return changeWords(figure, phrases);
  const cell = figure.cells[place.show];
  if (cell === null) return null;
  if (place.show === "units") return typeof cell.value === "string" ? cell.value : null;
  return typeof cell.value === "number" ? sayNumber(cell) : null;
}

type Source = Omit<FigureSource, "bookmark" | "shown">;

function sourceOf(segment: DocumentPlace, { names, lookup }: PenRequest, place: string): Source | null {
  if (segment.kind === "name") {
    const counted = names[segment.name]?.counted;
    if (counted === undefined) return null;
    return { place, label: counted.label, table: counted.on, sheet: counted.on, cell: null };
  }
  const figure = lookup(segment.table, segment.item);
  const cell = figure?.cells[segment.show] ?? null;
  if (figure === null || cell === null) return null;
  return { place, label: figure.label, table: figure.table, sheet: figure.sheet, cell: addressOf(cell) };
}

/** "so_24_G19": a name that Word takes has letters, digits and "_" only. */
function bookmarkOf(ordinal: number, { cell }: Source): string {
  return cell === null ? `so_${ordinal}` : `so_${ordinal}_${cell}`;
}

/** A sentence needs every figure outside its brackets. */
function unwritten(
  parts: readonly DocumentPart[],
  request: PenRequest,
): "not-collected" | "no-figures" | null {
  const needed = placesOf(parts.filter((part) => !part.optional));
  if (needed.some((place) => place.kind === "figure" && request.lookup(place.table, place.item) === null)) {
    return "not-collected";
  }
  return needed.some((place) => say(place, request) === null) ? "no-figures" : null;
}

function isWhole(part: DocumentPart, request: PenRequest): boolean {
  return placesOf([part]).every((place) => say(place, request) !== null);
}

function placesOf(parts: readonly DocumentPart[]): readonly DocumentPlace[] {
  return parts.flatMap(({ segments }) =>
    segments.flatMap((segment) => (segment.kind === "words" ? [] : [segment])),
  );
}

function figuresIn(parts: readonly DocumentPart[], { lookup }: PenRequest): readonly BookFigure[] {
  return placesOf(parts).flatMap((place) =>
    place.kind === "figure" ? (lookup(place.table, place.item) ?? []) : [],
  );
}

/** Figures of a sentence that is not written, so that the list of sources says what is missing. */
function missingSources(
  parts: readonly DocumentPart[],
  request: PenRequest,
  place: string,
): readonly FigureSource[] {
  return placesOf(parts)
    .filter((segment) => say(segment, request) === null)
    .flatMap((segment) => {
      const source = sourceOf(segment, request, place);
      return source === null ? [] : [{ ...source, bookmark: null, shown: documentWords.missing }];
    });
}

function holds(
  when: Exclude<DocumentSentence, string>["when"],
  { lookup }: Pick<PenRequest, "lookup">,
): boolean {
  const place = parseDocumentPlace(when.figure);
  if (place.kind !== "figure") return false;
  const value = lookup(place.table, place.item)?.cells[place.show]?.value;
  if (typeof value !== "number") return false;
  return value >= (when.atLeast ?? -Infinity) && value < (when.below ?? Infinity);
}

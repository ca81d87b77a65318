import type { DocumentBlock as OutlineBlock, OfficialDocumentOf } from "../pack/officialDocument.ts";
import { answersUnder } from "../tables/texts.ts";
import { unitById } from "../pack/lookup.ts";
import { buildBook } from "../tables/buildBook.ts";
import { tableNotes } from "../tables/notes.ts";
import { tableContext, type TableContext, type TableInput } from "../tables/tableContext.ts";
import { annexSections, sourcesSection } from "./annexPages.ts";
import { coverageNames } from "./coverageNames.ts";
import type { DocumentModel, DocumentParagraph, DocumentRun } from "./documentModel.ts";
import { bodyParagraph, bodyText, closingText } from "./documentParts.ts";
import { documentWords } from "./documentWords.ts";
import { figureLookup } from "./figureLookup.ts";
import { plainText } from "./plainText.ts";
import { ending, heading, letterhead } from "./officialPage.ts";
import { createPen, type ReportPen, type Unwritten } from "./reportPen.ts";
import { roman } from "./roman.ts";

type Report = OfficialDocumentOf<"report">;

/** The report as the pack outlines it; every figure in it is read from a cell of the summary book. */
export function townReport(input: TableInput, report: Report): DocumentModel {
  const context = tableContext(input);
  const book = buildBook(input);
  const { pack, call, consolidation, asOf } = context;
  const names = coverageNames({ pack, call, coverage: consolidation.coverage, asOf });
  const pen = createPen({
    lookup: figureLookup(context, book),
    names,
    phrases: report.phrases,
    notesOf: (templates) => tableNotes(context, { templates, footnotes: [], marks: { hasMissing: false } }),
  });
  const subject = plainText(report.subject, names);
  const text = [
    ...report.opening.map((line) => bodyText(plainText(line, names))),
    ...outlineText(context, report, pen),
    ...closingText([plainText(report.closing, names)]),
  ];
  const annexes = annexSections(context, book, report);
  const figures = pen.figures();
  const { margins, bodySize } = report.page;
  return {
    title: `${report.heading}: ${subject}`,
    creator: documentWords.creator,
    created: input.created,
    font: { name: documentWords.font, size: bodySize },
    sections: [
      {
        orientation: "portrait",
        margins,
        blocks: [
          letterhead(pack, report, { year: input.created.slice(0, 4), subjectUnderNumber: null }),
          ...heading(report.heading, subject, report),
          ...text,
          ending(pack, report),
        ],
      },
      ...annexes,
      sourcesSection(context, figures, { report, ordinal: annexes.length + 1 }),
    ],
    footnotes: pen.footnotes(),
    figures,
  };
}

function outlineText(context: TableContext, report: Report, pen: ReportPen): readonly DocumentParagraph[] {
  const counters = [0, 0, 0];
  return report.outline.flatMap((item) => {
    const at = item.level - 1;
    counters.fill(0, at + 1);
    counters[at] = (counters[at] ?? 0) + 1;
    const marker = markerOf(item.level, counters[at]);
    const place = markerPath(counters, item.level);
    return [
      headingParagraph(`${marker} ${item.heading}`, item.level),
      ...item.blocks.flatMap((block) => blockText(block, { context, report, pen, place })),
    ];
  });
}

const letters = "abcdđeghik";

function markerOf(level: number, ordinal: number): string {
  if (level === 1) return `${roman(ordinal)}.`;
  return level === 2 ? `${ordinal}.` : `${letters[ordinal - 1] ?? ordinal})`;
}

/** "II.3.a". */
function markerPath(counters: readonly number[], level: number): string {
  const markers = counters.slice(0, level).map((ordinal, index) => markerOf(index + 1, ordinal));
  return markers.map((marker) => marker.replace(/[.)]$/, "")).join(".");
}

function headingParagraph(text: string, level: number): DocumentParagraph {
  const upper = level === 1 ? text.toUpperCase() : text;
  const look = {
    keepWithNext: true,
    before: level === 1 ? 12 : 8,
    heading: level === 1 ? 1 : level === 2 ? 2 : 3,
  } as const;
  return bodyParagraph([{ text: upper, bold: true, ...(level === 3 ? { italic: true } : {}) }], look);
}

interface BlockPlace {
  readonly context: TableContext;
  readonly report: Report;
  readonly pen: ReportPen;
  readonly place: string;
}

function blockText(block: OutlineBlock, at: BlockPlace): readonly DocumentParagraph[] {
  if ("officeFills" in block) {
    return [bodyText(documentWords.officeFills(block.officeFills), { italic: true })];
  }
  return "answers" in block ? answerText(block.answers, at) : [sentenceText(block.sentences, at)].flat();
}

/** One paragraph of the sentences that can be written; what cannot is said once. */
function sentenceText(
  sentences: Extract<OutlineBlock, { readonly sentences: unknown }>["sentences"],
  { report, pen, place }: BlockPlace,
): readonly DocumentParagraph[] {
  const written = sentences.map((sentence) => pen.write(sentence, place));
  const runs = written.filter((each): each is readonly DocumentRun[] => typeof each !== "string");
  if (runs.length > 0) {
    return [bodyParagraph(runs.flatMap((each, index) => (index === 0 ? each : [{ text: " " }, ...each])))];
  }
  const reasons = new Set<Unwritten>(written.filter((each) => typeof each === "string"));
  if (reasons.has("no-figures")) return [bodyText(report.phrases.noFigures)];
  return reasons.has("not-collected") ? [bodyText(report.phrases.notCollected)] : [];
}

function answerText(
  { table: id, item: label }: { readonly table: string; readonly item: string },
  { context, report }: BlockPlace,
): readonly DocumentParagraph[] {
  const table = context.pack.tables.find((each) => each.id === id);
  const item = table?.kind === "texts" ? table.items.find((each) => each.label === label) : undefined;
  const answers = item === undefined ? [] : answersUnder(context, item);
  if (answers.length === 0) return [bodyText(report.phrases.noAnswers)];
  return answers.map(({ text, units }) => {
    const { mostNamed, unitsInAll } = report.phrases;
    const names = units.map((unit) => unitById(context.pack, unit).name).join(", ");
    const who = units.length > mostNamed ? unitsInAll.replace("{units}", String(units.length)) : names;
    return bodyText(`- ${documentWords.answer(text, who)}.`);
  });
}

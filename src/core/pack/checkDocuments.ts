import { checkName } from "./checkNames.ts";
import { complain, unknown } from "./complaints.ts";
import { documentNames, parseDocumentPlace, placesIn, type DocumentPlace } from "./documentText.ts";
import type { OfficialDocument, OfficialDocumentOf } from "./officialDocument.ts";
import type { PackDraft } from "./packDraft.ts";
import { packError, type PackError } from "./packError.ts";
import type { SummaryTable } from "./summaryTable.ts";
import type { Template } from "./template.ts";

interface DocumentScope {
  readonly file: string;
  readonly tables: ReadonlyMap<string, SummaryTable>;
  readonly templates: readonly Template[];
}

interface PlacedText {
  readonly path: string;
  readonly text: string;
}

/** Every document names figures, tables and columns that exist. */
export function checkDocuments(draft: PackDraft): readonly PackError[] {
  const tables = new Map(draft.tables.map(({ value }) => [value.id, value]));
  const templates = draft.templates.map(({ value }) => value);
  return draft.documents.flatMap(({ file, value }) => {
    const scope = { file, tables, templates };
    const texts = textsOf(value).flatMap(({ path, text }) =>
      placesIn(text).flatMap((place) => checkPlace(place, path, scope)),
    );
    return value.kind === "report" ? [...texts, ...checkReport(value, scope)] : texts;
  });
}

function textsOf(document: OfficialDocument): readonly PlacedText[] {
  const shared = [{ path: "subject", text: document.subject }, ...listed("opening", document.opening)];
  if (document.kind !== "report") {
    const listTitle = document.kind === "urging" ? [{ path: "listTitle", text: document.listTitle }] : [];
    return [...shared, ...listTitle, ...listed("closing", document.closing)];
  }
  return [...shared, { path: "closing", text: document.closing }, ...sentencesOf(document)];
}

function listed(name: string, texts: readonly string[]): readonly PlacedText[] {
  return texts.map((text, index) => ({ path: `${name}[${index}]`, text }));
}

function sentencesOf({ outline }: OfficialDocumentOf<"report">): readonly PlacedText[] {
  return outline.flatMap(({ blocks }, item) =>
    blocks.flatMap((block, position) =>
      "sentences" in block
        ? block.sentences.map((sentence, index) => ({
            path: `outline[${item}].blocks[${position}].sentences[${index}]`,
            text: typeof sentence === "string" ? sentence : sentence.text,
          }))
        : [],
    ),
  );
}

function checkReport(report: OfficialDocumentOf<"report">, scope: DocumentScope): readonly PackError[] {
  const blocks = report.outline.flatMap((item, at) =>
    item.blocks.flatMap((block, position): readonly PackError[] => {
      const path = `outline[${at}].blocks[${position}]`;
      if ("answers" in block) return checkAnswers(block.answers, `${path}.answers`, scope);
      if (!("sentences" in block)) return [];
      return block.sentences.flatMap((sentence, index) =>
        typeof sentence === "string"
          ? []
          : checkPlace(
              parseDocumentPlace(sentence.when.figure),
              `${path}.sentences[${index}].when.figure`,
              scope,
            ),
      );
    }),
  );
  return [...blocks, ...report.annexes.flatMap((annex, index) => checkAnnex(annex, index, scope))];
}

function checkPlace(place: DocumentPlace, path: string, scope: DocumentScope): readonly PackError[] {
  if (place.kind === "name") {
    const known = documentNames.some((name) => name === place.name);
    return known ? [] : [packError(scope.file, path, unknown("placeholder", place.name, documentNames))];
  }
  const table = scope.tables.get(place.table);
  if (table === undefined) {
    return [packError(scope.file, path, unknown("table", place.table, scope.tables.keys()))];
  }
  const known = itemsOf(table, scope.templates);
  if (known === null) return [packError(scope.file, path, noFigures(table.id))];
  return checkName(place.item, { noun: "figure", file: scope.file, path, known });
}

/** What figures of a table are called; null for a table that documents take no figures from. */
function itemsOf(table: SummaryTable, templates: readonly Template[]): ReadonlySet<string> | null {
  if (table.kind === "unitMatrix") return new Set(table.columns.map((column) => column.id));
  if (table.kind !== "byIndicator") return null;
  const items = table.groups.flatMap((group) => group.items);
  return new Set(
    items.flatMap(({ template: code, indicators }) => {
      const template = templates.find((each) => each.code === code);
      const all = template?.sections.flatMap((section) => section.indicators.map((each) => each.code)) ?? [];
      return (indicators ?? all).map((indicator) => `${code}.${indicator}`);
    }),
  );
}

function checkAnswers(
  { table: id, item }: { readonly table: string; readonly item: string },
  path: string,
  { file, tables }: DocumentScope,
): readonly PackError[] {
  const table = tables.get(id);
  if (table?.kind !== "texts") return [packError(file, `${path}.table`, unknown("table", id, tables.keys()))];
  const known = new Set(table.items.map(({ label }) => label));
  return checkName(item, { noun: "heading", file, path: `${path}.item`, known });
}

function checkAnnex(
  annex: OfficialDocumentOf<"report">["annexes"][number],
  index: number,
  { file, tables }: DocumentScope,
): readonly PackError[] {
  const path = `annexes[${index}]`;
  const table = tables.get(annex.table);
  if (table === undefined) return checkName(annex.table, { noun: "table", file, path, known: tables });
  if (annex.columns === undefined) return [];
  const known = new Set(table.kind === "unitMatrix" ? table.columns.map((column) => column.id) : []);
  return annex.columns.flatMap((name, at) =>
    checkName(name, { noun: "column", file, path: `${path}.columns[${at}]`, known }),
  );
}

function noFigures(table: string) {
  return complain(
    [
      `Biểu ${table} không có số liệu để dẫn vào văn bản.`,
      `Documents take no figures from the table ${table}.`,
    ],
    [
      "Dẫn số liệu từ biểu theo chỉ tiêu hoặc biểu theo đơn vị.",
      "Name a table by indicator or a table by units.",
    ],
  );
}

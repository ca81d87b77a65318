import { actorOf } from "../findings/actorOf.ts";
import { describeFinding } from "../findings/describeFinding.ts";
import type { Finding, FindingPlace } from "../findings/finding.ts";
import { groupFindings } from "../findings/groupFindings.ts";
import { severityRank } from "../findings/severityRank.ts";
import { unitById } from "../pack/lookup.ts";
import { parseRange, toA1 } from "../workbook/address.ts";
import { annexSheet } from "./annex.ts";
import type { Annex, AnnexColumn, AnnexRow } from "./annexModel.ts";
import type { PlacedCell } from "./figure.ts";
import type { SheetModel } from "./sheetModel.ts";
import { sheetNames } from "./sheetNames.ts";
import type { TableContext } from "./tableContext.ts";
import { tableStyle } from "./tableStyle.ts";
import { unitLink } from "./unitSheet.ts";
import { reviewWords, words } from "./words.ts";

const columns: readonly AnnexColumn[] = [
  { path: [words.number], width: 6 },
  { path: [reviewWords.severity], width: 10 },
  { path: [reviewWords.actor], width: 13 },
  { path: [words.unit], width: 20 },
  { path: [words.form], width: 10 },
  { path: [words.file], width: 24 },
  { path: [words.sheet], width: 13 },
  { path: [words.cellHead], width: 8 },
  { path: [reviewWords.what], width: 52 },
  { path: [reviewWords.todo], width: 38 },
];

/** Rà soát: what was found, as the pane lists it, for reading, filtering and printing; linked to the figures. */
export function reviewSheet(context: TableContext): SheetModel {
  const annex: Annex = {
    mark: { kind: "helper", id: "ra-soat" },
    sheetName: sheetNames.review,
    title: reviewWords.title,
    orientation: "landscape",
    columns,
    helperColumns: 0,
    frozenColumns: 0,
    lines: 1,
  };
  const findings = inOrderOfWork(context.consolidation.findings);
  const linkOf = linksToFacts(context, findings);
  const rows = findings.map((finding, index) =>
    findingRow(context, finding, { index, link: linkOf(finding.at) }),
  );
  const sheet = annexSheet(context, annex, {
    rows: rows.length > 0 ? rows : [nothingFound()],
    lines: [{ value: reviewWords.counted(findings.length), style: tableStyle.coverage }],
    notes: [reviewWords.note],
    signed: false,
  });
  return rows.length === 0 ? sheet : { ...sheet, autoFilter: filterOver(sheet, rows.length) };
}

/** By who can act, what must be done first, then by cause. */
function inOrderOfWork(findings: readonly Finding[]): readonly Finding[] {
  return groupFindings(findings).flatMap((group) =>
    group.findings.toSorted((left, right) => severityRank(left.severity) - severityRank(right.severity)),
  );
}

/** The buttons of the filter stand in the last row of the header. */
function filterOver({ freeze }: SheetModel, rows: number): NonNullable<SheetModel["autoFilter"]> {
  const first = freeze?.rows ?? 1;
  return { top: first - 1, left: 0, bottom: first + rows - 1, right: columns.length - 1 };
}

function findingRow(
  { pack }: TableContext,
  finding: Finding,
  { index, link }: { readonly index: number; readonly link: Pick<PlacedCell, "link"> },
): AnnexRow {
  const { at, severity } = finding;
  const { what, todo } = describeFinding(finding, "vi", pack);
  const unit = at.unit === undefined ? "" : unitById(pack, at.unit).name;
  const severityStyle = { ...tableStyle.textCentred, bold: severity === "error" };
  return {
    cells: [
      { value: index + 1, style: { ...tableStyle.ordinal, vertical: "top" }, ...link },
      { value: reviewWords.severities[severity], style: { ...severityStyle, vertical: "top" } },
      { value: reviewWords.actors[actorOf(finding)], style: tableStyle.text },
      ...[unit, at.template, at.file, at.sheet].map(textCell),
      { value: at.cell ?? "", style: { ...tableStyle.ordinal, vertical: "top" } },
      textCell(what),
      textCell(todo),
    ],
  };
}

function textCell(value: string | undefined): PlacedCell {
  return { value: value ?? "", style: tableStyle.text };
}

function nothingFound(): AnnexRow {
  return {
    cells: [{ style: tableStyle.ordinal }, { value: reviewWords.nothing, style: tableStyle.label }],
    spans: [{ left: 1, right: columns.length - 1 }],
  };
}

/**
 * Where a finding leads: to the figure read from its cell, else to the unit's first figure of the form, else to its
 * line in NopBao. What is about a whole file leads nowhere.
 */
function linksToFacts(
  context: TableContext,
  findings: readonly Finding[],
): (at: FindingPlace) => Pick<PlacedCell, "link"> {
  const wanted = new Set(findings.flatMap(({ at }) => placeKey(at) ?? []));
  const rows = new Map<string, number>();
  context.facts.facts.forEach(({ submission: { source }, value }, index) => {
    const key = sourceKey(source.file.path, source.sheet, toA1(value.at));
    if (wanted.has(key) && !rows.has(key)) rows.set(key, index);
  });
  return (at) => {
    const row = rows.get(placeKey(at) ?? "");
    if (row !== undefined) {
      const cell = toA1({ row: row + 1, column: 0 });
      return { link: { sheet: sheetNames.facts, cell, tip: words.factLink } };
    }
    return at.unit === undefined ? {} : unitLink(context, at.unit, new Set([at.template ?? ""]));
  };
}

function placeKey({ file, sheet, cell }: FindingPlace): string | null {
  const range = cell === undefined ? null : parseRange(cell);
  if (file === undefined || sheet === undefined || range === null) return null;
  return sourceKey(file, sheet, toA1({ row: range.top, column: range.left }));
}

function sourceKey(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

import { assignLayout } from "./assignLayout.ts";
import { headerPaths, type HeaderPath, type HeaderZone } from "./headerPaths.ts";
import { matchAncestors, matchEither } from "./labelMatcher.ts";
import { isNumberRow } from "./numberRow.ts";
import type { SheetView } from "./sheetView.ts";
import { leadingNumber, type IndicatorShape, type SectionShape } from "./templateShape.ts";

/** A grid or list found on a sheet. */
export interface AlignedColumns {
  readonly kind: "columns";
  readonly shape: SectionShape;
  readonly header: HeaderZone;
  readonly numberRow: number | null;
  /** First row under the header. */
  readonly dataTop: number;
  /** Column of the row labels; null when there is none. */
  readonly labelColumn: number | null;
  /** Sheet column by position of the indicator in its section. */
  readonly columns: ReadonlyMap<number, number>;
  readonly extra: readonly { readonly column: number; readonly label: string }[];
  /** Share of the matched columns whose printed numbers differ from the template's. */
  readonly renumbered: number;
  /** Indicators that some label on the sheet speaks for. */
  readonly found: number;
}

const ordinalLabels: ReadonlySet<string> = new Set(["stt", "tt", "so tt", "so thu tu", "ma", "ma so"]);
const limits = { inOrder: 0.45, moved: 0.7 };

/** Maps the indicators of a grid or list to the columns under a header. */
export function alignColumns(view: SheetView, shape: SectionShape, header: HeaderZone): AlignedColumns {
  const numberRow =
    [header.bottom + 1, header.bottom + 2].find((row) => isNumberRow(view, row, header)) ?? null;
  const zone = numberRow === null ? header : { ...header, bottom: numberRow - 1 };
  const paths = headerPaths(view, zone);
  const numbers = paths.map((path) =>
    numberRow === null ? null : leadingNumber(view.text(numberRow, path.column)),
  );
  const assigned = assignLayout(
    { shape, places: paths.map((path, place) => textOfPath(path, numbers[place] ?? null)) },
    (item, place) => columnScore(shape.indicators[item], paths[place], numbers[place] ?? null),
    limits,
  );
  const columns = new Map([...assigned].map(([item, place]) => [item, paths[place]?.column ?? 0]));
  const free = paths.filter((path) => ![...columns.values()].includes(path.column));
  const labelColumn = findLabelColumn(shape, free, Math.min(...columns.values()));
  return {
    kind: "columns",
    shape,
    header: zone,
    numberRow,
    dataTop: (numberRow ?? zone.bottom) + 1,
    labelColumn,
    columns,
    extra: free
      .filter((path) => path.column !== labelColumn && path.text !== "" && !isOrdinal(path))
      .map((path) => ({ column: path.column, label: path.text })),
    renumbered: renumberedShare(shape, assigned, numbers),
    found: columns.size,
  };
}

function textOfPath({ path, bareLeaf }: HeaderPath, number: string | null): string {
  return [number ?? "", bareLeaf, ...path].join("\u0001");
}

function columnScore(
  wanted: IndicatorShape | undefined,
  found: HeaderPath | undefined,
  number: string | null,
): number {
  if (wanted === undefined || found === undefined) return 0;
  const leaf = found.path.at(-1) ?? "";
  const numbersKnown = number !== null && wanted.number !== null;
  const sameNumber = numbersKnown && number === wanted.number;
  if (leaf === "") return sameNumber ? 0.5 : 0;
  const leafScore = matchEither(wanted.leaf, leaf, found.bareLeaf);
  const ancestors = matchAncestors(wanted.ancestors, found.path.slice(0, -1));
  if (leafScore === 0) {
    return sameNumber && ancestors >= 0.5 && wanted.leaf.overlap(leaf) >= 0.3 ? 0.5 : 0;
  }
  const byNumber = numbersKnown ? (sameNumber ? 0.15 : -0.1) : 0.05;
  return 0.55 * leafScore + 0.3 * ancestors + byNumber;
}

/** The column of row labels: named like the row dimension, else the last free column before the figures. */
function findLabelColumn(
  shape: SectionShape,
  free: readonly HeaderPath[],
  firstFigure: number,
): number | null {
  if (shape.section.kind !== "grid") return null;
  const named = free.find((path) => matchEither(shape.rowLabel, path.path.at(-1) ?? "", path.bareLeaf) > 0);
  if (named !== undefined) return named.column;
  const before = free.filter((path) => path.column < firstFigure && !isOrdinal(path));
  return before.at(-1)?.column ?? null;
}

function isOrdinal(path: HeaderPath): boolean {
  return ordinalLabels.has(path.path.at(-1) ?? "");
}

function renumberedShare(
  shape: SectionShape,
  assigned: ReadonlyMap<number, number>,
  numbers: readonly (string | null)[],
): number {
  const known = [...assigned].flatMap(([item, place]) => {
    const wanted = shape.indicators[item]?.number ?? null;
    const found = numbers[place] ?? null;
    return wanted === null || found === null ? [] : [wanted === found];
  });
  return known.length === 0 ? 0 : known.filter((same) => !same).length / known.length;
}

import type { BookModel, CellStyle, ModelCell, SheetModel } from "../../../core/tables/sheetModel.ts";
import { rangeToA1, type CellRange } from "../../../core/workbook/address.ts";
import { joinAddresses, joinRuns, type Look, type Run } from "./areas.ts";
import { borderSteps } from "./borders.ts";
import { bytesOf } from "./requestSize.ts";
import { step, type Step } from "./sender.ts";

/** One respect in which cells look different from a plain one. */
interface Aspect<T> {
  /** Null for a cell that is plain in this respect. */
  readonly of: (style: CellStyle, cell: ModelCell | null) => T | null;
  readonly calls: number;
  readonly set: (format: Excel.RangeFormat, value: T) => void;
}

/** Fonts, fills, alignments and borders: cells that look alike are formatted at once, never one by one. */
export function* lookSteps(
  worksheet: Excel.Worksheet,
  sheet: SheetModel,
  font: BookModel["font"],
): Generator<Step> {
  yield* aspectSteps(worksheet, sheet, fontAspect(font));
  yield* aspectSteps(worksheet, sheet, fillAspect);
  yield* aspectSteps(worksheet, sheet, alignmentAspect);
  yield* aspectSteps(worksheet, sheet, unlockedAspect);
  yield* borderSteps(
    worksheet,
    looksOf(sheet, (style) => style.border ?? null),
  );
  yield* blockFormatSteps(worksheet, sheet);
}

/** The book's font, for every cell of a sheet. */
export function plainFontStep(worksheet: Excel.Worksheet, { name, size }: BookModel["font"]): Step {
  return step(5, 0, () => {
    const { font } = worksheet.getRange().format;
    font.name = name;
    font.size = size;
  });
}

function* aspectSteps<T>(worksheet: Excel.Worksheet, sheet: SheetModel, aspect: Aspect<T>): Generator<Step> {
  for (const { value, areas } of looksOf(sheet, aspect.of)) {
    for (const address of joinAddresses(areas)) {
      yield step(3 + aspect.calls, address.length, () => {
        aspect.set(worksheet.getRanges(address).format, value);
      });
    }
  }
}

type FontLook = Required<Pick<CellStyle, "bold" | "italic" | "underline" | "size" | "color">>;

/** A link brings a look of its own, which ours replaces. */
function fontAspect(font: BookModel["font"]): Aspect<FontLook> {
  return {
    of: ({ bold = false, italic = false, underline = false, size = font.size, color = "000000" }, cell) => {
      const isPlain = !bold && !italic && !underline && size === font.size && color === "000000";
      return isPlain && cell?.link === undefined ? null : { bold, italic, underline, size, color };
    },
    calls: 7,
    set: (format, look) => {
      format.font.name = font.name;
      format.font.size = look.size;
      format.font.bold = look.bold;
      format.font.italic = look.italic;
      format.font.underline = look.underline ? "Single" : "None";
      format.font.color = `#${look.color}`;
    },
  };
}

const fillAspect: Aspect<string> = {
  of: (style) => style.fill ?? null,
  calls: 2,
  set: (format, fill) => {
    format.fill.color = `#${fill}`;
  },
};

const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;

const alignmentAspect: Aspect<Pick<CellStyle, "horizontal" | "vertical" | "wrap" | "indent">> = {
  of: ({ horizontal, vertical, wrap, indent = 0 }) => {
    // An indent has a side; without one Excel would drop it.
    const side = horizontal ?? (indent > 0 ? "left" : undefined);
    if (side === undefined && vertical === undefined && wrap !== true) return null;
    return {
      ...(side === undefined ? {} : { horizontal: side }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(wrap === true ? { wrap } : {}),
      ...(indent > 0 ? { indent } : {}),
    };
  },
  calls: 4,
  set: (format, { horizontal, vertical, wrap, indent }) => {
    if (horizontal !== undefined) format.horizontalAlignment = horizontals[horizontal];
    if (vertical !== undefined) format.verticalAlignment = verticals[vertical];
    if (wrap === true) format.wrapText = true;
    if (indent !== undefined) format.indentLevel = indent;
  },
};

const unlockedAspect: Aspect<true> = {
  of: (style) => (style.unlocked === true ? true : null),
  calls: 2,
  set: (format) => {
    format.protection.locked = false;
  },
};

/** Cells that are alike in one respect, those of the block by its columns. */
function looksOf<T>(sheet: SheetModel, of: Aspect<T>["of"]): readonly Look<T>[] {
  const keyOf = (value: T): string => JSON.stringify(value);
  const looks = joinRuns(cellRuns(sheet.cells, of), keyOf);
  return [...looks, ...blockLooks(sheet, of, keyOf)];
}

function* cellRuns<T>(cells: readonly ModelCell[], of: Aspect<T>["of"]): Generator<Run<T>> {
  for (const cell of cells) {
    const value = of(cell.style ?? {}, cell);
    if (value !== null) yield { row: cell.row, left: cell.column, right: cell.column, value };
  }
}

function blockLooks<T>(
  { block }: SheetModel,
  of: Aspect<T>["of"],
  keyOf: (value: T) => string,
): readonly Look<T>[] {
  if (block === undefined || block.height === 0) return [];
  const bottom = block.top + block.height - 1;
  const runs = block.columns.flatMap(({ style }, index) => {
    const value = of(style, null);
    const column = block.left + index;
    return value === null ? [] : [{ row: block.top, left: column, right: column, value }];
  });
  return joinRuns(runs, keyOf).map(({ value, areas }) => ({
    value,
    areas: areas.map((area): CellRange => ({ ...area, bottom })),
  }));
}

/** Number formats of a block, a column or several at a time. */
function* blockFormatSteps(worksheet: Excel.Worksheet, sheet: SheetModel): Generator<Step> {
  const looks = blockLooks(sheet, (style) => style.numberFormat ?? null, String);
  for (const { value, areas } of looks) {
    for (const area of areas) yield numberFormatStep(worksheet, area, value);
  }
}

export function numberFormatStep(worksheet: Excel.Worksheet, area: CellRange, format: string): Step {
  return step(3, bytesOf(format), () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one text is taken for all cells of a range, which the types do not say
    worksheet.getRange(rangeToA1(area)).numberFormat = format as unknown as string[][];
  });
}

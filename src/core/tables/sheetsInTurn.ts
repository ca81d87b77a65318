import { sheetDefaults } from "./sheetDefaults.ts";
import type { ModelCell, SheetModel } from "./sheetModel.ts";

/** How a sheet of a book is made, and what is known of it before. */
export interface SheetMaker {
  readonly make: () => SheetModel;
  /** Of a visible sheet without tables, names and validations: such a one need not be made before it is drawn. */
  readonly head?: Pick<SheetModel, "name" | "mark">;
}

/** So many cells in all are kept; any other sheet is made again whenever its cells are asked for. */
const mostCellsKept = 10_000;

/**
 * Sheets of which few cells are in memory at a time, as long as they are gone through one after the other: those of all
 * together take some hundreds of megabytes. Sheets with a head are made once when they are drawn in turn.
 */
export function sheetsInTurn(makers: readonly SheetMaker[]): readonly SheetModel[] {
  const turn = createTurn();
  return makers.map((maker) =>
    maker.head === undefined ? madeNow(maker, turn) : madeLater({ ...maker, head: maker.head }, turn),
  );
}

type Frame = Omit<SheetModel, "cells">;

interface Turn {
  /** Everything but the cells, kept once the sheet has been made. */
  readonly frameOf: (maker: SheetMaker) => Frame;
  readonly cellsOf: (maker: SheetMaker) => readonly ModelCell[];
}

function createTurn(): Turn {
  const frames = new Map<SheetMaker, Frame>();
  const kept = new Map<SheetMaker, readonly ModelCell[]>();
  let room = mostCellsKept;
  let last: { readonly maker: SheetMaker; readonly cells: readonly ModelCell[] } | null = null;
  const make = (maker: SheetMaker): readonly ModelCell[] => {
    last = null;
    const { cells, ...frame } = maker.make();
    if (!frames.has(maker)) frames.set(maker, frame);
    if (cells.length <= room) {
      room -= cells.length;
      kept.set(maker, cells);
    } else {
      last = { maker, cells };
    }
    return cells;
  };
  return {
    frameOf: (maker) => {
      if (!frames.has(maker)) make(maker);
      const frame = frames.get(maker);
      if (frame === undefined) throw new Error("a sheet was made without its frame");
      return frame;
    },
    cellsOf: (maker) => kept.get(maker) ?? (last?.maker === maker ? last.cells : make(maker)),
  };
}

function madeNow(maker: SheetMaker, { frameOf, cellsOf }: Turn): SheetModel {
  return {
    ...frameOf(maker),
    get cells() {
      return cellsOf(maker);
    },
  };
}

/** What a sheet has that is not known before it is made; the compiler sees to it that nothing is left out. */
const madeMembers = {
  tabColor: true,
  cells: true,
  block: true,
  merges: true,
  columns: true,
  hiddenColumns: true,
  rowHeights: true,
  freeze: true,
  autoFilter: true,
  print: true,
  charts: true,
  conditionalFormats: true,
  protected: true,
  zoom: true,
  showGridLines: true,
} as const satisfies Record<Exclude<keyof SheetModel, keyof typeof knownMembers | "name" | "mark">, true>;

const knownMembers = { visibility: "visible", tables: [], validations: [], names: [] } as const;

function madeLater(maker: Required<SheetMaker>, { frameOf, cellsOf }: Turn): SheetModel {
  const { name, mark } = maker.head;
  const sheet: SheetModel = { ...sheetDefaults, ...knownMembers, name, mark, cells: [] };
  const frame = (): Frame => {
    const made = frameOf(maker);
    const { tables, validations, names, visibility } = made;
    const isPlain = tables.length + validations.length + names.length === 0 && visibility === "visible";
    if (!isPlain || made.name !== name) throw new Error(`sheet ${name} is not what its head says`);
    return made;
  };
  for (const member of Object.keys(madeMembers)) {
    const get = (): unknown => (member === "cells" ? cellsOf(maker) : Reflect.get(frame(), member));
    Object.defineProperty(sheet, member, { enumerable: true, get });
  }
  return sheet;
}

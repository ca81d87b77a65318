import type { CellRange } from "../workbook/address.ts";

/** One cell of a multi-level header; rows count from 0 at its top level, columns from 0 at its first leaf. */
export interface HeaderCell {
  readonly text: string;
  readonly range: CellRange;
}

export interface HeaderTree {
  /** Levels, at least 1. */
  readonly depth: number;
  /** In reading order; together they cover the header without gaps or overlaps. */
  readonly cells: readonly HeaderCell[];
}

/**
 * Turns the label paths of neighbouring columns into header cells: neighbours that share a path share its cell,
 * and a path that ends early reaches down to the lowest level.
 */
export function headerTree(paths: readonly (readonly string[])[]): HeaderTree {
  const depth = Math.max(1, ...paths.map((path) => path.length));
  const cells = Array.from({ length: depth }, (_, level) => levelCells(paths, level, depth)).flat();
  return { depth, cells };
}

function levelCells(paths: readonly (readonly string[])[], level: number, depth: number): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let left = 0; left < paths.length;) {
    const path = paths[left] ?? [];
    const right = isLeaf(path, level) ? left : lastOfGroup(paths, left, level);
    const text = path[level];
    if (text !== undefined) {
      cells.push({
        text,
        range: { top: level, left, bottom: isLeaf(path, level) ? depth - 1 : level, right },
      });
    }
    left = right + 1;
  }
  return cells;
}

function isLeaf(path: readonly string[], level: number): boolean {
  return level >= path.length - 1;
}

function lastOfGroup(paths: readonly (readonly string[])[], left: number, level: number): number {
  const prefix = (paths[left] ?? []).slice(0, level + 1);
  let right = left;
  while (isInGroup(paths[right + 1], prefix)) right += 1;
  return right;
}

function isInGroup(path: readonly string[] | undefined, prefix: readonly string[]): boolean {
  return (
    path !== undefined && path.length > prefix.length && prefix.every((part, index) => path[index] === part)
  );
}

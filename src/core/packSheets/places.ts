import type { SheetPlace } from "./sheetProblem.ts";

/** The cells that the members of files came from. */
export interface Places {
  /** The first place that is named for a member stays. */
  add(file: string, path: string, place: SheetPlace): void;
  /** The cell of a member, else of the nearest one around it. */
  find(file: string, path: string): SheetPlace | null;
}

export function createPlaces(): Places {
  const places = new Map<string, SheetPlace>();
  return {
    add: (file, path, place) => {
      if (!places.has(key(file, path))) places.set(key(file, path), place);
    },
    find: (file, path) => {
      for (let around: string | null = path; around !== null; around = outer(around)) {
        const place = places.get(key(file, around));
        if (place !== undefined) return place;
      }
      return null;
    },
  };
}

function key(file: string, path: string): string {
  return `${file}\n${path}`;
}

/** "rules[3].right[1]" → "rules[3].right" → "rules[3]" → "rules" → "" → null. */
function outer(path: string): string | null {
  if (path === "") return null;
  return path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0));
}

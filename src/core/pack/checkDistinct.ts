import { repeated, type Noun } from "./complaints.ts";
import { packError, type PackError } from "./packError.ts";

/** A name and where it stands. */
export interface NamedPlace {
  readonly name: string;
  readonly file: string;
  readonly path: string;
}

/**
 * Errors for names that occur a second time. Case does not count: look-ups in a workbook are blind to it, so "a1"
 * and "A1" would add up.
 */
export function checkDistinct(noun: Noun, places: readonly NamedPlace[]): readonly PackError[] {
  const firsts = new Map<string, NamedPlace>();
  return places.flatMap((place): readonly PackError[] => {
    const key = place.name.normalize("NFC").toLowerCase();
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, place);
      return [];
    }
    const where = first.file === place.file ? first.path : `${first.file} ${first.path}`.trim();
    return [packError(place.file, place.path, repeated(noun, place.name, where))];
  });
}

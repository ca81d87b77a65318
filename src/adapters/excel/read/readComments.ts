import { parseA1 } from "../../../core/workbook/address.ts";
import { referredSheet } from "../../../core/tables/sheetMarks.ts";
import { hasApi } from "../apiLevel.ts";

/** Texts of comments by sheet name, then by address from 0 ("4,2"). */
export type Comments = ReadonlyMap<string, ReadonlyMap<string, string>>;

type Commented = Excel.Comment | Excel.Note;

export interface AskedComments {
  readonly comments: Excel.CommentCollection;
  /** Null where Excel is too old to tell of notes. */
  readonly notes: Excel.NoteCollection | null;
}

export function askComments({ workbook }: Excel.RequestContext): AskedComments {
  const { comments } = workbook;
  comments.load("items/content");
  const notes = hasApi("1.18") ? workbook.notes : null;
  notes?.load("items/content");
  return { comments, notes };
}

/** Asks where the comments stand, which takes another round trip; the caller makes it when there are any. */
export function askPlaces({ comments, notes }: AskedComments): readonly LocatedComment[] {
  const all: readonly Commented[] = [...comments.items, ...(notes?.items ?? [])];
  return all.map((comment) => {
    const place = comment.getLocation();
    place.load("address");
    return { text: comment.content, place };
  });
}

export interface LocatedComment {
  readonly text: string;
  readonly place: Excel.Range;
}

export function commentsBySheet(located: readonly LocatedComment[]): Comments {
  const bySheet = new Map<string, Map<string, string>>();
  for (const { text, place } of located) {
    const sheet = referredSheet(place.address);
    const at = parseA1(place.address.slice(place.address.lastIndexOf("!") + 1));
    if (sheet === null || at === null) continue;
    const texts = bySheet.get(sheet) ?? new Map<string, string>();
    const key = `${at.row},${at.column}`;
    const before = texts.get(key);
    texts.set(key, before === undefined ? text : `${before}\n${text}`);
    bySheet.set(sheet, texts);
  }
  return bySheet;
}

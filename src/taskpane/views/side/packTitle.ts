import type { PackEntry } from "../../../app/desk/desk.ts";
import type { Strings } from "../../strings/strings.ts";

/** A copy has the title of its original: the id tells them apart. */
export function packTitle({ id, title, isOwn }: PackEntry, words: Strings["side"]["pack"]): string {
  return isOwn === true ? words.own(title, id) : title;
}

import { formStrings } from "../strings/formStrings.ts";
import { useWords } from "./words.ts";

/** The words for learning and requesting forms, in the language of the pane. */
export function useFormWords(): (typeof formStrings)["vi"] {
  return formStrings[useWords().language];
}

import { createContext, useContext } from "react";
import type { Language } from "../../core/findings/format.ts";
import { strings, type Strings } from "../strings/strings.ts";

/** The language of the pane and its words. */
export interface Words {
  readonly language: Language;
  readonly strings: Strings;
}

export const WordsContext = createContext<Words>({ language: "vi", strings: strings.vi });

export function useWords(): Words {
  return useContext(WordsContext);
}

/** A finding's cause in a few words; a code of a newer version speaks for itself. */
export function causeTitle({ causes }: Strings, code: string): string {
  return Object.entries(causes).find(([known]) => known === code)?.[1] ?? code;
}

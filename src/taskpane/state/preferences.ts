import type { Language } from "../../core/findings/format.ts";
import { views, type ViewName } from "./view.ts";

export type ThemeChoice = "system" | "light" | "dark";

/** What the pane remembers of its user between two openings; what was received is the desk's to keep. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Who answers questions and writes the book; "" until it is known. */
  readonly author: string;
  /** Ids of the findings that the user ticked off. */
  readonly handled: readonly string[];
  /** Where the pane was left. */
  readonly view: ViewName;
}

export const firstPreferences: Preferences = {
  language: "vi",
  theme: "system",
  author: "",
  handled: [],
  view: "receive",
};

/** Reads what an earlier version, or somebody else, may have stored: whatever does not fit is left at its default. */
export function parsePreferences(
  text: string | null,
  otherwise: Preferences = firstPreferences,
): Preferences {
  const stored = parseObject(text);
  return {
    language: oneOf(stored["language"], ["vi", "en"]) ?? otherwise.language,
    theme: oneOf(stored["theme"], ["system", "light", "dark"]) ?? otherwise.theme,
    author: typeof stored["author"] === "string" ? stored["author"] : otherwise.author,
    handled: textsOf(stored["handled"]) ?? otherwise.handled,
    view: oneOf(stored["view"], views) ?? otherwise.view,
  };
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    // Damaged preferences are as good as none.
    return {};
  }
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : undefined;
}

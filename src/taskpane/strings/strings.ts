import type { Language } from "../../core/findings/format.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** Every word of the pane; the compiler holds both languages to the same members. */
export type Strings = typeof vi;

export const strings: Readonly<Record<Language, Strings>> = { vi, en };

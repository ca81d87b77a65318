import type { HostErrorCode } from "../app/bookHost.ts";
import type { Language } from "../core/findings/format.ts";
import { strings } from "../taskpane/strings/strings.ts";

/** What kept a command from its work, in the language of the user. */
export interface Problem {
  readonly code: HostErrorCode;
  readonly language: Language;
}

/** The page, beside the present one, that says it. */
export function problemAddress({ code, language }: Problem, present: string): string {
  return new URL(`commands.html?problem=${code}&language=${language}`, present).href;
}

/** The problem that a page is to tell; null when it was opened to run commands. */
export function problemOfAddress(search: string): Problem | null {
  const asked = new URLSearchParams(search);
  const problem = asked.get("problem");
  if (problem === null) return null;
  return {
    code: isHostErrorCode(problem) ? problem : "unknown",
    language: asked.get("language") === "en" ? "en" : "vi",
  };
}

function isHostErrorCode(text: string): text is HostErrorCode {
  return Object.hasOwn(strings.vi.shell.hostErrors, text);
}

import type { DeskFinding } from "../../app/desk/desk.ts";
import type { Language } from "../../core/findings/format.ts";

/** What a unit is told of its findings, one a line: for a letter, an e-mail or a chat. Notes ask for nothing. */
export function unitLetter(findings: readonly DeskFinding[], language: Language): string {
  const lines = findings
    .filter((finding) => finding.severity !== "note")
    .map((finding) => {
      const { where, what, todo } = finding.message[language];
      return `- ${where}: ${what} ${todo}`;
    });
  return [...new Set(lines)].join("\n");
}

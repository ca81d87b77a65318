import { strings } from "../taskpane/strings/strings.ts";
import type { Problem } from "./problemAddress.ts";

/** Says in a page of its own what kept a command from its work. */
export function showProblem({ code, language }: Problem, page: Document): void {
  const { shell } = strings[language];
  const title = page.createElement("h1");
  title.textContent = shell.productName;
  const sentence = page.createElement("p");
  sentence.textContent = shell.hostErrors[code];
  page.documentElement.lang = language;
  page.title = shell.productName;
  page.body.replaceChildren(title, sentence);
}

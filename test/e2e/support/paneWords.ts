import type { Page } from "playwright-core";
import { strings } from "../../../src/taskpane/strings/strings.ts";
import { selfTestWords } from "../../../src/taskpane/selfTest/words.ts";

/** Something to put into sentences, to see what stands around it. */
const anything = 7;
/** Shorter texts may be a part of the data, which is Vietnamese in every language. */
const tellingLength = 12;

/** The pane's own texts; of sentences with something in them, what stands around it. */
function textsIn(words: unknown): readonly string[] {
  if (typeof words === "string") return [words];
  if (isSentence(words)) return partsOf(words);
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

type Sentence = (...given: readonly never[]) => unknown;

function isSentence(words: unknown): words is Sentence {
  return typeof words === "function";
}

function partsOf(sentence: Sentence): readonly string[] {
  const given = Array.from({ length: sentence.length }, () => anything);
  try {
    const said: unknown = Reflect.apply(sentence, null, given);
    return typeof said === "string" ? said.split(/\d+|undefined|NaN/).map((part) => part.trim()) : [];
  } catch {
    // A sentence about more than numbers and names.
    return [];
  }
}

/** Sheets of the book have Vietnamese names in every language. */
const sheetNames = ["Rà soát"];
const english = new Set([...textsIn([strings.en, selfTestWords.en]), ...sheetNames]);
const vietnamese = textsIn([strings.vi, selfTestWords.vi]).filter(
  (text) => text !== "" && !english.has(text),
);

/** The texts that the pane itself says in Vietnamese, among those that are on the page. */
export async function vietnameseWords(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(textsOnPage);
  return shown.filter((text) =>
    vietnamese.some((word) => text === word || (word.length >= tellingLength && text.includes(word))),
  );
}

/** What can be read or heard, without the cells of a received sheet. */
function textsOnPage(): string[] {
  const elements = [...document.body.querySelectorAll("*")].filter(
    (element) =>
      element.closest('script, style, noscript, [role="grid"] [role="row"], [lang="vi"]:not(html)') === null,
  );
  return elements
    .flatMap((element) => [
      ...["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
      ...Array.from(element.childNodes, (node) =>
        node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : "",
      ),
    ])
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

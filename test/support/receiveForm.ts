import type { BookOptions } from "../../scripts/sample/books.mjs";
import { change, type Look, type Page } from "../../scripts/sample/page.mjs";
import { reviewReceived, type Outcome, type ReceivedOptions } from "./reviewReceived.ts";
import { bookBytes, unitPage } from "./unitBooks.ts";

/** The file of Phường Phổ Minh, which the tests of one form damage. */
export const ownFile = "BC_PhoMinh.xlsx";
export const ownUnit = "P-PHOMINH";

/** Makes cells hold something else: "A05" → 7, or a value with its format, font or formula. */
export function withCells(cells: Readonly<Record<string, unknown>>, look: Look = {}): (page: Page) => void {
  return (page) => {
    for (const [key, value] of Object.entries(cells)) change(page, key, value, look);
  };
}

export interface ReceiveOptions extends ReceivedOptions {
  readonly book?: BookOptions;
}

/** One form of Phường Phổ Minh, damaged, as a workbook by itself. */
export function damagedForm(
  template: string,
  damage: (page: Page) => void,
  book: BookOptions = { habit: 2 },
): Promise<Uint8Array> {
  const page = unitPage(ownUnit, template, book);
  damage(page);
  return bookBytes(page);
}

/** That form, sent and reviewed the whole way. */
export async function receiveForm(
  template: string,
  damage: (page: Page) => void,
  options: ReceiveOptions = {},
): Promise<Outcome> {
  return reviewReceived({ [ownFile]: await damagedForm(template, damage, options.book) }, options);
}

/** The one question that a finding code asks of a form is answered, and the same bytes are reviewed again. */
export async function receiveAnswer(
  bytes: Uint8Array,
  asked: Pick<Outcome, "finding">,
  said: { readonly code: string; readonly answer: string },
): Promise<Outcome> {
  const { question } = asked.finding(said.code);
  if (question === null) throw new Error(`${said.code} asks nothing`);
  return reviewReceived({ [ownFile]: bytes }, { answers: { [question.id]: said.answer } });
}

/** Answers of a question as a decisions file would name them. */
export function optionsOf({
  question,
}: {
  readonly question: Outcome["report"]["findings"][number]["question"];
}) {
  return question?.options.map((option) => option.answer) ?? [];
}

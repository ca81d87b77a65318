import type { DecimalText } from "../../decimal.ts";
import type { FindingCode, FindingOf } from "../finding.ts";

/** What is wrong, with the numbers in it, and what to do about it. Whole sentences. */
export interface Message {
  readonly what: string;
  readonly todo: string;
}

/** What a sentence may look up besides the finding itself. */
export interface MessageContext {
  readonly unitName: (id: string) => string;
  readonly templateTitle: (code: string) => string;
  readonly number: (decimal: DecimalText) => string;
  readonly date: (date: string) => string;
}

/** One sentence maker for each of these codes. */
export type MessagesFor<C extends FindingCode> = {
  readonly [K in C]: (finding: FindingOf<K>, context: MessageContext) => Message;
};

export type MessageCatalogue = MessagesFor<FindingCode>;

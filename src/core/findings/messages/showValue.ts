import { isDecimalText } from "../../decimal.ts";
import type { MessageContext } from "./catalogue.ts";

/** A value given as text: a number or a date as the language writes it, anything else as it is. */
export function showValue(text: string, context: MessageContext): string {
  return isDecimalText(text) ? context.number(text) : context.date(text);
}

/** A count as the language writes it. */
export function showCount(count: number, context: MessageContext): string {
  return context.number(String(count));
}

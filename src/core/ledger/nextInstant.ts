import { addDays } from "../civilDate.ts";
import type { LedgerEvent } from "./event.ts";
import { instantOf } from "./instant.ts";

/**
 * A time for what is recorded now: the one given, or a second after the last event when a clock is behind. So what
 * knows an event stands after it, on whatever computer it was recorded.
 */
export function nextInstant(at: string, ledger: readonly LedgerEvent[]): string {
  const now = instantOf(at);
  const last = ledger.reduce((latest, event) => Math.max(latest, instantOf(event.at) ?? latest), -Infinity);
  if (now === null || now > last) return at;
  return writeInstant(Math.floor(last) + 1, offsetOf(at));
}

interface Offset {
  readonly text: string;
  readonly minutes: number;
}

function offsetOf(at: string): Offset {
  const match = /([+-])(\d\d):?(\d\d)$/.exec(at);
  if (match === null) return { text: "Z", minutes: 0 };
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return { text: match[0], minutes: match[1] === "-" ? -minutes : minutes };
}

function writeInstant(seconds: number, { text, minutes }: Offset): string {
  const local = seconds + minutes * 60;
  const day = Math.floor(local / 86_400);
  const rest = local - day * 86_400;
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  const time = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return `${addDays("1970-01-01", day)}T${time}${text}`;
}

import { decisionsInForce } from "../app/decide/ledgerDecisions.ts";
import { describeMemory, memoriesOf } from "../app/desk/memories.ts";
import { formatDate } from "../core/findings/format.ts";
import type { LedgerEvent } from "../core/ledger/event.ts";
import { knownPayload } from "../core/ledger/payloadSchema.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { Language } from "./arguments.ts";
import type { OpenedBook } from "./ownBook.ts";
import { words } from "./words.ts";

interface Printing {
  readonly pack: Pack;
  readonly language: Language;
  readonly print: (text: string) => void;
}

/** Every decision in force with the id that undoes it, then what is remembered for later calls. */
export function printDecisions({ ledger, state }: OpenedBook, { pack, language, print }: Printing): void {
  const say = words[language];
  const unitName = (id: string): string => pack.units.find((unit) => unit.id === id)?.name ?? id;
  const decisions = decisionsInForce(ledger);
  print(`${say.decisionsHeading(decisions.length)}\n`);
  for (const event of decisions) {
    const { id, at, author, payload } = event;
    const what = [say.events[payload.kind] ?? payload.kind, ...placeOf(event, unitName)].join(" – ");
    print(`- ${id}\n  ${at.slice(0, 16).replace("T", " ")} ${author}: ${what}${reasonOf(event)}\n`);
  }
  const remembered = memoriesOf(state);
  if (remembered.length === 0) return;
  print(`\n${say.memoryHeading(remembered.length)}\n`);
  for (const memory of remembered) {
    const { event, unit, template, indicator, until } = memory;
    const place = [unit === null ? "" : unitName(unit), template, indicator].filter(Boolean).join(" – ");
    const end = until === null ? "" : ` (${say.until(formatDate(until))})`;
    print(`- ${event}\n  ${place}: ${describeMemory(memory, language)}${end}\n`);
  }
}

/** What a decision is about and what it changes, as far as it says so. */
function placeOf({ payload }: LedgerEvent, unitName: (id: string) => string): readonly string[] {
  const said: Readonly<Record<string, unknown>> = { ...payload };
  const text = (member: string): string => {
    const value = said[member];
    return typeof value === "string" ? value : "";
  };
  const unit = text("unit");
  const change = text("after") === "" ? "" : `${text("before")} → ${text("after")}`;
  const targets = knownPayload(payload);
  return [
    text("call"),
    unit === "" ? "" : unitName(unit),
    text("template"),
    text("row"),
    text("indicator"),
    change,
    text("until"),
    text("alias"),
    text("question") === "" ? "" : `${text("question")} = ${text("answer")}`,
    targets?.kind === "undone" ? targets.events.join(", ") : "",
    text("memory"),
  ].filter((part) => part !== "");
}

function reasonOf({ payload }: LedgerEvent): string {
  return "reason" in payload && payload.reason !== "" ? ` (${payload.reason})` : "";
}

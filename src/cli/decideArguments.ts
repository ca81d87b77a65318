import { civilDateOf } from "../core/civilDate.ts";
import type { Action } from "../core/ledger/action.ts";
import type { Bilingual } from "../core/pack/common.ts";
import { err, ok, type Result } from "../core/result.ts";
import { argumentErrors } from "./argumentErrors.ts";
import { parseDelivery, parseDuty, parseValuePlace, splitOnce } from "./decisionText.ts";

/** The options that decide, each as often as one likes. */
export const decidingOptions = {
  explain: { type: "string", multiple: true },
  correct: { type: "string", multiple: true },
  fix: { type: "string", multiple: true },
  convert: { type: "string", multiple: true },
  return: { type: "string", multiple: true },
  accept: { type: "string", multiple: true },
  exclude: { type: "string", multiple: true },
  pin: { type: "string", multiple: true },
  exempt: { type: "string", multiple: true },
  extend: { type: "string", multiple: true },
  alias: { type: "string", multiple: true },
  seal: { type: "string", multiple: true },
  reopen: { type: "string", multiple: true },
  undo: { type: "string", multiple: true },
  forget: { type: "string", multiple: true },
  acknowledge: { type: "boolean" },
} as const;

type DecidingOption = keyof typeof decidingOptions;

export type DecidingValues = {
  readonly [K in DecidingOption]?: (typeof decidingOptions)[K]["type"] extends "boolean"
    ? boolean | undefined
    : string[] | undefined;
};

export interface Signing {
  readonly by: string;
  readonly reason: string;
  readonly call: string | undefined;
  readonly category: string | undefined;
}

/** The actions that the options name, in the order of the table above. */
export function decidedActions(
  values: DecidingValues,
  signing: Signing,
): Result<readonly Action[], Bilingual> {
  const { by, reason } = signing;
  const actions: Action[] = values.acknowledge === true ? [{ decide: "acknowledge", by, reason }] : [];
  for (const option of textOptions) {
    for (const text of values[option] ?? []) {
      const action = readers[option](text, signing);
      if (action === null) return err(argumentErrors.badForm(`--${option}`, examples[option]));
      actions.push(action);
    }
  }
  return ok(actions);
}

/** True when an option decides something. */
export function decidesAnything(values: DecidingValues): boolean {
  return values.acknowledge === true || textOptions.some((option) => values[option] !== undefined);
}

type TextOption = Exclude<DecidingOption, "acknowledge">;

const examples: Readonly<Record<TextOption, string>> = {
  explain: "<finding>",
  correct: "<unit>/<form>/<indicator>=12",
  fix: "<finding> | <finding>=12",
  convert: "<unit>/<form>/<indicator>=yes|no",
  return: "<unit>/<form>",
  accept: "<unit>/<form>[=file.xlsx]",
  exclude: "<unit>/<form>[/<row's unit>]",
  pin: "<unit>/<form>=file.xlsx",
  exempt: "<unit>[/<form>]",
  extend: "<unit>[/<form>]=yyyy-mm-dd | <unit>=+3",
  alias: "<unit>=<name>",
  seal: "<call>",
  reopen: "<call>",
  undo: "last | <event>",
  forget: "<event>",
};

type Reader = (text: string, signing: Signing) => Action | null;

const readers: Readonly<Record<TextOption, Reader>> = {
  explain: (finding, { by, reason, category }) => ({
    decide: "explain",
    finding,
    by,
    reason,
    ...(category === undefined ? {} : { category }),
  }),
  correct: (text, { by, reason, call }) => {
    const [written, to] = splitOnce(text, "=");
    const place = parseValuePlace(written, call);
    return place === null || to === undefined ? null : { decide: "correct", place, to, by, reason };
  },
  fix: (text, { by, reason }) => {
    const [finding, to] = splitOnce(text, "=");
    return { decide: "fix", finding, by, reason, ...(to === undefined ? {} : { to }) };
  },
  convert: (text, { by, reason, call }) => {
    const [written, answer] = splitOnce(text, "=");
    const place = parseValuePlace(written, call);
    if (place === null || (answer !== "yes" && answer !== "no")) return null;
    return { decide: "convert", place, accept: answer === "yes", by, reason };
  },
  return: deliveryReader("return"),
  accept: deliveryReader("accept"),
  exclude: deliveryReader("exclude"),
  pin: deliveryReader("pin"),
  exempt: (text, { by, reason, call }) => {
    const duty = parseDuty(text, call);
    return duty === null ? null : { decide: "exempt", duty, by, reason };
  },
  extend: (text, { by, reason, call }) => {
    const [written, day = ""] = splitOnce(text, "=");
    const [duty, until] = [parseDuty(written, call), parseUntil(day)];
    return duty === null || until === null ? null : { decide: "extend", duty, until, by, reason };
  },
  alias: (text, { by, reason }) => {
    const [unit, name = ""] = splitOnce(text, "=");
    return name === "" ? null : { decide: "alias", unit, name, by, reason };
  },
  seal: (call, { by, reason }) => ({ decide: "seal", call, by, reason }),
  reopen: (call, { by, reason }) => ({ decide: "reopen", call, by, reason }),
  undo: (event, { by, reason }) => ({ decide: "undo", events: [event], by, reason }),
  forget: (event, { by, reason }) => ({ decide: "forget", event, by, reason }),
};

/** Those that take a text. */
export const textOptions = [
  "explain",
  "correct",
  "fix",
  "convert",
  "return",
  "accept",
  "exclude",
  "pin",
  "exempt",
  "extend",
  "alias",
  "seal",
  "reopen",
  "undo",
  "forget",
] as const satisfies readonly TextOption[];

function deliveryReader(decide: "return" | "accept" | "exclude" | "pin"): Reader {
  return (text, { by, reason, call }) => {
    const delivery = parseDelivery(text, call);
    return delivery === null ? null : { decide, delivery, by, reason };
  };
}

/** "2022-06-15", "15/06/2022", or "+3" for working days. */
function parseUntil(text: string): string | number | null {
  const days = /^\+([1-9]\d?)$/.exec(text)?.[1];
  if (days !== undefined) return Number(days);
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso !== null) return civilDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return written === null ? null : civilDateOf(Number(written[3]), Number(written[2]), Number(written[1]));
}

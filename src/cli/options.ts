import type { parseArgs } from "node:util";
import { decidingOptions, textOptions } from "./decideArguments.ts";

/** Every option of the command line. */
export const options = {
  pack: { type: "string" },
  call: { type: "string", multiple: true },
  received: { type: "string" },
  decisions: { type: "string" },
  ledger: { type: "string" },
  history: { type: "string" },
  previous: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  report: { type: "string" },
  unit: { type: "string", multiple: true },
  strict: { type: "boolean" },
  restore: { type: "boolean" },
  sheet: { type: "string" },
  code: { type: "string" },
  add: { type: "boolean" },
  file: { type: "string" },
  list: { type: "boolean" },
  by: { type: "string" },
  reason: { type: "string" },
  category: { type: "string" },
  ...decidingOptions,
  author: { type: "string" },
  at: { type: "string" },
  workers: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

export type Values = ReturnType<
  typeof parseArgs<{ options: typeof options; allowPositionals: true }>
>["values"];

/** Which options a command takes. */
export const allowed = {
  check: ["pack", "call", "received", "decisions", "ledger", "history", "format", "workers", "lang"],
  merge: [
    "pack",
    "call",
    "received",
    "decisions",
    "out",
    "report",
    "strict",
    "restore",
    "ledger",
    "history",
    "author",
    "at",
    "workers",
    "lang",
  ],
  forms: ["pack", "call", "out", "previous", "at", "lang"],
  decide: [
    "pack",
    "call",
    "received",
    "report",
    "file",
    "list",
    "by",
    "reason",
    "category",
    "at",
    "workers",
    "lang",
    ...textOptions,
    "acknowledge",
  ],
  slip: ["pack", "call", "received", "decisions", "unit", "out", "at", "workers", "lang"],
  remind: ["pack", "call", "received", "decisions", "unit", "out", "at", "workers", "lang"],
  report: ["pack", "call", "received", "decisions", "unit", "out", "at", "workers", "lang"],
  verify: ["pack", "received", "workers", "lang"],
  learn: ["sheet", "code", "pack", "add", "out", "at", "lang"],
  request: ["pack", "out", "lang"],
  pack: ["out", "lang"],
} satisfies Readonly<Record<string, readonly (keyof Values)[]>>;

export type CommandName = keyof typeof allowed;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(allowed, name);
}

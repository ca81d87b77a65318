import { parseArgs } from "node:util";
import { err, ok, type Result } from "../core/result.ts";
import type { Bilingual } from "../core/pack/common.ts";

export type Language = "vi" | "en";

interface ReviewArguments {
  readonly inputs: readonly string[];
  readonly pack: string;
  readonly calls: readonly string[];
  /** A register file or one civil date for all. */
  readonly received: string | null;
  readonly decisions: string | null;
  /** How many workers read the files; null leaves it to the program. */
  readonly workers: number | null;
  readonly language: Language;
}

export type Command =
  | ({
      readonly name: "check";
      readonly format: "text" | "json";
      readonly ledger: string | null;
    } & ReviewArguments)
  | ({
      readonly name: "merge";
      readonly out: string;
      readonly report: string | null;
      readonly strict: boolean;
      readonly author: string | null;
      /** ISO date and time to record instead of the clock's. */
      readonly at: string | null;
    } & ReviewArguments)
  | {
      readonly name: "forms";
      readonly pack: string;
      readonly call: string;
      readonly out: string;
      readonly issued: string | null;
      readonly language: Language;
    }
  | { readonly name: "pack"; readonly folder: string; readonly language: Language }
  | { readonly name: "help"; readonly language: Language }
  | { readonly name: "version"; readonly language: Language };

const options = {
  pack: { type: "string" },
  call: { type: "string", multiple: true },
  received: { type: "string" },
  decisions: { type: "string" },
  ledger: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  report: { type: "string" },
  strict: { type: "boolean" },
  author: { type: "string" },
  at: { type: "string" },
  workers: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>["values"];

const allowed: Readonly<Record<string, readonly (keyof Values)[]>> = {
  check: ["pack", "call", "received", "decisions", "ledger", "format", "workers", "lang"],
  merge: [
    "pack",
    "call",
    "received",
    "decisions",
    "out",
    "report",
    "strict",
    "author",
    "at",
    "workers",
    "lang",
  ],
  forms: ["pack", "call", "out", "at", "lang"],
  pack: ["lang"],
};

/** Reads the command line; an error is the sentence to show. */
export function parseArguments(argv: readonly string[]): Result<Command, Bilingual> {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch {
    // parseArgs throws for what the user typed; its English message is replaced by ours
    return err(unknownOption(argv));
  }
  const { values, positionals } = parsed;
  const language = values.lang ?? "vi";
  if (language !== "vi" && language !== "en") return err(badValue("--lang", "vi | en"));
  const [name = "help", ...rest] = positionals;
  if (values.version === true) return ok({ name: "version", language });
  if (values.help === true || name === "help") return ok({ name: "help", language });
  const known = allowed[name];
  if (known === undefined) return err(unknownCommand(name));
  for (const key of Object.keys(values)) {
    if (!known.some((option) => option === key)) return err(notForCommand(key, name));
  }
  switch (name) {
    case "check":
    case "merge":
      return reviewCommand(name, rest, values, language);
    case "forms":
      return formsCommand(rest, values, language);
    default:
      return packCommand(rest, language);
  }
}

function reviewCommand(
  name: "check" | "merge",
  inputs: readonly string[],
  values: Values,
  language: Language,
): Result<Command, Bilingual> {
  if (inputs.length === 0) return err(missing("<files|folders|zip…>", "các tệp, thư mục hoặc .zip đã nhận"));
  if (values.pack === undefined) return err(missing("--pack", "gói cấu hình"));
  if (values.call === undefined) return err(missing("--call", "đợt báo cáo"));
  if (values.workers !== undefined && !/^[1-9]\d?$/.test(values.workers)) {
    return err(badValue("--workers", "1 … 99"));
  }
  const shared: ReviewArguments = {
    inputs,
    pack: values.pack,
    calls: [...new Set(values.call)],
    received: values.received ?? null,
    decisions: values.decisions ?? null,
    workers: values.workers === undefined ? null : Number(values.workers),
    language,
  };
  if (name === "merge") {
    if (values.out === undefined) return err(missing("--out", "tệp sổ tổng hợp .xlsx sẽ ghi"));
    if (values.at !== undefined && !isInstant(values.at)) {
      return err(badValue("--at", "2022-06-10T08:00:00+07:00"));
    }
    return ok({
      name,
      ...shared,
      out: values.out,
      report: values.report ?? null,
      strict: values.strict ?? false,
      author: values.author ?? null,
      at: values.at ?? null,
    });
  }
  const format = values.format ?? "text";
  if (format !== "text" && format !== "json") return err(badValue("--format", "text | json"));
  return ok({ name, ...shared, format, ledger: values.ledger ?? null });
}

function formsCommand(
  rest: readonly string[],
  values: Values,
  language: Language,
): Result<Command, Bilingual> {
  if (rest[0] !== undefined) return err(unexpected(rest[0]));
  if (values.pack === undefined) return err(missing("--pack", "gói cấu hình"));
  const call = values.call?.[0];
  if (call === undefined) return err(missing("--call", "đợt báo cáo"));
  if ((values.call?.length ?? 0) > 1) return err(badValue("--call", "one / một đợt"));
  if (values.out === undefined) return err(missing("--out", "thư mục sẽ ghi các biểu mẫu"));
  if (values.at !== undefined && !/^\d{4}-\d{2}-\d{2}/.test(values.at)) {
    return err(badValue("--at", "2022-05-20"));
  }
  return ok({
    name: "forms",
    pack: values.pack,
    call,
    out: values.out,
    issued: values.at?.slice(0, 10) ?? null,
    language,
  });
}

function packCommand(rest: readonly string[], language: Language): Result<Command, Bilingual> {
  const [folder, extra] = rest;
  if (folder === undefined) return err(missing("<dir>", "thư mục gói cấu hình"));
  if (extra !== undefined) return err(unexpected(extra));
  return ok({ name: "pack", folder, language });
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2}|Z)$/.test(text);
}

function unknownOption(argv: readonly string[]): Bilingual {
  const known = new Set(["-h", ...Object.keys(options).map((name) => `--${name}`)]);
  const written = argv.filter((text) => text.startsWith("-"));
  const shown = written.find((text) => !known.has(text.split("=")[0] ?? "")) ?? written.at(-1) ?? "";
  return {
    vi: `Không hiểu tham số "${shown}" hoặc thiếu giá trị của nó. Xem: tong-hop --help.`,
    en: `Cannot read the option "${shown}", or its value is missing. See: tong-hop --help --lang en.`,
  };
}

function unknownCommand(name: string): Bilingual {
  return {
    vi: `Không có lệnh "${name}". Các lệnh: check, merge, forms, pack.`,
    en: `There is no command "${name}". Commands: check, merge, forms, pack.`,
  };
}

function notForCommand(option: string, command: string): Bilingual {
  return {
    vi: `Lệnh "${command}" không dùng tham số --${option}. Xem: tong-hop --help.`,
    en: `The command "${command}" takes no --${option}. See: tong-hop --help --lang en.`,
  };
}

function missing(argument: string, meaning: string): Bilingual {
  return {
    vi: `Thiếu ${argument} (${meaning}). Xem: tong-hop --help.`,
    en: `${argument} is missing. See: tong-hop --help --lang en.`,
  };
}

function badValue(option: string, values: string): Bilingual {
  return {
    vi: `Giá trị của ${option} phải là: ${values}.`,
    en: `The value of ${option} must be: ${values}.`,
  };
}

function unexpected(text: string): Bilingual {
  return { vi: `Thừa tham số "${text}".`, en: `Unexpected argument "${text}".` };
}

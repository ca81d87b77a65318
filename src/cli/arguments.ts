import { parseArgs } from "node:util";
import { assertNever } from "../core/assertNever.ts";
import type { Action } from "../core/ledger/action.ts";
import type { Bilingual } from "../core/pack/common.ts";
import { err, ok, type Result } from "../core/result.ts";
import { argumentErrors } from "./argumentErrors.ts";
import { decidedActions, decidesAnything } from "./decideArguments.ts";
import { isInstant } from "./isInstant.ts";
import { learnCommand, type LearnCommand } from "./learnArguments.ts";
import { allowed, isCommand, options, type Values } from "./options.ts";
import { packCommand, type PackCommand } from "./packArguments.ts";
import { unitsCommand, type UnitsCommand } from "./unitsArguments.ts";

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

/** What a command needs that judges figures. */
interface CheckArguments extends ReviewArguments {
  /** A book of an earlier period, to compare with. */
  readonly history: string | null;
}

/** What a command needs that works on a book, and may look at the received files once more. */
interface BookArguments {
  readonly book: string;
  /** Empty: the book alone. */
  readonly inputs: readonly string[];
  /** The pack, for a book that does not keep its own. */
  readonly pack: string | null;
  readonly received: string | null;
  readonly workers: number | null;
  readonly language: Language;
}

export interface DecideCommand extends BookArguments {
  readonly name: "decide";
  readonly actions: readonly Action[];
  /** A decisions file. */
  readonly file: string | null;
  /** A JSON report whose findings are meant. */
  readonly report: string | null;
  /** Only lists what was decided. */
  readonly list: boolean;
  /** ISO date and time to record instead of the clock's. */
  readonly at: string | null;
}

export interface VerifyCommand extends BookArguments {
  readonly name: "verify";
}

export type Command =
  | ({
      readonly name: "check";
      readonly format: "text" | "json";
      readonly ledger: string | null;
    } & CheckArguments)
  | ({
      readonly name: "merge";
      readonly out: string;
      readonly report: string | null;
      readonly strict: boolean;
      /** Figures changed by hand in the book give way to those of the files. */
      readonly restore: boolean;
      /** Another copy of the book, whose ledger is joined with this one's. */
      readonly ledger: string | null;
      readonly author: string | null;
      /** ISO date and time to record instead of the clock's. */
      readonly at: string | null;
    } & CheckArguments)
  | DecideCommand
  | VerifyCommand
  | UnitsCommand
  | LearnCommand
  | {
      readonly name: "forms";
      readonly pack: string;
      readonly call: string;
      readonly out: string;
      readonly issued: string | null;
      /** A book of earlier reports, whose figures the blanks show. */
      readonly previous: string | null;
      readonly language: Language;
    }
  | {
      readonly name: "request";
      /** A JSON file that says what is asked of whom. */
      readonly request: string;
      readonly pack: string;
      /** The folder of the pack that is written. */
      readonly out: string;
      readonly language: Language;
    }
  | PackCommand
  | { readonly name: "help"; readonly language: Language }
  | { readonly name: "version"; readonly language: Language };

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
  if (language !== "vi" && language !== "en") return err(argumentErrors.badValue("--lang", "vi | en"));
  const [name = "help", ...rest] = positionals;
  if (values.version === true) return ok({ name: "version", language });
  if (values.help === true || name === "help") return ok({ name: "help", language });
  if (!isCommand(name)) return err(argumentErrors.unknownCommand(name, Object.keys(allowed)));
  const known: readonly string[] = allowed[name];
  const stray = Object.keys(values).find((key) => !known.includes(key));
  if (stray !== undefined) return err(argumentErrors.notForCommand(stray, name));
  if (values.workers !== undefined && !/^[1-9]\d?$/.test(values.workers)) {
    return err(argumentErrors.badValue("--workers", "1 … 99"));
  }
  switch (name) {
    case "check":
    case "merge":
      return reviewCommand(name, rest, values, language);
    case "forms":
      return formsCommand(rest, values, language);
    case "decide":
      return decideCommand(rest, values, language);
    case "verify":
      return bookCommand(rest, values, language, (shared) => ok({ name, ...shared }));
    case "slip":
    case "remind":
    case "report":
      return unitsCommand(name, rest, { values, language });
    case "learn":
      return learnCommand(rest, { values, language });
    case "request":
      return requestCommand(rest, values, language);
    case "pack":
      return packCommand(rest, { values, language });
    default:
      return assertNever(name);
  }
}

function reviewCommand(
  name: "check" | "merge",
  inputs: readonly string[],
  values: Values,
  language: Language,
): Result<Command, Bilingual> {
  if (inputs.length === 0) {
    return err(argumentErrors.missing("<files|folders|zip…>", "các tệp, thư mục hoặc .zip đã nhận"));
  }
  if (values.pack === undefined) return err(argumentErrors.missing("--pack", "gói cấu hình"));
  if (values.call === undefined) return err(argumentErrors.missing("--call", "đợt báo cáo"));
  const shared: CheckArguments = {
    inputs,
    pack: values.pack,
    calls: [...new Set(values.call)],
    received: values.received ?? null,
    decisions: values.decisions ?? null,
    history: values.history ?? null,
    workers: values.workers === undefined ? null : Number(values.workers),
    language,
  };
  if (name === "merge") {
    if (values.out === undefined) return err(argumentErrors.missing("--out", "tệp sổ tổng hợp .xlsx sẽ ghi"));
    if (values.at !== undefined && !isInstant(values.at)) {
      return err(argumentErrors.badForm("--at", "2022-06-10T08:00:00+07:00"));
    }
    return ok({
      name,
      ...shared,
      out: values.out,
      report: values.report ?? null,
      strict: values.strict ?? false,
      restore: values.restore ?? false,
      ledger: values.ledger ?? null,
      author: values.author ?? null,
      at: values.at ?? null,
    });
  }
  const format = values.format ?? "text";
  if (format !== "text" && format !== "json") return err(argumentErrors.badValue("--format", "text | json"));
  return ok({ name, ...shared, format, ledger: values.ledger ?? null });
}

function formsCommand(
  rest: readonly string[],
  values: Values,
  language: Language,
): Result<Command, Bilingual> {
  if (rest[0] !== undefined) return err(argumentErrors.unexpected(rest[0]));
  if (values.pack === undefined) return err(argumentErrors.missing("--pack", "gói cấu hình"));
  const call = values.call?.[0];
  if (call === undefined) return err(argumentErrors.missing("--call", "đợt báo cáo"));
  if ((values.call?.length ?? 0) > 1) return err(argumentErrors.onlyOnce("--call"));
  if (values.out === undefined) return err(argumentErrors.missing("--out", "thư mục sẽ ghi các biểu mẫu"));
  if (values.at !== undefined && !/^\d{4}-\d{2}-\d{2}/.test(values.at)) {
    return err(argumentErrors.badForm("--at", "2022-05-20"));
  }
  return ok({
    name: "forms",
    pack: values.pack,
    call,
    out: values.out,
    issued: values.at?.slice(0, 10) ?? null,
    previous: values.previous ?? null,
    language,
  });
}

function requestCommand(
  rest: readonly string[],
  values: Values,
  language: Language,
): Result<Command, Bilingual> {
  const [request, extra] = rest;
  if (request === undefined) {
    return err(argumentErrors.missing("<yeu-cau.json>", "tệp nêu số liệu được yêu cầu"));
  }
  if (extra !== undefined) return err(argumentErrors.unexpected(extra));
  if (values.pack === undefined) return err(argumentErrors.missing("--pack", "gói cấu hình"));
  if (values.out === undefined) return err(argumentErrors.missing("--out", "thư mục gói cấu hình sẽ ghi"));
  return ok({ name: "request", request, pack: values.pack, out: values.out, language });
}

function bookCommand(
  rest: readonly string[],
  values: Values,
  language: Language,
  finish: (shared: BookArguments) => Result<Command, Bilingual>,
): Result<Command, Bilingual> {
  const [book, ...inputs] = rest;
  if (book === undefined) return err(argumentErrors.missing("<so.xlsx>", "sổ tổng hợp"));
  return finish({
    book,
    inputs,
    pack: values.pack ?? null,
    received: values.received ?? null,
    workers: values.workers === undefined ? null : Number(values.workers),
    language,
  });
}

function decideCommand(
  rest: readonly string[],
  values: Values,
  language: Language,
): Result<Command, Bilingual> {
  const { by = "", reason = "", list = false, file = null } = values;
  const decides = decidesAnything(values);
  if (!decides && file === null && !list) return err(argumentErrors.nothingDecided());
  if (decides && by === "") return err(argumentErrors.missing("--by", "người quyết định"));
  if (decides && reason === "") return err(argumentErrors.missing("--reason", "lý do"));
  if (values.at !== undefined && !isInstant(values.at)) {
    return err(argumentErrors.badForm("--at", "2022-06-10T08:00:00+07:00"));
  }
  if ((values.call?.length ?? 0) > 1) return err(argumentErrors.onlyOnce("--call"));
  const signing = { by, reason, call: values.call?.[0], category: values.category };
  const actions = decidedActions(values, signing);
  if (!actions.ok) return actions;
  return bookCommand(rest, values, language, (shared) =>
    ok({
      name: "decide",
      ...shared,
      actions: actions.value,
      file,
      list,
      report: values.report ?? null,
      at: values.at ?? null,
    }),
  );
}

function unknownOption(argv: readonly string[]): Bilingual {
  const known = new Set(["-h", ...Object.keys(options).map((name) => `--${name}`)]);
  const written = argv.filter((text) => text.startsWith("-"));
  const shown = written.find((text) => !known.has(text.split("=")[0] ?? "")) ?? written.at(-1) ?? "";
  return argumentErrors.unknownOption(shown);
}

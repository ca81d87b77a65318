import type { Bilingual } from "../core/pack/common.ts";
import { err, ok, type Result } from "../core/result.ts";
import { argumentErrors } from "./argumentErrors.ts";
import { isInstant } from "./isInstant.ts";
import type { Values } from "./options.ts";

/** What goes out: return slips, reminders, documents. */
export interface UnitsCommand {
  readonly name: "slip" | "remind" | "report";
  /** A summary workbook that knows pack, calls and decisions; null when `pack` and `calls` are named. */
  readonly book: string | null;
  readonly inputs: readonly string[];
  readonly pack: string | null;
  readonly calls: readonly string[];
  readonly received: string | null;
  readonly decisions: string | null;
  readonly workers: number | null;
  /** Empty: all that something is open with. */
  readonly units: readonly string[];
  /** A folder or a .zip; null prints the texts alone. */
  readonly out: string | null;
  /** ISO date and time to go by instead of the clock's. */
  readonly at: string | null;
  readonly language: "vi" | "en";
}

interface Written {
  readonly values: Values;
  readonly language: UnitsCommand["language"];
}

/** Without a pack the first thing named is the book that knows it. */
export function unitsCommand(
  name: UnitsCommand["name"],
  rest: readonly string[],
  { values, language }: Written,
): Result<UnitsCommand, Bilingual> {
  const { pack = null, at = null, out = null, received = null, decisions = null } = values;
  const book = pack === null ? (rest[0] ?? null) : null;
  const inputs = pack === null ? rest.slice(1) : rest;
  if (pack === null && book === null) return err(argumentErrors.missing("<so.xlsx>", "sổ tổng hợp"));
  if (pack !== null && values.call === undefined) return err(argumentErrors.missing("--call", "đợt báo cáo"));
  if (inputs.length === 0) {
    return err(argumentErrors.missing("<files|folders|zip…>", "các tệp, thư mục hoặc .zip đã nhận"));
  }
  if (name !== "remind" && out === null) {
    return err(argumentErrors.missing("--out", "thư mục hoặc tệp .zip sẽ ghi"));
  }
  if (at !== null && !isInstant(at)) return err(argumentErrors.badForm("--at", "2022-06-10T08:00:00+07:00"));
  const calls = [...new Set(values.call)];
  const units = [...new Set(values.unit)];
  const workers = values.workers === undefined ? null : Number(values.workers);
  const shared = { name, book, inputs, pack, calls, units, workers };
  return ok({ ...shared, received, decisions, out, at, language });
}

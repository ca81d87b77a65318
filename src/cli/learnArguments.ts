import type { Bilingual, CivilDate } from "../core/pack/common.ts";
import { err, ok, type Result } from "../core/result.ts";
import { argumentErrors } from "./argumentErrors.ts";
import type { Values } from "./options.ts";

export interface LearnCommand {
  readonly name: "learn";
  readonly blank: string;
  /** Null learns every visible sheet. */
  readonly sheet: string | null;
  readonly code: string | null;
  /** The pack that the draft is meant for. */
  readonly pack: string | null;
  /** Writes the draft into the pack's own folder. */
  readonly add: boolean;
  /** A .json file for one form, a folder for several; null only tells. */
  readonly out: string | null;
  readonly validFrom: CivilDate | null;
  readonly language: "vi" | "en";
}

export function learnCommand(
  rest: readonly string[],
  { values, language }: { readonly values: Values; readonly language: LearnCommand["language"] },
): Result<LearnCommand, Bilingual> {
  const [blank, extra] = rest;
  const { sheet = null, code = null, pack = null, add = false, out = null, at } = values;
  if (blank === undefined) return err(argumentErrors.missing("<blank.xlsx>", "biểu mẫu trống"));
  if (extra !== undefined) return err(argumentErrors.unexpected(extra));
  if (code !== null && !/^[A-Z][A-Z0-9]*-[A-Z0-9]+$/.test(code)) {
    return err(argumentErrors.badValue("--code", "TCD-01"));
  }
  if (add && pack === null) return err(argumentErrors.missing("--pack", "gói cấu hình"));
  if (at !== undefined && !/^\d{4}-\d{2}-\d{2}/.test(at)) {
    return err(argumentErrors.badForm("--at", "2022-01-01"));
  }
  return ok({
    name: "learn",
    blank,
    sheet,
    code,
    pack,
    add,
    out,
    validFrom: at?.slice(0, 10) ?? null,
    language,
  });
}

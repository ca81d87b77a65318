import type { Bilingual } from "../core/pack/common.ts";
import { err, ok, type Result } from "../core/result.ts";
import { argumentErrors } from "./argumentErrors.ts";
import type { Values } from "./options.ts";

export interface PackCommand {
  readonly name: "pack";
  /** A folder, the id of a shipped pack, or a pack as .xlsx or .json. */
  readonly from: string;
  /** A new .xlsx, a new .json, or a folder; null only checks. */
  readonly out: string | null;
  readonly language: "vi" | "en";
}

export function packCommand(
  rest: readonly string[],
  { values, language }: { readonly values: Values; readonly language: PackCommand["language"] },
): Result<PackCommand, Bilingual> {
  const [from, extra] = rest;
  if (from === undefined) {
    return err(argumentErrors.missing("<dir|id|goi.xlsx|goi.json>", "gói cấu hình"));
  }
  if (extra !== undefined) return err(argumentErrors.unexpected(extra));
  return ok({ name: "pack", from, out: values.out ?? null, language });
}

import { cutIntoCells } from "../ledger/eventRow.ts";
import type { LedgerState } from "../ledger/ledgerState.ts";
import type { Pack } from "../pack/pack.ts";
import type { PackSource } from "../pack/packError.ts";

/** Headers of GoiCauHinh; a file's text goes on in columns without a header. */
export const packColumns = ["id", "hash", "file", "text"] as const;

/** A pack as a book keeps it. */
export interface StoredPack {
  readonly id: string;
  readonly hash: string;
  readonly files: readonly PackSource[];
}

/** The pack of the open calls first, then those that older calls were opened with; a row for each file. */
export function packRows(pack: Pack, { packs }: Pick<LedgerState, "packs">): readonly (readonly string[])[] {
  const open = { id: pack.id, hash: pack.hash, files: pack.sources ?? packs.get(pack.hash)?.files ?? [] };
  const older = [...packs.values()]
    .filter(({ hash }) => hash !== pack.hash)
    .map(({ pack: id, hash, files }) => ({ id, hash, files }));
  return [packColumns, ...[open, ...older].flatMap(rowsOf)];
}

function rowsOf({ id, hash, files }: StoredPack): readonly (readonly string[])[] {
  if (files.length === 0) return [[id, hash]];
  return files.map(({ name, text }) => [id, hash, name, ...cutIntoCells(text)]);
}

/** The packs in the rows of GoiCauHinh, its header among them. */
export function readPackRows(rows: readonly (readonly string[])[]): readonly StoredPack[] {
  const packs = new Map<string, { readonly id: string; readonly files: PackSource[] }>();
  for (const [id = "", hash = "", name = "", ...text] of rows.slice(1)) {
    if (hash === "") continue;
    const pack = packs.get(hash) ?? { id, files: [] };
    packs.set(hash, pack);
    if (name !== "") pack.files.push({ name, text: text.join("") });
  }
  return [...packs].map(([hash, { id, files }]) => ({ id, hash, files }));
}

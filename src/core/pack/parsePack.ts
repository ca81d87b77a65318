import { byText } from "../compare.ts";
import { err, ok, type Result } from "../result.ts";
import { checkReferences } from "./checkReferences.ts";
import { expandExpected } from "./expandExpected.ts";
import type { Pack } from "./pack.ts";
import type { PackDraft } from "./packDraft.ts";
import type { PackError, PackSource } from "./packError.ts";
import { packHash } from "./packHash.ts";
import { readDraft } from "./readDraft.ts";

export type { PackError, PackSource } from "./packError.ts";

/**
 * Reads a configuration pack from its files, in any order, and checks every reference in it. The errors are all
 * that were found: those of files and schemas first; only when there are none, those of references.
 */
export function parsePack(files: readonly PackSource[]): Result<Pack, readonly PackError[]> {
  const sources = files.toSorted((left, right) => byText(left.name, right.name));
  const draft = readDraft(sources);
  if (!draft.ok) return draft;
  const errors = checkReferences(draft.value);
  return errors.length > 0 ? err(errors) : ok(assemble(draft.value, sources));
}

function assemble(draft: PackDraft, sources: readonly PackSource[]): Pack {
  return {
    ...draft.pack,
    units: draft.units.toSorted((left, right) => left.order - right.order),
    calls: draft.calls.map((call) => ({ ...call, expected: expandExpected(call, draft) })),
    templates: draft.templates.map(({ value }) => value),
    tables: draft.tables.map(({ value }) => value).toSorted((left, right) => byText(left.id, right.id)),
    schemes: draft.schemes.map(({ value }) => value),
    targets: draft.targets,
    documents: draft.documents.map(({ value }) => value),
    hash: packHash(sources),
    sources,
  };
}

import type { z } from "zod";
import type { callFile } from "./call.ts";
import type { OfficialDocument } from "./officialDocument.ts";
import type { packFile } from "./pack.ts";
import type { ScoringScheme } from "./scoringScheme.ts";
import type { SummaryTable } from "./summaryTable.ts";
import type { Target } from "./target.ts";
import type { Template } from "./template.ts";
import type { Unit } from "./unit.ts";

/** What one file of a pack holds, with the file's name for errors. */
export interface InFile<T> {
  readonly file: string;
  readonly value: T;
}

/** A call as its file writes it, before its expectations are spread over units. */
export type CallDraft = z.infer<typeof callFile>;

/** A pack whose files fit their schemas; whether its references hold is still to be checked. */
export interface PackDraft {
  readonly pack: z.infer<typeof packFile>;
  readonly units: readonly Unit[];
  readonly calls: readonly CallDraft[];
  readonly templates: readonly InFile<Template>[];
  readonly tables: readonly InFile<SummaryTable>[];
  readonly schemes: readonly InFile<ScoringScheme>[];
  readonly documents: readonly InFile<OfficialDocument>[];
  readonly targets: readonly Target[];
}

export const packJson = "pack.json";
export const unitsJson = "units.json";
export const callsJson = "calls.json";
/** Optional. */
export const targetsJson = "targets.json";
export const templatesFolder = "templates/";
export const tablesFolder = "tables/";
export const schemesFolder = "schemes/";
export const documentsFolder = "documents/";

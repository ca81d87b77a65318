import { z } from "zod";
import { err, ok, type Result } from "../result.ts";
import { callFile } from "./call.ts";
import { checkFileNames } from "./checkFileNames.ts";
import { officialDocument } from "./officialDocument.ts";
import { packFile } from "./pack.ts";
import {
  callsJson,
  documentsFolder,
  packJson,
  schemesFolder,
  tablesFolder,
  targetsJson,
  templatesFolder,
  unitsJson,
  type InFile,
  type PackDraft,
} from "./packDraft.ts";
import { packError, type PackError, type PackSource } from "./packError.ts";
import { parseJson } from "./parseJson.ts";
import { schemaErrors } from "./schemaErrors.ts";
import { scoringScheme } from "./scoringScheme.ts";
import { summaryTable } from "./summaryTable.ts";
import { target } from "./target.ts";
import { template } from "./template.ts";
import { textErrors } from "./textErrors.ts";
import { unit } from "./unit.ts";

/** Reads every file of a pack by its schema, or returns all that is wrong in any of them. Files come in name order. */
export function readDraft(sources: readonly PackSource[]): Result<PackDraft, readonly PackError[]> {
  const errors: PackError[] = [...checkFileNames(sources)];

  function read<T>(source: PackSource, schema: z.ZodType<T>): readonly InFile<T>[] {
    const result = readFile(source, schema);
    if (result.ok) return [{ file: source.name, value: result.value }];
    errors.push(...result.error);
    return [];
  }
  function readFolder<T>(folder: string, schema: z.ZodType<T>): readonly InFile<T>[] {
    return sources.filter(({ name }) => name.startsWith(folder)).flatMap((source) => read(source, schema));
  }
  function readOne<T>(name: string, schema: z.ZodType<T>): T | undefined {
    return sources.filter((source) => source.name === name).flatMap((source) => read(source, schema))[0]
      ?.value;
  }

  const pack = readOne(packJson, packFile);
  const units = readOne(unitsJson, z.array(unit).min(1));
  const calls = readOne(callsJson, z.array(callFile).min(1));
  const templates = readFolder(templatesFolder, template);
  const tables = readFolder(tablesFolder, summaryTable);
  const schemes = readFolder(schemesFolder, scoringScheme);
  const documents = readFolder(documentsFolder, officialDocument);
  const targets = readOne(targetsJson, z.array(target).min(1)) ?? [];

  if (pack === undefined || units === undefined || calls === undefined || errors.length > 0) {
    return err(errors);
  }
  return ok({ pack, units, calls, templates, tables, schemes, documents, targets });
}

function readFile<T>(source: PackSource, schema: z.ZodType<T>): Result<T, readonly PackError[]> {
  const json = parseJson(source.text);
  if (!json.ok) return err([packError(source.name, "", json.error)]);
  const unsafeTexts = textErrors(source.name, json.value);
  if (unsafeTexts.length > 0) return err(unsafeTexts);
  const parsed = schema.safeParse(json.value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : err(schemaErrors(source.name, parsed.error.issues));
}

import { checkCalls } from "./checkCalls.ts";
import { checkDocuments } from "./checkDocuments.ts";
import { checkIds } from "./checkIds.ts";
import { checkOrganisation } from "./checkOrganisation.ts";
import { checkRules } from "./checkRules.ts";
import { checkSchemes } from "./checkSchemes.ts";
import { checkScoring } from "./checkScoring.ts";
import { checkSheetNames } from "./checkSheetNames.ts";
import { checkSizes } from "./checkSizes.ts";
import { checkTables } from "./checkTables.ts";
import { checkTargets } from "./checkTargets.ts";
import { checkTemplates } from "./checkTemplates.ts";
import { checkUnitNames } from "./checkUnitNames.ts";
import { checkUnits } from "./checkUnits.ts";
import { checkWording } from "./checkWording.ts";
import type { PackDraft } from "./packDraft.ts";
import type { PackError } from "./packError.ts";
import { indexDraft, type PackIndex } from "./packIndex.ts";

type Check = (draft: PackDraft, index: PackIndex) => readonly PackError[];

const checks: readonly Check[] = [
  checkSizes,
  checkIds,
  checkOrganisation,
  checkWording,
  checkUnits,
  checkUnitNames,
  checkCalls,
  checkTemplates,
  checkRules,
  checkTables,
  checkSchemes,
  checkScoring,
  checkTargets,
  checkSheetNames,
  checkDocuments,
];

/** Everything in a draft that names something that is not there, or contradicts another part of it. */
export function checkReferences(draft: PackDraft): readonly PackError[] {
  const index = indexDraft(draft);
  return checks.flatMap((check) => check(draft, index));
}

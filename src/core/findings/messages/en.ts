import type { MessageCatalogue } from "./catalogue.ts";
import { enAcross } from "./en/across.ts";
import { enAlignment } from "./en/alignment.ts";
import { enCells } from "./en/cells.ts";
import { enDecided } from "./en/decided.ts";
import { enFiles } from "./en/files.ts";
import { enForms } from "./en/forms.ts";
import { enOverTime } from "./en/overTime.ts";
import { enRules } from "./en/rules.ts";
import { enScores } from "./en/scores.ts";
import { enTexts } from "./en/texts.ts";

/** Every finding in English. */
export const en: MessageCatalogue = {
  ...enFiles,
  ...enTexts,
  ...enForms,
  ...enAlignment,
  ...enCells,
  ...enRules,
  ...enOverTime,
  ...enAcross,
  ...enDecided,
  ...enScores,
};

import type { MessageCatalogue } from "./catalogue.ts";
import { viAcross } from "./vi/across.ts";
import { viAlignment } from "./vi/alignment.ts";
import { viCells } from "./vi/cells.ts";
import { viDecided } from "./vi/decided.ts";
import { viFiles } from "./vi/files.ts";
import { viForms } from "./vi/forms.ts";
import { viOverTime } from "./vi/overTime.ts";
import { viRules } from "./vi/rules.ts";
import { viScores } from "./vi/scores.ts";
import { viTexts } from "./vi/texts.ts";

/** Every finding in Vietnamese. */
export const vi: MessageCatalogue = {
  ...viFiles,
  ...viTexts,
  ...viForms,
  ...viAlignment,
  ...viCells,
  ...viRules,
  ...viOverTime,
  ...viAcross,
  ...viDecided,
  ...viScores,
};

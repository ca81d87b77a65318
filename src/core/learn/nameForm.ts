import { cleanText } from "../workbook/text/fold.ts";
import { labelKey } from "../workbook/text/words.ts";
import type { Sheet } from "../workbook/workbook.ts";
import type { Doubt } from "./doubt.ts";
import type { LearnOptions } from "./learnOptions.ts";
import { templateCode } from "./templateCode.ts";
import type { TitleBlock } from "./titleBlock.ts";

/** What a draft is called, and what is doubtful about it. */
export interface FormNames {
  readonly code: string;
  readonly title: string;
  readonly doubts: readonly Doubt[];
}

export function nameForm(sheet: Sheet, block: TitleBlock, options: LearnOptions): FormNames {
  const { code, fileName, pack, taken: others = [] } = options;
  const known = (pack?.templates ?? []).map((template) => template.code);
  const taken = new Set([...known, ...others].map((name) => name.toUpperCase()));
  const made = templateCode([block.formNumber?.text ?? "", sheet.name, fileName], taken);
  const title = block.title?.text ?? cleanText(sheet.name);
  const doubts: Doubt[] = [];
  if (code === undefined && made.isMade) {
    doubts.push({ code: "code-made", at: null, data: { code: made.code, taken: made.taken } });
  }
  if (block.title === null) doubts.push({ code: "title-missing", at: null, data: { made: title } });
  const other = pack?.templates.find((template) =>
    [template.title, ...template.titleHints].some((name) => labelKey(name) === labelKey(title)),
  );
  if (other !== undefined) {
    doubts.push({ code: "title-taken", at: block.title?.at ?? null, data: { title, code: other.code } });
  }
  return { code: code ?? made.code, title, doubts };
}

import type { CivilDate } from "../pack/common.ts";
import type { Pack } from "../pack/pack.ts";

/** What is said beside the blank itself. */
export interface LearnOptions {
  /** The template's code; otherwise made from what names the form. */
  readonly code?: string;
  /** Name of the file, which may name the form. */
  readonly fileName: string;
  readonly validFrom: CivilDate;
  /** The pack that the draft is meant for: its codes, titles and sheet names are taken. */
  readonly pack: Pack | null;
  /** Codes that other sheets of the workbook have got. */
  readonly taken?: readonly string[];
}

import type { Call } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { Template } from "../pack/template.ts";
import type { Unit } from "../pack/unit.ts";
import type { ChoiceLists } from "./choiceLists.ts";
import type { ShownFigures } from "./shownFigures.ts";

/** Whose blank form of which template for which call is being laid out. */
export interface FormContext {
  readonly pack: Pack;
  readonly call: Call;
  readonly unit: Unit;
  readonly template: Template;
  /** Layout variant of the reporter, see `variantFor`. */
  readonly variant: string | null;
  readonly choices: ChoiceLists;
  /** What the unit reported before, to be shown beside its cells. */
  readonly shown?: ShownFigures;
}

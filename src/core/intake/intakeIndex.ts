import type { CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import { foldKey } from "../workbook/text/fold.ts";
import type { NumberWords } from "../workbook/text/parseNumber.ts";
import { labelKey } from "../workbook/text/words.ts";
import { preparePeriodPatterns, type PeriodPattern } from "./periodText.ts";
import { indexLabels, shapesOf, type LabelUse, type TemplateShape } from "./templateShape.ts";
import { prepareUnitNames, type UnitNames } from "./unitNames.ts";

/** A pack's wording, folded. */
export interface FoldedWords extends NumberWords {
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly nilText: ReadonlySet<string>;
  readonly totalRows: ReadonlySet<string>;
  readonly groupTotals: ReadonlySet<string>;
  readonly groupRows: readonly string[];
  readonly endOfTable: readonly string[];
  readonly unitLabels: readonly string[];
  readonly periodLabels: readonly string[];
  readonly legalBasis: readonly string[];
}

/** The words that tell where a table ends and what stands in it. */
export type TableWords = Pick<FoldedWords, "zero" | "endOfTable" | "unitLabels" | "periodLabels">;

/** What forms are found by. */
export interface FormIndex {
  readonly words: TableWords;
  readonly shapes: readonly TemplateShape[];
  readonly labels: ReadonlyMap<string, readonly LabelUse[]>;
}

/** What intake looks up in a pack, folded once; hand it to every `intakeWorkbook` of a run over the same calls. */
export interface IntakeIndex extends FormIndex {
  readonly pack: Pack;
  readonly words: FoldedWords;
  readonly units: UnitNames;
  readonly periods: readonly PeriodPattern[];
}

/** Ready for forms of these calls; all of the pack's when left out. */
export function preparePack(
  pack: Pack,
  calls: readonly CallId[] = pack.calls.map(({ id }) => id),
): IntakeIndex {
  const shapes = shapesOf(templatesUntil(pack, calls));
  return {
    pack,
    words: foldWording(pack),
    units: prepareUnitNames(pack),
    periods: preparePeriodPatterns(pack),
    shapes,
    labels: indexLabels(shapes),
  };
}

/**
 * A form that came into force after the last of the calls cannot be meant, unless a call asks for it (as one of an
 * earlier year does): it is another version of one that is.
 */
function templatesUntil({ templates, calls: all }: Pack, calls: readonly CallId[]): Pack["templates"] {
  const open = all.filter(({ id }) => calls.includes(id));
  if (open.length === 0) return templates;
  const asked = new Set(open.flatMap(({ expected }) => expected.map(({ template }) => template)));
  return templates.filter(
    ({ code, validFrom }) => asked.has(code) || open.some(({ deadline }) => validFrom <= deadline.date),
  );
}

function foldWording(pack: Pack): FoldedWords {
  const { wording } = pack;
  const groupTotals = pack.unitGroups.flatMap((group) => [
    group.totalLabel,
    ...group.subgroups.flatMap((subgroup) => subgroup.totalLabel ?? []),
  ]);
  return {
    zero: folded(wording.zeroWords),
    notApplicable: folded(wording.notApplicableWords),
    unitOfMeasure: folded(wording.unitOfMeasureWords),
    yes: folded(wording.yesWords),
    no: folded(wording.noWords),
    nilText: folded(wording.nilTextWords),
    totalRows: new Set(labels(wording.totalRowLabels)),
    groupTotals: new Set(labels(groupTotals)),
    groupRows: labels(wording.groupRowLabels),
    endOfTable: labels(wording.endOfTableLabels),
    unitLabels: wording.unitLabels.map(foldKey),
    periodLabels: wording.periodLabels.map(foldKey),
    legalBasis: wording.legalBasisWords.map(foldKey),
  };
}

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldKey));
}

function labels(words: readonly string[]): readonly string[] {
  return words.map(labelKey).filter((label) => label !== "");
}

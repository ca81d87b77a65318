import { earlierForm, figureIn, formsAbout, type EarlierForm, type Past } from "../check/history/past.ts";
import type { DecimalText } from "../decimal.ts";
import { viPeriods } from "../findings/messages/vi/words.ts";
import { showPeriod } from "../findings/messages/showPeriod.ts";
import { shownHeaders } from "../intake/stamp.ts";
import type { Call } from "../pack/call.ts";
import { templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { periodId, type Period } from "../pack/period.ts";
import type { Template } from "../pack/template.ts";
import type { Unit, UnitId } from "../pack/unit.ts";

/** Where a figure stands in a form. */
export interface ShownPlace {
  /** The unit that it speaks of. */
  readonly unit: UnitId;
  /** Category of a grid; null where unit and indicator say it all. */
  readonly row: string | null;
  readonly indicator: string;
}

/** What a unit reported before, as its blank shows it. */
export interface ShownFigures {
  /** "Kỳ trước: năm 2021". */
  readonly header: string;
  readonly figure: (place: ShownPlace) => DecimalText | null;
}

export interface ShownOrder {
  readonly pack: Pack;
  readonly call: Call;
  readonly unit: Unit;
  readonly template: Template;
  readonly past: Past;
}

/** The unit's latest earlier report in a form, else what regular forms of this period say of its indicators; null without any. */
export function shownFigures(order: ShownOrder): ShownFigures | null {
  const { past, template, unit, call } = order;
  const before = (about: UnitId): EarlierForm | null =>
    earlierForm(past, { template, unit: about, sender: unit.id, period: call.period }, "latest");
  const own = before(unit.id);
  if (own === null) return reportedElsewhere(order);
  return {
    header: `${shownHeaders[0]} ${periodWords(own.period)}`,
    figure: ({ unit: about, row, indicator }) => {
      const form = about === unit.id ? own : before(about);
      if (form === null || periodId(form.period) !== periodId(own.period)) return null;
      return figureIn(form, { row, indicator });
    },
  };
}

/** A form of requested figures compares its indicators with those of regular forms: these may have been reported. */
function reportedElsewhere({ pack, past, template, unit, call }: ShownOrder): ShownFigures | null {
  const figures = new Map(
    template.rules.flatMap((rule): readonly (readonly [string, DecimalText])[] => {
      if (rule.kind !== "crossForm" || rule.operator !== "=") return [];
      const [left, right] = [rule.left, rule.right].map(([term]) => term?.factors[0]);
      if (left?.kind !== "indicator" || right?.kind !== "indicator" || right.template === undefined) {
        return [];
      }
      const forms = formsAbout(past, templateByCode(pack, right.template), unit.id);
      const form = forms.find(({ period }) => periodId(period) === periodId(call.period));
      const value = form === undefined ? null : figureIn(form, { row: null, indicator: right.indicator });
      return value === null || rule.left.length > 1 || rule.right.length > 1 ? [] : [[left.indicator, value]];
    }),
  );
  if (figures.size === 0) return null;
  return {
    header: `${shownHeaders[1]} ${periodWords(call.period)}`,
    figure: ({ indicator }) => figures.get(indicator) ?? null,
  };
}

function periodWords(period: Period): string {
  return showPeriod(periodId(period), viPeriods);
}

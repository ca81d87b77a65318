import { divide, multiply, toDecimal, toNumber, round, type DecimalText } from "../decimal.ts";
import type { Finding } from "../findings/finding.ts";
import type { FindingData } from "../findings/findingData.ts";
import { groupBy } from "../groupBy.ts";
import type { Value } from "../intake/submission.ts";
import type { CallId } from "../pack/call.ts";
import type { Indicator } from "../pack/indicator.ts";
import { labelOf } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { UnitId } from "../pack/unit.ts";
import { mistakenScales } from "../workbook/text/scale.ts";
import { isRepeating, rowsOf, valueOf, type Form } from "./form.ts";
import { isEarlier, monthsOf } from "./history/earlierPeriods.ts";
import { placeBefore, unitAt } from "./history/lookBack.ts";
import { figureIn, formsAbout, type Past } from "./history/past.ts";
import { peerGroups } from "./peerGroups.ts";
import type { Received } from "./received.ts";
import { spotOf, type Site } from "./sites.ts";
import { medianOf, medianWithout } from "./spread.ts";

/** A positive figure of money, land or length. */
interface Measured {
  readonly form: Form;
  readonly site: Site;
  readonly unit: UnitId;
  readonly indicator: Indicator;
  readonly value: Value;
  readonly number: DecimalText;
}

interface Usual {
  readonly basis: FindingData["unit-of-measure-suspect"]["basis"];
  readonly size: number;
}

/**
 * Money and areas that are a thousand, ten thousand or a million times what is usual, or that part of it: đồng
 * written for triệu đồng, ha for m². What is usual the unit's own earlier figures say, else the other units'.
 */
export function checkMeasures(received: Received, call: CallId, past: Past): readonly Finding[] {
  const measured = received.forms.filter((form) => form.call.id === call).flatMap(measuredFigures);
  const groupOf = peerGroups(received.pack);
  const groups = groupBy(measured, ({ form, site, unit, indicator }) =>
    JSON.stringify([form.template.code, placeBefore({ form, site }, indicator.code), groupOf(unit)]),
  );
  return [...groups.values()].flatMap((group) => {
    const among = usualAmong(group, received.pack);
    return group.flatMap((one) => {
      const usual = usualBefore(one, past) ?? among(one);
      return usual === null ? [] : suspicion(one, usual, received.pack);
    });
  });
}

function measuredFigures(form: Form): readonly Measured[] {
  return form.template.sections.flatMap((section) => {
    if (section.kind === "list") return [];
    const indicators = section.indicators.filter(
      ({ unitOfMeasure = "" }) => mistakenScales(unitOfMeasure).length > 0,
    );
    if (indicators.length === 0) return [];
    const sites: readonly Site[] = isRepeating(section) ? rowsOf(form, section.id, "data") : [null];
    return sites.flatMap((site) =>
      indicators.flatMap((indicator): readonly Measured[] => {
        const value = valueOf(form, indicator.code, { row: site });
        if (value?.reading.type !== "number" || toNumber(value.reading.value) <= 0) return [];
        return [{ form, site, unit: unitAt({ form, site }), indicator, value, number: value.reading.value }];
      }),
    );
  });
}

/** The middle of the unit's own earlier figures, for what arises in a period brought to its length. */
function usualBefore({ form, site, unit, indicator }: Measured, past: Past): Usual | null {
  const own = monthCount(form.call.period);
  const sizes = formsAbout(past, form.template, unit).flatMap((earlier) => {
    const figure = figureIn(earlier, placeBefore({ form, site }, indicator.code));
    if (figure === null || toNumber(figure) <= 0 || !isEarlier(earlier.period, form.call.period)) return [];
    const length = indicator.timeRole === "flow" ? own / monthCount(earlier.period) : 1;
    return [toNumber(figure) * length];
  });
  const size = medianOf(sizes);
  return size === null ? null : { basis: "history", size };
}

function monthCount(period: Form["call"]["period"]): number {
  const months = monthsOf(period);
  return months === null ? 1 : months.to - months.from + 1;
}

/** The middle of the other units' first figures. */
function usualAmong(group: readonly Measured[], pack: Pack): (one: Measured) => Usual | null {
  const sizes = new Map<UnitId, number>();
  for (const { unit, number } of group) if (!sizes.has(unit)) sizes.set(unit, toNumber(number));
  const medianOfOthers = medianWithout([...sizes.values()]);
  return ({ unit }) => {
    if (sizes.size - 1 < pack.comparison.unitOfMeasure.minimumUnits) return null;
    const size = medianOfOthers(sizes.get(unit) ?? Number.NaN);
    return size === null ? null : { basis: "peers", size };
  };
}

function suspicion(one: Measured, { basis, size }: Usual, pack: Pack): readonly Finding[] {
  const { form, site, indicator, value, number } = one;
  const { unitOfMeasure = "" } = indicator;
  const ratio = toNumber(number) / size;
  const within = Math.log(pack.comparison.unitOfMeasure.within);
  const mistaken = mistakenScales(unitOfMeasure).find(({ factor, direction }) => {
    const times = direction === "too-large" ? toNumber(factor) : 1 / toNumber(factor);
    return Math.abs(Math.log(ratio / times)) <= within;
  });
  if (mistaken === undefined) return [];
  const { factor, direction } = mistaken;
  const corrected = direction === "too-large" ? divide(number, factor) : multiply(number, factor);
  if (corrected === null) return [];
  const usual = round(toDecimal(size), indicator.decimals);
  return [
    {
      code: "unit-of-measure-suspect",
      severity: "warning",
      at: spotOf(form, site, { value }),
      data: {
        label: labelOf(indicator),
        value: number,
        unitOfMeasure,
        factor,
        direction,
        corrected,
        basis,
        usual,
      },
      fix: { before: number, after: corrected },
    },
  ];
}

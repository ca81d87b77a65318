import { isZero } from "../decimal.ts";
import { groupBy } from "../groupBy.ts";
import type { Finding } from "../findings/finding.ts";
import type { Value } from "../intake/submission.ts";
import type { CallId } from "../pack/call.ts";
import { foldKey } from "../workbook/text/fold.ts";
import type { Form } from "./form.ts";
import { placeOf } from "./place.ts";
import type { Received } from "./received.ts";
import { textOf } from "./words.ts";

/** Fewer telling values than this agree by chance too often: two quiet wards both write 1, 1 and 0. */
const fewestTellingValues = 4;

/** Forms of two units that say the same in every cell: one was copied from the other, or sent under a wrong name. */
export function checkSameContents(received: Received, call: CallId): readonly Finding[] {
  const forms = received.forms.filter(
    (form) => form.call.id === call && tablesOf(form).filter(isTelling).length >= fewestTellingValues,
  );
  // The figures alone tell nearly all forms apart; only where they agree is everything compared.
  const groups = [...groupBy(forms, figuresOf).values()].flatMap((alike) =>
    alike.length === 1 ? [] : [...groupBy(alike, contentsOf).values()],
  );
  return groups.flatMap((same) => same.flatMap((form) => findingFor(form, same)));
}

function findingFor(form: Form, same: readonly Form[]): readonly Finding[] {
  const { units } = form.pack;
  const others = new Set(same.map((other) => other.submission.reporter));
  others.delete(form.submission.reporter);
  const [other] = units
    .filter((unit) => others.has(unit.id))
    .toSorted((left, right) => left.order - right.order);
  if (other === undefined) return [];
  return [
    {
      code: "content-same-as-other-unit",
      severity: "warning",
      at: placeOf(form.submission),
      data: { other: other.id, otherName: other.name, title: form.template.title },
    },
  ];
}

/**
 * The values of a form without those that say who sends it, and without lists of events that several units may have a
 * part in: of such a one all of them honestly say the same.
 */
function tablesOf(form: Form): readonly Value[] {
  return form.submission.values.filter(({ indicator }) => {
    const section = form.sections.get(indicator);
    return section?.kind !== "fields" && !(section?.kind === "list" && section.sameWhen.length > 0);
  });
}

/** The figures of a form in an order of their own: forms of the same contents have the same. */
function figuresOf(form: Form): string {
  const figures = tablesOf(form).flatMap(({ reading }) => (reading.type === "number" ? [reading.value] : []));
  return [form.template.code, form.template.version, ...figures.toSorted()].join("|");
}

/** Everything that a form's tables say, without who says it. */
function contentsOf(form: Form): string {
  const { reporter } = form.submission;
  const parts = tablesOf(form)
    .filter((value) => value.reading.type !== "blank")
    .map(({ row, indicator, measure, reading }) =>
      JSON.stringify([
        row === reporter ? "" : row,
        indicator,
        measure,
        reading.type,
        reading.type === "number" ? reading.value : foldKey(textOf(reading)),
      ]),
    )
    .toSorted();
  return JSON.stringify(parts);
}

function isTelling(value: Value): boolean {
  if (value.reading.type === "number") return !isZero(value.reading.value);
  return value.reading.type === "text" && !value.conversions.some((part) => part.kind === "nil-text");
}

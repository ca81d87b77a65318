import { isZero } from "../decimal.ts";
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
  const groups = new Map<string, Form[]>();
  for (const form of received.forms.filter((candidate) => candidate.call.id === call)) {
    const key = contentsOf(form);
    if (key === null) continue;
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return [...groups.values()].flatMap((same) => same.flatMap((form) => findingFor(form, same)));
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

/** Everything that a form's tables say, without who says it; null when that is too little to tell two units apart. */
function contentsOf(form: Form): string | null {
  const { reporter } = form.submission;
  const values = form.submission.values.filter(
    (value) => form.sections.get(value.indicator)?.kind !== "fields",
  );
  if (values.filter(isTelling).length < fewestTellingValues) return null;
  const parts = values
    .filter((value) => value.reading.type !== "blank")
    .map(({ row, indicator, measure, reading }) =>
      JSON.stringify([
        row === reporter ? "" : row,
        indicator,
        measure,
        reading.type,
        foldKey(textOf(reading)),
      ]),
    )
    .toSorted();
  return JSON.stringify([form.template.code, form.template.version, parts]);
}

function isTelling(value: Value): boolean {
  if (value.reading.type === "number") return !isZero(value.reading.value);
  return value.reading.type === "text" && !value.conversions.some((part) => part.kind === "nil-text");
}

import type { Delivery, SentForm } from "./generator/sent.ts";
import type { TrueLine } from "./generator/truth.ts";

/** The year with four things written otherwise than in the files: a figure, a name, a day of receipt, a score. */
export function withMistakes(deliveries: readonly Delivery[]): readonly Delivery[] {
  return deliveries.map((delivery) => {
    const { call, unit } = delivery;
    const forms = delivery.forms.map((form) => mistaken(form, `${call} ${unit.id} ${form.template}`));
    const isLate = `${call} ${unit.id}` === "2022-YEAR P-PHOHOA";
    return { ...delivery, forms, receivedOn: isLate ? "2022-11-16" : delivery.receivedOn };
  });
}

function mistaken(form: SentForm, place: string): SentForm {
  switch (place) {
    case "2022-YEAR TT-THANHTRA TCD-01":
      return withLines(form, (line) => (line.row === "X-PHOAN" ? changed(line, "c1", 1) : line));
    case "2022-YEAR CQ-TCNV KT-01":
      return withLines(form, (line) => (line.row === "2" ? changed(line, "f2", " và Phường Phổ Văn") : line));
    case "2022-SCORE CQ-TCNV DV-06":
      return withLines(form, (line) => (line.row === "P-TNMT" ? changed(line, "t3", -0.25) : line));
    default:
      return form;
  }
}

function withLines(form: SentForm, change: (line: TrueLine) => TrueLine): SentForm {
  return { ...form, lines: form.lines.map(change) };
}

/** A number with so much more, a text with so many words more. */
function changed(line: TrueLine, code: string, more: number | string): TrueLine {
  const before = line.values[code] ?? null;
  const after = typeof before === "number" && typeof more === "number" ? before + more : `${before}${more}`;
  return { ...line, values: { ...line.values, [code]: after } };
}

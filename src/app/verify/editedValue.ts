import { addDays } from "../../core/civilDate.ts";
import { correctedReading, readingText } from "../../core/ledger/correctedReading.ts";
import type { Indicator } from "../../core/pack/indicator.ts";
import type { Measure } from "../../core/pack/template.ts";
import type { ModelValue } from "../../core/tables/sheetModel.ts";
import { words } from "../../core/tables/words.ts";
import { readTypedDate } from "../../core/workbook/text/parseDate.ts";

/** The column of DuLieu that somebody typed in, and what stands there now. */
export interface TypedInto {
  readonly column: "gia_tri" | "van_ban";
  readonly value: ModelValue | null;
}

/** What was typed, as decisions write it ("12.5", "2022-06-05", "Có"); null when the indicator cannot be that. */
export function editedValue(typed: TypedInto, indicator: Indicator, measure: Measure): string | null {
  const text = typed.value === null ? "" : textOf(typed, measure === "note" ? "text" : indicator.type);
  const reading = text === null ? null : correctedReading(text, indicator, measure);
  return reading === null ? null : readingText(reading);
}

function textOf({ column, value }: TypedInto, type: Indicator["type"]): string | null {
  switch (type) {
    case "int":
    case "dec":
    case "pct":
      return column === "gia_tri" ? String(value) : null;
    case "date":
      return dateOf(value);
    case "bool":
      return value === 1 || value === true
        ? words.yes
        : value === 0 || value === false
          ? words.no
          : String(value);
    default:
      return column === "van_ban" ? String(value) : null;
  }
}

/** Typed as a date into a cell, it became a day number; as a text, it is read as on a form. */
function dateOf(value: ModelValue | null): string | null {
  if (typeof value === "number") return Number.isInteger(value) ? addDays("1899-12-30", value) : null;
  const typed = readTypedDate(String(value));
  return typed.type === "date" ? typed.value : null;
}

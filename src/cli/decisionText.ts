import type { DeliveryPlaceWritten, DutyWritten, ValuePlaceWritten } from "../core/ledger/action.ts";
import type { ValuePlace } from "../core/ledger/stateKeys.ts";

/** A value's place as the command line writes it: "P-MINH/TCD-01/c9", with a row "P-MINH/TTHC-06/land/c7", "…@note". */
export function decisionText({ unit, template, row, indicator, measure }: ValuePlace): string {
  const parts = [unit, template, ...(row === null || row === unit ? [] : [row]), indicator];
  return `${parts.join("/")}${measure === "current" ? "" : `@${measure}`}`;
}

/** Null when the text names no value. Ids have no "/": what stands between form and indicator is the row. */
export function parseValuePlace(text: string, call: string | undefined): ValuePlaceWritten | null {
  const [place = "", measure = "current", ...rest] = text.split("@");
  const [unit = "", template = "", ...inner] = place.split("/");
  const indicator = inner.at(-1) ?? "";
  const row = inner.slice(0, -1).join("/");
  if (unit === "" || template === "" || indicator === "" || rest.length > 0) return null;
  if (measure !== "current" && measure !== "samePeriodLastYear" && measure !== "note") return null;
  return {
    ...(call === undefined ? {} : { call }),
    unit,
    template,
    ...(row === "" ? {} : { row }),
    indicator,
    measure,
  };
}

/** "P-MINH/TCD-01", one row of it "P-MINH/TCD-01/P-NINH", and behind "=" the file that is meant. */
export function parseDelivery(text: string, call: string | undefined): DeliveryPlaceWritten | null {
  const [place, file] = splitOnce(text, "=");
  const [unit = "", template = "", ...rows] = place.split("/");
  const row = rows.join("/");
  if (unit === "" || template === "") return null;
  return {
    ...(call === undefined ? {} : { call }),
    unit,
    template,
    ...(row === "" ? {} : { row }),
    ...(file === undefined || file === "" ? {} : { file }),
  };
}

/** "P-MINH" or "P-MINH/TCD-01". */
export function parseDuty(text: string, call: string | undefined): DutyWritten | null {
  const [unit = "", template, ...rest] = text.split("/");
  if (unit === "" || template === "" || rest.length > 0) return null;
  return { ...(call === undefined ? {} : { call }), unit, ...(template === undefined ? {} : { template }) };
}

/** What stands before and behind the first of these signs. */
export function splitOnce(text: string, sign: string): readonly [string, string?] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + sign.length)];
}

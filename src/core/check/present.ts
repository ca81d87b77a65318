import { assertNever } from "../assertNever.ts";
import { compare } from "../decimal.ts";
import type { Value } from "../intake/submission.ts";
import type { RuleOf } from "../pack/rule.ts";
import { isLost, valueOf, type Form } from "./form.ts";
import type { Site } from "./sites.ts";

/** Whether something is there: a number above zero, a text or a date filled in, "Có". */
export type Presence = "present" | "absent" | "unknown";

/** Presence of an indicator; a blank number is unknown, because blank is not zero, unless the rule says so. */
export function presenceOf(
  form: Form,
  site: Site,
  query: { readonly indicator: string; readonly missing: "skip" | "zeroIfAny" },
): Presence {
  const type = form.indicators.get(query.indicator)?.type;
  if (type === undefined || isLost(form, query.indicator)) return "unknown";
  const value = valueOf(form, query.indicator, { row: site });
  if (value !== null && value.reading.type !== "blank") return presenceOfValue(value);
  const isFigure = type === "int" || type === "dec" || type === "pct";
  return isFigure && query.missing === "skip" ? "unknown" : "absent";
}

function presenceOfValue(value: Value): Presence {
  const { reading } = value;
  switch (reading.type) {
    case "number":
      return compare(reading.value, "0") > 0 ? "present" : "absent";
    case "boolean":
      return reading.value ? "present" : "absent";
    case "text":
      return value.conversions.some((conversion) => conversion.kind === "nil-text") ? "absent" : "present";
    case "choice":
    case "date":
      return "present";
    case "blank":
      return "absent";
    case "notApplicable":
    case "unreadable":
      return "unknown";
    default:
      return assertNever(reading);
  }
}

export interface Presences {
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/** Which indicators of a rule are present and which absent at a site; null when one of them is not known. */
export function presencesOf(
  form: Form,
  site: Site,
  rule: RuleOf<"bothOrNeither"> | RuleOf<"exclusive">,
): Presences | null {
  const present: string[] = [];
  const absent: string[] = [];
  for (const indicator of rule.indicators) {
    const presence = presenceOf(form, site, { indicator, missing: rule.missing });
    if (presence === "unknown") return null;
    (presence === "present" ? present : absent).push(indicator);
  }
  return { present, absent };
}

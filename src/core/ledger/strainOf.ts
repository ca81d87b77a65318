import { absolute, compare, subtract, type DecimalText } from "../decimal.ts";
import type { Finding } from "../findings/finding.ts";
import type { FindingData } from "../findings/findingData.ts";

/** How far the figure of a finding is from what was expected; null where that has no measure. */
export function strainOf(finding: Finding): DecimalText | null {
  switch (finding.code) {
    case "sides-disagree":
    case "total-wrong":
    case "opening-differs":
      return absolute(finding.data.difference);
    case "ratio-wrong":
      return absolute(subtract(finding.data.stated, finding.data.computed));
    case "sources-differ":
      return absolute(subtract(finding.data.own, finding.data.authority));
    case "opening-changed":
    case "cumulative-decreased":
      return absolute(subtract(finding.data.value, finding.data.earlier));
    case "change-large":
      return finding.data.percent ?? absolute(finding.data.difference);
    case "peers-differ":
      return absolute(subtract(finding.data.rate, finding.data.median));
    case "value-out-of-range":
      return beyond(finding.data);
    default:
      return null;
  }
}

function beyond({ value, min, max }: FindingData["value-out-of-range"]): DecimalText | null {
  if (min !== null && compare(value, min) < 0) return subtract(min, value);
  if (max !== null && compare(value, max) > 0) return subtract(value, max);
  return null;
}

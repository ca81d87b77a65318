import { foldKey } from "../workbook/text/fold.ts";
import { unknown, complain } from "./complaints.ts";
import { packJson, type PackDraft } from "./packDraft.ts";
import { packError, type Complaint, type PackError } from "./packError.ts";
import { periodType, type PeriodType } from "./period.ts";
import { quote } from "./quote.ts";

/** Period patterns are of known types and hold the placeholders that tell the period. */
export function checkWording(draft: PackDraft): readonly PackError[] {
  return Object.entries(draft.pack.wording.periodPatterns).flatMap(([name, patterns]) => {
    const path = `wording.periodPatterns.${name}`;
    const type = periodType.safeParse(name);
    if (!type.success) return [packError(packJson, path, unknown("periodType", name, periodType.options))];
    return patterns.flatMap((pattern, position) => {
      const complaint = patternComplaint(type.data, pattern);
      return complaint === null ? [] : [packError(packJson, `${path}[${position}]`, complaint)];
    });
  });
}

function patternComplaint(type: PeriodType, pattern: string): Complaint | null {
  const placeholders = foldKey(pattern).match(/\{[^{}]*\}/g) ?? [];
  const numbered = type === "MONTH" || type === "QUARTER";
  const expected = numbered ? ["{n}", "{year}"] : ["{year}"];
  if (placeholders.toSorted().join() === expected.join()) return null;
  const wanted = expected.join(" và ");
  return complain(
    [
      `Mẫu chữ ${quote(pattern)} không có đúng một lần ${wanted}.`,
      `The pattern ${quote(pattern)} does not hold ${expected.join(" and ")} exactly once.`,
    ],
    [
      `Viết như "6 tháng đầu năm {year}"${numbered ? ' hoặc "quý {n} năm {year}"' : ""}.`,
      `Write it like "6 tháng đầu năm {year}"${numbered ? ' or "quý {n} năm {year}"' : ""}.`,
    ],
  );
}

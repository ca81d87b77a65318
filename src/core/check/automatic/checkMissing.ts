import type { Finding } from "../../findings/finding.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { isAskedFor } from "../../pack/isAskedFor.ts";
import { labelOf } from "../../pack/lookup.ts";
import type { Measure, Section } from "../../pack/template.ts";
import { rangeToA1 } from "../../workbook/address.ts";
import { type Form, isLost, isRepeating, rowsOf, valueOf } from "../form.ts";
import { type Site, spotOf } from "../sites.ts";

/** Required values that are blank. A row without a single value gives one finding, not one for each cell. */
export function checkMissing(form: Form): readonly Finding[] {
  return form.template.sections.flatMap((section) => {
    const required = section.indicators.filter(
      (indicator) => isAskedFor(indicator, form.call) && !isLost(form, indicator.code),
    );
    if (required.length === 0) return [];
    if (!isRepeating(section)) return checkSite(form, null, { section, required });
    return rowsOf(form, section.id, "data").flatMap((row) => checkSite(form, row, { section, required }));
  });
}

interface Asked {
  readonly section: Section;
  readonly required: readonly Indicator[];
}

function checkSite(form: Form, site: Site, asked: Asked): readonly Finding[] {
  if (site !== null && asked.required.length > 1 && isBlankRow(form, site, asked.section)) {
    return [blankRow(form, site, asked.required)];
  }
  return asked.required.flatMap((indicator) =>
    requiredMeasures(asked.section).flatMap((measure): readonly Finding[] => {
      const value = valueOf(form, indicator.code, { row: site, measure });
      if (value === null ? measure !== "current" : value.reading.type !== "blank") return [];
      const at = { ...spotOf(form, site, { value, indicator: indicator.code }), measure };
      return [{ code: "value-missing", severity: "error", at, data: { label: labelOf(indicator) } }];
    }),
  );
}

function requiredMeasures(section: Section): readonly Measure[] {
  if (section.kind !== "rows") return ["current"];
  return section.measures
    .filter((measure) => measure.id === "current" || measure.required)
    .map((measure) => measure.id);
}

function isBlankRow(form: Form, site: Site, section: Section): boolean {
  return section.indicators.every((indicator) => {
    const value = valueOf(form, indicator.code, { row: site });
    return value === null || value.reading.type === "blank";
  });
}

function blankRow(form: Form, site: Site, required: readonly Indicator[]): Finding {
  const cells = required.flatMap((indicator) => valueOf(form, indicator.code, { row: site })?.at ?? []);
  const columns = cells.map((cell) => cell.column);
  const [first] = cells;
  const range =
    first === undefined
      ? {}
      : {
          cell: rangeToA1({
            top: first.row,
            bottom: first.row,
            left: Math.min(...columns),
            right: Math.max(...columns),
          }),
        };
  return {
    code: "values-blank",
    severity: "error",
    at: { ...spotOf(form, site, { value: null }), ...range },
    data: { count: required.length, labels: required.map(labelOf) },
  };
}

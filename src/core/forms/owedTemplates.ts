import type { Call, ExpectedItem } from "../pack/call.ts";
import { templateByCode, unitsOf } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Template } from "../pack/template.ts";
import type { Unit, UnitId } from "../pack/unit.ts";

/** A template that a unit owes a call. */
export interface OwedTemplate {
  readonly template: Template;
  readonly status: Exclude<ExpectedItem["status"], "exempt">;
}

/** What a unit owes in a call, in the call's order; exempt ones left out. */
export function owedTemplates(pack: Pack, call: Call, unit: UnitId): readonly OwedTemplate[] {
  return call.expected.flatMap((item) =>
    item.unit === unit && item.status !== "exempt"
      ? [{ template: templateByCode(pack, item.template), status: item.status }]
      : [],
  );
}

/** The units that owe a template in a call, in registry order. */
export function unitsOwing(pack: Pack, call: Call, template: Template): readonly Unit[] {
  const owing = new Set(
    call.expected
      .filter((item) => item.template === template.code && item.status !== "exempt")
      .map((item) => item.unit),
  );
  return unitsOf(pack, call).filter((unit) => owing.has(unit.id));
}

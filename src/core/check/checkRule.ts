import { assertNever } from "../assertNever.ts";
import type { Finding } from "../findings/finding.ts";
import type { Rule } from "../pack/rule.ts";
import type { Form } from "./form.ts";
import { checkBothOrNeither } from "./rules/bothOrNeither.ts";
import { checkCompare } from "./rules/compare.ts";
import { checkExclusive } from "./rules/exclusive.ts";
import { checkImplies } from "./rules/implies.ts";
import { checkLength } from "./rules/length.ts";
import { checkOneOf } from "./rules/oneOf.ts";
import { checkRange } from "./rules/range.ts";
import { checkRequired } from "./rules/required.ts";
import { checkTotalRow } from "./rules/totalRow.ts";
import { checkUniqueKey } from "./rules/uniqueKey.ts";

/** Checks one rule on one form. */
export function checkRule(rule: Rule, form: Form): readonly Finding[] {
  switch (rule.kind) {
    case "required":
      return checkRequired(rule, form);
    case "range":
      return checkRange(rule, form);
    case "length":
      return checkLength(rule, form);
    case "oneOf":
      return checkOneOf(rule, form);
    case "compare":
      return checkCompare(rule, form);
    case "implies":
      return checkImplies(rule, form);
    case "bothOrNeither":
      return checkBothOrNeither(rule, form);
    case "exclusive":
      return checkExclusive(rule, form);
    case "totalRow":
      return checkTotalRow(rule, form);
    case "uniqueKey":
      return checkUniqueKey(rule, form);
    // These look beyond one form: `checkAcross` checks them, or says why it cannot.
    case "crossForm":
    case "continuity":
    case "cumulative":
    case "change":
    case "peers":
      return [];
    default:
      return assertNever(rule);
  }
}

import { z } from "zod";
import { civilDate, id, origin, type CivilDate } from "./common.ts";
import { period } from "./period.ts";
import type { UnitId } from "./unit.ts";

export type CallId = string;

export const deadline = z.strictObject({
  date: civilDate,
  /** "before": "trước ngày D", on time until D−1 23:59. "by": on time until D 23:59. */
  semantics: z.enum(["before", "by"]),
});
export type Deadline = z.infer<typeof deadline>;

export const expectedStatus = z.enum(["required", "conditional", "exempt"]);

/** Who owes which template: one unit, or every unit of the kinds that is valid at the deadline. */
const expectation = z.union([
  z.strictObject({
    kinds: z.array(id).min(1),
    templates: z.array(id).min(1),
    status: expectedStatus.default("required"),
  }),
  z.strictObject({
    units: z.array(id).min(1),
    templates: z.array(id).min(1),
    status: expectedStatus.default("required"),
  }),
]);

/** A report call (đợt báo cáo) as written in a pack. */
export const callFile = z.strictObject({
  id,
  title: z.string().min(1),
  /** How the period is written on forms and tables: "6 tháng đầu năm 2022". */
  periodLabel: z.string().min(1),
  period,
  dataWindow: z.strictObject({ from: civilDate, to: civilDate, origin, source: z.string().min(1) }),
  deadline: deadline.extend({ origin, source: z.string().min(1) }),
  expected: z.array(expectation).min(1),
  legalBasis: z.array(z.string().min(1)).min(1),
});

export interface ExpectedItem {
  readonly unit: UnitId;
  readonly template: string;
  readonly status: z.infer<typeof expectedStatus>;
  /** The last day that was granted beyond the call's deadline. */
  readonly extendedTo?: CivilDate;
}

/** A call with its expectations spread to one item per unit × template, in unit then template order. */
export type Call = Omit<z.infer<typeof callFile>, "expected"> & {
  readonly expected: readonly ExpectedItem[];
};

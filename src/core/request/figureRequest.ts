import { z } from "zod";
import { civilDate, id } from "../pack/common.ts";
import { deadline } from "../pack/call.ts";
import type { Indicator } from "../pack/indicator.ts";
import { packError, type PackError } from "../pack/packError.ts";
import { parseJson } from "../pack/parseJson.ts";
import { parsePeriodId, type Period } from "../pack/period.ts";
import { schemaErrors } from "../pack/schemaErrors.ts";
import { err, ok, type Result } from "../result.ts";

/** An indicator that the pack's catalogue has: it keeps its meaning, its unit of measure and, where it can, its code. */
const known = z.strictObject({
  indicator: z.string().regex(/^[A-Z][A-Z0-9]*-[A-Z0-9]+\.[A-Za-z][A-Za-z0-9]*$/),
});

/** What a new indicator can be. */
export const freshTypes = ["int", "dec", "pct", "text", "date", "choice", "bool"] as const;

const fresh = z
  .strictObject({
    name: z.string().min(1),
    type: z.enum(freshTypes),
    unitOfMeasure: z.string().min(1).optional(),
    decimals: z.int().min(0).max(6).optional(),
    choices: z.array(z.string().min(1)).min(1).optional(),
    required: z.boolean().default(true),
  })
  .refine((value) => (value.type === "choice") === (value.choices !== undefined), {
    message: "a choice has choices, other types have none",
    params: { vi: "Chỉ tiêu kiểu choice phải có choices, kiểu khác thì không" },
  });
export type FreshIndicator = z.infer<typeof fresh>;

/** Figures requested from above: who is asked for which indicators, and until when. */
export const figureRequest = z
  .strictObject({
    formatVersion: z.literal(1),
    /** Code of the form that is made: "ADHOC-02". */
    code: z.string().regex(/^[A-Z][A-Z0-9]*-[A-Z0-9]+$/),
    /** Id of the call that is made: "2022-YC2". */
    call: id,
    title: z.string().min(1),
    /** How the period is written on the form: "6 tháng đầu năm 2022". */
    periodLabel: z.string().min(1),
    /**
     * Id of the regular period that the figures are of ("2022-H1"): what the regular forms of that period say is compared
     * with. Absent when they are of no regular period.
     */
    period: z
      .string()
      .refine((text) => parsePeriodId(text) !== null, {
        message: "a period is written like 2022-H1, 2022-Q2, 2022-M04, 2022-9M or 2022-YEAR",
        params: { vi: "Kỳ ghi như 2022-H1, 2022-Q2, 2022-M04, 2022-9M hoặc 2022-YEAR" },
      })
      .optional(),
    /** The days that the figures are of. */
    window: z.strictObject({ from: civilDate, to: civilDate }),
    deadline,
    /** The letter that asks, as it is cited. */
    legalBasis: z.string().min(1),
    kinds: z.array(id).min(1).optional(),
    units: z.array(id).min(1).optional(),
    indicators: z.array(z.union([known, fresh])).min(1),
  })
  .refine(({ kinds, units }) => (kinds === undefined) !== (units === undefined), {
    message: "a request names either kinds of units or units",
    params: { vi: "Yêu cầu nêu loại đơn vị (kinds) hoặc từng đơn vị (units), chỉ một trong hai" },
  });
export type FigureRequest = z.infer<typeof figureRequest>;

/** The period of the call that is made. */
export function periodOf({ period, window }: FigureRequest): Period {
  const regular = period === undefined ? null : parsePeriodId(period);
  return regular ?? { type: "ADHOC", year: Number(window.to.slice(0, 4)) };
}

/** Reads a request; the file's name stands in the errors. */
export function parseRequest(text: string, file: string): Result<FigureRequest, readonly PackError[]> {
  const json = parseJson(text);
  return json.ok ? checkRequest(json.value, file) : err([packError(file, "", json.error)]);
}

/** A request that something may be. */
export function checkRequest(value: unknown, file: string): Result<FigureRequest, readonly PackError[]> {
  const parsed = figureRequest.safeParse(value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : err(schemaErrors(file, parsed.error.issues));
}

/** What stands for a value of each type over all units. */
export const aggregateOf: Readonly<Record<FreshIndicator["type"], Indicator["aggregate"]>> = {
  int: "sum",
  dec: "sum",
  // A rate without its parts cannot be brought together.
  pct: "none",
  text: "append",
  date: "none",
  choice: "countYes",
  bool: "countYes",
};

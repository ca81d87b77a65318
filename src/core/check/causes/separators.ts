import { isInteger, toNumber } from "../../decimal.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Submission, Value } from "../../intake/submission.ts";
import type { Cell } from "../../workbook/cell.ts";
import { toA1 } from "../../workbook/address.ts";
import { placeOf } from "../place.ts";
import type { Hypothesis } from "./hypothesis.ts";

/**
 * Figures that may be whole thousands or fractions, because points and commas were typed for an Excel of the other
 * language: all read the one way, or all the other.
 */
export function separatorsOfForm(submission: Submission, faults: readonly Finding[]): readonly Hypothesis[] {
  const doubtful = faults.flatMap((fault) => (fault.code === "value-ambiguous" ? [fault] : []));
  const byCell = new Map(submission.values.map((value) => [toA1(value.at), value]));
  const readings = doubtful.flatMap(({ at, data }) => {
    const value = byCell.get(at.cell ?? "");
    const whole = data.readings.find(isInteger);
    const fraction = data.readings.find((reading) => !isInteger(reading));
    return value === undefined || whole === undefined || fraction === undefined
      ? []
      : [{ value, whole, fraction }];
  });
  const [first] = readings;
  if (first === undefined) return [];
  return (["whole", "fraction"] as const).map((way) => ({
    family: `separators|${way}`,
    rank: 0,
    row: null,
    meant: new Map(
      readings.map((each): [Value, Cell] => [each.value, { type: "number", value: toNumber(each[way]) }]),
    ),
    lost: 0,
    describe: (count, changes) => ({
      code: "separators-misread",
      severity: "error",
      at: { ...placeOf(submission), cell: toA1(first.value.at), indicator: first.value.indicator },
      data: { count, first: toA1(first.value.at), raw: first.value.raw, value: first[way] },
      changes,
    }),
  }));
}

import type { Unit } from "../pack/unit.ts";
import { coverageUnitKey } from "./coverageIndex.ts";
import { serialOf } from "./factRow.ts";
import { amount } from "./figure.ts";
import type { FigureColumn } from "./figureColumn.ts";
import { literal } from "./literal.ts";
import type { TableContext } from "./tableContext.ts";
import { dateFormat } from "./tableStyle.ts";
import { words } from "./words.ts";

/** The day on which the last of a unit's forms came, "–" when no date is recorded. */
export function lastReceived(context: TableContext): FigureColumn<Unit> {
  return {
    path: [words.inAll, words.lastReceived],
    width: 11,
    reports: false,
    kind: "amount",
    decimals: 0,
    numberFormat: dateFormat,
    summed: false,
    at: (unit) => {
      const days = context.calls
        .flatMap((call) => context.coverage.ofUnit(call.id, unit.id))
        .flatMap((item) => (item.receivedOn === null ? [] : [serialOf(item.receivedOn)]));
      // SUMPRODUCT reads arrays without Ctrl+Shift+Enter; Excel 2010 has no MAXIFS.
      const latest = context.calls.map(
        (call) =>
          `SUMPRODUCT(MAX((tblNopBao[khoa_dv]=${literal(coverageUnitKey(call.id, unit.id))})*tblNopBao[ngay_nhan]))`,
      );
      const number = latest.length === 1 ? latest.join("") : `MAX(${latest.join(",")})`;
      return amount(
        { isMissing: `${number}=0`, number },
        days.length === 0 ? null : String(Math.max(...days)),
      );
    },
  };
}

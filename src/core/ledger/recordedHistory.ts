import type { HistoricFigure, History } from "../check/history/history.ts";
import { periodOfCall } from "../check/history/historyOfFacts.ts";
import { groupBy } from "../groupBy.ts";
import type { Pack } from "../pack/pack.ts";
import type { PayloadOf } from "./event.ts";

type Payload = PayloadOf<"history-recorded">;

/** What earlier books said, form by form of those who sent it. */
export function historyRecords({ figures }: History): readonly Payload[] {
  const forms = groupBy(figures, ({ call, sender, template, version }) =>
    JSON.stringify([call, sender, template, version]),
  );
  return [...forms.values()].flatMap((form) => {
    const [first] = form;
    if (first === undefined) return [];
    const { call, sender: unit, template, version } = first;
    return [{ kind: "history-recorded", call, unit, template, version, figures: encodeHistory(form) }];
  });
}

/** One figure a line, its members parted by tabs; no id has one in it, and a row's key loses its own. */
function encodeHistory(figures: readonly HistoricFigure[]): string {
  return figures
    .map(({ unit, sender, row, indicator, measure, value, reconciles }) =>
      [
        unit === sender ? "" : unit,
        row === null ? "" : `=${row.replace(/\s/gu, " ")}`,
        indicator,
        measure === "current" ? "" : measure,
        value,
        ...(reconciles === true ? ["R"] : []),
      ].join("\t"),
    )
    .join("\n");
}

/** The figures of a record; none of a call whose period nobody knows. */
export function decodeHistory(recorded: Payload, pack: Pack): readonly HistoricFigure[] {
  const { call, unit: sender, template, version } = recorded;
  const period = periodOfCall(call, pack);
  if (period === null) return [];
  return recorded.figures.split("\n").map((line) => {
    const [unit = "", row = "", indicator = "", measure = "", value = "0", state = ""] = line.split("\t");
    return {
      call,
      period,
      template,
      version,
      unit: unit === "" ? sender : unit,
      sender,
      row: row === "" ? null : row.slice(1),
      indicator,
      measure: measure === "samePeriodLastYear" ? measure : "current",
      value,
      ...(state === "R" ? { reconciles: true } : {}),
    };
  });
}

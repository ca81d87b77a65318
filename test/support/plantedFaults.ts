import type { Finding, FindingCode } from "../../src/core/findings/finding.ts";
import type { Figures, PlainHistory, WardHistory } from "./histories.ts";
import type { Seeded } from "./seeded.ts";

/** A mistake that units make, put into a history that has none. */
export interface PlantedFault {
  readonly history: PlainHistory;
  readonly isFound: (finding: Finding) => boolean;
}

/** Null where a history gives no occasion for the mistake. */
export type Plant = (history: PlainHistory, random: Seeded) => PlantedFault | null;

const democracy = "DCCS-01";

/** By what the mistake is called in the guide. */
export const plants: Readonly<Record<string, Plant>> = {
  "Ghi đồng thay cho triệu đồng": scaled("C07", 1_000_000, "unit-of-measure-suspect"),
  "Ghi nghìn đồng thay cho triệu đồng": scaled("C07", 1000, "unit-of-measure-suspect"),
  "Ghi ha thay cho m²": scaled("C09", 1 / 10_000, "unit-of-measure-suspect"),
  "Thừa hai chữ số (gấp 100 lần các đơn vị khác)": scaled("C07", 100, "peers-differ"),
  "Số tăng gấp bốn so với cùng kỳ": jump,
  "Tồn đầu kỳ khác tồn cuối kỳ trước": openingOff,
  "Một số lũy kế năm nhỏ hơn số 6 tháng": fallen,
  "Báo cáo năm chỉ ghi 6 tháng cuối năm": secondHalfOnly,
  "Chép báo cáo cùng kỳ năm trước (sửa một phần mười)": copiedFromBefore,
  "Chép báo cáo của đơn vị khác (sửa một phần mười)": copiedFromOther,
};

function scaled(code: string, factor: number, found: FindingCode): Plant {
  return (history, random) => {
    const able = history.wards.filter((one) => (figuresOf(one, history)[code] ?? 0) > 0);
    if (able.length === 0) return null;
    const chosen = random.pick(able);
    const value = Number(((figuresOf(chosen, history)[code] ?? 0) * factor).toPrecision(12));
    return planted(
      history,
      chosen,
      { [code]: value },
      (finding) => finding.code === found && finding.at.indicator === code,
    );
  };
}

function jump(history: PlainHistory, random: Seeded): PlantedFault | null {
  const chosen = random.pick(history.wards);
  const able = Object.entries(figuresOf(chosen, history)).filter(
    ([code, value]) => /^[B-H]/.test(code) && !["C07", "C09"].includes(code) && value >= 10,
  );
  if (able.length === 0) return null;
  const [code, value] = random.pick(able);
  return planted(
    history,
    chosen,
    { [code]: value * 4 },
    (finding) => finding.code === "change-large" && finding.at.indicator === code,
  );
}

function openingOff(history: PlainHistory, random: Seeded): PlantedFault {
  const chosen = random.pick(history.wards);
  const place = random.pick(["+Hộ tịch/c6", "+Đất đai/c6"]);
  const form = chosen.reports[history.call]?.["TTHC-06"] ?? {};
  const changed = { ...form, [place]: (form[place] ?? 0) + random.pick([1, 2, 5, 10]) };
  return {
    history: withForm(history, chosen, { template: "TTHC-06", figures: changed }),
    isFound: ({ code, at }) =>
      code === "opening-differs" && at.unit === chosen.ward.id && at.template === "TTHC-06",
  };
}

function fallen(history: PlainHistory, random: Seeded): PlantedFault | null {
  if (history.call !== "2022-YEAR") return null;
  const chosen = random.pick(history.wards);
  const half = chosen.reports["2022-H1"]?.[democracy] ?? {};
  const able = Object.entries(half).filter(([code, value]) => /^[B-H]/.test(code) && value >= 2);
  if (able.length === 0) return null;
  const [code, value] = random.pick(able);
  return planted(
    history,
    chosen,
    { [code]: Math.floor(value * 0.8) },
    (finding) => finding.code === "cumulative-decreased" && finding.at.indicator === code,
  );
}

function secondHalfOnly(history: PlainHistory, random: Seeded): PlantedFault | null {
  if (history.call !== "2022-YEAR") return null;
  const chosen = random.pick(history.wards);
  const half = chosen.reports["2022-H1"]?.[democracy] ?? {};
  const rest = Object.entries(figuresOf(chosen, history)).map(([code, value]): [string, number] =>
    code.startsWith("A0") && Number(code.slice(1)) <= 2
      ? [code, value]
      : [code, Math.round((value - (half[code] ?? 0)) * 10) / 10],
  );
  return planted(history, chosen, Object.fromEntries(rest), ({ code }) => code === "figures-not-cumulative");
}

function copiedFromBefore(history: PlainHistory, random: Seeded): PlantedFault {
  const chosen = random.pick(history.wards);
  const before = chosen.reports[history.call.replace("2022", "2021")]?.[democracy] ?? {};
  return planted(
    history,
    chosen,
    slightlyChanged(before, random),
    ({ code }) => code === "figures-as-before",
  );
}

function copiedFromOther(history: PlainHistory, random: Seeded): PlantedFault {
  const chosen = random.pick(history.wards);
  const other = random.pick(history.wards.filter((one) => one !== chosen));
  return planted(
    history,
    chosen,
    slightlyChanged(figuresOf(other, history), random),
    ({ code }) => code === "figures-as-other-unit" || code === "content-same-as-other-unit",
  );
}

/** One figure in ten is another, from a place that chance chooses. */
function slightlyChanged(figures: Figures, random: Seeded): Figures {
  const first = random.whole(0, 9);
  return Object.fromEntries(
    Object.entries(figures).map(([code, value], index) => [
      code,
      index % 10 === first ? value + random.whole(1, 4) : value,
    ]),
  );
}

function figuresOf(one: WardHistory, { call }: PlainHistory): Figures {
  return one.reports[call]?.[democracy] ?? {};
}

function planted(
  history: PlainHistory,
  chosen: WardHistory,
  changes: Figures,
  isFound: (finding: Finding) => boolean,
): PlantedFault {
  const figures = { ...figuresOf(chosen, history), ...changes };
  return {
    history: withForm(history, chosen, { template: democracy, figures }),
    isFound: (finding) => finding.at.unit === chosen.ward.id && isFound(finding),
  };
}

function withForm(
  history: PlainHistory,
  chosen: WardHistory,
  form: { readonly template: string; readonly figures: Figures },
): PlainHistory {
  const { call } = history;
  const wards = history.wards.map((one) =>
    one === chosen
      ? {
          ...one,
          reports: { ...one.reports, [call]: { ...one.reports[call], [form.template]: form.figures } },
        }
      : one,
  );
  return { ...history, wards };
}

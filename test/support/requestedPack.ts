import type { Pack } from "../../src/core/pack/pack.ts";
import { parsePack } from "../../src/core/pack/parsePack.ts";
import { shippedPackSources } from "./shippedPack.ts";

const assumed = { origin: "A", source: "Đợt báo cáo để thử" } as const;

/** A request from above, and half a year under the forms of 2024. */
const requested = [
  {
    id: "2022-ADHOC",
    title: "Số liệu theo yêu cầu năm 2022",
    periodLabel: "Theo yêu cầu năm 2022",
    period: { type: "ADHOC", year: 2022 },
    dataWindow: { from: "2022-01-01", to: "2022-07-31", ...assumed },
    deadline: { date: "2022-08-15", semantics: "before", ...assumed },
    expected: [{ kinds: ["PHUONG", "XA"], templates: ["ADHOC-01"] }],
    legalBasis: ["Văn bản yêu cầu"],
  },
  {
    id: "2024-H1",
    title: "Báo cáo số liệu 6 tháng đầu năm 2024",
    periodLabel: "6 tháng đầu năm 2024",
    period: { type: "H1", year: 2024 },
    dataWindow: { from: "2023-12-15", to: "2024-05-31", ...assumed },
    deadline: { date: "2024-06-10", semantics: "before", ...assumed },
    expected: [{ units: ["TT-THANHTRA"], templates: ["XLD24-01", "XLD24-02", "XLD24-03", "XLD24-04"] }],
    legalBasis: ["Văn bản yêu cầu"],
  },
];

/** The shipped pack with calls for the forms that none of its own calls expects. */
export function requestedPack(): Pack {
  const sources = shippedPackSources().map(({ name, text }) => {
    if (name !== "calls.json") return { name, text };
    const calls: readonly unknown[] = JSON.parse(text);
    return { name, text: JSON.stringify([...calls, ...requested]) };
  });
  const parsed = parsePack(sources);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2));
  return parsed.value;
}

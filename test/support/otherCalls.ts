import type { Pack } from "../../src/core/pack/pack.ts";
import type { PackSource } from "../../src/core/pack/packError.ts";
import { parsePack } from "../../src/core/pack/parsePack.ts";
import { shippedPackSources } from "./shippedPack.ts";

const wardForms = ["DCCS-01", "DCCS-02", "DV-01"];

const callAfterMerger = {
  id: "2025-YEAR",
  title: "Báo cáo số liệu năm 2025",
  periodLabel: "năm 2025",
  period: { type: "YEAR", year: 2025 },
  dataWindow: { from: "2024-12-15", to: "2025-10-31", origin: "A", source: "giả định" },
  deadline: { date: "2025-11-10", semantics: "before", origin: "A", source: "giả định" },
  expected: [{ kinds: ["PHUONG", "XA"], templates: wardForms }],
  legalBasis: ["Kế hoạch năm 2022 của UBND thị xã"],
};

/** Two units of July 2025: one took over a name, the other an official code, of units that were merged away. */
const unitsAfterMerger = [
  {
    id: "X-NGUYENNGHIEM",
    name: "Xã Nguyễn Nghiêm",
    shortName: "Nguyễn Nghiêm",
    kind: "XA",
    order: 901,
    gsoCode: "21457",
    aliases: ["Xã Nguyễn Nghiêm", "Nguyễn Nghiêm", "UBND xã Nguyễn Nghiêm"],
    validFrom: "2025-07-01",
    predecessors: ["X-PHONHON", "X-PHOPHONG"],
    origin: "L",
    source: "Nghị quyết số 1677/NQ-UBTVQH15",
  },
  {
    id: "P-DUCPHO",
    name: "Phường Đức Phổ",
    shortName: "Đức Phổ",
    kind: "PHUONG",
    order: 902,
    gsoCode: "21439",
    aliases: ["Phường Đức Phổ", "UBND phường Đức Phổ"],
    validFrom: "2025-07-01",
    predecessors: ["P-NGUYENNGHIEM", "P-PHOHOA", "P-PHOMINH", "P-PHOVINH", "P-PHONINH"],
    origin: "L",
    source: "Nghị quyết số 1677/NQ-UBTVQH15",
  },
];

function withAdded(source: PackSource, added: readonly unknown[]): PackSource {
  const list: unknown = JSON.parse(source.text);
  return { ...source, text: JSON.stringify([...(Array.isArray(list) ? list : []), ...added]) };
}

/** The shipped pack with a call for the year 2025 and the units that stand since July of it. */
export function packWithLaterCalls(): Pack {
  const sources = shippedPackSources().map((source) => {
    if (source.name === "calls.json") return withAdded(source, [callAfterMerger]);
    return source.name === "units.json" ? withAdded(source, unitsAfterMerger) : source;
  });
  const parsed = parsePack(sources);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2));
  return parsed.value;
}

import type { Pack } from "../../src/core/pack/pack.ts";
import { parsePack } from "../../src/core/pack/parsePack.ts";
import { packWithText } from "../support/editedPack.ts";

/** What invented plans set for the town and the year: a form of all, of wards, one of no number yet, and one of zero. */
export const targets = [
  { template: "DV-01", indicator: "B01", value: 40 },
  { template: "DV-01", indicator: "C01", value: 0 },
  { template: "DCCS-01", indicator: "A06", value: 32 },
  { template: "DCCS-01", indicator: "B03", value: 95.5 },
  { template: "TTHC-06", indicator: "c7", value: 25_000 },
  { template: "HG-01", indicator: "c1", value: "co-quan-dien" },
] as const;

/** The shipped pack with these targets. */
export function packOfYear(): Pack {
  const text = JSON.stringify(
    targets.map((target) => ({ year: 2022, ...target, origin: "A", source: "Kế hoạch thử nghiệm" })),
  );
  const parsed = parsePack(packWithText("targets.json", text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

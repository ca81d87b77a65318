import { scoringScheme, type ScoringScheme } from "../../src/core/pack/scoringScheme.ts";
import type { Pack } from "../../src/core/pack/pack.ts";
import { shippedPack } from "./shippedPack.ts";

export const ladder = [
  { name: "Xuất sắc", min: 90 },
  { name: "Tốt", min: 75 },
  { name: "Trung bình", min: 50 },
  { name: "Yếu", min: 0 },
] as const;

function criterion(code: string, max: number, rest: object = {}): object {
  return { code, label: `Tiêu chí ${code}`, max, evidenceRequired: true, ...rest };
}

/** The official scheme as an office would fill it in: three criteria, the second in two parts, the third not its own. */
export function officialScheme(more: Readonly<Record<string, unknown>> = {}): ScoringScheme {
  return scoringScheme.parse({
    id: "QNGAI-436-2019",
    title: "Tiêu chí của tỉnh",
    legalBasis: "Quyết định số 436/QĐ-UBND ngày 11/6/2019",
    demonstration: false,
    unitKinds: ["PHUONG", "XA", "CQ_HOP_NHAT", "VANPHONG", "THANHTRA", "PHONG", "DVSN"],
    scaleMax: 100,
    criteria: [
      criterion("TC1", 40),
      criterion("TC2", 50),
      criterion("TC2.1", 30, { parent: "TC2" }),
      criterion("TC2.2", 20, { parent: "TC2", evidenceRequired: false }),
      criterion("TC3", 10, { upperOnly: true }),
    ],
    selfMax: 90,
    step: 0.5,
    ladder,
    origin: "A",
    source: "test",
    ...more,
  });
}

/** The shipped pack in which the office has filled in the official scheme. */
export function packScoredBy(...schemes: readonly ScoringScheme[]): Pack {
  const pack = shippedPack();
  const filled = new Set(schemes.map(({ id }) => id));
  return { ...pack, schemes: [...schemes, ...pack.schemes.filter(({ id }) => !filled.has(id))] };
}

import { wording } from "../../src/core/pack/organisation.ts";
import type { Call, ExpectedItem } from "../../src/core/pack/call.ts";
import { packFile, type Pack } from "../../src/core/pack/pack.ts";
import type { Period } from "../../src/core/pack/period.ts";
import type { Template } from "../../src/core/pack/template.ts";
import { unit as unitSchema, type Unit } from "../../src/core/pack/unit.ts";

const given = { origin: "A", source: "test" } as const;

/** Two wards W1 and W2, a commune C1 and an office O1 that owe every template in the call H1. */
export function checkPack(
  templates: readonly Template[],
  options: { readonly period?: Period; readonly expected?: readonly ExpectedItem[] } = {},
): Pack {
  const units = [
    aUnit("W1", "WARD", 1),
    aUnit("W2", "WARD", 2),
    aUnit("C1", "COMMUNE", 3),
    aUnit("O1", "OFFICE", 4),
  ];
  const expected = units.flatMap((unit) =>
    templates.map(({ code }): ExpectedItem => ({ unit: unit.id, template: code, status: "required" })),
  );
  return {
    formatVersion: 1,
    id: "check-test",
    title: "Check test",
    organisation: {
      name: "UBND",
      letterhead: ["UBND"],
      motto: ["Cộng hòa", "Độc lập"],
      place: "Thị xã",
      focalPoint: "O1",
      recipientLine: "UBND",
      recipients: [],
      signatures: [],
    },
    unitKinds: [],
    unitGroups: [],
    wording: noWording,
    alignment: { maxMissingShare: 0.3, blankQuestion: { minimumCount: 3, minimumShare: 0.5 } },
    comparison: packFile.shape.comparison.parse(undefined),
    openPoints: [],
    units,
    calls: [
      aCall("H1", options.period ?? { type: "H1", year: 2022 }, options.expected ?? expected),
      aCall("ONCE", { type: "ONCE", year: 2022 }, options.expected ?? expected),
    ],
    templates,
    tables: [],
    schemes: [],
    targets: [],
    documents: [],
    hash: "0".repeat(64),
  };
}

/** The call H1 has 26 whole weeks in its window. */
export function callH1(pack: Pack): Call {
  const call = pack.calls.find((candidate) => candidate.id === "H1");
  if (call === undefined) throw new Error("the pack has no call H1");
  return call;
}

function aUnit(id: string, kind: string, order: number): Unit {
  return unitSchema.parse({
    id,
    name: `Đơn vị ${id}`,
    shortName: id,
    kind,
    order,
    aliases: [],
    validFrom: "2020-01-01",
    ...given,
  });
}

function aCall(id: string, period: Period, expected: readonly ExpectedItem[]): Call {
  return {
    id,
    title: `Đợt ${id}`,
    periodLabel: id,
    period,
    dataWindow: { from: "2021-12-01", to: id === "H1" ? "2022-05-31" : "2021-12-31", ...given },
    deadline: { date: "2022-06-10", semantics: "before", ...given },
    expected,
    legalBasis: ["Kế hoạch"],
  };
}

const noWording = wording.parse({
  zeroWords: [],
  yesWords: ["Có", "x"],
  noWords: ["Không"],
  notApplicableWords: [],
  nilTextWords: [],
  totalRowLabels: [],
  groupRowLabels: [],
  endOfTableLabels: [],
  unitPrefixes: [],
  unitSuffixes: [],
  periodPatterns: {},
  unitOfMeasureWords: [],
});

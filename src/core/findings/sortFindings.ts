import type { Pack } from "../pack/pack.ts";
import { parseRange } from "../workbook/address.ts";
import type { Finding } from "./finding.ts";
import { severityRank } from "./severityRank.ts";

type SortKey = readonly (string | number)[];

/**
 * Findings in their one order, whatever order they were made in: severity, unit as the pack orders units, file,
 * sheet, cell from top to bottom, then everything else.
 */
export function sortFindings(findings: readonly Finding[], pack: Pack): readonly Finding[] {
  const unitOrder = new Map(pack.units.map((unit) => [unit.id, unit.order]));
  return findings
    .map((finding) => ({ finding, key: keyOf(finding, unitOrder) }))
    .toSorted((left, right) => compareKeys(left.key, right.key))
    .map(({ finding }) => finding);
}

function keyOf(finding: Finding, unitOrder: ReadonlyMap<string, number>): SortKey {
  const { at } = finding;
  const cell = at.cell === undefined ? null : parseRange(at.cell);
  return [
    severityRank(finding.severity),
    at.unit === undefined ? Number.MAX_SAFE_INTEGER : (unitOrder.get(at.unit) ?? Number.MAX_SAFE_INTEGER - 1),
    at.unit ?? "",
    at.file ?? "",
    at.sheet ?? "",
    cell?.top ?? -1,
    cell?.left ?? -1,
    at.call ?? "",
    at.template ?? "",
    finding.code,
    at.rule ?? "",
    at.row ?? "",
    at.indicator ?? "",
    at.measure ?? "",
    JSON.stringify(finding),
  ];
}

function compareKeys(left: SortKey, right: SortKey): number {
  for (const [position, part] of left.entries()) {
    const other = right[position];
    if (other === undefined || part === other) continue;
    return part < other ? -1 : 1;
  }
  return 0;
}

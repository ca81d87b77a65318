import type { Call } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { Unit } from "../pack/unit.ts";

const maxName = 60;

/**
 * "2022-H1_P-PHOMINH_Phuong-Pho-Minh.xlsx": plain letters only, so that mail and every disk keep it, and unlike
 * the name of every other unit's file also where case does not count.
 */
export function formFileName(pack: Pack, call: Call, unit: Unit): string {
  const id = isAloneIgnoringCase(pack, unit) ? unit.id : `${unit.id}-${unit.order}`;
  return `${call.id}_${id}_${plainName(unit.name)}.xlsx`;
}

function isAloneIgnoringCase(pack: Pack, unit: Unit): boolean {
  const key = unit.id.toLowerCase();
  return pack.units.every((other) => other.id === unit.id || other.id.toLowerCase() !== key);
}

function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, maxName)
    .replace(/^-+|-+$/g, "");
}

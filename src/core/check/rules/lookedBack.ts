import type { Finding } from "../../findings/finding.ts";
import type { UnitId } from "../../pack/unit.ts";
import type { Site } from "../sites.ts";

/** What a rule found when it looked back, and the units whose earlier figures were not there. */
export interface LookedBack {
  readonly findings: readonly Finding[];
  readonly absent: readonly UnitId[];
}

export function eachSite(sites: readonly Site[], look: (site: Site) => LookedBack): LookedBack {
  return joinLooked(sites.map(look));
}

export function joinLooked(looks: readonly LookedBack[]): LookedBack {
  return {
    findings: looks.flatMap(({ findings }) => findings),
    absent: looks.flatMap(({ absent }) => absent),
  };
}

import { checkDistinct } from "./checkDistinct.ts";
import { checkName } from "./checkNames.ts";
import { complain } from "./complaints.ts";
import { targetsJson, type PackDraft } from "./packDraft.ts";
import { packError, type PackError } from "./packError.ts";
import type { PackIndex } from "./packIndex.ts";
import type { Target } from "./target.ts";

/** A target's form and indicator exist, the indicator has a total, and no year has two targets for it. */
export function checkTargets({ targets }: PackDraft, index: PackIndex): readonly PackError[] {
  return [
    ...targets.flatMap((target, position) => checkIndicator(target, `[${position}]`, index)),
    ...checkDistinct(
      "target",
      targets.map(({ year, template, indicator }, position) => ({
        name: `${template}.${indicator} ${year}`,
        file: targetsJson,
        path: `[${position}].indicator`,
      })),
    ),
  ];
}

function checkIndicator(
  { template, indicator }: Target,
  path: string,
  index: PackIndex,
): readonly PackError[] {
  const file = targetsJson;
  const known = index.templates.get(template);
  if (known === undefined) {
    return checkName(template, { noun: "template", file, path: `${path}.template`, known: index.templates });
  }
  const found = known.indicators.get(indicator);
  if (found === undefined) {
    return checkName(indicator, {
      noun: "indicator",
      file,
      path: `${path}.indicator`,
      known: known.indicators,
    });
  }
  const { aggregate } = found.indicator;
  return aggregate === "none" || aggregate === "append"
    ? [packError(file, `${path}.indicator`, noTotal(`${template}.${indicator}`))]
    : [];
}

function noTotal(name: string) {
  return complain(
    [
      `Chỉ tiêu ${name} không được cộng chung toàn địa bàn nên không so được với kế hoạch năm.`,
      `The indicator ${name} has no total over all units to compare with a plan.`,
    ],
    ["Chọn chỉ tiêu có số tổng hợp.", "Choose an indicator that is brought together."],
  );
}

import { checkDistinct } from "./checkDistinct.ts";
import { checkName, checkNames } from "./checkNames.ts";
import { complain } from "./complaints.ts";
import type { InFile, PackDraft } from "./packDraft.ts";
import { type Complaint, packError, type PackError } from "./packError.ts";
import type { PackIndex } from "./packIndex.ts";
import type { ScoringScheme } from "./scoringScheme.ts";

/** A scheme's kinds and parent criteria exist, its points add up to its scale, its grades descend. */
export function checkSchemes(draft: PackDraft, index: PackIndex): readonly PackError[] {
  return draft.schemes.flatMap(({ file, value: scheme }) => [
    ...checkNames(scheme.unitKinds, { noun: "unitKind", file, path: "unitKinds", known: index.kinds }),
    ...checkCriteria({ file, value: scheme }),
    ...checkLadder({ file, value: scheme }),
  ]);
}

function checkCriteria({ file, value: scheme }: InFile<ScoringScheme>): readonly PackError[] {
  const { criteria } = scheme;
  if (typeof criteria === "string") return [];
  const codes = new Set(criteria.map((criterion) => criterion.code));
  const places = criteria.map(({ code }, position) => ({
    name: code,
    file,
    path: `criteria[${position}].code`,
  }));
  const parents = criteria.flatMap(({ parent, code }, position): readonly PackError[] => {
    if (parent === undefined) return [];
    const path = `criteria[${position}].parent`;
    // A parent comes before its children, so no criterion is its own ancestor.
    const earlier = new Set(criteria.slice(0, position).map((criterion) => criterion.code));
    if (codes.has(parent) && !earlier.has(parent)) return [packError(file, path, parentLater(code, parent))];
    return checkName(parent, { noun: "criterion", file, path, known: codes });
  });
  return [
    ...checkDistinct("criterion", places),
    ...parents,
    ...checkPoints({ file, value: scheme }, criteria),
  ];
}

function checkPoints(
  { file, value: scheme }: InFile<ScoringScheme>,
  criteria: Exclude<ScoringScheme["criteria"], string>,
): readonly PackError[] {
  const points = criteria.flatMap((criterion) => (criterion.parent === undefined ? [criterion.max] : []));
  const numbers = points.filter((point) => typeof point === "number");
  if (typeof scheme.scaleMax !== "number" || numbers.length < points.length) return [];
  const total = numbers.reduce((sum, point) => sum + point, 0);
  return Math.abs(total - scheme.scaleMax) < 1e-9
    ? []
    : [packError(file, "scaleMax", otherTotal(total, scheme.scaleMax))];
}

function checkLadder({ file, value: scheme }: InFile<ScoringScheme>): readonly PackError[] {
  const { ladder } = scheme;
  if (typeof ladder === "string") return [];
  return ladder.flatMap((grade, position) => {
    const above = ladder[position - 1];
    return above === undefined || grade.min < above.min
      ? []
      : [packError(file, `ladder[${position}].min`, notDescending)];
  });
}

function parentLater(code: string, parent: string): Complaint {
  return complain(
    [
      `Tiêu chí cha ${parent} đứng sau tiêu chí ${code}.`,
      `The parent ${parent} comes after its criterion ${code}.`,
    ],
    ["Xếp tiêu chí cha lên trước.", "Put the parent first."],
  );
}

function otherTotal(total: number, scaleMax: number): Complaint {
  return complain(
    [
      `Điểm tối đa của các tiêu chí cộng lại là ${total}, khác thang điểm ${scaleMax}.`,
      `The criteria's points add up to ${total}, not to the scale's ${scaleMax}.`,
    ],
    ["Sửa điểm tiêu chí hoặc scaleMax.", "Correct the points or scaleMax."],
  );
}

const notDescending = complain(
  [
    "Ngưỡng của mức xếp loại này không thấp hơn mức đứng trên.",
    "This grade's threshold is not below the one above it.",
  ],
  ["Xếp các mức từ cao xuống thấp.", "List the grades from the highest down."],
);

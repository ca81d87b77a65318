import { checkDistinct } from "./checkDistinct.ts";
import { checkName, checkNames } from "./checkNames.ts";
import { complain } from "./complaints.ts";
import type { InFile, PackDraft } from "./packDraft.ts";
import { type Complaint, packError, type PackError } from "./packError.ts";
import type { PackIndex } from "./packIndex.ts";
import type { Criterion, ScoringScheme } from "./scoringScheme.ts";

type Criteria = Exclude<ScoringScheme["criteria"], string>;

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
    ...checkParts(file, criteria),
    ...checkSelfMax({ file, value: scheme }, criteria),
  ];
}

function checkPoints(
  { file, value: scheme }: InFile<ScoringScheme>,
  criteria: Criteria,
): readonly PackError[] {
  const total = sumOf(
    criteria.flatMap((criterion) => (criterion.parent === undefined ? [criterion.max] : [])),
  );
  if (typeof scheme.scaleMax !== "number" || total === null) return [];
  return isSame(total, scheme.scaleMax)
    ? []
    : [packError(file, "scaleMax", otherTotal(total, scheme.scaleMax))];
}

/** The points of the criteria under one add up to its own. */
function checkParts(file: string, criteria: Criteria): readonly PackError[] {
  return criteria.flatMap(({ code, max }, position) => {
    const parts = criteria.flatMap((part) => (part.parent === code ? [part.max] : []));
    const total = sumOf(parts);
    return parts.length === 0 || typeof max !== "number" || total === null || isSame(total, max)
      ? []
      : [packError(file, `criteria[${position}].max`, otherParts(code, total, max))];
  });
}

/** What units score themselves adds up to `selfMax`; the rest is the appraising office's. */
function checkSelfMax(
  { file, value: scheme }: InFile<ScoringScheme>,
  criteria: Criteria,
): readonly PackError[] {
  const parents = new Set(criteria.map(({ parent }) => parent));
  const own = criteria.filter(({ code, upperOnly }) => !parents.has(code) && !upperOnly);
  const total = sumOf(own.map(({ max }) => max));
  return scheme.selfMax === undefined || total === null || isSame(total, scheme.selfMax)
    ? []
    : [packError(file, "selfMax", otherSelf(total, scheme.selfMax))];
}

/** Null while a part of it is to be filled in. */
function sumOf(points: readonly Criterion["max"][]): number | null {
  const numbers = points.filter((point) => typeof point === "number");
  return numbers.length < points.length ? null : numbers.reduce((sum, point) => sum + point, 0);
}

function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) < 1e-9;
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

function otherParts(code: string, total: number, max: number): Complaint {
  return complain(
    [
      `Điểm của các tiêu chí thuộc ${code} cộng lại là ${total}, khác điểm của ${code} là ${max}.`,
      `The points under ${code} add up to ${total}, not to its own ${max}.`,
    ],
    ["Sửa điểm tiêu chí.", "Correct the points."],
  );
}

function otherSelf(total: number, selfMax: number): Complaint {
  return complain(
    [
      `Các tiêu chí đơn vị tự chấm cộng lại là ${total} điểm, khác selfMax ${selfMax}.`,
      `What units score themselves adds up to ${total}, not to selfMax ${selfMax}.`,
    ],
    [
      "Sửa selfMax, hoặc đánh dấu upperOnly ở tiêu chí cấp trên chấm.",
      "Correct selfMax, or mark what others score as upperOnly.",
    ],
  );
}

const notDescending = complain(
  [
    "Ngưỡng của mức xếp loại này không thấp hơn mức đứng trên.",
    "This grade's threshold is not below the one above it.",
  ],
  ["Xếp các mức từ cao xuống thấp.", "List the grades from the highest down."],
);

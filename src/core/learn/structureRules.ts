import { partLead } from "./formVocabulary.ts";
import { keysAbove, leafKey, type TotalGroup } from "./headerGroups.ts";
import type { LearnedPlace, LearnedRule } from "./learned.ts";

/** What totals and "trong đó" in the labels propose beyond the rules that are known. */
export function structureRules(
  places: readonly LearnedPlace[],
  groups: readonly TotalGroup[],
  known: readonly LearnedRule[],
): readonly LearnedRule[] {
  const figures = places.filter(isFigure);
  const proposed = [...sumsOfGroups(groups), ...partsOfBefore(figures), ...partsOfNamesakes(figures)];
  const distinct: LearnedRule[] = [];
  for (const rule of proposed) {
    if (![...known, ...distinct].some((other) => saysAlready(other, rule))) distinct.push(rule);
  }
  return distinct;
}

function isFigure({ meaning }: LearnedPlace): boolean {
  return meaning.type === "int" || meaning.type === "dec";
}

/** "Tổng | Lần đầu | Lần 2" under one heading. */
function sumsOfGroups(groups: readonly TotalGroup[]): readonly LearnedRule[] {
  return groups.flatMap(({ total, parts, isPlain }): readonly LearnedRule[] => {
    const alike = [total, ...parts].every(
      (place) => isFigure(place) && place.meaning.type === total.meaning.type,
    );
    if (!isPlain || !alike || parts.length < 2) return [];
    const right = parts.map(({ code }) => code);
    return [proposal(total, { operator: "=", right, of: total })];
  });
}

/** "Tổng số người | Trong đó số cán bộ": the part follows what it is part of. */
function partsOfBefore(places: readonly LearnedPlace[]): readonly LearnedRule[] {
  return places.flatMap((part, position): readonly LearnedRule[] => {
    if (!partLead.test(leafKey(part))) return [];
    const whole = places.slice(0, position).findLast((place) => !partLead.test(leafKey(place)));
    const isBeside = whole !== undefined && keysAbove(whole).join("/") === keysAbove(part).join("/");
    return isBeside ? [proposal(part, { operator: "<=", right: [whole.code], of: part })] : [];
  });
}

/** Under a heading "Trong đó …": every part is at most the column of the same name beside the heading, or its total. */
function partsOfNamesakes(places: readonly LearnedPlace[]): readonly LearnedRule[] {
  return places.flatMap((part): readonly LearnedRule[] => {
    const above = keysAbove(part);
    const level = above.findLastIndex((key) => partLead.test(key));
    if (level < 0) return [];
    const beside = places.filter(
      (place) => keysAbove(place).length === level && keysAbove(place).every((key, at) => key === above[at]),
    );
    const isBare = above[level] === "trong do";
    const whole =
      beside.find((place) => leafKey(place) === leafKey(part)) ??
      (isBare ? beside.find((place) => leafKey(place).startsWith("tong")) : undefined);
    return whole === undefined ? [] : [proposal(part, { operator: "<=", right: [whole.code], of: part })];
  });
}

function proposal(
  left: LearnedPlace,
  rule: Pick<LearnedRule, "operator" | "right"> & { readonly of: LearnedPlace },
): LearnedRule {
  const { operator, right, of } = rule;
  return { basis: "structure", left: left.code, operator, right, at: of.at, text: of.label.join(" › ") };
}

/** The same rule, or a sum that makes the part at most its total anyway. */
function saysAlready(known: LearnedRule, rule: LearnedRule): boolean {
  if (rule.operator === "<=") {
    return (
      (known.operator === "=" && known.left === rule.right[0] && known.right.includes(rule.left)) ||
      (known.operator === "<=" && known.left === rule.left && known.right[0] === rule.right[0])
    );
  }
  const same =
    known.right.length === rule.right.length && rule.right.every((term) => known.right.includes(term));
  return known.operator === "=" && known.left === rule.left && same;
}

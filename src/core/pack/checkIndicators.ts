import { foldKey } from "../workbook/text/fold.ts";
import { labelKey } from "../workbook/text/words.ts";
import { checkDistinct } from "./checkDistinct.ts";
import { checkName } from "./checkNames.ts";
import { wordings } from "./checkRowDimension.ts";
import { checkTerms } from "./checkTerms.ts";
import { complain } from "./complaints.ts";
import type { Aggregate, Indicator, ValueType } from "./indicator.ts";
import type { Wording } from "./organisation.ts";
import { type Complaint, packError, type PackError } from "./packError.ts";
import { isNumeric, isSummable } from "./packIndex.ts";
import type { Section, Template } from "./template.ts";

interface Context {
  readonly file: string;
  readonly wording: Wording;
}

/** Codes and labels are told apart; type, aggregation, bounds and references of each indicator go together. */
export function checkIndicators(template: Template, context: Context): readonly PackError[] {
  const { file } = context;
  const places = template.sections.flatMap((section, position) =>
    section.indicators.map((indicator, inner) => ({
      section,
      indicator,
      path: `sections[${position}].indicators[${inner}]`,
    })),
  );
  return [
    ...checkDistinct(
      "indicator",
      places.map(({ indicator, path }) => ({ name: indicator.code, file, path: `${path}.code` })),
    ),
    ...template.sections.flatMap((section, position) => checkLabels(section, file, position)),
    ...places.flatMap((place) => checkIndicator(place, context)),
  ];
}

/** No two indicators are found by the same words in the same place of a form. */
function checkLabels(section: Section, file: string, position: number): readonly PackError[] {
  const places = section.indicators.flatMap((indicator, inner) => {
    const path = `sections[${position}].indicators[${inner}]`;
    const above = [indicator.heading ?? "", ...indicator.label.slice(0, -1)].map(labelKey).join(" › ");
    const label = { key: `${above} › ${labelKey(indicator.label.at(-1) ?? "")}`, path: `${path}.label` };
    const aliases = indicator.aliases.map((alias, index) => ({
      key: `${above} › ${labelKey(alias)}`,
      path: `${path}.aliases[${index}]`,
    }));
    return wordings([label, ...aliases], file);
  });
  return checkDistinct("label", places);
}

interface Place {
  readonly section: Section;
  readonly indicator: Indicator;
  readonly path: string;
}

function checkIndicator(place: Place, { file, wording }: Context): readonly PackError[] {
  const { indicator, path } = place;
  return [
    ...checkHeading(place, file),
    ...checkAggregate(place, file),
    ...checkBounds(place, file),
    ...checkChoices(place, { file, wording }),
    ...(["numerator", "denominator"] as const).flatMap((side) =>
      checkTerms(indicator.ratio?.[side] ?? [], {
        file,
        path: `${path}.ratio.${side}`,
        indicators: new Map(place.section.indicators.map((other) => [other.code, other])),
        isAllowed: isSummable,
      }),
    ),
    ...checkWeight(place, file),
  ];
}

function checkHeading({ section, indicator, path }: Place, file: string): readonly PackError[] {
  if (indicator.heading === undefined) return [];
  const headings = section.kind === "rows" ? section.headings : [];
  const known = new Set(headings.map((heading) => heading.id));
  return checkName(indicator.heading, { noun: "heading", file, path: `${path}.heading`, known });
}

const typesOf: Readonly<Record<Aggregate, readonly ValueType[]>> = {
  sum: ["int", "dec"],
  recalc: ["dec", "pct"],
  wavg: ["int", "dec", "pct"],
  countYes: ["bool", "choice"],
  countRows: ["int", "dec", "pct", "text", "date", "choice", "bool"],
  append: ["text", "choice", "date"],
  max: ["int", "dec", "pct", "date"],
  min: ["int", "dec", "pct", "date"],
  none: ["int", "dec", "pct", "text", "date", "choice", "bool"],
};

function checkAggregate({ indicator, path }: Place, file: string): readonly PackError[] {
  const types = typesOf[indicator.aggregate];
  if (types.includes(indicator.type)) return [];
  const complaint = complain(
    [
      `Cách tổng hợp "${indicator.aggregate}" không dùng được cho kiểu "${indicator.type}".`,
      `The aggregation "${indicator.aggregate}" is not for the type "${indicator.type}".`,
    ],
    [
      `Kiểu phù hợp: ${types.join(", ")}. Tỷ lệ không bao giờ được cộng.`,
      `It suits the types ${types.join(", ")}. Rates are never summed.`,
    ],
  );
  return [packError(file, `${path}.aggregate`, complaint)];
}

function checkBounds({ indicator, path }: Place, file: string): readonly PackError[] {
  const { min, max, minLength, maxLength, type, decimals } = indicator;
  const errors: PackError[] = [];
  if (min !== undefined && max !== undefined && min > max) {
    errors.push(packError(file, `${path}.max`, crossed));
  }
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength) {
    errors.push(packError(file, `${path}.maxLength`, crossed));
  }
  if ((min !== undefined || max !== undefined) && !isNumeric(indicator)) {
    errors.push(packError(file, `${path}.${min === undefined ? "max" : "min"}`, onlyFor("int, dec, pct")));
  }
  if ((minLength !== undefined || maxLength !== undefined) && type !== "text") {
    const member = minLength === undefined ? "maxLength" : "minLength";
    errors.push(packError(file, `${path}.${member}`, onlyFor("text")));
  }
  if (decimals > 0 && type !== "dec" && type !== "pct") {
    errors.push(packError(file, `${path}.decimals`, onlyFor("dec, pct")));
  }
  return errors;
}

/** Choices are told apart, and one that is counted as "yes" can be recognised. */
function checkChoices({ indicator, path }: Place, { file, wording }: Context): readonly PackError[] {
  const { choices } = indicator;
  if (choices === undefined) return [];
  const places = choices.flatMap((choice, position) =>
    wordings(
      [
        { key: foldKey(choice.value), path: `${path}.choices[${position}].value` },
        ...choice.aliases.map((alias, index) => ({
          key: foldKey(alias),
          path: `${path}.choices[${position}].aliases[${index}]`,
        })),
      ],
      file,
    ),
  );
  const yes = new Set(wording.yesWords.map(foldKey));
  const counted = indicator.aggregate !== "countYes" || choices.some(({ value }) => yes.has(foldKey(value)));
  return [
    ...checkDistinct("choice", places),
    ...(choices.length === 0 || !counted ? [packError(file, `${path}.choices`, noYes)] : []),
  ];
}

function checkWeight({ section, indicator, path }: Place, file: string): readonly PackError[] {
  if (indicator.weightBy === undefined) return [];
  const known = new Map(
    section.indicators
      .filter((other) => isSummable(other) && other !== indicator)
      .map((other) => [other.code, other]),
  );
  return checkName(indicator.weightBy, { noun: "indicator", file, path: `${path}.weightBy`, known });
}

const crossed = complain(
  ["Giới hạn trên nhỏ hơn giới hạn dưới.", "The upper bound is below the lower one."],
  ["Sửa một trong hai giới hạn.", "Correct one of the two."],
);

function onlyFor(types: string): Complaint {
  return complain(
    [`Mục này chỉ dùng cho chỉ tiêu kiểu ${types}.`, `This member is only for indicators of type ${types}.`],
    ["Xóa mục này hoặc sửa kiểu của chỉ tiêu.", "Delete it or correct the indicator's type."],
  );
}

const noYes = complain(
  [
    'Danh sách lựa chọn trống, hoặc không có lựa chọn nào nghĩa là "Có" để đếm.',
    'There are no choices, or none that means "yes" to be counted.',
  ],
  [
    "Thêm lựa chọn có trong wording.yesWords, hoặc đổi cách tổng hợp.",
    "Add a choice that is among wording.yesWords, or aggregate in another way.",
  ],
);

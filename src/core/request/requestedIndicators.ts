import type { z } from "zod";
import { complain, unknown } from "../pack/complaints.ts";
import type { Indicator, indicator as indicatorSchema } from "../pack/indicator.ts";
import { indicatorsOf, labelOf } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { packError, type Complaint, type PackError } from "../pack/packError.ts";
import { quote } from "../pack/quote.ts";
import type { Template } from "../pack/template.ts";
import { err, ok, type Result } from "../result.ts";
import { aggregateOf, type FigureRequest, type FreshIndicator } from "./figureRequest.ts";
import { whyNotRequestable } from "./requestable.ts";

/** An indicator as it stands in the form that is made. */
export interface RequestedIndicator {
  readonly indicator: IndicatorDraft;
  /** Where the catalogue has it. */
  readonly known: { readonly template: Template; readonly indicator: Indicator } | null;
}

/** An indicator as a pack's file writes it. */
export type IndicatorDraft = z.input<typeof indicatorSchema>;

/** Codes that the form's own lines have. */
export const fieldCodes = ["reporter", "period", "preparedBy", "preparedOn"] as const;

/** The indicators of a request with their codes, each of which is there once. */
export function requestedIndicators(
  pack: Pack,
  request: FigureRequest,
  file: string,
): Result<readonly RequestedIndicator[], readonly PackError[]> {
  const codes = new Set<string>(fieldCodes);
  const found: RequestedIndicator[] = [];
  const errors: PackError[] = [];
  request.indicators.forEach((asked, position) => {
    if (!("indicator" in asked)) {
      const code = freeCode(codes, [], "n");
      found.push({ indicator: freshIndicator(asked, code, request), known: null });
      return;
    }
    const place = findKnown(pack, asked.indicator);
    if (!place.ok) {
      errors.push(packError(file, `indicators[${position}].indicator`, place.error));
      return;
    }
    const { template, indicator } = place.value;
    const code = freeCode(codes, [indicator.code, `${template.code.replace("-", "")}${indicator.code}`], "c");
    found.push({ indicator: knownIndicator(place.value, code), known: place.value });
  });
  return errors.length > 0 ? err(errors) : ok(found);
}

const longestCode = 12;

/** The first wish that is free and short enough, else a letter with the next number; the code is taken from then on. */
function freeCode(taken: Set<string>, wishes: readonly string[], letter: string): string {
  let number = 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  const wish = wishes.find((each) => each.length <= longestCode && !taken.has(each));
  const code = wish ?? `${letter}${number}`;
  taken.add(code);
  return code;
}

function findKnown(
  pack: Pack,
  named: string,
): Result<{ readonly template: Template; readonly indicator: Indicator }, Complaint> {
  const [templateCode = "", code = ""] = named.split(".");
  const template = pack.templates.find((each) => each.code === templateCode);
  const templates = pack.templates.map((each) => each.code);
  if (template === undefined) return err(unknown("template", templateCode, templates));
  const indicators = indicatorsOf(template);
  const indicator = indicators.find((each) => each.code === code);
  const codes = indicators.map((each) => each.code);
  if (indicator === undefined) return err(unknown("indicator", code, codes));
  const why = whyNotRequestable(template, indicator);
  if (why === null) return ok({ template, indicator });
  return err(why === "record" ? noFigure(named, indicator) : rateWithoutParts(named, indicator));
}

function knownIndicator(
  { template, indicator }: { readonly template: Template; readonly indicator: Indicator },
  code: string,
): IndicatorDraft {
  const { heading: _heading, printedNumber: _printed, ratio: _ratio, weightBy: _weight, ...rest } = indicator;
  return {
    ...rest,
    code,
    label: [labelOf(indicator)],
    aggregate: indicator.aggregate === "wavg" ? "none" : indicator.aggregate,
    required: "always",
    note: `${template.code}.${indicator.code}`,
  };
}

function freshIndicator(asked: FreshIndicator, code: string, { legalBasis }: FigureRequest): IndicatorDraft {
  const { name, type, unitOfMeasure, decimals, choices, required } = asked;
  return {
    code,
    label: [name],
    type,
    ...(unitOfMeasure === undefined ? {} : { unitOfMeasure }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(choices === undefined ? {} : { choices: choices.map((value) => ({ value, aliases: [] })) }),
    required: required ? "always" : "no",
    aggregate: aggregateOf[type],
    timeRole: "flow",
    ...(type === "int" || type === "dec" ? { min: 0 } : {}),
    origin: "S",
    source: legalBasis,
  };
}

function noFigure(named: string, indicator: Indicator): Complaint {
  return complain(
    [
      `${quote(named)} (${labelOf(indicator)}) là mục của danh sách hoặc phần thông tin, không phải chỉ tiêu số liệu của đơn vị.`,
      `${quote(named)} (${labelOf(indicator)}) is a field of records, not an indicator of a unit.`,
    ],
    ["Đặt một chỉ tiêu mới có name và type.", "Ask for a new indicator with name and type."],
  );
}

function rateWithoutParts(named: string, { ratio }: Indicator): Complaint {
  const parts = [...(ratio?.numerator ?? []), ...(ratio?.denominator ?? [])]
    .map(({ text }) => text)
    .join(", ");
  return complain(
    [
      `${quote(named)} là tỷ lệ do chương trình tính.`,
      `${quote(named)} is a rate that the program computes.`,
    ],
    [`Yêu cầu các số dùng để tính: ${parts}.`, `Ask for the figures that it is made of: ${parts}.`],
  );
}

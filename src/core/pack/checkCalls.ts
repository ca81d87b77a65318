import { daysBetween } from "../civilDate.ts";
import { checkName, checkNames } from "./checkNames.ts";
import { complain } from "./complaints.ts";
import { unitsOfKinds } from "./expandExpected.ts";
import { callsJson, type CallDraft, type PackDraft } from "./packDraft.ts";
import { type Complaint, packError, type PackError } from "./packError.ts";
import type { PackIndex } from "./packIndex.ts";
import { quote } from "./quote.ts";
import { isValidOn } from "./unit.ts";

/** A call's dates are in order, and whom and what it expects exists on its deadline and suits its period. */
export function checkCalls(draft: PackDraft, index: PackIndex): readonly PackError[] {
  return draft.calls.flatMap((call, position) => {
    const path = `[${position}]`;
    return [
      ...checkDates(call, path),
      ...call.expected.flatMap((entry, inner) => {
        const at = `${path}.expected[${inner}]`;
        const reporters =
          "kinds" in entry
            ? checkKinds(entry.kinds, { call, draft, index, path: `${at}.kinds` })
            : checkReporters(entry.units, { call, draft, index, path: `${at}.units` });
        return [
          ...reporters,
          ...checkTemplates(entry.templates, { call, draft, index, path: `${at}.templates` }),
        ];
      }),
    ];
  });
}

/** A window longer than this is a slip of the keyboard, whatever the period. */
const longestWindow = 400;
/** How long after its window a call may still be open. */
const longestDelay = 400;

function checkDates(call: CallDraft, path: string): readonly PackError[] {
  const { from, to } = call.dataWindow;
  const length = daysBetween(from, to);
  const delay = daysBetween(to, call.deadline.date);
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const errors: PackError[] = [];
  if (length < 0 || length > longestWindow) {
    errors.push(packError(callsJson, `${path}.dataWindow`, badWindow));
  } else if (years.some((year) => Math.abs(year - call.period.year) > 1)) {
    errors.push(packError(callsJson, `${path}.dataWindow`, otherYear(call.period.year)));
  }
  if (call.deadline.date < from || delay > longestDelay) {
    errors.push(packError(callsJson, `${path}.deadline.date`, badDeadline));
  }
  return errors;
}

interface Place {
  readonly call: CallDraft;
  readonly draft: PackDraft;
  readonly index: PackIndex;
  readonly path: string;
}

function checkKinds(kinds: readonly string[], { call, draft, index, path }: Place): readonly PackError[] {
  return kinds.flatMap((kind, position) => {
    const at = `${path}[${position}]`;
    const unknownKind = checkName(kind, { noun: "unitKind", file: callsJson, path: at, known: index.kinds });
    if (unknownKind.length > 0 || unitsOfKinds([kind], call, draft.units).length > 0) return unknownKind;
    return [packError(callsJson, at, nobodyOf(kind, call))];
  });
}

function checkReporters(units: readonly string[], { call, index, path }: Place): readonly PackError[] {
  return [
    ...checkNames(units, { noun: "unit", file: callsJson, path, known: index.units }),
    ...units.flatMap((id, position) => {
      const unit = index.units.get(id);
      if (unit === undefined || isValidOn(unit, call.deadline.date)) return [];
      return [packError(callsJson, `${path}[${position}]`, notValid(id, call))];
    }),
  ];
}

function checkTemplates(codes: readonly string[], { call, index, path }: Place): readonly PackError[] {
  return [
    ...checkNames(codes, { noun: "template", file: callsJson, path, known: index.templates }),
    ...codes.flatMap((code, position): readonly PackError[] => {
      const template = index.templates.get(code)?.template;
      if (template === undefined) return [];
      const at = `${path}[${position}]`;
      const date = call.deadline.date;
      const inForce = template.validFrom <= date && (template.validTo ?? date) >= date;
      return [
        ...(template.periodTypes.includes(call.period.type)
          ? []
          : [packError(callsJson, at, otherPeriod(code, call))]),
        ...(inForce ? [] : [packError(callsJson, at, notInForce(code, call))]),
      ];
    }),
  ];
}

const badWindow = complain(
  [
    "Khoảng chốt số liệu có ngày cuối trước ngày đầu, hoặc dài hơn 400 ngày.",
    "The data window ends before it begins, or is longer than 400 days.",
  ],
  ["Sửa from và to.", "Correct from and to."],
);

const badDeadline = complain(
  [
    "Hạn nộp đứng trước ngày đầu của khoảng chốt số liệu, hoặc sau ngày cuối hơn 400 ngày.",
    "The deadline is before the first day of the data window, or more than 400 days after its last.",
  ],
  ["Sửa hạn nộp hoặc khoảng chốt số liệu.", "Correct the deadline or the data window."],
);

function otherYear(year: number): Complaint {
  return complain(
    [
      `Khoảng chốt số liệu cách năm ${year} của kỳ quá xa.`,
      `The data window is too far from the period's year ${year}.`,
    ],
    ["Sửa khoảng chốt số liệu hoặc năm của kỳ.", "Correct the data window or the year of the period."],
  );
}

function nobodyOf(kind: string, call: CallDraft): Complaint {
  return complain(
    [
      `Không đơn vị nào thuộc loại ${quote(kind)} còn hiệu lực vào ngày hạn ${call.deadline.date}.`,
      `No unit of kind ${quote(kind)} is valid on the deadline ${call.deadline.date}.`,
    ],
    [
      "Bỏ loại này hoặc sửa ngày hiệu lực của đơn vị.",
      "Take the kind out or correct the units' days of validity.",
    ],
  );
}

function notValid(id: string, call: CallDraft): Complaint {
  return complain(
    [
      `Đơn vị ${quote(id)} không còn (hoặc chưa có) hiệu lực vào ngày hạn ${call.deadline.date}.`,
      `The unit ${quote(id)} is not valid on the deadline ${call.deadline.date}.`,
    ],
    [
      "Thay bằng đơn vị kế thừa, hoặc sửa ngày hiệu lực.",
      "Name its successor, or correct its days of validity.",
    ],
  );
}

function otherPeriod(code: string, call: CallDraft): Complaint {
  return complain(
    [
      `Biểu ${code} không dùng cho kỳ ${call.period.type}.`,
      `The template ${code} is not for periods of type ${call.period.type}.`,
    ],
    [
      "Thêm loại kỳ vào periodTypes của biểu, hoặc bỏ biểu khỏi đợt.",
      "Add the type to the template's periodTypes, or take the template out of the call.",
    ],
  );
}

function notInForce(code: string, call: CallDraft): Complaint {
  return complain(
    [
      `Biểu ${code} không có hiệu lực vào ngày hạn ${call.deadline.date}.`,
      `The template ${code} is not in force on the deadline ${call.deadline.date}.`,
    ],
    [
      "Sửa validFrom, validTo của biểu, hoặc dùng biểu khác.",
      "Correct the template's validFrom or validTo, or use another template.",
    ],
  );
}

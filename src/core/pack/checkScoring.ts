import { checkName, checkNames } from "./checkNames.ts";
import { complain } from "./complaints.ts";
import { packJson, type PackDraft } from "./packDraft.ts";
import { type Complaint, packError, type PackError } from "./packError.ts";
import type { PackIndex } from "./packIndex.ts";
import { quote } from "./quote.ts";
import type { Scoring } from "./scoring.ts";

/** What is scored stands in forms of the pack, and the appraisal has a column for every criterion. */
export function checkScoring(draft: PackDraft, index: PackIndex): readonly PackError[] {
  const { scoring } = draft.pack;
  if (scoring === undefined) return [];
  const known = new Set(draft.schemes.map(({ value }) => value.id));
  return [
    ...checkNames(scoring.schemes, { noun: "scheme", file: packJson, path: "scoring.schemes", known }),
    ...checkFields(fieldsOfForm(scoring), { template: scoring.form.template, path: "scoring.form", index }),
    ...checkFields(fieldsOfAppraisal(scoring), {
      template: scoring.appraisal.template,
      path: "scoring.appraisal",
      index,
    }),
    ...checkKinds(scoring, index),
    ...checkRoom(draft, scoring),
  ];
}

type Fields = Readonly<Record<string, string | undefined>>;

function fieldsOfForm({ form: { template: _template, ...fields } }: Scoring): Fields {
  return fields;
}

function fieldsOfAppraisal({ appraisal }: Scoring): Fields {
  const { template: _template, criteria, ...fields } = appraisal;
  return { ...fields, ...Object.fromEntries(criteria.map((code, at) => [`criteria[${at}]`, code])) };
}

function checkFields(
  fields: Fields,
  {
    template: code,
    path,
    index,
  }: { readonly template: string; readonly path: string; readonly index: PackIndex },
): readonly PackError[] {
  const at = (name: string) => ({ file: packJson, path: `${path}.${name}` });
  const template = index.templates.get(code);
  if (template === undefined) {
    return checkName(code, { noun: "template", known: index.templates, ...at("template") });
  }
  return Object.entries(fields).flatMap(([name, field]) =>
    field === undefined
      ? []
      : checkName(field, { noun: "indicator", known: template.indicators, ...at(name) }),
  );
}

/** Units write records; the appraising office a row for each unit, with a result out of a list. */
function checkKinds({ form, appraisal }: Scoring, { templates }: PackIndex): readonly PackError[] {
  const record = templates.get(form.template)?.indicators.get(form.criterion)?.section;
  const rows = templates.get(appraisal.template)?.indicators.get(appraisal.criteria[0] ?? "")?.section;
  const result = templates.get(appraisal.template)?.indicators.get(appraisal.result)?.indicator;
  return [
    ...(record === undefined || record.kind === "list"
      ? []
      : [packError(packJson, "scoring.form.criterion", noList)]),
    ...(rows === undefined || (rows.kind === "grid" && rows.rowDimension.kind === "unit")
      ? []
      : [packError(packJson, "scoring.appraisal.criteria", noGridByUnit)]),
    ...(result === undefined || result.type === "choice"
      ? []
      : [packError(packJson, "scoring.appraisal.result", noChoices)]),
  ];
}

/** A scheme with more criteria of the first level than the appraisal has columns could not be appraised. */
function checkRoom(draft: PackDraft, { schemes, appraisal }: Scoring): readonly PackError[] {
  return draft.schemes.flatMap(({ file, value }) => {
    if (!schemes.includes(value.id) || typeof value.criteria === "string") return [];
    const count = value.criteria.filter(({ parent }) => parent === undefined).length;
    const room = appraisal.criteria.length;
    return count <= room ? [] : [packError(file, "criteria", tooMany(appraisal.template, count, room))];
  });
}

function tooMany(template: string, count: number, room: number): Complaint {
  return complain(
    [
      `Bộ tiêu chí có ${count} tiêu chí, biểu ${quote(template)} chỉ có ${room} cột điểm thẩm định.`,
      `The scheme has ${count} criteria, the form ${quote(template)} but ${room} columns for them.`,
    ],
    [
      "Thêm cột vào biểu và vào scoring.appraisal.criteria.",
      "Add columns to the form and to scoring.appraisal.criteria.",
    ],
  );
}

const noList = complain(
  [
    "Đơn vị tự chấm theo từng tiêu chí: chỉ tiêu này phải ở phần danh sách.",
    "Units score criterion by criterion: this indicator is to stand in a list.",
  ],
  ["Chọn chỉ tiêu của phần list.", "Name an indicator of a list section."],
);
const noGridByUnit = complain(
  [
    "Điểm thẩm định phải ở bảng mỗi đơn vị một dòng.",
    "The appraisal is to stand in a grid with a row for each unit.",
  ],
  ["Chọn chỉ tiêu của bảng có rowDimension unit.", "Name indicators of a grid whose rowDimension is unit."],
);
const noChoices = complain(
  [
    "Kết quả thi đua phải là chỉ tiêu chọn trong danh sách, xếp từ cao xuống thấp.",
    "The result of the emulation is to be a choice, from the best down.",
  ],
  ["Đổi kiểu chỉ tiêu thành choice.", "Make the indicator a choice."],
);

import { complain } from "./complaints.ts";
import { unitsJson, type PackDraft } from "./packDraft.ts";
import { packError, type PackError } from "./packError.ts";

/** What a workbook and the people who read it can bear; far above any real pack. */
const most = { units: 5000, indicators: 400, rules: 1000, columns: 400, categories: 500, codeLength: 20 };

/** Lists so long that the sheets made from them would not fit a workbook. */
export function checkSizes(draft: PackDraft): readonly PackError[] {
  const { units, templates, tables } = draft;
  return [
    ...tooMany(units.length, most.units, { file: unitsJson, path: "" }),
    ...templates.flatMap(({ file, value: template }) => [
      ...tooLong(template.code, file),
      ...tooMany(template.rules.length, most.rules, { file, path: "rules" }),
      ...template.sections.flatMap((section, position) => [
        ...tooMany(section.indicators.length, most.indicators, {
          file,
          path: `sections[${position}].indicators`,
        }),
        ...(section.kind === "grid" && "categories" in section.rowDimension
          ? tooMany(section.rowDimension.categories.length, most.categories, {
              file,
              path: `sections[${position}].rowDimension.categories`,
            })
          : []),
      ]),
    ]),
    ...tables.flatMap(({ file, value: table }) =>
      "columns" in table ? tooMany(table.columns.length, most.columns, { file, path: "columns" }) : [],
    ),
  ];
}

function tooMany(
  count: number,
  limit: number,
  place: { readonly file: string; readonly path: string },
): readonly PackError[] {
  if (count <= limit) return [];
  const complaint = complain(
    [
      `Danh sách có ${count} phần tử, quá giới hạn ${limit}.`,
      `The list has ${count} members, more than ${limit}.`,
    ],
    ["Chia nhỏ hoặc bớt phần tử.", "Split it or shorten it."],
  );
  return [packError(place.file, place.path, complaint)];
}

function tooLong(code: string, file: string): readonly PackError[] {
  if (code.length <= most.codeLength) return [];
  const complaint = complain(
    [
      `Mã biểu dài quá ${most.codeLength} ký tự.`,
      `The template code is longer than ${most.codeLength} characters.`,
    ],
    ["Rút ngắn mã biểu.", "Shorten the code."],
  );
  return [packError(file, "code", complaint)];
}

import { assertNever } from "../assertNever.ts";
import { checkDistinct } from "./checkDistinct.ts";
import { checkIndicators } from "./checkIndicators.ts";
import { checkName, checkNames } from "./checkNames.ts";
import { complain } from "./complaints.ts";
import type { PackDraft } from "./packDraft.ts";
import { packError, type PackError } from "./packError.ts";
import type { PackIndex } from "./packIndex.ts";
import { checkRowDimension } from "./checkRowDimension.ts";
import type { Section, SectionOf, Template } from "./template.ts";

/** Sections, indicators, layouts and the authority of every template. */
export function checkTemplates(draft: PackDraft, index: PackIndex): readonly PackError[] {
  return draft.templates.flatMap(({ file, value: template }) => [
    ...checkValidity(template, file),
    ...checkAuthority(template, { file, index }),
    ...checkDistinct(
      "section",
      template.sections.map(({ id }, position) => ({ name: id, file, path: `sections[${position}].id` })),
    ),
    ...template.sections.flatMap((section, position) =>
      checkSection(section, { file, path: `sections[${position}]` }),
    ),
    ...checkIndicators(template, { file, wording: draft.pack.wording }),
    ...checkVariants(template, { file, index }),
  ]);
}

function checkValidity(template: Template, file: string): readonly PackError[] {
  if (template.validTo === undefined || template.validTo >= template.validFrom) return [];
  const complaint = complain(
    ["Ngày hết hiệu lực đứng trước ngày có hiệu lực.", "The last day of validity is before the first."],
    ["Sửa validFrom hoặc validTo.", "Correct validFrom or validTo."],
  );
  return [packError(file, "validTo", complaint)];
}

interface Place {
  readonly file: string;
  readonly index: PackIndex;
}

function checkAuthority(template: Template, { file, index }: Place): readonly PackError[] {
  return template.authority === undefined
    ? []
    : checkName(template.authority.unit, { noun: "unit", file, path: "authority.unit", known: index.units });
}

function checkSection(
  section: Section,
  { file, path }: { readonly file: string; readonly path: string },
): readonly PackError[] {
  switch (section.kind) {
    case "rows":
      return checkRowsSection(section, { file, path });
    case "grid":
      return checkRowDimension(section.rowDimension, { file, path: `${path}.rowDimension` });
    case "list": {
      const known = new Set(section.indicators.map((indicator) => indicator.code));
      return [
        ...checkNames(section.keyFields, { noun: "indicator", file, path: `${path}.keyFields`, known }),
        ...checkNames(section.sameWhen, { noun: "indicator", file, path: `${path}.sameWhen`, known }),
      ];
    }
    case "fields":
      return [];
    default:
      return assertNever(section);
  }
}

function checkRowsSection(
  section: SectionOf<"rows">,
  { file, path }: { readonly file: string; readonly path: string },
): readonly PackError[] {
  const headings = section.headings.map(({ id }, position) => ({
    name: id,
    file,
    path: `${path}.headings[${position}].id`,
  }));
  const measures = section.measures.map(({ id }, position) => ({
    name: id,
    file,
    path: `${path}.measures[${position}].id`,
  }));
  const hasCurrent = section.measures.some((measure) => measure.id === "current");
  return [
    ...checkDistinct("heading", headings),
    ...checkDistinct("measure", measures),
    ...(hasCurrent ? [] : [packError(file, `${path}.measures`, noCurrent)]),
  ];
}

function checkVariants(template: Template, { file, index }: Place): readonly PackError[] {
  const grids = new Set(
    template.sections.filter((section) => section.kind === "grid").map((section) => section.id),
  );
  const places = template.variants.map(({ id }, position) => ({
    name: id,
    file,
    path: `variants[${position}].id`,
  }));
  return [
    ...checkDistinct("variant", places),
    ...template.variants.flatMap((variant, position) => {
      const path = `variants[${position}]`;
      const nobody = variant.kinds.length === 0 && variant.units.length === 0;
      return [
        ...checkNames(variant.kinds, { noun: "unitKind", file, path: `${path}.kinds`, known: index.kinds }),
        ...checkNames(variant.units, { noun: "unit", file, path: `${path}.units`, known: index.units }),
        ...checkName(variant.section, { noun: "grid", file, path: `${path}.section`, known: grids }),
        ...checkRowDimension(variant.rowDimension, { file, path: `${path}.rowDimension` }),
        ...(nobody ? [packError(file, path, forNobody)] : []),
      ];
    }),
  ];
}

const noCurrent = complain(
  ['Bảng không có cột số liệu kỳ này ("current").', 'The section has no measure "current".'],
  ['Thêm một mục có id "current" vào measures.', 'Add a measure with the id "current".'],
);

const forNobody = complain(
  ["Cách trình bày này không dành cho đơn vị nào.", "The variant is for nobody."],
  ["Ghi kinds hoặc units, hoặc xóa mục này.", "Give it kinds or units, or delete it."],
);

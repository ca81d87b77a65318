import type { Finding } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import type { RowEntry, Submission } from "../intake/submission.ts";
import { rowDimensionOf, templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { toA1 } from "../workbook/address.ts";

/** Grids in which two rows speak of the same unit or category: which of them counts is not ours to say. */
export function repeatedRows(submissions: readonly Submission[], pack: Pack): readonly Finding[] {
  return submissions.flatMap((submission) => {
    const rows = submission.rows.filter((row) => row.role === "data");
    const groups = groupBy(rows, (row) => JSON.stringify([row.section, row.key]));
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => repeatedRow(submission, group, pack));
  });
}

function repeatedRow(submission: Submission, group: readonly RowEntry[], pack: Pack): readonly Finding[] {
  const [first] = group;
  const template = templateByCode(pack, submission.template);
  const section = template.sections.find((candidate) => candidate.id === first?.section);
  if (first === undefined || section?.kind !== "grid") return [];
  const rows = group.map((row) => toA1({ row: row.sheetRow, column: 0 }));
  return [
    {
      code: "key-repeated",
      severity: "error",
      at: {
        file: submission.source.file.path,
        sheet: submission.source.sheet,
        cell: rows.at(-1) ?? "",
        call: submission.call,
        unit: submission.reporter,
        template: submission.template,
        row: first.key,
        submission: submission.id,
      },
      data: {
        fields: [rowDimensionOf(template, section, submission.variant).label],
        value: first.label,
        rows: group.map((row) => String(row.sheetRow + 1)),
      },
    },
  ];
}

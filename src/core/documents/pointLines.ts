import { formatDate } from "../civilDate.ts";
import { templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { OpenPoint, UnitPoints } from "./openPoints.ts";
import { letterWords } from "./letterWords.ts";

/** What is open with a unit as numbered headings with a line for each point; a text for e-mail or Zalo is made of it. */
export function pointLines({ points, missing }: UnitPoints, pack: Pack): readonly string[] {
  const parts = [
    {
      title: letterWords.missing,
      lines: missing.map(({ template, lastDay }) =>
        letterWords.missingForm(template, templateByCode(pack, template).title, formatDate(lastDay)),
      ),
    },
    { title: letterWords.correct, lines: linesOf(points, "correct") },
    { title: letterWords.explain, lines: linesOf(points, "explain") },
  ];
  return parts
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ title, lines }, index) => [
      `${index + 1}. ${title}`,
      ...lines.map((line) => `- ${line}`),
      "",
    ]);
}

function linesOf(points: readonly OpenPoint[], duty: OpenPoint["duty"]): readonly string[] {
  return points.filter((point) => point.duty === duty).map(lineOf);
}

function lineOf({ at, what, todo }: OpenPoint): string {
  const { template, file, sheet, cell } = at;
  const place = [
    ...(template === undefined ? [] : [template]),
    ...(template === undefined && file !== undefined ? [letterWords.file(file)] : []),
    ...(sheet === undefined ? [] : [letterWords.sheet(sheet)]),
    ...(cell === undefined ? [] : [letterWords.cell(cell)]),
  ].join(", ");
  return place === "" ? `${what} ${todo}` : `${place}: ${what} ${todo}`;
}

import type { Finding } from "../../findings/finding.ts";
import type { Submission, Value } from "../../intake/submission.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { labelOf, templateByCode } from "../../pack/lookup.ts";
import type { SectionOf } from "../../pack/template.ts";
import { blankCell, type Cell } from "../../workbook/cell.ts";
import { toA1 } from "../../workbook/address.ts";
import { placeOf } from "../place.ts";
import type { CauseContext, Hypothesis } from "./hypothesis.ts";
import { rowKeys } from "./slips.ts";

// Neighbours change places; columns far from each other hardly do, and every pair has to be tried.
const farthest = 3;

/** Two columns of a grid have changed places in every row. */
export function swapsOfForm(
  submission: Submission,
  faults: readonly Finding[],
  { pack }: CauseContext,
): readonly Hypothesis[] {
  const blamed = new Set(faults.flatMap(({ at }) => at.indicator ?? []));
  const named = new Set(faults.flatMap(namedIn));
  return templateByCode(pack, submission.template).sections.flatMap((section) => {
    if (section.kind !== "grid") return [];
    return pairsOf(section)
      .filter(([left, right]) => [left, right].some(({ code }) => blamed.has(code) || named.has(code)))
      .flatMap((pair) => swap(submission, section, pair));
  });
}

/** The indicators that the sides of a broken comparison name. */
function namedIn(finding: Finding): readonly string[] {
  if (finding.code !== "sides-disagree") return [];
  const texts = [...finding.data.left, ...finding.data.right].map(({ text }) => text);
  return texts.flatMap((text) => text.match(/[A-Za-z]\w*/g) ?? []);
}

type Pair = readonly [Indicator, Indicator];

function pairsOf({ indicators }: SectionOf<"grid">): readonly Pair[] {
  const numbers = indicators.filter(
    ({ type, ratio }) => (type === "int" || type === "dec") && ratio === undefined,
  );
  return numbers.flatMap((left, index) =>
    numbers.slice(index + 1, index + 1 + farthest).map((right): Pair => [left, right]),
  );
}

function swap(
  submission: Submission,
  section: SectionOf<"grid">,
  [left, right]: Pair,
): readonly Hypothesis[] {
  const values = new Map(
    submission.values
      .filter((value) => value.section === section.id && value.measure === "current")
      .map((value) => [`${value.row ?? ""}|${value.indicator}`, value]),
  );
  const meant = new Map<Value, Cell>();
  for (const row of rowKeys(submission, section)) {
    const [one, other] = [values.get(`${row}|${left.code}`), values.get(`${row}|${right.code}`)];
    if (one === undefined || other === undefined) return [];
    meant.set(one, cellOf(other));
    meant.set(other, cellOf(one));
  }
  const [first] = meant.keys();
  if (first === undefined) return [];
  return [
    {
      family: `swap|${left.code}|${right.code}`,
      rank: 0,
      row: null,
      meant,
      lost: 0,
      describe: (count, changes) => ({
        code: "columns-swapped",
        severity: "error",
        at: { ...placeOf(submission), cell: toA1(first.at), indicator: left.code },
        data: { labels: [labelOf(left), labelOf(right)], count },
        changes,
      }),
    },
  ];
}

function cellOf({ reading, raw }: Value): Cell {
  if (reading.type === "number") return { type: "number", value: Number(reading.value) };
  return raw === "" ? blankCell : { type: "text", value: raw };
}

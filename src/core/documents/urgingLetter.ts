import { groupBy } from "../groupBy.ts";
import { daysOverdue } from "../merge/punctuality.ts";
import { callById } from "../pack/lookup.ts";
import type { CivilDate } from "../pack/common.ts";
import type { OfficialDocumentOf } from "../pack/officialDocument.ts";
import type { Pack } from "../pack/pack.ts";
import type { CoverageItem } from "../merge/consolidation.ts";
import { coverageNames } from "./coverageNames.ts";
import type { DocumentBlock, DocumentCell, DocumentModel, DocumentTable } from "./documentModel.ts";
import { bodyText, cellOf, closingText, paragraph } from "./documentParts.ts";
import { documentWords } from "./documentWords.ts";
import { addressed, ending, letterhead } from "./officialPage.ts";
import { officialTable } from "./officialTable.ts";
import type { UnitPoints } from "./openPoints.ts";
import { plainDocument } from "./plainDocument.ts";
import { plainText } from "./plainText.ts";

type Urging = OfficialDocumentOf<"urging">;

export interface UrgingRequest {
  readonly pack: Pack;
  /** The call that is urged. */
  readonly call: string;
  readonly coverage: readonly CoverageItem[];
  readonly open: readonly UnitPoints[];
  /** ISO date and time. */
  readonly created: string;
}

/** Công văn đôn đốc: to all units at once, with the list of what each of them still owes. */
export function urgingLetter(request: UrgingRequest, document: Urging): DocumentModel {
  const { pack, created } = request;
  const asOf = created.slice(0, 10);
  const names = coverageNames({ ...request, call: callById(pack, request.call), asOf });
  const fill = (text: string): string => plainText(text, names);
  const lines = listLines(request, asOf);
  const text =
    lines.length === 0
      ? closingText([fill(document.nobody)])
      : document.opening.map((line) => bodyText(fill(line)));
  const list: readonly DocumentBlock[] =
    lines.length === 0
      ? []
      : [
          paragraph(fill(document.listTitle), {
            align: "center",
            before: 8,
            after: 4,
            keepWithNext: true,
            letters: { bold: true, size: 13 },
          }),
          listTable(lines, document, pack),
          ...closingText(document.closing.map(fill)),
        ];
  const title = fill(document.subject);
  return plainDocument(document, {
    title,
    created,
    blocks: [
      letterhead(pack, document, { year: created.slice(0, 4), subjectUnderNumber: title }),
      ...addressed(document.addressees),
      ...text,
      ...list,
      ending(pack, document),
    ],
  });
}

interface ListLine {
  readonly unit: string;
  readonly missing: string;
  readonly open: string;
  readonly overdue: number;
}

/** What is open with each unit in this call. */
function listLines({ pack, call, coverage, open }: UrgingRequest, asOf: CivilDate): readonly ListLine[] {
  const returned = groupBy(
    coverage.filter((item) => item.call === call && item.state === "returned"),
    ({ unit }) => unit,
  );
  const { list } = documentWords;
  return open.flatMap(({ unit, points, missing }): readonly ListLine[] => {
    const owed = missing.filter((item) => item.call === call);
    const ofCall = points.filter(({ at }) => at.call === undefined || at.call === call);
    const correct = ofCall.filter(({ duty }) => duty === "correct").length;
    const explain = ofCall.length - correct;
    const back = returned.get(unit.id) ?? [];
    if (owed.length + ofCall.length + back.length === 0) return [];
    const todo = [
      ...(back.length > 0 ? [list.returned(formNames(back))] : []),
      ...(correct > 0 ? [list.correct(correct)] : []),
      ...(explain > 0 ? [list.explain(explain)] : []),
    ];
    const overdue = Math.max(
      0,
      ...[...owed, ...back].map((item) => daysOverdue(item.lastDay, asOf, pack.calendar)),
    );
    return [{ unit: unit.name, missing: formNames(owed), open: todo.join("; "), overdue }];
  });
}

function formNames(items: readonly CoverageItem[]): string {
  // a code is not parted at its hyphen
  return items.map(({ template }) => template.replaceAll("-", "\u2011")).join(", ");
}

function listTable(lines: readonly ListLine[], document: Urging, pack: Pack): DocumentTable {
  const { list } = documentWords;
  const size = { size: 12 } as const;
  const overdue = pack.calendar?.lateness === "workingDays" ? list.overdueWorking : list.overdue;
  const columns = [
    { title: list.number, share: 0.07 },
    { title: list.unit, share: 0.28 },
    { title: list.missing, share: 0.26 },
    { title: list.open, share: 0.26 },
    { title: overdue, share: 0.13 },
  ];
  const row = (line: ListLine, index: number): readonly DocumentCell[] => [
    cellOf(String(index + 1), { align: "center", letters: size }),
    cellOf(line.unit, { letters: size }),
    cellOf(line.missing === "" ? list.none : line.missing, { letters: size }),
    cellOf(line.open === "" ? list.none : line.open, { letters: size }),
    cellOf(line.overdue === 0 ? list.none : String(line.overdue), { align: "center", letters: size }),
  ];
  return officialTable(lines.map(row), columns, { page: document.page, ...size });
}

import { groupBy } from "../../core/groupBy.ts";
import { placeOfRecord } from "../../core/ledger/placeOfRecord.ts";
import type { LedgerState, RecordedFacts } from "../../core/ledger/ledgerState.ts";
import { decodeFacts, type RecordedFact } from "../../core/ledger/recordedFacts.ts";
import { valueKey, type ValuePlace } from "../../core/ledger/stateKeys.ts";
import type { Indicator } from "../../core/pack/indicator.ts";
import type { Pack } from "../../core/pack/pack.ts";
import { toNumber } from "../../core/decimal.ts";
import { numberOf, ownKey, textOf } from "../../core/tables/factRow.ts";
import { indicatorCatalogue } from "../../core/tables/indicatorCatalogue.ts";
import { foldKey } from "../../core/workbook/text/fold.ts";
import type { Workbook } from "../../core/workbook/workbook.ts";
import { openDataSheet, type DataRow, type DataSheet } from "./dataRows.ts";
import { editedValue } from "./editedValue.ts";
import { sameValue } from "./sameValue.ts";

/** What stands in DuLieu otherwise than it was merged. */
export interface HandEdit {
  readonly sheet: string;
  /** Null for a row that is gone. */
  readonly cell: string | null;
  /** Null for a row that nobody merged, with the fact's key as `after`. */
  readonly before: string | null;
  readonly after: string | null;
  /** `after` as a decision would write it; null where the edit is no correction that could be recorded. */
  readonly to: string | null;
  /** Where the value stands on its form; null for a row that nobody merged. */
  readonly place: ValuePlace | null;
}

/** Columns of DuLieu that say whose fact a row is, and what it says. */
export const editedColumns = ["khoa", "dot", "nguoi_gui", "gia_tri", "van_ban"] as const;

type FactSheet = DataSheet<(typeof editedColumns)[number]>;
type FactRow = DataRow<(typeof editedColumns)[number]>;

/**
 * Values of DuLieu that are not those of the last merge. What has been recorded as a correction since is none: the
 * next merge will bring it.
 */
export function handEdits(
  workbook: Pick<Workbook, "sheets">,
  state: LedgerState,
  pack: Pack,
): readonly HandEdit[] {
  const sheet = openDataSheet(workbook, editedColumns);
  if (sheet === null) return [];
  const calls = new Set(sheet.rows.map((row) => row.text("dot")));
  const known = pack.templates.map(({ code }) => code);
  const recorded = [...state.facts.values()].filter(
    ({ call, template }) => calls.has(call) && known.includes(template),
  );
  const rows = groupBy(sheet.rows, (row) => `${row.text("nguoi_gui")} ${row.text("khoa")}`);
  const expected = groupBy(expectedRows(recorded, pack), ({ id }) => id);
  const changed = [...expected].flatMap(([id, wanted]) => {
    const found = rows.get(id) ?? [];
    return wanted.flatMap((one, index) => compareRow(one, found[index], { sheet, state, pack }));
  });
  const added = [...rows].flatMap(([id, found]) =>
    found.slice(expected.get(id)?.length ?? 0).map((row) => addedRow(row, sheet)),
  );
  return [...changed, ...added];
}

interface ExpectedRow {
  readonly id: string;
  readonly indicator: Indicator;
  readonly fact: RecordedFact;
  readonly number: number | null;
  readonly text: string | null;
}

function expectedRows(recorded: readonly RecordedFacts[], pack: Pack): readonly ExpectedRow[] {
  const catalogue = indicatorCatalogue(pack);
  const yesWords = new Set(pack.wording.yesWords.map(foldKey));
  return recorded.flatMap((form) =>
    decodeFacts(form).flatMap((fact): readonly ExpectedRow[] => {
      const { indicator } = catalogue(fact.template, fact.indicator);
      if (fact.reading.type === "blank") return [];
      const counted = numberOf(fact.reading, { indicator, yesWords });
      const number = counted === null ? null : toNumber(counted);
      return [{ id: `${fact.sender} ${ownKey(fact)}`, indicator, fact, number, text: textOf(fact.reading) }];
    }),
  );
}

function compareRow(
  { fact, indicator, number, text, id }: ExpectedRow,
  row: FactRow | undefined,
  { sheet, state, pack }: { readonly sheet: FactSheet; readonly state: LedgerState; readonly pack: Pack },
): readonly HandEdit[] {
  const place = placeOfRecord(fact, pack);
  if (row === undefined) {
    const before = id.split(" ").slice(1).join(" ");
    return [{ sheet: sheet.name, cell: null, before, after: null, to: null, place }];
  }
  const wanted = [["gia_tri", number] as const, ["van_ban", text] as const];
  const changed = wanted.filter(([column, before]) => !sameValue(before, row.value(column)));
  // A day or a "Có" has a number as well, but its text is what people read and change.
  const [column, before] = (text === null ? changed[0] : changed.at(-1)) ?? [null, null];
  if (column === null) return [];
  const to = editedValue({ column, value: row.value(column) }, indicator, fact.measure);
  if (to !== null && state.corrections.get(valueKey(place))?.after === to) return [];
  const edit = { before: String(before ?? ""), after: row.text(column), to, place };
  return [{ sheet: sheet.name, cell: row.address(column), ...edit }];
}

function addedRow(row: FactRow, sheet: FactSheet): HandEdit {
  return {
    sheet: sheet.name,
    cell: row.address("khoa"),
    before: null,
    after: row.text("khoa"),
    to: null,
    place: null,
  };
}

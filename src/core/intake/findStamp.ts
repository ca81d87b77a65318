import { cellText } from "../workbook/cellText.ts";
import { cellAt, type Workbook } from "../workbook/workbook.ts";
import { decodeStamp, stampName, stampSheet, type Stamp } from "./stamp.ts";

/** The stamps of a workbook by the present name of their sheet. */
export function findStamps(workbook: Workbook): ReadonlyMap<string, Stamp> {
  const stamps = new Map<string, Stamp>();
  const ledger = workbook.sheets.find((sheet) => sheet.name === stampSheet);
  if (ledger !== undefined) {
    const names = new Set(workbook.sheets.map((sheet) => sheet.name));
    ledger.rows.forEach((_, row) => {
      const sheet = cellText(cellAt(ledger, row, 0));
      const stamp = decodeStamp(cellText(cellAt(ledger, row, 1)));
      if (stamp !== null && names.has(sheet)) stamps.set(sheet, stamp);
    });
  }
  for (const { name, sheet, refersTo } of workbook.names) {
    const stamp = name === stampName ? decodeStamp(constantText(refersTo)) : null;
    if (stamp !== null && sheet !== null) stamps.set(sheet, stamp);
  }
  return stamps;
}

/** `="a ""text"""` or `"a ""text"""` → `a "text"`. */
function constantText(refersTo: string): string {
  const match = /^=?"((?:[^"]|"")*)"$/.exec(refersTo.trim());
  return match?.[1]?.replaceAll('""', '"') ?? "";
}

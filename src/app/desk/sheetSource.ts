import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../core/ledger/canonicalJson.ts";
import { forEachCell, type Sheet, type Workbook } from "../../core/workbook/workbook.ts";
import type { OpenSheet } from "../bookHost.ts";
import type { InputSource } from "../ports.ts";

/** Sheets of the open workbook as inputs. */
export function sheetSource(sheets: readonly OpenSheet[]): InputSource {
  return {
    count: () => Promise.resolve(sheets.length),
    async *collect() {
      for (const { path, workbook } of sheets) yield { path, sha256: workbookHash(workbook), workbook };
    },
  };
}

/** SHA-256 (hex) over everything that a report is read from: the same cells have the same hash. */
export function workbookHash(workbook: Workbook): string {
  const hash = sha256.create();
  const { sheets, ...rest } = workbook;
  const add = (value: unknown): void => {
    hash.update(utf8ToBytes(`${canonicalJson(value)}\n`));
  };
  add(rest);
  for (const sheet of sheets) {
    add(frameOf(sheet));
    forEachCell(sheet, (cell, row, column) => add([row, column, cell]));
  }
  return bytesToHex(hash.digest());
}

/** The sheet without its cells. */
function frameOf({ rows: _rows, hiddenRows, hiddenColumns, ...frame }: Sheet): unknown {
  return { ...frame, hiddenRows: inOrder(hiddenRows), hiddenColumns: inOrder(hiddenColumns) };
}

function inOrder(indexes: ReadonlySet<number>): readonly number[] {
  return [...indexes].toSorted((left, right) => left - right);
}

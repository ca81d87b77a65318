import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as SheetJs from "xlsx";
import { createSlipWriter } from "../../src/adapters/xlsx/mark/createSlipWriter.ts";
import { makeSlips, type UnitSlips } from "../../src/app/slips/makeSlips.ts";
import { convertManyWithLibreOffice } from "../support/libreOffice.ts";
import { sampleReceived } from "../support/memoryDesk.ts";
import { reviewReceived } from "../support/reviewReceived.ts";

const name = "Pho Van 6 thang.xlsx";
const bytes = new Uint8Array(readFileSync(`${sampleReceived}/${name}`));

async function slipOf(received: Uint8Array): Promise<UnitSlips | undefined> {
  const { review } = await reviewReceived({ [name]: received });
  const order = { review, issuedOn: "2022-06-14", open: async () => received, writer: createSlipWriter() };
  for await (const slips of makeSlips(order)) return slips;
  return undefined;
}

it("LibreOffice opens a return slip, keeps what was received and what was answered", async () => {
  const slip = (await slipOf(bytes))?.files[0]?.bytes ?? new Uint8Array();
  const [saved = slip, plain = bytes] = await convertManyWithLibreOffice([slip, bytes]);
  const book = SheetJs.read(saved);
  const before = SheetJs.read(plain);
  expect(book.SheetNames.slice(1)).toEqual(before.SheetNames);
  for (const sheet of before.SheetNames) {
    expect(SheetJs.utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1 })).toEqual(
      SheetJs.utils.sheet_to_json(before.Sheets[sheet] ?? {}, { header: 1 }),
    );
  }
  const again = await reviewReceived({ [name]: saved });
  expect(again.review.slips.map(({ unit }) => unit)).toEqual(["P-PHOVAN"]);
  expect(again.review.slips[0]?.looks).not.toBe("");
});

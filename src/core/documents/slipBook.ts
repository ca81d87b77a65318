import { tableFont } from "../tables/tableStyle.ts";
import type { BookModel } from "../tables/sheetModel.ts";
import type { ReturnSlip } from "./returnSlip.ts";
import { slipSheet } from "./slipSheet.ts";
import { slipWords } from "./slipWords.ts";

/** A return slip as a workbook of its own, for a received file that cannot or must not be written to. */
export function slipBook(slip: ReturnSlip): BookModel {
  return {
    sheets: [slipSheet(slip, { name: slipWords.sheetName, inPlace: false })],
    names: [],
    properties: {
      title: slipWords.title,
      subject: slip.unit.name,
      creator: slip.pack.organisation.name,
      created: `${slip.issuedOn}T00:00:00Z`,
    },
    font: tableFont,
    activeSheet: 0,
  };
}

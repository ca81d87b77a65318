// The workbooks that the units of a bench pack send: clean forms in three habits, by two producers.
import { bookOf } from "../../../scripts/sample/books.mjs";
import { readPack } from "../../../scripts/sample/pack.mjs";
import { shippedPack } from "./benchPack.mjs";
import { withoutMarks } from "./placeNames.mjs";
import { byExcelJs, bySheetJs } from "./producers.mjs";

/** Yields name and bytes of one workbook after the other. */
export async function* unitBooks(units) {
  const pack = readPack(shippedPack);
  for (const [index, unit] of units.entries()) {
    const pages = Object.values(bookOf(pack, unit, { habit: index % 3 }));
    // Four kinds of units follow each other, so that both producers write for each kind.
    const bytes = Math.floor(index / 4) % 2 === 0 ? await byExcelJs(pages) : bySheetJs(pages);
    yield { name: fileName(unit, index), bytes };
  }
}

/** As units name their files: each its own way. */
function fileName({ name }, index) {
  return (
    [
      `${name} 6 tháng 2022`,
      `BC 6T2022 ${withoutMarks(name)}`,
      `${name.toUpperCase()} - báo cáo 6 tháng đầu năm 2022`,
    ][index % 3] + ".xlsx"
  );
}

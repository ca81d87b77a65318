import { expect, test } from "vitest";
import { parsePack } from "../../../src/core/pack/parsePack.ts";
import { placesIn } from "../../../src/core/pack/documentText.ts";
import { packWith } from "../../support/editedPack.ts";

const file = "documents/bao-cao.json";

test.each([
  [["opening", 0], "{TH-99:DV-01.A01}", "opening[0]"],
  [["opening", 0], "{TH-02:DV-01.Z99}", "opening[0]"],
  [["opening", 0], "{TH-11:x}", "opening[0]"],
  [["opening", 0], "{khong-co}", "opening[0]"],
  [
    ["outline", 0, "blocks", 0, "sentences", 0],
    "Có {TH-01:khong-co} cuộc.",
    "outline[0].blocks[0].sentences[0]",
  ],
  [["annexes", 1, "columns", 0], "khong-co", "annexes[1].columns[0]"],
  [["annexes", 0, "table"], "TH-99", "annexes[0]"],
  [["page", "margins"], { left: 10 }, "page.margins.left"],
])("a report that names what is not there is refused: %j %j", (path, value, place) => {
  const parsed = parsePack(packWith(file, path, value));
  expect(parsed.ok ? [] : parsed.error.map((error) => error.path)).toEqual([place]);
});

test("a text names figures, their views, and names", () => {
  expect(placesIn("Có {TH-02:DV-01.A01} văn bản[ ({TH-02:DV-01.A01:change})], {period}.")).toEqual([
    { kind: "figure", table: "TH-02", item: "DV-01.A01", show: "value" },
    { kind: "figure", table: "TH-02", item: "DV-01.A01", show: "change" },
    { kind: "name", name: "period" },
  ]);
});

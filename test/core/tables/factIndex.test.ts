import { describe, expect, it } from "vitest";
import { groupBy } from "../../../src/core/groupBy.ts";
import { indexFacts, type FactIndex } from "../../../src/core/tables/factIndex.ts";
import { ownKeyOf } from "../../../src/core/tables/factRow.ts";
import { indicatorCatalogue } from "../../../src/core/tables/indicatorCatalogue.ts";
import { aMergePack, aSubmission, mergeOf } from "../../support/mergeBuilders.ts";

const longName = `+${"hộ gia đình ở khu dân cư ".repeat(12)}`;

/** All kinds of rows, a list of more facts than are searched without an index, a row whose keys are cut. */
function someIndex(): FactIndex {
  const pack = aMergePack();
  const records = Array.from({ length: 200 }, (_, at) => [String(at + 1), { name: `m${at}`, money: at }]);
  const consolidation = mergeOf([
    aSubmission({ reporter: "AU", template: "GRID-1", rows: { W1: { c1: 5, c2: 2 }, W2: { c1: 7 } } }),
    aSubmission({ reporter: "W1", template: "GRID-1", rows: { W1: { c1: 4 } } }),
    aSubmission({ reporter: "AU", template: "MIX-1", rows: { W2: { c1: 9, c2: 10 } } }),
    aSubmission({
      reporter: "W1",
      template: "MIX-1",
      rows: { land: { c1: 1, c2: 2 }, "+a|b*c?": { c1: 3 }, [longName]: { c1: 8, c2: 9 } },
    }),
    aSubmission({ reporter: "W2", template: "MIX-1", rows: { land: { c1: 6 }, civil: { c1: 3 } } }),
    aSubmission({
      reporter: "W1",
      template: "ROWS-1",
      values: { due: 4, plan: true, text: "Đã làm", most: { type: "notApplicable" } },
      lastYear: { due: 3 },
    }),
    aSubmission({ reporter: "W2", template: "ROWS-1", values: { due: 0, done: null } }),
    aSubmission({ reporter: "W1", template: "LIST-1", rows: Object.fromEntries(records) }),
  ]);
  return indexFacts(pack, consolidation, indicatorCatalogue(pack));
}

const index = someIndex();
const everywhere = [...index.facts.keys()];

describe("what stands under a key", () => {
  it("of a fact is every fact with that key, however long its row's name or its list", () => {
    const expected = groupBy(everywhere, (position) => ownKeyOf(fact(position)));
    expect([...expected.keys()].some((key) => key.length > 200)).toBe(true);
    for (const [key, positions] of expected) expect(index.positions(key)).toEqual(positions);
  });

  it.each(["unitKey", "rowKey", "totalKey"] as const)("of a sum (%s) is every fact in that sum", (column) => {
    const keyed = everywhere.filter((position) => index.keysAt(position)[column] !== null);
    const expected = groupBy(keyed, (position) => index.keysAt(position)[column] ?? "");
    expect(expected.size).toBeGreaterThan(2);
    for (const [key, positions] of expected) expect(index.positions(key)).toEqual(positions);
  });

  it.each([
    "F|H1|GRID-1|W3||c1|current", // a unit that said nothing
    "F|H2|GRID-1|W1||c1|current", // another call
    "F|H1|GRID-1|W1||c1|samePeriodLastYear",
    "F|H1|ROWS-1|W1||most|current", // not applicable: its letter is N
    "F|H1|ROWS-1|W2||done|current", // blank
    "T|H1|NONE|c1|current",
    "",
  ])("of %j is nothing", (key) => {
    expect(index.positions(key)).toEqual([]);
  });

  it("is looked up by state: what another source says better has a letter of its own", () => {
    expect(index.under("F|H1|GRID-1|W1||c1|current").map(({ number }) => number)).toEqual(["5"]);
    expect(index.under("R|H1|GRID-1|W1||c1|current").map(({ number }) => number)).toEqual(["4"]);
    expect(index.under("N|H1|ROWS-1|W1||most|current")).toHaveLength(1);
  });
});

describe("sums", () => {
  it("take a unit's row by unit before its rows by category, which stay in the sums by category", () => {
    const total = index.under("T|H1|MIX-1|c1|current").map(({ number }) => number);
    expect(total).toEqual(["1", "3", "8", "9"]);
    const land = index.under("D|H1|MIX-1||land|c1|current").map(({ number }) => number);
    expect(land).toEqual(["1", "6"]);
  });

  it("count each unit once, however many categories it has", () => {
    const marked = index.positions("T|H1|MIX-1|c1|current").filter(index.marksUnit);
    expect(marked.map((position) => fact(position).unit)).toEqual(["W1", "W2"]);
  });
});

function fact(position: number) {
  return index.at(position).fact;
}

import { describe, expect, it } from "vitest";
import { toldBefore } from "../../../src/core/merge/sharedEvents.ts";
import type { Pack } from "../../../src/core/pack/pack.ts";
import { indexFacts } from "../../../src/core/tables/factIndex.ts";
import { indicatorCatalogue } from "../../../src/core/tables/indicatorCatalogue.ts";
import { aMergePack, aSubmission, mergeOf, totalIn } from "../../support/mergeBuilders.ts";

/** The pack whose lists take records of one name for one event. */
const pack: Pack = {
  ...aMergePack(),
  templates: aMergePack().templates.map((template) => ({
    ...template,
    sections: template.sections.map((section) =>
      section.kind === "list" ? { ...section, sameWhen: ["name"] } : section,
    ),
  })),
};

type Records = Readonly<Record<string, { readonly name?: string; readonly money: number }>>;

function merged(lists: Readonly<Record<string, Records>>) {
  const submissions = Object.entries(lists).map(([reporter, rows]) =>
    aSubmission({ reporter, template: "LIST-1", rows }),
  );
  return mergeOf(submissions, { pack });
}

function money(lists: Readonly<Record<string, Records>>) {
  return totalIn(merged(lists), { template: "LIST-1", indicator: "money" });
}

const dialogue = { name: "Đối thoại ngày 05/4", money: 5 };

describe("an event that two units tell of", () => {
  it("is added up once, as the unit says that stands first; both have reported", () => {
    const total = money({ W2: { 1: { ...dialogue, money: 4 } }, W1: { 1: dialogue } });
    expect(total).toMatchObject({ value: "5", unitsReported: 2 });
  });

  it("is the same however its name is written", () => {
    expect(money({ W1: { 1: dialogue }, W2: { 1: { name: "ĐỐI THOẠI  NGÀY 05/4", money: 5 } } })?.value).toBe(
      "5",
    );
  });

  it.each([
    ["two records of one unit are two events", { W1: { 1: dialogue, 2: dialogue } }, "10"],
    ["another name is another event", { W1: { 1: dialogue }, W2: { 1: { name: "Khác", money: 5 } } }, "10"],
    ["without a name a record is like no other", { W1: { 1: { money: 5 } }, W2: { 1: { money: 5 } } }, "10"],
  ])("%s", (_, lists, expected) => {
    expect(money(lists)?.value).toBe(expected);
  });

  it("counts as one record", () => {
    const total = totalIn(
      merged({ W1: { 1: dialogue }, W2: { 1: dialogue, 2: { name: "Khác", money: 1 } } }),
      {
        template: "LIST-1",
        indicator: "name",
      },
    );
    expect(total).toMatchObject({ value: "2", unitsReported: 2 });
  });

  it("stands in DuLieu under a key of its own, which only counts of units look at", () => {
    const consolidation = merged({ W1: { 1: dialogue }, W2: { 1: dialogue } });
    const index = indexFacts(pack, consolidation, indicatorCatalogue(pack));
    expect(index.under("T|H1|LIST-1|money|current").map(({ fact }) => fact.unit)).toEqual(["W1"]);
    const again = index.positions("A|H1|LIST-1|money|current");
    expect(again.map((position) => index.at(position).fact.unit)).toEqual(["W2"]);
    expect(again.filter(index.marksUnit)).toHaveLength(1);
  });
});

describe("lists that name no fields for it", () => {
  it("tell of no shared events", () => {
    const { facts } = mergeOf([
      aSubmission({ reporter: "W1", template: "LIST-1", rows: { 1: dialogue } }),
      aSubmission({ reporter: "W2", template: "LIST-1", rows: { 1: dialogue } }),
    ]);
    expect(toldBefore(facts, aMergePack()).size).toBe(0);
  });
});

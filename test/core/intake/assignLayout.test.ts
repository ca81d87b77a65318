import { expect, test } from "vitest";
import { assignLayout } from "../../../src/core/intake/assignLayout.ts";
import { shapeTemplate, type SectionShape } from "../../../src/core/intake/templateShape.ts";
import { anIndicator, aTemplate, rowsSection } from "../../support/aTemplate.ts";

const limits = { inOrder: 0.5, moved: 0.9 };

function aShape(codes: readonly string[]): SectionShape {
  const [section] = shapeTemplate(
    aTemplate({ sections: [rowsSection(codes.map((code) => anIndicator(code)))] }),
  ).sections;
  if (section === undefined) throw new Error("no section");
  return section;
}

/** Assigns codes to equal texts and counts what was scored. */
function assigner(codes: readonly string[]) {
  const shape = aShape(codes);
  let scored = 0;
  const assigned = (...places: readonly string[]): Readonly<Record<number, number>> =>
    Object.fromEntries(
      assignLayout(
        { shape, places },
        (item, place) => {
          scored += 1;
          return codes[item] === places[place] ? 1 : 0;
        },
        limits,
      ),
    );
  return { assigned, scored: () => scored };
}

test("scores a layout once", () => {
  const { assigned, scored } = assigner(["A1", "A2"]);
  expect(assigned("A1", "x", "A2")).toEqual({ 0: 0, 1: 2 });
  expect(assigned("A1", "x", "A2")).toEqual({ 0: 0, 1: 2 });
  expect(scored()).toBe(6);
});

test("tells layouts and sections apart", () => {
  const { assigned } = assigner(["A1", "A2"]);
  expect(assigned("A1", "A2")).toEqual({ 0: 0, 1: 1 });
  expect(assigned("A1A2")).toEqual({});
  expect(assigned("A2", "A1")).toEqual({ 0: 1, 1: 0 });
  expect(assigner(["A2", "A1"]).assigned("A1", "A2")).toEqual({ 0: 1, 1: 0 });
});

test("assigns ever more layouts, and long ones", () => {
  const { assigned } = assigner(["A1", "A2"]);
  for (let extra = 0; extra < 50; extra += 1) expect(assigned(`x${extra}`, "A2")).toEqual({ 1: 1 });
  const long = "x".repeat(30_000);
  expect(assigned(long, "A1")).toEqual({ 0: 1 });
  expect(assigned("A1", long)).toEqual({ 0: 0 });
});

import { expect, it } from "vitest";
import { remembered } from "../../src/core/remembered.ts";

const counted = () => {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, length };
};

it("computes once for a text that comes again", () => {
  const { asked, length } = counted();
  expect(["một", "hai", "một"].map(length)).toEqual([3, 3, 3]);
  expect(asked).toEqual(["một", "hai"]);
});

it("gives the same for ever more texts", () => {
  const { asked, length } = counted();
  const texts = Array.from({ length: 12_000 }, (_, index) => `nhãn ${index}`);
  expect(texts.map(length)).toEqual(texts.map((text) => text.length));
  expect(length("nhãn 11999")).toBe(10);
  expect(asked).toHaveLength(12_000);
});

it("keeps no long texts", () => {
  const { asked, length } = counted();
  const long = "a".repeat(1000);
  expect([length(long), length(long)]).toEqual([1000, 1000]);
  expect(asked).toHaveLength(2);
});

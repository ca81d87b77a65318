import { expect, test } from "vitest";
import { shippedPackSources } from "../support/shippedPack.ts";
import { parsePack } from "../../src/core/pack/parsePack.ts";

test("the shipped pack parses without an error", () => {
  const parsed = parsePack(shippedPackSources());
  expect(parsed.ok ? [] : parsed.error).toEqual([]);
});

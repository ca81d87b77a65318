import { describe, expect, it } from "vitest";
import { firstPreferences, parsePreferences } from "../../src/taskpane/state/preferences.ts";
import { typedDay } from "../../src/taskpane/state/typedDay.ts";
import { viewOfAddress } from "../../src/taskpane/state/view.ts";

describe("stored preferences", () => {
  it("come back as they were", () => {
    const kept = { language: "en", theme: "dark", author: "Lan", handled: ["f-1"], view: "review" } as const;
    expect(parsePreferences(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, "", "{", "[]", "null", "7", '"vi"'])("that are %j are as good as none", (text) => {
    expect(parsePreferences(text)).toEqual(firstPreferences);
  });

  it("keep what fits and leave the rest at its default", () => {
    const text = JSON.stringify({
      language: "fr",
      theme: "dark",
      author: 5,
      handled: ["a", 2],
      view: "nowhere",
    });
    expect(parsePreferences(text)).toEqual({ ...firstPreferences, theme: "dark", handled: ["a"] });
  });

  it("begin with the language of Office", () => {
    expect(parsePreferences(null, { ...firstPreferences, language: "en" }).language).toBe("en");
  });
});

describe("the view that an address asks for", () => {
  it.each([
    ["?view=review", "", "review"],
    ["?_host_Info=Excel$Win32&view=merge", "", "merge"],
    ["", "#help", "help"],
    ["?view=nowhere", "", null],
    ["", "", null],
  ] as const)("%s%s", (search, hash, view) => {
    expect(viewOfAddress({ search, hash })).toBe(view);
  });
});

describe("a typed day", () => {
  it.each([
    ["10/06/2022", "2022-06-10"],
    [" 1-6-2022 ", "2022-06-01"],
    ["1.6.22", "2022-06-01"],
    ["31/06/2022", null],
    ["2022-06-10", null],
    ["10/06", null],
    ["", null],
  ])("“%s”", (text, day) => {
    expect(typedDay(text)).toBe(day);
  });
});

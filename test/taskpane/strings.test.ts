import { describe, expect, it } from "vitest";
import { en } from "../../src/taskpane/strings/en.ts";
import { formStrings } from "../../src/taskpane/strings/formStrings.ts";
import { vi } from "../../src/taskpane/strings/vi.ts";

/** Every text of a catalogue by its path; functions are called with figures and words in place of what they ask for. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, callWithAnything(value)]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsOf(member, `${path}.${key}`));
}

function callWithAnything(words: Function): string {
  const progress = { step: "read", done: 0, of: 2, name: "a.xlsx" };
  const candidates: readonly (readonly unknown[])[] = [[2, 1, 1, 1], ["error", 2], ["receive"], [progress]];
  for (const given of candidates) {
    const text: unknown = attempt(words, given);
    if (typeof text === "string" && !text.includes("undefined")) return text;
  }
  throw new Error(`no words come of ${String(words)}`);
}

function attempt(words: Function, given: readonly unknown[]): unknown {
  try {
    return Reflect.apply(words, undefined, [...given]);
  } catch {
    return null;
  }
}

const catalogues = {
  vi: textsOf({ ...vi, ...formStrings.vi }, ""),
  en: textsOf({ ...en, ...formStrings.en }, ""),
};

describe("the words of the pane", () => {
  it("have the same members in both languages", () => {
    const [vietnamese, english] = [catalogues.vi, catalogues.en].map((texts) => texts.map(([path]) => path));
    expect(vietnamese?.length).toBeGreaterThan(250);
    expect(english).toEqual(vietnamese);
  });

  it("are nowhere empty", () => {
    const empty = [...catalogues.vi, ...catalogues.en].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  it("are composed Unicode with the marks of Vietnamese only", () => {
    const decomposed = catalogues.vi.filter(([, text]) => text !== text.normalize("NFC"));
    expect(decomposed).toEqual([]);
  });

  it("write figures as each language does", () => {
    expect(vi.shell.submitted(1234, 5678)).toContain("1.234/5.678");
    expect(en.shell.submitted(1234, 5678)).toContain("1,234/5,678");
  });
});

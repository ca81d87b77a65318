import { describe, expect, it } from "vitest";
import { HostError, type BookHost, type HostErrorCode } from "../../src/app/bookHost.ts";
import { problemAddress, problemOfAddress } from "../../src/commands/problemAddress.ts";
import { commandNames, registerCommands } from "../../src/commands/registerCommands.ts";

/** Presses a ribbon button over a workbook that refuses with an error, if any; tells in order what happened. */
async function press(name: string, refusal: Error | null): Promise<readonly string[]> {
  const happened: string[] = [];
  const buttons = new Map<string, (event: { completed(): void }) => Promise<void>>();
  registerCommands({
    host: hostWith(() => {
      happened.push("clearMarks");
      return refusal === null ? Promise.resolve() : Promise.reject(refusal);
    }),
    associate: (button, run) => buttons.set(button, run),
    tell: async (problem) => {
      await Promise.resolve();
      happened.push(`told ${problem}`);
    },
  });
  expect([...buttons.keys()]).toEqual(commandNames);
  await buttons.get(name)?.({ completed: () => happened.push("completed") });
  return happened;
}

const never = () => Promise.reject(new Error("a command called what it has no business with"));

function hostWith(clearMarks: BookHost["clearMarks"]): BookHost {
  return {
    readBook: never,
    readData: never,
    readSheets: never,
    readBlank: () => Promise.resolve(null),
    planBook: never,
    writeBook: never,
    showReceived: never,
    reveal: never,
    markCells: never,
    clearMarks,
    onSelection: never,
    openWorkbook: never,
  };
}

describe("ribbon commands", () => {
  it("takes the marks off and lets the button go", async () => {
    expect(await press("clearMarks", null)).toEqual(["clearMarks", "completed"]);
  });

  it("tells what Excel refused before the button is let go", async () => {
    const happened = await press("clearMarks", new HostError("protected"));
    expect(happened).toEqual(["clearMarks", "told protected", "completed"]);
  });

  it("tells of a failure that has no name", async () => {
    const happened = await press("clearMarks", new Error("broken"));
    expect(happened).toEqual(["clearMarks", "told unknown", "completed"]);
  });
});

describe("the page that tells a problem", () => {
  const present = "https://example.org/pane/commands.html?_host_Info=Excel$Win32";

  it.each<HostErrorCode>(["busy", "protected", "connection-lost"])("carries %s in its address", (code) => {
    const address = new URL(problemAddress({ code, language: "en" }, present));
    expect(address.pathname).toBe("/pane/commands.html");
    expect(problemOfAddress(address.search)).toEqual({ code, language: "en" });
  });

  it("is none when commands are run", () => {
    expect(problemOfAddress(new URL(present).search)).toBeNull();
  });

  it("says of an unknown code that the reason is unknown", () => {
    expect(problemOfAddress("?problem=constructor")).toEqual({ code: "unknown", language: "vi" });
  });
});

import { describe, expect, it } from "vitest";
import type { SavePackResult, SavedPack } from "../../../src/app/desk/desk.ts";
import { silent } from "../../../src/app/ports.ts";
import { byText } from "../../../src/core/compare.ts";
import type { PackSource } from "../../../src/core/pack/packError.ts";
import { createOwnPacks, openMemoryDesk, sampleFile } from "../../support/memoryDesk.ts";

const chosen = { pack: "duc-pho-2022", calls: ["2022-H1"] };

function saved(result: SavePackResult): SavedPack {
  if (!result.ok) throw new Error(JSON.stringify(result.error[0]));
  return result.value;
}

/** With another text in one file. */
function edited(
  files: readonly PackSource[],
  { name, from, to }: { readonly name: string; readonly from: string; readonly to: string },
): readonly PackSource[] {
  const changed = files.map((file) =>
    file.name === name ? { ...file, text: file.text.replaceAll(from, to) } : file,
  );
  expect(changed).not.toEqual(files);
  return changed;
}

/** All but the file that has the pack's id. */
const others = (all: readonly PackSource[]) =>
  all.filter((file) => file.name !== "pack.json").toSorted((a, b) => byText(a.name, b.name));

const renumbered = { name: "calls.json", from: '"2022-H1"', to: '"2022-H1x"' };

describe("a changed copy of a pack that came with the program", () => {
  it("gets an id of its own, and the other stays as it is", async () => {
    const { desk } = openMemoryDesk();
    const files = await desk.packFiles("duc-pho-2022");
    const first = saved(await desk.savePack(files, silent));
    const second = saved(await desk.savePack(files, silent));
    expect([first.entry.id, second.entry.id]).toEqual(["duc-pho-2022-2", "duc-pho-2022-3"]);
    expect(await desk.packFiles("duc-pho-2022")).toEqual(files);
    const listed = (await desk.listPacks()).map(({ id, isOwn }) => [id, isOwn === true]);
    expect(listed).toEqual([
      ["duc-pho-2022", false],
      ["quang-ngai-2026", false],
      ["duc-pho-2022-2", true],
      ["duc-pho-2022-3", true],
    ]);
  });

  it("is there when the pane opens again, and can be taken away", async () => {
    const { desk, reopen } = openMemoryDesk();
    const { entry, isKept } = saved(await desk.savePack(await desk.packFiles("duc-pho-2022"), silent));
    const again = reopen().desk;
    expect(isKept).toBe(true);
    expect((await again.listPacks()).at(-1)).toEqual(entry);
    expect(await again.removePack(entry.id)).toBe(true);
    expect(await again.removePack("duc-pho-2022")).toBe(false);
    expect((await again.listPacks()).map(({ id }) => id)).toEqual(["duc-pho-2022", "quang-ngai-2026"]);
  });

  it("lives as long as the desk where there is no room for it", async () => {
    const { desk, reopen } = openMemoryDesk(undefined, undefined, createOwnPacks({ room: 0 }));
    const { entry, isKept } = saved(await desk.savePack(await desk.packFiles("duc-pho-2022"), silent));
    expect(isKept).toBe(false);
    expect((await desk.listPacks()).at(-1)?.id).toBe(entry.id);
    expect(await reopen().desk.listPacks()).toHaveLength(2);
  });
});

describe("a pack as a file", () => {
  it.each(["xlsx", "json"] as const)("comes back from .%s as a pack of the user's own", async (format) => {
    const { desk } = openMemoryDesk();
    const { name, bytes } = await desk.packFile("quang-ngai-2026", format);
    expect(name).toBe(`goi-quang-ngai-2026.${format}`);
    const loaded = await desk.loadPack(new Blob([bytes.slice()]), silent);
    expect(loaded.ok && loaded.value.entry.id).toBe("quang-ngai-2026-2");
    const files = await desk.packFiles("quang-ngai-2026-2");
    const given = await desk.packFiles("quang-ngai-2026");
    expect(others(files)).toEqual(others(given));
  });

  it("that is none is not loaded", async () => {
    const { desk } = openMemoryDesk();
    for (const content of ["{}", "[]", "không phải gói"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, on one desk
      const loaded = await desk.loadPack(new Blob([content]), silent);
      expect(loaded.ok ? [] : loaded.error.map(({ place }) => place)).toEqual([""]);
    }
    expect(await desk.listPacks()).toHaveLength(2);
  });
});

describe("a pack that cannot be read", () => {
  it("is not kept, and every error is told", async () => {
    const { desk } = openMemoryDesk();
    const files = await desk.packFiles("duc-pho-2022");
    const broken = edited(files, { name: "units.json", from: '"PHUONG"', to: '"PHUONGG"' });
    const result = await desk.savePack(broken, silent);
    expect(result.ok ? [] : result.error.map(({ file }) => file)).toContain("units.json");
    expect(await desk.listPacks()).toHaveLength(2);
  });
});

describe("the pack that the desk works with", () => {
  it("is saved again under its id, and what was received is reviewed again", async () => {
    const { desk, examined } = openMemoryDesk();
    const { entry } = saved(await desk.savePack(await desk.packFiles("duc-pho-2022"), silent));
    await desk.choose({ ...chosen, pack: entry.id }, silent);
    const received = [sampleFile("2022-H1_P-NGUYENNGHIEM.xlsx")];
    await desk.receive({ type: "files", files: received, receivedOn: null }, silent);
    const renamed = { name: "units.json", from: "Phường Nguyễn Nghiêm", to: "Phường Nguyễn Nghiêm mới" };
    const files = edited(await desk.packFiles(entry.id), renamed);
    const again = saved(await desk.savePack(files, silent));
    expect(again.entry.id).toBe(entry.id);
    expect(again.view?.units.map(({ name }) => name)).toContain("Phường Nguyễn Nghiêm mới");
    expect(examined).toHaveLength(2);
    expect(await desk.removePack(entry.id)).toBe(false);
  });

  it("must keep the calls that are open", async () => {
    const { desk } = openMemoryDesk();
    const { entry } = saved(await desk.savePack(await desk.packFiles("duc-pho-2022"), silent));
    await desk.choose({ ...chosen, pack: entry.id }, silent);
    const result = await desk.savePack(edited(await desk.packFiles(entry.id), renumbered), silent);
    expect(result.ok ? [] : result.error.map(({ file }) => file)).toEqual(["calls.json"]);
  });
});

import { describe, expect, it } from "vitest";
import { silent } from "../../../src/app/ports.ts";
import { firstConfirmation } from "../../../src/core/learn/confirmation.ts";
import { blankBytes, realForm } from "../../support/realForms.ts";
import { openMemoryDesk } from "../../support/memoryDesk.ts";

/** A pack that lacks the form. */
const pack = "quang-ngai-2026";
const call = "2024-YEAR";
const name = "KQGQ04.xlsx";

async function learnedForm() {
  const { desk } = openMemoryDesk();
  const file = new Blob([new Uint8Array(await blankBytes(realForm("2021-KQGQ04")))]);
  const blank = { type: "file", name, file } as const;
  const forms = await desk.learnForms(blank, pack);
  const [found] = forms?.sheets ?? [];
  if (found === undefined || !found.learned.ok) throw new Error("nothing learned");
  const confirmation = { ...firstConfirmation(found.learned.value), code: "MOI-04", title: "Biểu mới học" };
  return { desk, blank, sheet: found.sheet, confirmation, taken: forms?.taken ?? [] };
}

describe("a form that was learned", () => {
  it("is written into a pack of the user's own, and its blank is recognised", async () => {
    const { desk, blank, sheet, confirmation, taken } = await learnedForm();
    expect(taken).toContain("DCCS-01");
    const saved = await desk.saveForm({ blank, sheet, pack, call, confirmation }, silent);
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    expect(saved.value.proof.found).toBe(saved.value.proof.of);
    const { id } = saved.value.entry;
    expect((await desk.packFiles(id)).map((file) => file.name)).toContain("templates/MOI-04.json");
    await desk.choose({ pack: id, calls: [call] }, silent);
    const files = [{ path: name, file: blank.file }];
    const received = await desk.receive({ type: "files", files, receivedOn: null }, silent);
    // whose form it is, a blank does not say
    const found = received.ok ? received.value.findings : [];
    expect(found.map(({ code, template }) => [code, template])).toEqual([["unit-unknown", "MOI-04"]]);
  });

  it("is refused under a code that the pack has", async () => {
    const { desk, blank, sheet, confirmation } = await learnedForm();
    const wrong = { ...confirmation, code: "DCCS-01" };
    const saved = await desk.saveForm({ blank, sheet, pack, call: null, confirmation: wrong }, silent);
    expect(saved.ok ? 0 : saved.error.problems.length).toBeGreaterThan(0);
    expect(await desk.listPacks()).toHaveLength(2);
  });
});

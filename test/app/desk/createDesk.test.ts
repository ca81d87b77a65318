import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { silent, type Progress } from "../../../src/app/ports.ts";
import type { DeskResult, DeskView } from "../../../src/app/desk/desk.ts";
import { expectedOfSample, summarise } from "../../support/expectedSample.ts";
import { createMemoryStore, openMemoryDesk, sampleFile, type MemoryDesk } from "../../support/memoryDesk.ts";
import { inTemporaryFolder, runCli } from "../../support/runCli.ts";
import { addUserSheet } from "../../support/userSheets.ts";
import { sampleFolder } from "../../support/sampleReview.ts";

const chosen = { pack: "duc-pho-2022", calls: ["2022-H1"] };
const occasion = { author: "Cơ quan Tổ chức - Nội vụ", at: "2022-06-14T08:00:00+07:00" };

function shown(result: DeskResult): DeskView {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const files = (...names: string[]) =>
  ({ type: "files", files: names.map(sampleFile), receivedOn: "2022-06-03" }) as const;

async function deskWith(...names: string[]): Promise<MemoryDesk & { readonly view: DeskView }> {
  const opened = openMemoryDesk();
  await opened.desk.choose(chosen, silent);
  const view = shown(await opened.desk.receive(files(...names), silent));
  return { ...opened, view };
}

const pathsOf = (view: DeskView) => view.inputs.map((input) => input.file);

const days = (view: DeskView, file: string) =>
  new Set(view.coverage.filter((item) => item.file === file).map((item) => item.receivedOn));

describe("the sample on the desk", () => {
  let opened: MemoryDesk;
  let view: DeskView;
  beforeAll(async () => {
    opened = openMemoryDesk();
    view = shown(await opened.desk.receive({ type: "sample" }, silent));
  }, 120_000);

  it("is as many files as the list of packs says", async () => {
    const [entry] = await opened.desk.listPacks();
    expect(view.inputs).toHaveLength(entry?.sample?.files ?? -1);
    expect(view.chosen).toEqual({ pack: entry?.id, calls: entry?.sample?.calls });
  });

  it.each(Object.entries(expectedOfSample.files))("says of %s what was planted", (file, wanted) => {
    const input = view.inputs.find((candidate) => candidate.file === file);
    const said = summarise(view.findings.filter((finding) => finding.file === file));
    expect({ outcome: input?.outcome, ...said }).toEqual({
      outcome: wanted.outcome,
      errors: (wanted.errors ?? []).toSorted(),
      warnings: (wanted.warnings ?? []).toSorted(),
      questions: (wanted.questions ?? []).toSorted(),
      notes: wanted.notes ?? {},
    });
  });

  it("gives every finding an id of its own", () => {
    expect(new Set(view.findings.map(({ id }) => id)).size).toBe(view.findings.length);
  });

  it("becomes the same workbook as on the command line, to the byte", async () => {
    const file = await opened.desk.bookFile(null, occasion);
    if (!file.ok) throw new Error(file.error);
    await inTemporaryFolder(async (folder) => {
      const out = path.join(folder, "so.xlsx");
      const calls = view.chosen.calls.flatMap((call) => ["--call", call]);
      const received = ["--received", `${sampleFolder}/so-nhan.csv`, "--pack", view.chosen.pack];
      const as = ["--author", occasion.author, "--at", occasion.at, "--out", out];
      await runCli(["merge", `${sampleFolder}/received`, ...received, ...calls, ...as]);
      expect(Buffer.from(file.value.bytes).equals(readFileSync(out))).toBe(true);
    });
  });

  it("updates an existing workbook and refuses what is none of ours", async () => {
    const first = await opened.desk.bookFile(null, occasion);
    if (!first.ok) throw new Error(first.error);
    const again = await opened.desk.bookFile(new Blob([new Uint8Array(first.value.bytes)]), occasion);
    expect(again.ok && Buffer.from(again.value.bytes).equals(Buffer.from(first.value.bytes))).toBe(true);
    expect(await opened.desk.bookFile(sampleFile("Pho Quang.xlsx").file, occasion)).toEqual({
      ok: false,
      error: "not-ours",
    });
  });

  it("tells beforehand what updating a workbook would do, and what it refuses", async () => {
    const first = await opened.desk.bookFile(null, occasion);
    if (!first.ok) throw new Error(first.error);
    const hers = addUserSheet(first.value.bytes, { name: "Của tôi", rows: "", at: 1 });
    const plan = await opened.desk.planFile(new Blob([new Uint8Array(hers)]));
    const names = first.value.sheets.map(({ name }) => name);
    if (!plan.ok) throw new Error(plan.error);
    expect([...plan.value.replaced, ...plan.value.updated].toSorted()).toEqual(names.toSorted());
    expect(plan.value.updated).toContain("DuLieu");
    expect(plan.value).toMatchObject({ added: [], removed: [], kept: ["Của tôi"], renamed: [] });
    expect(await opened.desk.planFile(sampleFile("Pho Quang.xlsx").file)).toEqual({
      ok: false,
      error: "not-ours",
    });
  });

  it("writes nothing to a workbook in which the call is sealed", async () => {
    await inTemporaryFolder(async (folder) => {
      const out = path.join(folder, "so.xlsx");
      const first = await opened.desk.bookFile(null, occasion);
      if (!first.ok) throw new Error(first.error);
      writeFileSync(out, first.value.bytes);
      const [call = ""] = view.chosen.calls;
      const sealed = await runCli(["decide", out, "--seal", call, "--by", "Lan", "--reason", "đã trình ký"]);
      expect({ code: sealed.code, err: sealed.err }).toEqual({ code: 0, err: "" });
      expect(await opened.desk.bookFile(new Blob([readFileSync(out)]), occasion)).toEqual({
        ok: false,
        error: "call-sealed",
      });
    });
  });

  it("names the sheets that the workbook will have", async () => {
    const outline = await opened.desk.outline();
    const book = await opened.desk.book(null, occasion);
    expect(outline).toEqual(book.sheets.map(({ name, mark, visibility }) => ({ name, mark, visibility })));
  });

  it("is all there when the pane is opened again", async () => {
    expect(await opened.reopen().desk.restore(silent)).toEqual(view);
  });
});

describe("answers", () => {
  it("have only the file examined that asked, and can be taken back", async () => {
    const { desk, examined } = openMemoryDesk();
    const before = shown(await desk.receive({ type: "sample" }, silent));
    const asked = before.findings.find((finding) => finding.question !== null && finding.cell !== null);
    if (!asked?.question) throw new Error("the sample asks nothing of a cell");
    const { id, options } = asked.question;
    const decision = { question: id, answer: options[0]?.answer ?? "", reason: "đã hỏi", by: "NTH" };
    examined.length = 0;
    const decided = shown(await desk.decide([decision], silent));
    expect(examined).toEqual([asked.file]);
    expect(decided.counts.questions).toBe(before.counts.questions - 1);
    expect(decided.decisions).toEqual([decision]);
    const back = shown(await desk.retract([id], silent));
    expect(back).toEqual({ ...before, journal: back.journal });
    expect(back.journal).toMatchObject({ entries: [{ kind: "question-answered" }], undo: [] });
  });

  it("replace earlier ones to the same question", async () => {
    const { desk } = await deskWith();
    const decision = { question: "q", answer: "a", reason: "r", by: "NTH" };
    await desk.decide([decision], silent);
    const { decisions } = shown(await desk.decide([{ ...decision, answer: "b" }], silent));
    expect(decisions).toEqual([{ ...decision, answer: "b" }]);
  });
});

describe("what is received", () => {
  const one = "Pho Quang.xlsx";
  const other = "Pho Van 6 thang.xlsx";

  it("comes on top of what is there; what is known is not examined again", async () => {
    const { desk, examined } = await deskWith(one);
    const view = shown(await desk.receive(files(other), silent));
    expect(pathsOf(view)).toEqual([one, other]);
    expect(examined).toEqual([one, other]);
  });

  it("takes its own place when it comes again", async () => {
    const { desk, view } = await deskWith(one);
    expect(shown(await desk.receive(files(one), silent))).toEqual(view);
  });

  it("stands beside another file of the same name", async () => {
    const { desk } = await deskWith(one);
    const namesake = { ...files(one), files: [{ path: one, file: sampleFile(other).file }] };
    expect(pathsOf(shown(await desk.receive(namesake, silent)))).toEqual(["Pho Quang (2).xlsx", one]);
  });

  it("has the day of receipt of its drop, or the register's where it has one", async () => {
    const { desk, view } = await deskWith(one, other);
    expect(days(view, one)).toEqual(new Set(["2022-06-03"]));
    const register = new Blob([`Tệp;Ngày nhận\n${one};09/06/2022\n`]);
    const registered = shown(await desk.receive({ type: "register", file: register }, silent));
    expect(days(registered, one)).toEqual(new Set(["2022-06-09"]));
    expect(days(registered, other)).toEqual(new Set(["2022-06-03"]));
  });

  it("is not lost for a register that cannot be read", async () => {
    const { desk } = await deskWith(one);
    const view = shown(await desk.receive({ type: "register", file: new Blob(["a;b\n1;2"]) }, silent));
    expect(view.registerProblems).toHaveLength(1);
    expect(pathsOf(view)).toEqual([one]);
  });

  it("is opened sheet by sheet", async () => {
    const { desk, view } = await deskWith(one);
    const sheet = view.inputs[0]?.forms[0]?.sheet ?? "";
    const opened = await desk.openReceived({ path: one, sheet });
    expect(opened).toMatchObject({ path: one, sha256: view.inputs[0]?.sha256, sheet: { name: sheet } });
    expect(await desk.openReceived({ path: one, sheet: "không có" })).toBeNull();
  });

  it("is taken off, with its bytes", async () => {
    const { desk, store } = await deskWith(one, other);
    expect(pathsOf(shown(await desk.remove([one], silent)))).toEqual([other]);
    expect((await store.kept()).size).toBe(1);
  });

  it("is asked for by name when the browser has lost it, and takes its place again", async () => {
    const { reopen, store } = await deskWith(one);
    store.lose();
    const { desk } = reopen();
    const restored = await desk.restore(silent);
    expect(restored?.withoutBytes).toEqual([one]);
    expect(restored?.inputs).toMatchObject([{ file: one, outcome: "refused" }]);
    const back = shown(await desk.receive({ ...files(one), receivedOn: null }, silent));
    expect(back.withoutBytes).toEqual([]);
    expect(back.coverage.some((item) => item.file === one && item.receivedOn === "2022-06-03")).toBe(true);
  });

  it("is held in memory when the browser has no room", async () => {
    const { desk } = openMemoryDesk(createMemoryStore({ room: 0 }));
    await desk.choose(chosen, silent);
    const view = shown(await desk.receive(files(one), silent));
    expect(view.withoutBytes).toEqual([]);
    const sheet = view.inputs[0]?.forms[0]?.sheet ?? "";
    expect(await desk.openReceived({ path: one, sheet })).not.toBeNull();
  });
});

describe("sheets of the open workbook", () => {
  it("are reviewed like files, and take the place of those read before", async () => {
    const file = "Pho Quang.xlsx";
    const { desk, view } = await deskWith(file);
    const name = view.inputs[0]?.forms[0]?.sheet ?? "";
    const received = await desk.openReceived({ path: file, sheet: name });
    if (received === null) throw new Error("the sheet is not there");
    const workbook = { sheets: [received.sheet], names: [], hasMacros: false, hasExternalLinks: false };
    await desk.remove([file], silent);
    const open = async (title: string) =>
      shown(
        await desk.receive(
          { type: "sheets", sheets: [{ path: title, workbook }], receivedOn: "2022-06-03" },
          silent,
        ),
      );
    const first = await open("Biểu 1");
    expect(first.openSheets).toEqual(["Biểu 1"]);
    expect(first.inputs[0]?.forms).toMatchObject([{ sheet: name, unit: view.inputs[0]?.forms[0]?.unit }]);
    expect(pathsOf(await open("Biểu 2"))).toEqual(["Biểu 2"]);
  });
});

describe("cancelling", () => {
  it("leaves the desk as it was, and nothing of the job in the store", async () => {
    const { desk, store, view } = await deskWith("Pho Quang.xlsx");
    const stopping: Progress = {
      report: (_step, _done, _of, name) => {
        if (name === "QLĐT.xlsx") void desk.cancel();
      },
    };
    const job = desk.receive(files("Pho Van 6 thang.xlsx", "QLĐT.xlsx"), stopping);
    expect(await job).toEqual({ ok: false, error: "cancelled" });
    expect((await store.kept()).size).toBe(1);
    expect(shown(await desk.retract([], silent))).toEqual(view);
  });

  it("of nothing does nothing to the next job", async () => {
    const { desk } = openMemoryDesk();
    await desk.cancel();
    expect((await desk.choose(chosen, silent)).ok).toBe(true);
  });
});

describe("an empty desk", () => {
  it("has nothing to restore", async () => {
    expect(await openMemoryDesk().desk.restore(silent)).toBeNull();
  });

  it("says for the chosen call that everything is missing", async () => {
    const view = shown(await openMemoryDesk().desk.choose(chosen, silent));
    expect(view.inputs).toEqual([]);
    expect(view.counts.received).toBe(0);
    expect(view.counts.expected).toBeGreaterThan(100);
    expect(view.units.length).toBeGreaterThan(20);
  });

  it("is what clearing leaves", async () => {
    const { desk, store, reopen } = await deskWith("Pho Quang.xlsx");
    await desk.clear();
    expect((await store.kept()).size).toBe(0);
    expect(await reopen().desk.restore(silent)).toBeNull();
  });

  it("leaves aside what another version of the program saved", async () => {
    const { memory, reopen } = openMemoryDesk();
    await memory.save(JSON.parse('{"formatVersion": 2, "chosen": "?"}'));
    expect(await reopen().desk.restore(silent)).toBeNull();
  });

  it("gives blank forms of a call, one workbook a unit", async () => {
    const { desk } = await deskWith();
    const made = await desk.blankForms({ pack: null, call: "2022-H1", earlier: null });
    if (!made.ok) throw new Error(made.error);
    expect(made.value.name).toBe("bieu-mau-2022-H1.zip");
    const packed = unzipSync(made.value.bytes);
    expect(Object.keys(packed)).toContain("2022-H1_P-PHOMINH_Phuong-Pho-Minh.xlsx");
    expect(Object.keys(packed)).toHaveLength(shown(await desk.retract([], silent)).units.length);
  });
});

import { describe, expect, it, vi } from "vitest";
import { HostError, type BookHost } from "../../src/app/bookHost.ts";
import type { Desk, DeskResult, DeskView } from "../../src/app/desk/desk.ts";
import { err, ok } from "../../src/core/result.ts";
import type { Sheet } from "../../src/core/workbook/workbook.ts";
import type { PanePorts } from "../../src/taskpane/ports/panePorts.ts";
import { decidingActions } from "../../src/taskpane/session/deciding.ts";
import { goToFinding } from "../../src/taskpane/session/goToFinding.ts";
import { mergingActions } from "../../src/taskpane/session/merging.ts";
import { openDeskView } from "../../src/taskpane/session/opening.ts";
import { openSheetPath } from "../../src/taskpane/session/openSheets.ts";
import { receivingActions } from "../../src/taskpane/session/receiving.ts";
import { reviewingActions } from "../../src/taskpane/session/reviewing.ts";
import { stopJob } from "../../src/taskpane/session/runJob.ts";
import { createStore } from "../../src/taskpane/session/store.ts";
import { trySample } from "../../src/taskpane/session/trying.ts";
import { firstPreferences } from "../../src/taskpane/state/preferences.ts";
import { reduce } from "../../src/taskpane/state/reduce.ts";
import { firstState } from "../../src/taskpane/state/state.ts";
import { aDeskFinding, aDeskView } from "../support/aDeskView.ts";
import { aPaneContext, openedIn } from "../support/paneContext.ts";

const file = { path: "a.xlsx", file: new Blob(["a"]) };
const question = { id: "q1", kind: "nil-return", options: [{ answer: "returned", label: "returned" }] };
const asking = aDeskView({ findings: [aDeskFinding({ question })] });
const earlier = { question: "q1", answer: "returned", by: "Lan", reason: "đã hỏi" };

const sheet: Sheet = {
  name: "S",
  visibility: "visible",
  rows: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  hasDrawings: false,
};

function answering(view: DeskView): () => Promise<DeskResult> {
  return () => Promise.resolve(ok(view));
}

describe("receiving", () => {
  it("shows what the desk then looks like, and says what came of it", async () => {
    const counts = { ...aDeskView().counts, inputs: 3, errors: 2, questions: 1 };
    const context = aPaneContext({ desk: { receive: answering(aDeskView({ counts })) } });
    await receivingActions(context).receiveFiles([file], null);
    expect(openedIn(context).desk?.counts).toEqual(counts);
    expect(context.store.state().notice).toEqual({ code: "received", inputs: 3, errors: 2, questions: 1 });
    expect(context.store.state().job).toBeNull();
  });

  it("gives the answers that the open book remembers to the questions that come up, and no others", async () => {
    const decide = vi.fn<Desk["decide"]>(answering(aDeskView()));
    const book = ok({ ledger: [], decisions: [earlier, { ...earlier, question: "gone" }] });
    const context = aPaneContext({
      desk: { receive: answering(asking), decide },
      host: { readBook: () => Promise.resolve(book) },
    });
    await receivingActions(context).receiveFiles([file], null);
    expect(decide.mock.calls.map(([decisions]) => decisions)).toEqual([[earlier]]);
  });

  it("leaves the desk as it was when it is cancelled", async () => {
    const context = aPaneContext({ desk: { receive: () => Promise.resolve(err("cancelled")) } });
    const before = openedIn(context).desk;
    await receivingActions(context).receiveFiles([file], null);
    expect(openedIn(context).desk).toBe(before);
    expect(context.store.state().notice).toEqual({ code: "cancelled", job: "receive" });
  });

  it("runs one job at a time", async () => {
    const receive = vi.fn<Desk["receive"]>(answering(aDeskView()));
    const context = aPaneContext({ desk: { receive } });
    const { receiveFiles } = receivingActions(context);
    await Promise.all([receiveFiles([file], null), receiveFiles([file], null)]);
    expect(receive).toHaveBeenCalledTimes(1);
  });

  it("names sheets of the open workbook apart from files", async () => {
    const receive = vi.fn<Desk["receive"]>(answering(aDeskView()));
    const workbook = { sheets: [sheet], names: [], hasMacros: false, hasExternalLinks: false };
    const context = aPaneContext({
      desk: { receive },
      host: { readSheets: () => Promise.resolve([{ path: "S", workbook }]) },
    });
    await receivingActions(context).checkSheets("2022-06-10");
    expect(receive.mock.calls[0]?.[0]).toMatchObject({
      type: "sheets",
      sheets: [{ path: openSheetPath("S") }],
      receivedOn: "2022-06-10",
    });
  });

  it("says so when the open workbook has nothing to check", async () => {
    const context = aPaneContext({ host: {} });
    await receivingActions(context).checkSheets(null);
    expect(context.store.state().notice).toEqual({ code: "no-sheets" });
  });
});

describe("what goes wrong", () => {
  it("is told by Excel's reason when Excel refused", async () => {
    const context = aPaneContext({ host: { readBook: () => Promise.reject(new HostError("protected")) } });
    await mergingActions(context).merge(null);
    expect(context.store.state().notice).toEqual({ code: "host-failed", error: "protected" });
  });

  it("is told as a failed job otherwise", async () => {
    const context = aPaneContext({ desk: { report: () => Promise.reject(new Error("worker lost")) } });
    await reviewingActions(context).saveReport();
    expect(context.store.state().notice).toEqual({ code: "job-failed", job: "save" });
  });

  it("is a cancellation when the user stopped the job", async () => {
    const context = aPaneContext({
      desk: { book: () => stopJob(context).then(() => Promise.reject(new Error("stopped"))) },
      host: {},
    });
    await mergingActions(context).merge(null);
    expect(context.store.state().notice).toEqual({ code: "cancelled", job: "merge" });
  });

  it("is told when what was kept cannot be restored, and the desk is empty", async () => {
    const entry = { id: "p", title: "P", calls: [], sample: null };
    const context = aPaneContext({
      desk: {
        listPacks: () => Promise.resolve([entry]),
        restore: () => Promise.reject(new Error("damaged")),
      },
      view: null,
    });
    const closed = { ...context, store: createStore(reduce, firstState("receive", firstPreferences)) };
    await openDeskView(closed);
    expect(openedIn(closed)).toMatchObject({ packs: [entry], desk: null });
    expect(closed.store.state().notice).toEqual({ code: "job-failed", job: "restore" });
  });
});

describe("going to a cell", () => {
  const finding = aDeskFinding({ cell: "C5:F5" });
  const received = { path: "a.xlsx", sha256: "ab", sheet };

  it("opens the sheet in the pane where there is no Excel", async () => {
    const context = aPaneContext({ desk: { openReceived: () => Promise.resolve(received) } });
    await goToFinding(context, finding);
    expect(openedIn(context).review.grid).toEqual({ received, cell: "C5" });
  });

  it("shows a marked working copy in Excel", async () => {
    const showReceived = vi.fn<BookHost["showReceived"]>(() => Promise.resolve());
    const context = aPaneContext({
      desk: { openReceived: () => Promise.resolve(received) },
      host: { showReceived },
      view: aDeskView({ findings: [finding] }),
    });
    await goToFinding(context, finding);
    const marks = [{ cell: "C5:F5", severity: "error", text: "what todo" }];
    expect(showReceived.mock.calls).toEqual([[{ ...received, marks }, "C5"]]);
  });

  it("goes to the sheet itself when it is one of the open workbook", async () => {
    const reveal = vi.fn<BookHost["reveal"]>(() => Promise.resolve());
    const context = aPaneContext({ host: { reveal, markCells: () => Promise.resolve() } });
    await goToFinding(context, { ...finding, file: openSheetPath("S") });
    expect(reveal.mock.calls).toEqual([["S", "C5"]]);
  });

  it("asks for the file by name when its bytes are gone", async () => {
    const context = aPaneContext({ desk: { openReceived: () => Promise.resolve(null) } });
    await goToFinding(context, finding);
    expect(context.store.state().notice).toEqual({ code: "bytes-missing", path: "a.xlsx" });
  });
});

describe("a cell of the pane's own grid", () => {
  const finding = aDeskFinding({ cell: "C5" });
  const received = { path: "a.xlsx", sha256: "ab", sheet };

  it("narrows the list to what was found about it, also when the pane went there first", async () => {
    const context = aPaneContext({
      desk: { openReceived: () => Promise.resolve(received) },
      view: aDeskView({ findings: [finding] }),
    });
    await goToFinding(context, finding);
    const { selectInGrid } = reviewingActions(context);
    selectInGrid("C5");
    expect(openedIn(context).review.place).toEqual({ path: "a.xlsx", sheet: "S", cell: "C5" });
    selectInGrid("D6");
    expect(openedIn(context).review.place).toBeNull();
  });
});

describe("answering", () => {
  it("hands over reason, author and time, and remembers the author", async () => {
    const decide = vi.fn<Desk["decide"]>(answering(aDeskView()));
    const context = aPaneContext({ desk: { decide }, view: asking });
    const answer = { questions: ["q1", "q2"], answer: "returned", reason: "đã hỏi", by: "Lan" };
    await reviewingActions(context).answer(answer);
    const at = "2022-06-14T08:00:00+07:00";
    expect(decide.mock.calls[0]?.[0]).toEqual([
      { ...earlier, at },
      { ...earlier, question: "q2", at },
    ]);
    expect(context.store.state().preferences.author).toBe("Lan");
    expect(context.store.state().notice).toEqual({ code: "decided", questions: ["q1", "q2"] });
  });
});

describe("deciding", () => {
  const stroke = { decide: "explain", finding: "f-1", by: "Lan", reason: "đã hỏi" } as const;
  const journal = { entries: [], undo: ["e1", "e2"], redo: ["u1"] };

  it("shows the desk as it then is, says how many, and remembers the author", async () => {
    const view = aDeskView({ journal });
    const context = aPaneContext({ desk: { take: () => Promise.resolve(ok(view)) } });
    await decidingActions(context).take([stroke, stroke], "explain");
    expect(openedIn(context).desk).toBe(view);
    expect(context.store.state().notice).toEqual({ code: "taken", what: "explain", count: 2 });
    expect(context.store.state().preferences.author).toBe("Lan");
  });

  it("says in the user's language why a decision is refused, and changes nothing", async () => {
    const refused = [{ vi: "Đợt đã chốt.", en: "The call is sealed." }];
    const context = aPaneContext({ desk: { take: () => Promise.resolve(err({ refused })) } });
    const before = openedIn(context).desk;
    await decidingActions(context).take([stroke], "explain");
    expect(context.store.state().notice).toEqual({ code: "take-refused", why: "Đợt đã chốt." });
    expect(openedIn(context).desk).toBe(before);
  });

  it("takes the last stroke back, and again", async () => {
    const take = vi.fn<Desk["take"]>(() => Promise.resolve(ok(aDeskView({ journal }))));
    const context = aPaneContext({ desk: { take }, view: aDeskView({ journal }) });
    const { undo, redo } = decidingActions(context);
    await undo();
    expect(context.store.state().notice).toEqual({ code: "taken", what: "undo", count: 2 });
    await redo();
    expect(take.mock.calls.map(([actions]) => actions)).toMatchObject([
      [{ decide: "undo", events: ["e1", "e2"] }],
      [{ decide: "undo", events: ["u1"] }],
    ]);
  });

  it("does nothing where nothing can be undone", async () => {
    await expect(decidingActions(aPaneContext({})).undo()).resolves.toBeUndefined();
  });
});

describe("trying the sample", () => {
  const pack = { id: "p", title: "P", calls: [], sample: { calls: ["C1"], files: 1 } };
  const written = { name: "so.xlsx", bytes: new Uint8Array(), renamed: [], left: [], sheets: [] };

  it("makes the book where there is no Excel, without handing it over unasked", async () => {
    const download = vi.fn<PanePorts["download"]>();
    const context = aPaneContext({
      desk: { receive: answering(aDeskView()), bookFile: () => Promise.resolve(ok(written)) },
      ports: { download },
    });
    await trySample(context, pack);
    expect(openedIn(context).merge.written).toEqual({ type: "file", file: written });
    expect(download).not.toHaveBeenCalled();
    mergingActions(context).download();
    expect(download).toHaveBeenCalledWith({ name: "so.xlsx", content: written.bytes });
  });

  it("writes nothing into a workbook that holds somebody's work", async () => {
    const workbook = { sheets: [sheet], names: [], hasMacros: false, hasExternalLinks: false };
    const context = aPaneContext({
      desk: { receive: answering(aDeskView()) },
      host: { readSheets: () => Promise.resolve([{ path: "S", workbook }]) },
    });
    await trySample(context, pack);
    expect(openedIn(context).merge.written).toBeNull();
    expect(context.store.state().view).toBe("merge");
  });
});

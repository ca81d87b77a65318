import { describe, expect, it, vi } from "vitest";
import type { BookHost, WrittenBook } from "../../src/app/bookHost.ts";
import type { Desk, WrittenFile } from "../../src/app/desk/desk.ts";
import type { HandEdit } from "../../src/app/verify/handEdits.ts";
import { err, ok } from "../../src/core/result.ts";
import type { Sheet } from "../../src/core/workbook/workbook.ts";
import { mergingActions } from "../../src/taskpane/session/merging.ts";
import { answerEdits, isKeepable } from "../../src/taskpane/state/editsAnswer.ts";
import { aDeskView } from "../support/aDeskView.ts";
import { aBook } from "../support/bookModels.ts";
import { aPaneContext, openedIn } from "../support/paneContext.ts";

const place = {
  call: "C1",
  unit: "W1",
  template: "T-1",
  row: null,
  indicator: "a",
  measure: "current",
} as const;
const changed: HandEdit = { sheet: "DuLieu", cell: "M2", before: "12", after: "77", to: "77", place };
const added: HandEdit = { sheet: "DuLieu", cell: "A9", before: null, after: "k|9", to: null, place: null };
const gone: HandEdit = { sheet: "DuLieu", cell: null, before: "k|3", after: null, to: null, place };
const signed = { by: "Lan", reason: "số đúng" };

const data: Sheet = {
  name: "DuLieu",
  visibility: "visible",
  rows: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  hasDrawings: false,
};
const book: WrittenBook = { sheets: [], renamed: [], left: [], check: null };
const file: WrittenFile = { name: "so.xlsx", bytes: new Uint8Array(), renamed: [], left: [], sheets: [] };

/** A pane over an open book of ours in which `edits` were made; `happened` is what it asked for, in order. */
function paneOver(edits: readonly HandEdit[], take: Desk["take"] = () => Promise.resolve(ok(aDeskView()))) {
  const happened: string[] = [];
  const note = <T>(what: string, answer: T): Promise<T> => {
    happened.push(what);
    return Promise.resolve(answer);
  };
  const asked = vi.fn<Desk["handEdits"]>(() => Promise.resolve(edits));
  const desk: Partial<Desk> = {
    handEdits: asked,
    adopt: () => Promise.resolve(ok(aDeskView())),
    adoptFile: () => note("adopt", ok(aDeskView())),
    take: (actions, progress) => {
      happened.push("take");
      return take(actions, progress);
    },
    book: () => Promise.resolve(aBook([])),
    bookFile: () => note("write", ok(file)),
  };
  const host: Partial<BookHost> = {
    readBook: () => Promise.resolve(ok({ ledger: [], decisions: [] })),
    readData: () => Promise.resolve(data),
    writeBook: () => note("write", book),
  };
  return { asked, happened, inExcel: aPaneContext({ desk, host }), inBrowser: aPaneContext({ desk }) };
}

describe("merging into a book that was changed by hand", () => {
  it("writes at once when nothing was changed", async () => {
    const { inExcel, happened, asked } = paneOver([]);
    await mergingActions(inExcel).merge(null);
    expect(asked.mock.calls).toEqual([[{ type: "open", ledger: [], data }]]);
    expect(happened).toEqual(["write"]);
  });

  it("shows what it would write over and writes nothing, until it is left alone", async () => {
    const { inExcel, happened } = paneOver([changed, added]);
    await mergingActions(inExcel).merge(null);
    expect(openedIn(inExcel).merge.edits).toEqual([changed, added]);
    expect(happened).toEqual([]);
    mergingActions(inExcel).leaveEdits();
    expect(openedIn(inExcel).merge.edits).toBeNull();
  });

  it("restores what the user was shown, and nothing that came after", async () => {
    const { inExcel, happened, asked } = paneOver([changed]);
    const answer = answerEdits([changed], [], signed);
    asked.mockResolvedValueOnce([{ ...changed, after: "78" }]);
    await mergingActions(inExcel).merge(null, answer);
    expect(openedIn(inExcel).merge.edits).toEqual([{ ...changed, after: "78" }]);
    expect(happened).toEqual([]);
    await mergingActions(inExcel).merge(null, answer);
    expect(happened).toEqual(["write"]);
    expect(openedIn(inExcel).merge).toMatchObject({ edits: null, written: { type: "book", book } });
  });

  it("records what is kept before it writes, and remembers who decided", async () => {
    const take = vi.fn<Desk["take"]>(() => Promise.resolve(ok(aDeskView())));
    const { inExcel, happened } = paneOver([changed, added], take);
    await mergingActions(inExcel).merge(
      null,
      answerEdits([changed, added], [changed].filter(isKeepable), signed),
    );
    expect(happened).toEqual(["take", "write"]);
    const { row: _row, ...written } = place;
    expect(take.mock.calls[0]?.[0]).toEqual([{ decide: "correct", place: written, to: "77", ...signed }]);
    expect(inExcel.store.state().preferences.author).toBe("Lan");
  });

  it("writes nothing when a correction is refused, says why and asks again", async () => {
    const refused = [{ vi: "Không phải số.", en: "Not a number." }];
    const { inExcel, happened } = paneOver([changed], () => Promise.resolve(err({ refused })));
    await mergingActions(inExcel).merge(null, answerEdits([changed], [changed].filter(isKeepable), signed));
    expect(happened).toEqual(["take"]);
    expect(inExcel.store.state().notice).toEqual({ code: "take-refused", why: "Không phải số." });
    expect(openedIn(inExcel).merge.edits).toEqual([changed]);
  });

  it("asks the same of a book in a file, and takes over what it knows before it records", async () => {
    const { inBrowser, happened, asked } = paneOver([changed]);
    const existing = new Blob(["book"]);
    await mergingActions(inBrowser).merge(existing);
    expect(asked.mock.calls).toEqual([[{ type: "file", file: existing }]]);
    expect(openedIn(inBrowser).merge.edits).toEqual([changed]);
    expect(happened).toEqual([]);
    const kept = answerEdits([changed], [changed].filter(isKeepable), signed);
    await mergingActions(inBrowser).merge(existing, kept);
    expect(happened).toEqual(["adopt", "take", "write"]);
  });

  it("has nothing to ask about a new file", async () => {
    const { inBrowser, happened, asked } = paneOver([changed]);
    await mergingActions(inBrowser).merge(null);
    expect(asked).not.toHaveBeenCalled();
    expect(happened).toEqual(["write"]);
  });
});

describe("an edit of the data sheet", () => {
  it("can be kept where a value stands in the place of another", () => {
    expect([changed, added, gone].map(isKeepable)).toEqual([true, false, false]);
  });

  it("is recorded with the row of its form, where it has one", () => {
    const inRow: HandEdit = { ...changed, place: { ...place, row: "P-1" } };
    const { corrections } = answerEdits([inRow], [inRow].filter(isKeepable), signed);
    expect(corrections).toEqual([
      { decide: "correct", place: { ...place, row: "P-1" }, to: "77", ...signed },
    ]);
  });
});

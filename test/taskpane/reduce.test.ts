import { describe, expect, it } from "vitest";
import type { PaneEvent } from "../../src/taskpane/state/event.ts";
import { firstPreferences } from "../../src/taskpane/state/preferences.ts";
import { reduce } from "../../src/taskpane/state/reduce.ts";
import { firstState, type OpenSession, type State } from "../../src/taskpane/state/state.ts";
import { aDeskFinding, aDeskView } from "../support/aDeskView.ts";

const closed = firstState("receive", firstPreferences);

function after(...events: readonly PaneEvent[]): State {
  const opened: PaneEvent = { type: "opened", packs: [], desk: aDeskView() };
  return [opened, ...events].reduce(reduce, closed);
}

function openedAfter(...events: readonly PaneEvent[]): OpenSession {
  const { session } = after(...events);
  if (session.step !== "open") throw new Error("the session is not open");
  return session;
}

const changed: PaneEvent = { type: "desk-changed", desk: aDeskView() };

const place = { path: "a.xlsx", sheet: "S", cell: "C5" };

describe("the state of the pane", () => {
  it("opens with what the desk holds", () => {
    expect(openedAfter().desk).toEqual(aDeskView());
    expect(reduce(closed, { type: "opening-failed" }).session).toEqual({ step: "failed" });
  });

  it("ignores what concerns a desk that is not open", () => {
    expect(reduce(closed, { type: "grouping-chosen", grouping: "unit" })).toBe(closed);
  });

  it("shows one job at a time, with its progress, until it ends", () => {
    const progress = { step: "read", done: 3, of: 9, name: "a.xlsx" } as const;
    const running = after({ type: "job-started", kind: "receive" }, { type: "job-progressed", progress });
    expect(running.job).toEqual({ kind: "receive", progress, stopping: false });
    expect(reduce(running, { type: "job-stopping" }).job?.stopping).toBe(true);
    const ended = reduce(running, { type: "job-ended", notice: { code: "cancelled", job: "receive" } });
    expect(ended.job).toBeNull();
    expect(ended.notice).toEqual({ code: "cancelled", job: "receive" });
  });

  it("takes no progress from a job that is over", () => {
    const state = after();
    const progress = { step: "read", done: 9, of: 9, name: "z.xlsx" } as const;
    expect(reduce(state, { type: "job-progressed", progress })).toBe(state);
  });

  it("drops a message when another job begins or another view is chosen", () => {
    const told = after({ type: "notice-given", notice: { code: "no-sheets" } });
    expect(reduce(told, { type: "job-started", kind: "merge" }).notice).toBeNull();
    expect(reduce(told, { type: "job-started", kind: "plan" }).notice).toBe(told.notice);
    expect(reduce(told, { type: "view-chosen", view: "review" }).notice).toBeNull();
    expect(reduce(told, { type: "view-chosen", view: "receive" }).notice).toEqual({ code: "no-sheets" });
  });

  it("forgets what was planned and written when the desk changes, and keeps the groups as they were folded", () => {
    const session = openedAfter(
      { type: "group-folded", group: "g", open: false },
      { type: "planned", plan: { type: "file", sheets: ["A"] } },
      { type: "edits-found", edits: [] },
      { type: "desk-changed", desk: aDeskView() },
    );
    expect(session.merge).toEqual({ plan: null, written: null, edits: null });
    expect(session.review.folding).toEqual({ g: false });
  });

  it("forgets filters by place and open questions when the desk changes", () => {
    const session = openedAfter(
      { type: "cell-selected", place },
      { type: "question-opened", finding: "f-1" },
      { type: "desk-changed", desk: aDeskView() },
    );
    expect(session.review.place).toBeNull();
    expect(session.review.answering).toBeNull();
  });

  it("has one form open at a time, of a question or of a decision", () => {
    const deciding = { kind: "explain", finding: null } as const;
    const decided = openedAfter(
      { type: "question-opened", finding: "f-1" },
      { type: "decision-opened", deciding },
    );
    expect(decided.review).toMatchObject({ answering: null, deciding });
    const asked = openedAfter(
      { type: "decision-opened", deciding },
      { type: "question-opened", finding: "f-1" },
    );
    expect(asked.review).toMatchObject({ answering: "f-1", deciding: null });
    expect(openedAfter({ type: "decision-opened", deciding }, changed).review.deciding).toBeNull();
  });

  it("stays with a group as long as one of its findings is there", () => {
    const group = { title: "G", findings: ["f-1", "f-2"] };
    const left = aDeskView({ findings: [aDeskFinding({ id: "f-2" })] });
    const chosen: PaneEvent = { type: "group-chosen", group };
    expect(openedAfter(chosen, { type: "desk-changed", desk: left }).review.only).toEqual(group);
    expect(openedAfter(chosen, changed).review.only).toBeNull();
  });

  it("toggles severities and handled findings", () => {
    const twice = openedAfter(
      { type: "severity-toggled", severity: "error" },
      { type: "severity-toggled", severity: "note" },
      { type: "severity-toggled", severity: "error" },
    );
    expect(twice.review.severities).toEqual(["note"]);
    const handled = after(
      { type: "finding-handled", finding: "f-1" },
      { type: "finding-handled", finding: "f-2" },
      { type: "finding-handled", finding: "f-1" },
    );
    expect(handled.preferences.handled).toEqual(["f-2"]);
  });
});

describe("the selection in the sheet", () => {
  it("filters by the cell that the user selected", () => {
    expect(openedAfter({ type: "cell-selected", place }).review.place).toEqual(place);
  });

  it("does not filter by the cell that the pane itself went to", () => {
    const session = openedAfter({ type: "cell-shown", place }, { type: "cell-selected", place });
    expect(session.review.place).toBeNull();
  });

  it("filters by that cell once the user has been elsewhere", () => {
    const session = openedAfter(
      { type: "cell-shown", place },
      { type: "cell-selected", place: { ...place, cell: "D6" } },
      { type: "cell-selected", place },
    );
    expect(session.review.place).toEqual(place);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { silent } from "../../../src/app/ports.ts";
import type { DeskFinding, DeskView, TakeResult } from "../../../src/app/desk/desk.ts";
import type { Action } from "../../../src/core/ledger/action.ts";
import { readOwnBook } from "../../../src/app/readOwnBook.ts";
import { openMemoryDesk, type MemoryDesk } from "../../support/memoryDesk.ts";
import { workbookOf } from "../../support/readFormats.ts";

const signed = { by: "Lan", reason: "đã gọi điện" } as const;

function taken(result: TakeResult): DeskView {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What the pane shows of the call, without what was decided on the way. */
function standing({ journal: _journal, ...view }: DeskView) {
  return view;
}

function warnings({ findings }: DeskView): readonly DeskFinding[] {
  return findings.filter(({ severity, question }) => severity === "warning" && question === null);
}

describe("decisions on the desk", () => {
  let opened: MemoryDesk;
  let first: DeskView;
  const take = async (...actions: readonly Action[]): Promise<DeskView> =>
    taken(await opened.desk.take(actions, silent));
  const takeBack = async (view: DeskView): Promise<DeskView> =>
    take({ decide: "undo", events: [...view.journal.undo], ...signed });
  const takeAgain = async (view: DeskView): Promise<DeskView> =>
    take({ decide: "undo", events: [...view.journal.redo], ...signed });

  beforeAll(async () => {
    opened = openMemoryDesk();
    const received = await opened.desk.receive({ type: "sample" }, silent);
    if (!received.ok) throw new Error(received.error);
    first = received.value;
  }, 120_000);

  it("keeps a warning with a reason, examines nothing again, and takes it back", async () => {
    const [warning] = warnings(first);
    opened.examined.length = 0;
    const kept = await take({
      decide: "explain",
      finding: warning?.id ?? "",
      category: "dac-thu",
      ...signed,
    });
    expect(opened.examined).toEqual([]);
    expect(kept.counts.warnings).toBe(first.counts.warnings - 1);
    expect(kept.findings.filter(({ decided }) => decided !== null)).toMatchObject([
      { code: warning?.code, severity: "note", decided: { kind: "explained", ...signed } },
    ]);
    expect(kept.memories).toMatchObject([{ kind: "explanation", text: signed.reason }]);
    expect(standing(await takeBack(kept))).toEqual(standing(first));
  });

  it("never keeps an error, and then takes nothing of the stroke", async () => {
    const [warning] = warnings(first);
    const error = first.findings.find(({ severity }) => severity === "error");
    const stroke = [warning, error].map((finding): Action => ({
      decide: "explain",
      finding: finding?.id ?? "",
      ...signed,
    }));
    const result = await opened.desk.take(stroke, silent);
    expect(result).toMatchObject({ ok: false, error: { refused: [{}] } });
    expect(standing(taken(await opened.desk.take([], silent)))).toEqual(standing(first));
  });

  it("corrects a value before anything was merged, and checks its form anew", async () => {
    const error = first.findings.find(({ code, cell }) => code === "value-unreadable" && cell !== null);
    const [value] = await opened.desk.valuesOf(error?.id ?? "");
    if (value === undefined) throw new Error("the finding has a value");
    expect(value).toMatchObject({ cell: error?.cell, place: { unit: error?.unit } });
    const corrected = await take({ decide: "correct", place: value.place, to: "5", ...signed });
    expect(corrected.findings.some(({ code, file, cell }) => isSame({ code, file, cell }, error))).toBe(
      false,
    );
    expect(corrected.journal.entries[0]).toMatchObject({
      kind: "value-corrected",
      matters: [{ before: value.raw, after: "5" }],
    });
    expect(standing(await takeBack(corrected))).toEqual(standing(first));
  });

  it("offers the values that do not fit together, the cell's own first", async () => {
    const error = first.findings.find(({ code, row }) => code === "sides-disagree" && row !== null);
    const values = await opened.desk.valuesOf(error?.id ?? "");
    expect(values[0]?.cell).toBe(error?.cell);
    expect(values.length).toBeGreaterThan(1);
    expect(new Set(values.map(({ place }) => place.row))).toEqual(new Set([error?.row]));
  });

  it("corrects a total, though no table takes it from there", async () => {
    const wrong = first.findings.find(({ code, severity }) => code === "total-wrong" && severity === "error");
    const [value] = await opened.desk.valuesOf(wrong?.id ?? "");
    if (value === undefined) throw new Error("the finding has a value");
    const computed = wrong?.data["computed"];
    const to = typeof computed === "string" ? computed : "?";
    const corrected = await take({ decide: "correct", place: value.place, to, ...signed });
    expect(corrected.counts.errors).toBe(first.counts.errors - 1);
    await takeBack(corrected);
  });

  it("returns and leaves out deliveries, which count no more", async () => {
    const used = first.coverage.filter(({ state }) => state.startsWith("valid"));
    const [one, other] = used.map(({ call, unit, template, file }) => ({
      call,
      unit,
      template,
      ...(file === null ? {} : { file }),
    }));
    if (one === undefined || other === undefined) throw new Error("two forms are valid");
    const view = await take(
      { decide: "return", delivery: one, ...signed },
      { decide: "exclude", delivery: other, ...signed },
    );
    const stateOf = (place: typeof one) =>
      view.coverage.find(
        ({ call, unit, template }) =>
          call === place.call && unit === place.unit && template === place.template,
      )?.state;
    expect([stateOf(one), stateOf(other)]).toEqual(["returned", "excluded"]);
    expect(view.counts.valid).toBe(first.counts.valid - 2);
    expect(view.journal.entries.slice(0, 2).map(({ kind }) => kind)).toEqual([
      "submission-excluded",
      "submission-returned",
    ]);
    await takeBack(await takeBack(view));
  });

  it("sends many back at one stroke, undoes and redoes them as one, across closing and opening", async () => {
    const all = first.coverage.filter(({ state }) => state === "valid").slice(0, 20);
    const many = await take(
      ...all.map(({ call, unit, template }): Action => ({
        decide: "return",
        delivery: { call, unit, template },
        ...signed,
      })),
    );
    expect(many.counts.valid).toBe(first.counts.valid - all.length);
    expect(many.journal.entries[0]?.events).toHaveLength(all.length);
    const undone = await takeBack(many);
    expect(standing(undone)).toEqual(standing(first));
    opened = opened.reopen();
    const restored = await opened.desk.restore(silent);
    expect(restored).toEqual(undone);
    const again = await takeAgain(undone);
    expect(standing(again)).toEqual(standing(many));
    expect(again.journal.redo).toEqual([]);
    await takeBack(again);
  });

  it("undoes step by step backwards, and redoes step by step forwards", async () => {
    const [warning] = warnings(first);
    const a = await take({ decide: "explain", finding: warning?.id ?? "", ...signed });
    const used = first.coverage.find(({ state }) => state === "valid");
    const { call = "", unit = "", template = "" } = used ?? {};
    const both = await take({ decide: "return", delivery: { call, unit, template }, ...signed });
    const withoutOther = await takeBack(both);
    expect(standing(withoutOther)).toEqual(standing(a));
    const none = await takeBack(withoutOther);
    expect(standing(none)).toEqual(standing(first));
    const firstAgain = await takeAgain(none);
    expect(standing(firstAgain)).toEqual(standing(a));
    const bothAgain = await takeAgain(firstAgain);
    expect(standing(bothAgain)).toEqual(standing(both));
    await takeBack(await takeBack(bothAgain));
  });

  it("undoes and redoes answers like other decisions", async () => {
    const asked = first.findings.find(({ question }) => question !== null);
    const { id = "", options = [] } = asked?.question ?? {};
    const answered = await opened.desk.decide(
      [{ question: id, answer: options[0]?.answer ?? "", ...signed }],
      silent,
    );
    if (!answered.ok) throw new Error(answered.error);
    const undone = await takeBack(answered.value);
    expect(undone.decisions).toEqual([]);
    const again = await takeAgain(undone);
    expect(again.decisions).toMatchObject([{ question: id, ...signed }]);
    expect(again.counts).toEqual(answered.value.counts);
    await takeBack(again);
  });

  it("writes what was decided into the book, and takes it over from there", async () => {
    const [warning] = warnings(first);
    const kept = await take({ decide: "explain", finding: warning?.id ?? "", ...signed });
    const file = await opened.desk.bookFile(null, { author: "Lan", at: "2022-06-15T08:00:00+07:00" });
    if (!file.ok) throw new Error(file.error);
    const own = readOwnBook(await workbookOf(file.value.bytes));
    if (!own.ok) throw new Error(own.error);
    const elsewhere = openMemoryDesk();
    await elsewhere.desk.receive({ type: "sample" }, silent);
    const adopted = await elsewhere.desk.adopt(own.value, silent);
    expect(adopted.ok && adopted.value.counts).toEqual(kept.counts);
    expect(adopted.ok && adopted.value.journal).toEqual(kept.journal);
    await takeBack(kept);
  }, 60_000);

  it("seals a call that was merged, and takes nothing until it is opened again", async () => {
    const [call = ""] = first.chosen.calls;
    const sealed = await take({ decide: "seal", call, ...signed });
    expect(sealed.seals).toMatchObject([{ call, ...signed, holds: true }]);
    const { unit = "", template = "" } = first.coverage.find((line) => line.call === call) ?? {};
    const refused = await opened.desk.take(
      [{ decide: "return", delivery: { call, unit, template }, ...signed }],
      silent,
    );
    expect(refused.ok).toBe(false);
    const other = sealed.inputs.find(({ forms }) => forms.some((form) => form.call === call))?.file ?? "";
    const changed = await opened.desk.remove([other], silent);
    expect(changed.ok && changed.value.seals).toMatchObject([{ call, holds: false }]);
    const occasion = { author: "Lan", at: "2022-06-16T08:00:00+07:00" };
    expect(await opened.desk.bookFile(null, occasion)).toEqual({ ok: false, error: "call-sealed" });
    expect((await take({ decide: "reopen", call, ...signed })).seals).toEqual([]);
    expect((await opened.desk.bookFile(null, occasion)).ok).toBe(true);
  });
});

function isSame(
  finding: Pick<DeskFinding, "code" | "file" | "cell">,
  other: DeskFinding | undefined,
): boolean {
  return finding.code === other?.code && finding.file === other.file && finding.cell === other.cell;
}

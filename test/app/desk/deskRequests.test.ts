import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { BlankOrder, EarlierBook } from "../../../src/app/desk/blankModel.ts";
import { inflateWithZlib } from "../../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../../src/adapters/read/readWorkbook.ts";
import { openExisting } from "../../../src/app/desk/deskFiles.ts";
import { silent } from "../../../src/app/ports.ts";
import type { RequestedFigures } from "../../../src/core/request/requestSketch.ts";
import { openMemoryDesk, sampleFile, type MemoryDesk } from "../../support/memoryDesk.ts";

const pack = "duc-pho-2022";
const asked: RequestedFigures = {
  title: "Số liệu về tổ tự quản",
  period: "2022-H1",
  periodLabel: "6 tháng đầu năm 2022",
  window: { from: "2021-12-15", to: "2022-05-31" },
  deadline: { date: "2022-07-15", semantics: "by" },
  legalBasis: "Công văn số 812/SNV-XDCQ",
  units: ["X-PHOCUONG", "P-PHOMINH"],
  indicators: [{ indicator: "DCCS-02.A01" }, { name: "Số tổ tự quản", type: "int", required: true }],
};

describe("figures requested from above, on the desk", () => {
  let opened: MemoryDesk;
  let own = "";
  beforeAll(async () => {
    opened = openMemoryDesk();
    await opened.desk.choose({ pack, calls: ["2022-H1"] }, silent);
    const files = { type: "files", files: [sampleFile("XA PHO CUONG.xlsx")], receivedOn: null } as const;
    await opened.desk.receive(files, silent);
  });

  async function blanks(order: Partial<BlankOrder>) {
    const made = await opened.desk.blankForms({ pack: null, call: "2022-H1", earlier: null, ...order });
    return made.ok ? Object.keys(unzipSync(made.value.bytes)).length : made.error;
  }

  it("are told to be reported by whoever has sent the form that has them", async () => {
    const reported = await opened.desk.reportedFigures("2022-H1");
    expect(reported.find(({ name }) => name === "DCCS-02.A01")?.units).toEqual(["X-PHOCUONG"]);
    // an error keeps that form out of the totals
    expect(reported.some(({ name }) => name.startsWith("DCCS-01."))).toBe(false);
    expect(await opened.desk.reportedFigures("2021-H1")).toEqual([]);
  });

  it("become a pack of one's own with a call, a table and blanks", async () => {
    const saved = await opened.desk.saveRequest(asked, pack, silent);
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    const { code, call, units, entry } = saved.value;
    own = entry.id;
    expect([code, call, units, entry.isOwn]).toEqual(["ADHOC-02", "2022-YC1", 2, true]);
    const names = (await opened.desk.packFiles(entry.id)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["templates/ADHOC-02.json", "tables/TH-ADHOC-02.json"]));
    expect(await blanks({ pack: entry.id, call })).toBe(2);
  });

  it("are refused with the reason when the pack has not what is asked for", async () => {
    const wrong = { ...asked, indicators: [{ indicator: "DCCS-99.A02" }] };
    const saved = await opened.desk.saveRequest(wrong, pack, silent);
    expect(saved.ok ? [] : saved.error.map((error) => error.path)).toEqual(["indicators[0].indicator"]);
  });

  it("show in their blanks what an earlier book knows, and say when it knows nothing", async () => {
    const book = await opened.desk.bookFile(null, { author: "A", at: "2022-06-14T08:00:00+07:00" });
    if (!book.ok) throw new Error(book.error);
    const file = new Blob([new Uint8Array(book.value.bytes)]);
    const earlier: EarlierBook = { type: "file", file };
    expect(await blanks({ earlier })).toBe("nothing-earlier");
    const known = await openExisting(book.value.bytes, createWorkbookReader({ inflate: inflateWithZlib }));
    const ledger = known.ok ? known.value.ledger : [];
    const request = { pack: own, call: "2022-YC1" };
    expect(await blanks({ ...request, earlier })).toBe(2);
    expect(await blanks({ ...request, earlier: { type: "open", ledger } })).toBe(2);
    expect(await blanks({ ...request, earlier: { type: "open", ledger: [] } })).toBe("nothing-earlier");
    expect(await blanks({ earlier: { type: "file", file: new Blob(["no book"]) } })).toBe("not-ours");
  });
});

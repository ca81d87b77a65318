import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packWithZlib } from "../../src/adapters/node/packWithZlib.ts";
import { inflateWithZlib } from "../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../src/adapters/read/readWorkbook.ts";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { readOwnBook } from "../../src/app/readOwnBook.ts";
import { appendEvents } from "../../src/core/ledger/appendEvent.ts";
import type { LedgerEvent, LedgerPayload } from "../../src/core/ledger/event.ts";
import { foldLedger } from "../../src/core/ledger/foldLedger.ts";
import { verifyLedger } from "../../src/core/ledger/verifyLedger.ts";
import { buildBook } from "../../src/core/tables/buildBook.ts";
import { mergeOf, aMergePack } from "../support/mergeBuilders.ts";

const hex = (seed: number): string =>
  Array.from({ length: 8 }, (_, at) =>
    ((seed * 2_654_435_761 + at * 40_503) >>> 0).toString(16).padStart(8, "0"),
  ).join("");

/** As many figures as an official form with a line for each field has. */
const figuresOfForm = 150;

function formOf(call: string, unit: string, seed: number): readonly LedgerPayload[] {
  const sha256 = hex(seed);
  const contentHash = hex(seed + 1);
  const path = `${call}/${unit} - tình hình giải quyết thủ tục hành chính.xlsx`;
  const place = { call, unit, template: "TTHC-06" };
  const facts = Array.from(
    { length: figuresOfForm },
    (_, index) =>
      `\t=linh vuc ${index % 15}\tc${index % 10}\tcFn\t${(seed * 31 + index * 17) % 900}\t\tD${index + 9}`,
  ).join("\n");
  return [
    { kind: "file-received", path, sha256, size: 20_000, receivedOn: "2022-06-03" },
    {
      kind: "form-read",
      submission: `${sha256.slice(0, 12)}/0/0/TTHC-06`,
      sha256,
      path,
      sheet: "II.06",
      ...place,
      contentHash,
    },
    { kind: "facts-recorded", ...place, version: "1", contentHash, facts },
  ];
}

/** Five years of monthly calls of thirty units, a tenth of them corrected by a second delivery. */
function fiveYears(): readonly LedgerEvent[] {
  const files = ["pack.json", "units.json", "calls.json"].map((name) => ({
    name,
    text: readFileSync(`assets/packs/duc-pho-2022/${name}`, "utf8"),
  }));
  let ledger: readonly LedgerEvent[] = [];
  for (let month = 0; month < 60; month += 1) {
    const year = 2022 + Math.floor(month / 12);
    const call = `${year}-M${String((month % 12) + 1).padStart(2, "0")}`;
    const at = `${year}-${call.slice(-2)}-10T08:00:00+07:00`;
    const packHash = hex(year);
    const opened: LedgerPayload = { kind: "call-opened", call, pack: "duc-pho", packHash };
    const recorded: LedgerPayload[] =
      month % 12 === 0 ? [{ kind: "pack-recorded", pack: "duc-pho", hash: packHash, files }] : [];
    const forms = Array.from({ length: 33 }, (_, index) =>
      formOf(call, `P-DONVI-${index % 30}`, month * 100 + index),
    ).flat();
    const merge: LedgerPayload = {
      kind: "merge-made",
      call,
      calls: [call],
      events: 0,
      packHash,
      facts: hex(month),
      totals: hex(month + 7),
      inputs: [],
    };
    ledger = appendEvents(ledger, [...recorded, opened, ...forms, merge], { author: "Lan", session: at, at });
  }
  return ledger;
}

describe("a book of five years", () => {
  it("stays small, opens and folds quickly, and is whole", async () => {
    const pack = aMergePack();
    const ledger = fiveYears();
    const created = ledger[0]?.at ?? "";
    const model = buildBook({ pack, calls: ["H1"], consolidation: mergeOf([]), ledger, created });
    const bytes = writeBook(model, packWithZlib);
    expect(bytes.length).toBeLessThan(20_000_000);

    const before = process.cpuUsage();
    const workbook = await createWorkbookReader({ inflate: inflateWithZlib }).read({
      path: "so.xlsx",
      bytes,
    });
    const book = workbook.ok ? readOwnBook(workbook.value) : workbook;
    if (!book.ok) throw new Error("the book does not open");
    const state = foldLedger(book.value.ledger);
    // two seconds are the goal; the rest is for slower machines
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(8_000);
    expect(state.facts.size).toBe(60 * 30);
    expect(verifyLedger(book.value.ledger)).toEqual([]);
  });
});

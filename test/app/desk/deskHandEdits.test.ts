import { beforeAll, describe, expect, it } from "vitest";
import { silent } from "../../../src/app/ports.ts";
import { dataValueAt, editDataSheet, editUnderTitle, type EditedBook } from "../../support/editDataSheet.ts";
import { openMemoryDesk, sampleFile, type MemoryDesk } from "../../support/memoryDesk.ts";

const occasion = { author: "Lan", at: "2022-06-14T08:00:00+07:00" };

describe("what was changed by hand in a book", () => {
  let opened: MemoryDesk;
  let bytes: Uint8Array;
  let edited: EditedBook;
  let file: Blob;
  const editsOf = (book: Blob) => opened.desk.handEdits({ type: "file", file: book });
  beforeAll(async () => {
    opened = openMemoryDesk();
    const { desk } = opened;
    await desk.choose({ pack: "duc-pho-2022", calls: ["2022-H1"] }, silent);
    const files = [sampleFile("BC_PhoMinh (sua lan 2).xlsx")];
    await desk.receive({ type: "files", files, receivedOn: "2022-06-03" }, silent);
    const written = await desk.bookFile(null, occasion);
    if (!written.ok) throw new Error(written.error);
    bytes = written.value.bytes;
    edited = await editDataSheet(bytes, 7777);
    file = new Blob([edited.bytes]);
  }, 60_000);

  it("is nothing in the book as it was written, nor in a file that is no book", async () => {
    expect(await editsOf(new Blob([bytes.slice()]))).toEqual([]);
    expect(await editsOf(new Blob(["no book"]))).toEqual([]);
  });

  it("is named by its cell, from what to what", async () => {
    expect(await editsOf(file)).toMatchObject([
      { sheet: "DuLieu", cell: edited.cell, before: String(edited.before), after: "7777" },
    ]);
  });

  it("is found below a title, with the answer that a decision would write", async () => {
    const moved = await editUnderTitle(bytes, "không");
    expect(await editsOf(new Blob([moved.bytes]))).toMatchObject([
      { cell: moved.cell, before: "Có", after: "không", to: "Không" },
    ]);
  });

  it("goes when the book is written over", async () => {
    const written = await opened.desk.bookFile(file, occasion);
    expect(written.ok && (await dataValueAt(written.value.bytes, edited.cell))).toBe(edited.before);
  });

  it("stays when it was recorded as a correction, also on a desk that did not write the book", async () => {
    const [edit] = await editsOf(file);
    const { row, ...place } = edit?.place ?? { unit: "", template: "", indicator: "", row: null };
    const elsewhere = openMemoryDesk().desk;
    await elsewhere.choose({ pack: "duc-pho-2022", calls: ["2022-H1"] }, silent);
    const files = [sampleFile("BC_PhoMinh (sua lan 2).xlsx")];
    await elsewhere.receive({ type: "files", files, receivedOn: "2022-06-03" }, silent);
    await elsewhere.adoptFile(file, silent);
    const taken = await elsewhere.take(
      [
        {
          decide: "correct",
          place: { measure: "current", ...place, ...(row === null ? {} : { row }) },
          to: edit?.after ?? "",
          by: "Lan",
          reason: "số đúng",
        },
      ],
      silent,
    );
    expect(taken.ok && taken.value.journal.entries[0]).toMatchObject({ kind: "value-corrected", by: "Lan" });
    expect(await elsewhere.handEdits({ type: "file", file })).toEqual([]);
    const written = await elsewhere.bookFile(file, occasion);
    expect(written.ok && (await dataValueAt(written.value.bytes, edited.cell))).toBe(7777);
  }, 60_000);
});

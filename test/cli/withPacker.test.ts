import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bookPieces } from "../../src/adapters/xlsx/writeBook.ts";
import { withPacker } from "../../src/cli/withPacker.ts";
import { aBook, aSheet, block } from "../support/bookModels.ts";
import { inTemporaryFolder } from "../support/runCli.ts";

const book = aBook([
  aSheet({ name: "Một", cells: block("A1", [["chữ", 1, true]]) }),
  aSheet({
    name: "Hai",
    block: {
      top: 0,
      left: 0,
      height: 3000,
      columns: [{ style: {}, distinct: true }, { style: {} }],
      rows: Array.from({ length: 3000 }, (_, at) => [`khóa ${at}`, at % 3]),
    },
  }),
]);

describe("the packer of a book", () => {
  it("gives the same bytes for a small book, and for a large one with one worker and with two", async () => {
    await inTemporaryFolder(async (folder) => {
      const common = { target: path.join(folder, "so.xlsx"), script: path.resolve("dist/packWorker.cjs") };
      const beside: (readonly string[])[] = [];
      const written = async (facts: number, workers: number): Promise<Buffer> =>
        withPacker({ ...common, facts, workers }, async (open) => {
          const pieces = [...bookPieces(book, open)];
          beside.push(readdirSync(folder));
          return Promise.resolve(Buffer.concat(pieces));
        });
      const small = await written(10, 2);
      expect((await written(1_000_000, 1)).equals(small)).toBe(true);
      expect((await written(1_000_000, 2)).equals(small)).toBe(true);
      expect(beside).toEqual([[], [], []]);
    });
  });
});

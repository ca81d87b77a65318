import { expect, test } from "vitest";
import { zipFiles } from "../../../src/adapters/package/zipFiles.ts";
import { createBlobSource, type NamedFile } from "../../../src/adapters/browser/blobSource.ts";
import { createArchiveOpener } from "../../../src/adapters/read/archive.ts";
import { inflateWithFflate } from "../../../src/adapters/read/zip/inflateWithFflate.ts";
import type { CollectedInput } from "../../../src/app/ports.ts";
import { sha256Hex } from "../../../src/app/sha256Hex.ts";

const options = {
  openArchive: createArchiveOpener({ inflate: inflateWithFflate }),
  sha256: sha256Hex,
  maxBytes: 10_000,
};

async function collect(files: readonly NamedFile[]): Promise<readonly CollectedInput[]> {
  const inputs: CollectedInput[] = [];
  for await (const input of createBlobSource(files, options).collect()) inputs.push(input);
  return inputs;
}

const text = (content: string) => new TextEncoder().encode(content);

test("files come in path order, with their hash and bytes", async () => {
  const inputs = await collect([
    { path: "b.csv", file: new Blob(["b"]) },
    { path: "a.csv", file: new Blob(["a"]) },
  ]);
  expect(inputs).toEqual([
    {
      path: "a.csv",
      sha256: "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
      bytes: text("a"),
    },
    {
      path: "b.csv",
      sha256: "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d",
      bytes: text("b"),
    },
  ]);
});

test("the members of an archive are inputs of their own", async () => {
  const archive = zipFiles([
    { name: "x/a.csv", bytes: text("a") },
    { name: "b.csv", bytes: text("b") },
  ]);
  const inputs = await collect([{ path: "BC.zip", file: new Blob([new Uint8Array(archive)]) }]);
  expect(inputs.map((input) => input.path).toSorted()).toEqual(["BC.zip!b.csv", "BC.zip!x/a.csv"]);
});

test("names are NFC, whatever the disk has", async () => {
  const [input] = await collect([{ path: "Phổ Ninh".normalize("NFD"), file: new Blob(["a"]) }]);
  expect(input?.path).toBe("Phổ Ninh".normalize("NFC"));
});

test("what is too large or cannot be read any more does not stop the others", async () => {
  const gone = { size: 1, arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) };
  const inputs = await collect([
    { path: "a", file: new Blob(["x".repeat(10_001)]) },
    { path: "b", file: gone },
    { path: "c", file: new Blob(["c"]) },
  ]);
  expect(inputs).toMatchObject([
    { path: "a", problem: { reason: "too-large" } },
    { path: "b", problem: { reason: "disk-error" } },
    { path: "c", bytes: text("c") },
  ]);
});

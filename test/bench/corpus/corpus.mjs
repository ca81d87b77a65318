// The corpora, made once and kept under out/bench; what they are made from is part of their folder's name.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { throughLibreOffice } from "../../../scripts/sample/excel.mjs";
import { benchUnits, shippedPack, writeBenchPack } from "./benchPack.mjs";
import { plainPages } from "./plainBooks.mjs";
import { byExcelJs, bySheetJs } from "./producers.mjs";
import { unitBooks } from "./unitBooks.mjs";

const root = "out/bench";
/** What a corpus is made from: when one of them changes, it is made again. */
const makers = [
  ...["books", "excel", "layout", "models", "page", "random", "truth"].map(
    (name) => `scripts/sample/${name}.mjs`,
  ),
  ...["benchPack", "placeNames", "plainBooks", "producers", "unitBooks"].map(
    (name) => `test/bench/corpus/${name}.mjs`,
  ),
  ...filesIn(`${shippedPack}/templates`),
];

/** @returns folder of a pack with that many units, and of the workbooks they sent */
export async function unitCorpus(count, say) {
  const folder = await kept(`units-${count}`, async (target) => {
    const units = benchUnits(count);
    const received = path.join(target, "received");
    mkdirSync(received);
    let made = 0;
    for await (const { name, bytes } of unitBooks(units)) {
      writeFileSync(path.join(received, name), bytes);
      made += 1;
      if (made % 100 === 0) say(`workbooks made: ${made} of ${count}`);
    }
  });
  // The pack is written anew each time: its tables and rules may have changed since the workbooks were made.
  const pack = path.join(folder, "pack");
  rmSync(pack, { recursive: true, force: true });
  writeBenchPack(pack, benchUnits(count));
  return { pack, received: path.join(folder, "received") };
}

/** @returns paths of workbooks with plain data: a third each by ExcelJS, LibreOffice and SheetJS */
export async function plainCorpus(count, { libreOffice }) {
  const folder = await kept(`plain-${count}${libreOffice ? "" : "-without-libreoffice"}`, async (target) => {
    const saved = [];
    for (let index = 0; index < count; index += 1) {
      const name = `${String(index).padStart(3, "0")}.xlsx`;
      const pages = plainPages(index);
      const bytes = index % 3 === 2 ? bySheetJs(pages) : await byExcelJs(pages);
      if (index % 3 === 1 && libreOffice) saved.push([name, bytes]);
      else writeFileSync(path.join(target, name), bytes);
    }
    for (const [name, bytes] of throughLibreOffice(saved)) writeFileSync(path.join(target, name), bytes);
  });
  return filesIn(folder);
}

export function filesIn(folder) {
  return readdirSync(folder)
    .toSorted()
    .map((name) => path.join(folder, name));
}

async function kept(name, make) {
  const folder = path.join(root, `${name}-${fingerprint()}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await make(unfinished);
  renameSync(unfinished, folder);
  return folder;
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of makers) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 8);
}

// Blanks issued by the program, filled in by openpyxl as a clerk would: by the codes and numbers printed on the form.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const filler = path.join(path.dirname(fileURLToPath(import.meta.url)), "fill_blank.py");

/** @returns name and bytes of each file whose `blank` holds the unit and the figures to fill in */
export function fillBlanks(files) {
  const folder = mkdtempSync(path.join(tmpdir(), "blanks-"));
  try {
    execFileSync(process.execPath, [
      "dist/cli.cjs",
      "forms",
      "--pack",
      "duc-pho-2022",
      "--call",
      "2022-H1",
      "--out",
      folder,
      "--at",
      "2022-05-20",
    ]);
    const blanks = readdirSync(folder);
    return files.map(({ name, blank }) => {
      const source = blanks.find(
        (candidate) => candidate.includes(`_${blank.unit}_`) || candidate.includes(`_${blank.unit}.`),
      );
      if (source === undefined) throw new Error(`no blank for ${blank.unit} among ${blanks.join(", ")}`);
      const figures = path.join(folder, `${blank.unit}.json`);
      writeFileSync(figures, JSON.stringify(blank.figures));
      const out = path.join(folder, `filled-${blank.unit}.xlsx`);
      execFileSync("/usr/bin/python3", [filler, path.join(folder, source), figures, out]);
      return [name, new Uint8Array(readFileSync(out))];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

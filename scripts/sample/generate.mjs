// Makes assets/samples/duc-pho-2022-H1: the workbooks of a call as they would really arrive. Three producers write
// them: ExcelJS, LibreOffice Calc, and openpyxl filling in the issued blanks. What is planted where stands in
// files.mjs; what the program must say about it is written by hand in expected.json.
//
// Usage: npm run build && node scripts/sample/generate.mjs
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fillBlanks } from "./blanks.mjs";
import { throughLibreOffice, toXlsx } from "./excel.mjs";
import { receivedFiles } from "./files.mjs";
import { readPack } from "./pack.mjs";
import { registerOf } from "./register.mjs";
import { zipOf } from "./zip.mjs";

const target = "assets/samples/duc-pho-2022-H1";
const received = path.join(target, "received");

const pack = readPack("assets/packs/duc-pho-2022");
const files = receivedFiles(pack);

const written = new Map();
for (const file of files.filter((candidate) => candidate.pages !== undefined)) {
  written.set(file.name, await toXlsx(file.pages));
}
const libreOffice = files.filter((file) => file.producer === "libreoffice");
for (const [name, bytes] of throughLibreOffice(
  libreOffice.map((file) => [file.name, written.get(file.name)]),
)) {
  written.set(name, bytes);
}
for (const [name, bytes] of fillBlanks(files.filter((file) => file.blank !== undefined))) {
  written.set(name, bytes);
}
for (const file of files) {
  if (file.bytes !== undefined) written.set(file.name, file.bytes);
  if (file.copyOf !== undefined) written.set(file.name, written.get(file.copyOf));
  if (file.cutAt !== undefined) written.set(file.name, written.get(file.name).slice(0, file.cutAt));
}
for (const file of files.filter((candidate) => candidate.zipOf !== undefined)) {
  written.set(file.name, zipOf(file.zipOf, written.get(file.name)));
}

rmSync(received, { recursive: true, force: true });
mkdirSync(received, { recursive: true });
for (const [name, bytes] of written) writeFileSync(path.join(received, name), bytes);
writeFileSync(path.join(target, "so-nhan.csv"), registerOf(files));
console.log(
  `${written.size} files in ${received}; expected.json has ${Object.keys(JSON.parse(readFileSync(path.join(target, "expected.json"), "utf8")).files).length}`,
);

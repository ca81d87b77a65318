import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A profile that recalculates every loaded .xlsx, whatever the file says. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook in LibreOffice Calc, recalculates it and saves it in another format; returns the bytes. */
export async function convertWithLibreOffice(bytes: Uint8Array, format: "xlsx" | "pdf"): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), "thbc-"));
  try {
    const profile = path.join(folder, "profile", "user");
    await mkdir(profile, { recursive: true });
    await writeFile(path.join(profile, "registrymodifications.xcu"), alwaysRecalculate);
    await writeFile(path.join(folder, "book.xlsx"), bytes);
    const out = path.join(folder, "out");
    await run("soffice", [
      `-env:UserInstallation=file://${path.join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      out,
      path.join(folder, "book.xlsx"),
    ]);
    return await readFile(path.join(out, `book.${format}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same for several workbooks in one run: each as .xlsx again, recalculated. */
export async function convertManyWithLibreOffice(
  books: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "thbc-"));
  try {
    const profile = path.join(folder, "profile", "user");
    await mkdir(profile, { recursive: true });
    await writeFile(path.join(profile, "registrymodifications.xcu"), alwaysRecalculate);
    const names = books.map((_, index) => `book${index}.xlsx`);
    await Promise.all(books.map((bytes, index) => writeFile(path.join(folder, names[index] ?? ""), bytes)));
    const out = path.join(folder, "out");
    await run("soffice", [
      `-env:UserInstallation=file://${path.join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      out,
      ...names.map((name) => path.join(folder, name)),
    ]);
    return await Promise.all(names.map((name) => readFile(path.join(out, name))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

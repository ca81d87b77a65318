import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { convertWithLibreOffice } from "../support/libreOffice.ts";
import { damagedForm, ownUnit, withCells } from "../support/receiveForm.ts";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";

const file = "BC_PhoMinh.xlsx";
const signed = ["--by", "Lan", "--reason", "đơn vị báo lại"];

function at(minute: number): readonly string[] {
  return ["--at", `2022-06-14T08:0${minute}:00+07:00`];
}

test("a book saved by LibreOffice is still whole, agrees with the files, and takes decisions and merges", async () => {
  await inTemporaryFolder(async (folder) => {
    writeFileSync(path.join(folder, file), await damagedForm("DCCS-01", withCells({ A02: "khoảng 12" })));
    const merge = (minute: number) =>
      runCli(
        [
          "merge",
          file,
          "--pack",
          "duc-pho-2022",
          "--call",
          "2022-H1",
          "--received",
          "2022-06-03",
          "--out",
          "so.xlsx",
          ...at(minute),
        ],
        folder,
      );
    const decide = (minute: number, ...argv: readonly string[]) =>
      runCli(["decide", "so.xlsx", ...argv, ...signed, ...at(minute)], folder);
    await merge(1);
    await decide(2, "--correct", `${ownUnit}/DCCS-01/A02=13`);
    await merge(3);
    const book = path.join(folder, "so.xlsx");
    writeFileSync(book, await convertWithLibreOffice(readFileSync(book), "xlsx"));
    const verified = await runCli(["verify", "so.xlsx", file], folder);
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("100 %")]);
    expect((await decide(4, "--undo", "last")).code).toBe(0);
    expect((await merge(5)).code).toBe(0);
    expect((await runCli(["verify", "so.xlsx", file], folder)).code).toBe(0);
  });
}, 240_000);

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { damagedForm, withCells } from "../support/receiveForm.ts";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";

const file = "BC_PhoMinh.xlsx";
const form = await damagedForm("DCCS-01", withCells({ C03: 12, C04: 10 }));
const sourced = ["--pack", "duc-pho-2022", "--call", "2022-H1", "--received", "2022-06-03"];
const at = ["--at", "2022-06-14T08:00:00+07:00"];

function textOf(docx: string): string {
  const xml = strFromU8(unzipSync(readFileSync(docx))["word/document.xml"] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("\u00A0", " ");
}

describe("report", () => {
  it("writes the documents of a call, and never over a document of other contents", async () => {
    await inTemporaryFolder(async (folder) => {
      mkdirSync(path.join(folder, "den"));
      writeFileSync(path.join(folder, "den", file), form);
      const run = (...more: readonly string[]) =>
        runCli(["report", "den", ...sourced, "--out", "van-ban", ...more], folder);
      expect((await run(...at)).code).toBe(0);
      const out = path.join(folder, "van-ban");
      expect(readdirSync(out)).toEqual(["bao-cao.docx", "cong-van-don-doc.docx", "phieu-ghi-nhan"]);
      expect(textOf(path.join(out, "bao-cao.docx"))).toContain(
        "12 nội dung (tăng 100 % so với cùng kỳ), trong đó 10 nội dung",
      );
      expect(textOf(path.join(out, "cong-van-don-doc.docx"))).toContain("Xã Phổ Châu");
      const receipts = readdirSync(path.join(out, "phieu-ghi-nhan"));
      expect(receipts).toHaveLength(28);
      const own = textOf(path.join(out, "phieu-ghi-nhan", "Phường Phổ Minh.docx"));
      const hash = createHash("sha256").update(form).digest("hex");
      expect(own.replaceAll(" ", "")).toContain(hash);
      expect(own).toContain(file);
      expect(own).toContain("03/6/2022");

      expect((await run(...at)).code).toBe(0);
      writeFileSync(path.join(out, "bao-cao.docx"), "đã sửa tay");
      expect((await run(...at)).code).toBe(2);
      expect(readFileSync(path.join(out, "bao-cao.docx"), "utf8")).toBe("đã sửa tay");
    });
  }, 60_000);
});

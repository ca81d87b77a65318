import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { silent } from "../../../src/app/ports.ts";
import { openMemoryDesk, sampleFile } from "../../support/memoryDesk.ts";

const empty = new Uint8Array();

function textOf(docx: Uint8Array | undefined): string {
  return strFromU8(unzipSync(docx ?? empty)["word/document.xml"] ?? empty).replaceAll(/<[^>]*>/g, "");
}

it("writes the documents with what is on the desk, and anew when more has come", async () => {
  const { desk } = openMemoryDesk();
  await desk.choose({ pack: "duc-pho-2022", calls: ["2022-H1"] }, silent);
  const receive = (name: string) =>
    desk.receive({ type: "files", files: [sampleFile(name)], receivedOn: "2022-06-03" }, silent);
  await receive("BC_PhoMinh (sua lan 2).xlsx");
  const first = await desk.documents();
  expect(first?.name).toBe("van-ban-2022-H1.zip");
  const files = unzipSync(first?.bytes ?? empty);
  expect(textOf(files["phieu-ghi-nhan/Phường Phổ Minh.docx"])).toContain("BC_PhoMinh (sua lan 2).xlsx");
  expect(textOf(files["cong-van-don-doc.docx"])).toContain("Phòng Kinh tế");

  await receive("Phòng Kinh tế.xlsx");
  const later = unzipSync((await desk.documents())?.bytes ?? empty);
  expect(textOf(later["cong-van-don-doc.docx"])).not.toContain("Phòng Kinh tế");
  expect(textOf(later["bao-cao.docx"])).not.toBe(textOf(files["bao-cao.docx"]));
}, 60_000);

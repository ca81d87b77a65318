import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { silent } from "../../../src/app/ports.ts";
import * as SheetJs from "xlsx";
import { openMemoryDesk, sampleFile, type MemoryDesk } from "../../support/memoryDesk.ts";

const chosen = { pack: "duc-pho-2022", calls: ["2022-H1"] };

async function withReceived(name: string): Promise<MemoryDesk> {
  const opened = openMemoryDesk();
  await opened.desk.choose(chosen, silent);
  const inputs = { type: "files", files: [sampleFile(name)], receivedOn: "2022-06-08" } as const;
  await opened.desk.receive(inputs, silent);
  return opened;
}

it("makes the return slips of all units, or of one, out of what it keeps", async () => {
  const { desk } = await withReceived("Pho Van 6 thang.xlsx");
  const all = await desk.slips(null);
  const files = unzipSync(all?.bytes ?? new Uint8Array());
  expect(all?.name).toBe("phieu-tra-lai-2022-H1.zip");
  expect(Object.keys(files).toSorted()).toEqual([
    "Phường Phổ Văn/Pho Van 6 thang-phieu-tra-lai.xlsx",
    "Phường Phổ Văn/loi-nhan.txt",
  ]);
  const bytes = files["Phường Phổ Văn/Pho Van 6 thang-phieu-tra-lai.xlsx"] ?? new Uint8Array();
  expect(SheetJs.read(bytes).SheetNames[0]).toBe("Cần sửa, cần giải trình");
  expect(await desk.slips(["P-PHOVAN"])).toEqual(all);
  expect(await desk.slips(["P-PHONINH"])).toBeNull();
});

it("makes a slip of its own when the file is not kept any more", async () => {
  const { desk, store } = await withReceived("Pho Van 6 thang.xlsx");
  store.lose();
  const files = unzipSync((await desk.slips(null))?.bytes ?? new Uint8Array());
  const bytes = files["Phường Phổ Văn/Pho Van 6 thang-phieu-tra-lai.xlsx"] ?? new Uint8Array();
  expect(SheetJs.read(bytes).SheetNames).toEqual(["Cần sửa, cần giải trình"]);
});

it("urges every unit that owes something, with the deadlines", async () => {
  const { desk } = await withReceived("Pho Van 6 thang.xlsx");
  const { letters, calendar, file } = await desk.reminders(null);
  expect(letters.map(({ unit }) => unit)).toContain("P-PHONINH");
  expect(calendar).toContain("DTSTART;VALUE=DATE:20220609");
  expect(Object.keys(unzipSync(file.bytes))).toContain("han-nop.ics");
  expect((await desk.reminders(["P-PHONINH"])).letters).toHaveLength(1);
});

it("takes a filled slip in, and the answer back when it is undone", async () => {
  const name = "VP HĐND-UBND.xlsx";
  const { desk } = await withReceived(name);
  const files = Object.entries(unzipSync((await desk.slips(null))?.bytes ?? new Uint8Array()));
  const [path = "", bytes = new Uint8Array()] = files.find(([one]) => one.endsWith(".xlsx")) ?? [];
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  book.worksheets[0]?.eachRow((row) => {
    const isPoint = /^[0-9a-f]{10}$/.test(row.getCell(8).text);
    if (isPoint) row.getCell(7).value = "Đã đối chiếu với phần mềm một cửa";
  });
  const file = new Blob([new Uint8Array(await book.xlsx.writeBuffer())]);
  await desk.remove([name], silent);
  const back = await desk.receive(
    { type: "files", files: [{ path, file }], receivedOn: "2022-06-15" },
    silent,
  );
  const view = back.ok ? back.value : null;
  const explained = view?.findings.filter(({ decided }) => decided?.kind === "explained") ?? [];
  expect(explained.map(({ decided }) => [decided?.by, decided?.reason])).toEqual([
    ["Văn phòng HĐND và UBND thị xã", "Đã đối chiếu với phần mềm một cửa"],
  ]);
  const events = view?.journal.entries.flatMap((entry) => entry.events) ?? [];
  expect(events).toHaveLength(1);
  const undone = await desk.take([{ decide: "undo", events, by: "Lan", reason: "chưa rõ" }], silent);
  const again = undone.ok ? undone.value.findings.filter(({ code }) => code === explained[0]?.code) : [];
  expect(again.map(({ severity }) => severity)).toContain("warning");
});

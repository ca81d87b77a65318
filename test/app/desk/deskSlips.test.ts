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

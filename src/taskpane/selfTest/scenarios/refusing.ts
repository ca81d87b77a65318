import { HostError } from "../../../app/bookHost.ts";
import { observe, type Scenario } from "../scenario.ts";
import { figures, selfTestBook } from "../selfTestBook.ts";
import { quietJob } from "../quietJob.ts";

/** What a host refuses, and that the workbook is then as it was. */
export const refusingScenarios: readonly Scenario[] = [
  {
    id: "protected-structure",
    title: { vi: "Sổ bị khóa cấu trúc", en: "A workbook whose structure is protected" },
    run: async ({ host, raw }) => {
      const before = await raw.sheets();
      await raw.protect(true);
      const code = await codeOf(host.writeBook(selfTestBook({ figures }), quietJob()));
      await raw.protect(false);
      return [observe("code", code, "protected"), observe("sheets", await raw.sheets(), before)];
    },
  },
  {
    id: "table-name-taken",
    inFiles: true,
    title: { vi: "Tên bảng đã có người dùng", en: "A table name that the user took" },
    run: async ({ host, raw }) => {
      await host.writeBook(selfTestBook({ figures }), quietJob());
      // Without its mark the sheet, and the table on it, is the user's.
      await raw.removeNames((await raw.names()).filter((name) => name.endsWith("_data_DuLieu")));
      const before = await raw.read("DuLieu", "A1:B4");
      const code = await codeOf(host.writeBook(selfTestBook({ figures: figures.slice(1) }), quietJob()));
      return [
        observe("code", code, "table-name-taken"),
        observe("user's table", await raw.read("DuLieu", "A1:B4"), before),
      ];
    },
  },
];

function codeOf(job: Promise<unknown>): Promise<string> {
  return job.then(
    () => "written",
    (error: unknown) => (error instanceof HostError ? error.code : String(error)),
  );
}

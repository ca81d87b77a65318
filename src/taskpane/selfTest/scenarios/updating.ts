import { observe, type Scenario, type Site } from "../scenario.ts";
import { figures, selfTestBook } from "../selfTestBook.ts";
import { quietJob } from "../quietJob.ts";

/** What a second write does to a book of ours that the user has worked on. */
export const updatingScenarios: readonly Scenario[] = [
  {
    id: "second-write",
    inFiles: true,
    title: {
      vi: "Ghi lần hai: thay biểu, giữ trang của người dùng",
      en: "A second write keeps the user's sheet",
    },
    run: async ({ host, raw }) => {
      await host.writeBook(selfTestBook({ figures }), quietJob());
      const own = await addOwnSheet(raw);
      const plan = await host.planBook(selfTestBook({ figures }).sheets);
      await host.writeBook(selfTestBook({ figures }), quietJob());
      return [
        observe("replaced", plan.replaced, ["TH-01"]),
        observe("updated", plan.updated, ["DuLieu"]),
        observe("added", plan.added, []),
        observe("kept", plan.kept.includes("Của tôi"), true),
        observe("own formulas", (await raw.read("Của tôi", "A1:B2")).formulas, own),
        observe(
          "own sheets",
          (await namesOf(raw)).filter((name) => name.startsWith("TH-01")),
          ["TH-01"],
        ),
      ];
    },
  },
  {
    id: "table-grows",
    inFiles: true,
    title: { vi: "Bảng dữ liệu dài thêm tại chỗ", en: "The table grows in place" },
    run: (site) => resized(site, [...figures, ["Xã Bắc", 1], ["Phường Tây", 2]], "A1:B6"),
  },
  {
    id: "table-shrinks",
    inFiles: true,
    title: { vi: "Bảng dữ liệu ngắn lại tại chỗ", en: "The table shrinks in place" },
    run: (site) => resized(site, [["Xã Đoài", 7]], "A1:B2"),
  },
  {
    id: "renamed-summary",
    inFiles: true,
    title: { vi: "Biểu đã đổi tên vẫn được nhận ra", en: "A renamed summary is known again" },
    run: async ({ host, raw }) => {
      await host.writeBook(selfTestBook({ figures }), quietJob());
      await raw.rename("TH-01", "Biểu chính");
      const plan = await host.planBook(selfTestBook({ figures }).sheets);
      await host.writeBook(selfTestBook({ figures }), quietJob());
      const summaries = (await namesOf(raw)).filter((name) => name === "TH-01" || name === "Biểu chính");
      return [
        observe("replaced", plan.replaced, ["Biểu chính"]),
        observe("added", plan.added, []),
        observe("one summary", summaries.length, 1),
      ];
    },
  },
  {
    id: "name-taken",
    title: {
      vi: "Tên trang đã có người dùng: đặt tên khác",
      en: "A name that the user took gives another name",
    },
    run: async ({ host, raw }) => {
      await raw.addSheet("TH-01");
      await raw.type("TH-01", "A1", [["của tôi"]]);
      const plan = await host.planBook(selfTestBook({ figures }).sheets);
      const written = await host.writeBook(selfTestBook({ figures }), quietJob());
      const [title] = written.sheets.filter(({ name }) => name === "TH-01").map((sheet) => sheet.title);
      return [
        observe("kept", plan.kept.includes("TH-01"), true),
        observe("renamed", plan.renamed, written.renamed),
        observe(
          "renamed from",
          written.renamed.map(({ from }) => from),
          ["TH-01"],
        ),
        observe("another name", title !== undefined && title !== "TH-01", true),
        observe("user's cell", (await raw.read("TH-01", "A1")).values, [["của tôi"]]),
        observe("our title", title && (await raw.read(title, "A1")).values, [["BIỂU TỔNG HỢP"]]),
      ];
    },
  },
  {
    id: "new-name-taken",
    inFiles: true,
    title: {
      vi: "Biểu mới trùng tên trang của người dùng: đặt tên khác",
      en: "A new summary whose name the user took gets another name",
    },
    run: async ({ host, raw }) => {
      await host.writeBook(selfTestBook({ figures }), quietJob());
      await raw.addSheet("TH-02");
      await raw.type("TH-02", "A1", [["của tôi"]]);
      const next = selfTestBook({ figures, summaries: ["TH-01", "TH-02"] });
      const plan = await host.planBook(next.sheets);
      const written = await host.writeBook(next, quietJob());
      const [title] = written.sheets.filter(({ name }) => name === "TH-02").map((sheet) => sheet.title);
      return [
        observe("kept", plan.kept.includes("TH-02"), true),
        observe("renamed", written.renamed, [{ from: "TH-02", to: title }]),
        observe("planned", plan.renamed, written.renamed),
        observe("user's cell", (await raw.read("TH-02", "A1")).values, [["của tôi"]]),
        observe("our title", title && (await raw.read(title, "A1")).values, [["TH-02"]]),
      ];
    },
  },
  {
    id: "formula-keeps-summary",
    inFiles: true,
    title: {
      vi: "Biểu không còn cần nhưng công thức của người dùng đang dùng thì ở lại",
      en: "A summary that the user's formulas need stays",
    },
    run: async ({ host, raw }) => {
      await host.writeBook(selfTestBook({ figures, summaries: ["TH-01", "TH-02"] }), quietJob());
      await raw.addSheet("Của tôi");
      await raw.type("Của tôi", "A1", [["='TH-02'!A2*2"]]);
      const plan = await host.planBook(selfTestBook({ figures }).sheets);
      const written = await host.writeBook(selfTestBook({ figures }), quietJob());
      return [
        observe("removed", plan.removed, []),
        observe("left", written.left, ["TH-02"]),
        observe("its figure", (await raw.read("TH-02", "A2")).values, [[5]]),
        observe("own formula", (await raw.read("Của tôi", "A1")).formulas, [["='TH-02'!A2*2"]]),
      ];
    },
  },
  {
    id: "summary-removed",
    inFiles: true,
    title: { vi: "Biểu không còn cần thì bỏ đi", en: "A summary that is no longer wanted goes" },
    run: async ({ host, raw }) => {
      await host.writeBook(selfTestBook({ figures, summaries: ["TH-01", "TH-02"] }), quietJob());
      const plan = await host.planBook(selfTestBook({ figures }).sheets);
      await host.writeBook(selfTestBook({ figures }), quietJob());
      return [
        observe("removed", plan.removed, ["TH-02"]),
        observe("gone", (await namesOf(raw)).includes("TH-02"), false),
      ];
    },
  },
];

const ownFormulas = [
  ["ghi chú", 5],
  ["=B1*2", "=SUM(tblTuKiemTra[so])"],
];

async function addOwnSheet(raw: Site["raw"]): Promise<typeof ownFormulas> {
  await raw.addSheet("Của tôi");
  await raw.type("Của tôi", "A1", ownFormulas);
  return ownFormulas;
}

async function namesOf(raw: Site["raw"]): Promise<readonly string[]> {
  return (await raw.sheets()).map(({ name }) => name);
}

async function resized({ host, raw }: Site, next: typeof figures, range: string) {
  await host.writeBook(selfTestBook({ figures }), quietJob());
  const own = await addOwnSheet(raw);
  await host.writeBook(selfTestBook({ figures: next }), quietJob());
  const all = await raw.read("DuLieu", "A1:B8");
  const filled = all.values.filter((row) => row.some((value) => value !== ""));
  return [
    observe("table", await raw.tables(), [{ name: "tblTuKiemTra", sheet: "DuLieu", range }]),
    observe("rows", filled, [["don_vi", "so"], ...next]),
    observe("own formulas", (await raw.read("Của tôi", "A1:B2")).formulas, own),
  ];
}

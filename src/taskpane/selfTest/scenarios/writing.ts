import { silent } from "../../../app/ports.ts";
import { observe, type Scenario } from "../scenario.ts";
import { events, figures, selfTestBook, summarySheet } from "../selfTestBook.ts";
import { quietJob } from "../quietJob.ts";

/** Texts that Excel would turn into something else when they are typed. */
const trickyTexts = [
  "=1+1",
  "+84 255",
  "-",
  "00123",
  "1/2",
  "1E5",
  "TRUE",
  "'trích",
  "@phường",
  "3.500",
  "#N/A",
];

const trickyNumbers = [0, -0.5, 0.1, 1_234_567_890.12, 123_456_789_012_345, 1e-9];

/** What a first write leaves in an empty workbook. */
export const writingScenarios: readonly Scenario[] = [
  {
    id: "plan-changes-nothing",
    inFiles: true,
    title: { vi: "Xem trước không đổi gì", en: "A plan changes nothing" },
    run: async ({ host, raw }) => {
      const before = { sheets: await raw.sheets(), names: await raw.names() };
      const plan = await host.planBook(selfTestBook({ figures }).sheets);
      return [
        observe("added", plan.added, ["TH-01", "DuLieu"]),
        observe("replaced", plan.replaced, []),
        observe("repairs", plan.repairs, false),
        observe("workbook", { sheets: await raw.sheets(), names: await raw.names() }, before),
      ];
    },
  },
  {
    id: "new-book",
    inFiles: true,
    title: { vi: "Ghi sổ tổng hợp mới", en: "A new summary book is written" },
    run: async ({ host, raw }) => {
      const written = await host.writeBook(selfTestBook({ figures }), quietJob());
      const ours = (await raw.sheets()).filter(({ name }) => ["TH-01", "DuLieu", "SoCai"].includes(name));
      const total = await raw.read("TH-01", "A1:B3");
      const rows = await raw.read("DuLieu", "A1:B4");
      return [
        observe("written", written.sheets, [
          { name: "TH-01", title: "TH-01" },
          { name: "DuLieu", title: "DuLieu" },
        ]),
        observe("sheets", ours, [
          { name: "TH-01", visibility: "visible" },
          { name: "DuLieu", visibility: "visible" },
          { name: "SoCai", visibility: "veryHidden" },
        ]),
        observe("title", total.values[0]?.[0], "BIỂU TỔNG HỢP"),
        observe("formula", total.formulas[2]?.[1], "=SUM(tblTuKiemTra[so])"),
        observe("number format", total.numberFormats[2]?.[1], "#,##0"),
        observe("rows", rows.values, [["don_vi", "so"], ...figures]),
        observe("tables", await raw.tables(), [{ name: "tblTuKiemTra", sheet: "DuLieu", range: "A1:B4" }]),
      ];
    },
  },
  {
    id: "ledger-read-back",
    inFiles: true,
    title: { vi: "Đọc lại sổ cái đã ghi", en: "The ledger is read back" },
    run: async ({ host }) => {
      await host.writeBook(selfTestBook({ figures }), quietJob());
      const book = await host.readBook();
      return [observe("ledger", book.ok ? book.value?.ledger : book.error, events)];
    },
  },
  {
    id: "own-sheets-not-read",
    inFiles: true,
    title: {
      vi: "Trang của chương trình không bị đọc như báo cáo",
      en: "Sheets of ours are not read as reports",
    },
    run: async ({ host }) => {
      await host.writeBook(selfTestBook({ figures }), quietJob());
      return [observe("readSheets", await host.readSheets(), [])];
    },
  },
  {
    id: "texts-stay-texts",
    inFiles: true,
    title: { vi: "Chữ giống công thức, số, ngày vẫn là chữ", en: "Texts stay texts, numbers numbers" },
    run: async ({ host, raw }) => {
      const cells = [...trickyTexts, ...trickyNumbers].map((value, row) => ({ row, column: 0, value }));
      const book = selfTestBook({ figures });
      await host.writeBook({ ...book, sheets: [...book.sheets, summarySheet("Chữ", cells)] }, quietJob());
      const { values, formulas } = await raw.read("Chữ", `A1:A${cells.length}`);
      const expected = cells.map(({ value }) => value);
      return [
        observe("values", values.flat(), expected),
        observe(
          "no formulas",
          formulas.flat().filter((formula) => typeof formula === "string" && formula.startsWith("=")),
          trickyTexts.filter((text) => text.startsWith("=")),
        ),
      ];
    },
  },
  {
    id: "calculators-agree",
    title: { vi: "Excel tính ra đúng số của chương trình", en: "Excel calculates what the program did" },
    run: async ({ host }) => {
      const { check } = await host.writeBook(selfTestBook({ figures }), quietJob());
      return [observe("check", check, { compared: 1, disagreements: [] })];
    },
  },
  {
    id: "calculators-disagree",
    title: { vi: "Số sai cài sẵn bị phát hiện", en: "A planted wrong value is caught" },
    run: async ({ host }) => {
      const { check } = await host.writeBook(selfTestBook({ figures, total: 41 }), quietJob());
      return [
        observe("disagreements", check?.disagreements, [
          { sheet: "TH-01", cell: "B3", expected: 41, calculated: 42 },
        ]),
      ];
    },
  },
  {
    id: "cancelled-write",
    title: { vi: "Dừng thì sổ như cũ", en: "A cancelled write leaves the workbook as it was" },
    run: async ({ host, raw }) => {
      const stop = new AbortController();
      stop.abort();
      const before = await raw.sheets();
      const outcome = await host
        .writeBook(selfTestBook({ figures }), { progress: silent, cancellation: stop.signal })
        .then(
          () => "written",
          (reason: unknown) => (reason === stop.signal.reason ? "cancelled" : String(reason)),
        );
      return [observe("outcome", outcome, "cancelled"), observe("sheets", await raw.sheets(), before)];
    },
  },
];

import type { Call } from "../../src/core/pack/call.ts";
import type { Pack } from "../../src/core/pack/pack.ts";
import { summaryTable } from "../../src/core/pack/summaryTable.ts";
import { aMergePack } from "./mergeBuilders.ts";

const given = { origin: "A", source: "test" };

function table(id: string, kind: string, more: object): object {
  return { id, kind, title: `Bảng ${id}`, sheetName: id, ...given, ...more };
}

const sum = (terms: readonly string[], kinds?: readonly string[]) => ({
  show: "sum",
  terms,
  ...(kinds === undefined ? {} : { kinds }),
});

const groups = ["A", "B"];
const ratio = { show: "ratio", numerator: ["ROWS-1.done"], denominator: ["ROWS-1.due"] };
const answer = {
  show: "answer",
  template: "ROWS-1",
  indicator: "rule",
  yes: "Có",
  exclude: ["Không bắt buộc"],
};

/** Column letters on sheet UNITS: C done, D share, E rule, F both, G ward only, H warnings, I status. */
const unitColumns = [
  { id: "done", label: ["Việc", "Xong"], values: [sum(["ROWS-1.done"])] },
  { id: "share", label: ["Việc", "Tỷ lệ"], unitOfMeasure: "%", decimals: 2, values: [ratio] },
  { id: "rule", label: ["Quy chế"], values: [answer] },
  { id: "both", label: ["Cộng"], values: [sum(["ROWS-1.done", "2*ROWS-1.votes"])] },
  { id: "grid", label: ["Lưới"], values: [sum(["GRID-1.c1"], ["WARD"])] },
  { id: "warn", label: ["Cảnh báo"], values: [{ show: "warnings" }] },
  { id: "status", label: ["Tình trạng"], values: [{ show: "status" }] },
];

const tables = [
  table("UNITS", "unitMatrix", {
    groups,
    columns: unitColumns,
    annex: "Phụ lục I",
    footnotes: ["Chú thích"],
  }),
  table("INDICATORS", "byIndicator", {
    groups: [
      { label: "I. Việc", items: [{ template: "ROWS-1" }] },
      { label: "II. Lưới", items: [{ template: "GRID-1" }, { template: "MIX-1" }] },
      { label: "III. Danh sách", items: [{ template: "LIST-1", indicators: ["name"] }] },
    ],
  }),
  table("COMPARISON", "unitComparison", {
    groups,
    template: "ROWS-1",
    chosen: "due",
    threshold: { percent: 50, minimum: 10, ...given },
  }),
  table("FORM", "officialForm", {
    template: "MIX-1",
    section: "table",
    groups: ["A"],
    extraColumns: [
      {
        id: "p",
        label: ["Thêm"],
        decimals: 2,
        values: [{ show: "ratio", numerator: ["MIX-1.c1"], denominator: ["MIX-1.c2"] }],
      },
    ],
  }),
  table("CATEGORIES", "byCategory", { template: "MIX-1", section: "table" }),
  table("COUNTS", "listCount", {
    groups: ["A"],
    by: "field",
    list: "LIST-1",
    match: ["name"],
    counts: [
      { label: "Đăng ký", template: "LIST-1" },
      { label: "Kết quả", template: "LIST-2" },
      { label: "Lớn", template: "LIST-2", where: { field: "field", values: ["B"] } },
    ],
  }),
  table("LIST", "listAppend", {
    template: "LIST-1",
    columns: [
      { indicator: "name", width: 20 },
      { indicator: "money", width: 10 },
    ],
  }),
  table("DIFFERENCE", "listDifference", {
    left: { template: "LIST-1", label: "Chưa có kết quả" },
    right: { template: "LIST-2", label: "Ngoài đăng ký" },
    match: ["name"],
    show: ["name"],
    alsoList: { label: "Loại B", template: "LIST-2", field: "field", values: ["B"] },
  }),
  table("TRACKING", "tracking", {}),
  table("REMINDERS", "reminders", {}),
  table("AUDIT", "audit", {}),
  table("TEXTS", "texts", {
    items: [{ label: "Ý kiến", sources: [{ template: "ROWS-1", indicator: "text" }] }],
  }),
];

const parsed = summaryTable.array().parse(tables);

/** `aMergePack` with row groups (A wards, B offices), a second list form LIST-2 and one table of every kind. */
export function aTablePack(): Pack {
  const pack = aMergePack();
  const lists = pack.templates.filter((template) => template.code === "LIST-1");
  const second = lists.map((template) => ({ ...template, code: "LIST-2", sheetName: "LIST-2" }));
  return {
    ...pack,
    unitGroups: [
      {
        id: "A",
        label: "A. Phường",
        totalLabel: "Cộng phường",
        signerTitle: "",
        subgroups: [{ kinds: ["WARD"] }],
      },
      {
        id: "B",
        label: "B. Cơ quan",
        totalLabel: "Cộng cơ quan",
        signerTitle: "",
        subgroups: [{ kinds: ["OFFICE"] }],
      },
    ],
    wording: { ...pack.wording, nilTextWords: ["Không"] },
    templates: [...pack.templates, ...second],
    calls: pack.calls.map((call) => withSecondList(call)),
    tables: parsed,
  };
}

function withSecondList(call: Call): Call {
  const owing = call.expected.filter((item) => item.template === "LIST-1");
  return { ...call, expected: [...call.expected, ...owing.map((item) => ({ ...item, template: "LIST-2" }))] };
}

import {
  callsJson,
  packJson,
  schemesFolder,
  targetsJson,
  templatesFolder,
  unitsJson,
} from "../pack/packDraft.ts";
import { callSheets, calls } from "./callSheets.ts";
import type { RecordSheet } from "./column.ts";
import { fullList, ids, list, number, date, provenance, reference, text } from "./columns.ts";
import { filledIn, schemeSheets, schemes } from "./schemeSheets.ts";
import { templateSheets, templates } from "./templateSheets.ts";

const units: RecordSheet = {
  id: "units",
  name: "Đơn vị",
  guide:
    "Mỗi dòng là một đơn vị. Đơn vị sáp nhập: ghi ngày hết hiệu lực và đơn vị mới; không xóa, không dùng lại mã.",
  parents: [],
  columns: [
    text("id", "Mã", { width: 18, hint: "Mã riêng của gói, không dùng lại." }),
    text("name", "Tên", { width: 30 }),
    text("shortName", "Tên ngắn", { width: 18 }),
    reference("kind", "Loại", { to: "kinds" }),
    number("order", "Thứ tự", { hint: "Vị trí trong mọi danh sách và bảng, từ 1." }),
    text("gsoCode", "Mã hành chính", { width: 11, hint: "5 chữ số, nếu có." }),
    number("population", "Dân số"),
    fullList("aliases", "Cách viết khác", { width: 48 }),
    list("weakAliases", "Tên cũ, tên dễ nhầm"),
    list("denyAliases", "Không phải đơn vị này"),
    date("validFrom", "Có từ ngày"),
    date("validTo", "Đến hết ngày"),
    ids("predecessors", "Đơn vị cũ"),
    ids("successors", "Đơn vị mới"),
    ...provenance,
  ],
  identity: "id",
  children: [],
};

const kinds: RecordSheet = {
  id: "kinds",
  name: "Loại đơn vị",
  guide: "Mỗi dòng là một loại đơn vị. Loại mới phải được đưa vào một nhóm ở trang Mục khác, mục unitGroups.",
  parents: [],
  columns: [
    text("id", "Mã", { width: 18 }),
    text("label", "Tên loại", { width: 36 }),
    list("prefixes", "Chữ đứng đầu tên", { width: 40 }),
  ],
  identity: "id",
  children: [],
};

const targets: RecordSheet = {
  id: "targets",
  name: "Mục tiêu năm",
  guide:
    "Mỗi dòng là số kế hoạch giao cho toàn địa bàn trong một năm, của một chỉ tiêu. Có số thì biểu tổng hợp theo chỉ tiêu có thêm cột kế hoạch và cột % thực hiện.",
  parents: [],
  columns: [
    number("year", "Năm"),
    reference("template", "Biểu mẫu", { to: "templates" }),
    text("indicator", "Mã chỉ tiêu", { width: 12 }),
    number("value", "Kế hoạch năm", { hint: filledIn, width: 14 }),
    ...provenance,
  ],
  identity: "indicator",
  children: [],
};

/** Where the records of a sheet lie in the files of a pack. */
export interface RecordRoot {
  readonly sheet: RecordSheet;
  readonly place:
    | { readonly type: "file"; readonly file: string; readonly optional?: true }
    /** Each record is a file, named after it. */
    | { readonly type: "folder"; readonly folder: string }
    | { readonly type: "member"; readonly file: string; readonly member: string };
}

export const roots: readonly RecordRoot[] = [
  { sheet: units, place: { type: "file", file: unitsJson } },
  { sheet: templates, place: { type: "folder", folder: templatesFolder } },
  { sheet: calls, place: { type: "file", file: callsJson } },
  { sheet: schemes, place: { type: "folder", folder: schemesFolder } },
  { sheet: targets, place: { type: "file", file: targetsJson, optional: true } },
  { sheet: kinds, place: { type: "member", file: packJson, member: "unitKinds" } },
];

/** In tab order. */
export const recordSheets: readonly RecordSheet[] = [
  units,
  ...templateSheets,
  ...callSheets,
  ...schemeSheets,
  targets,
  kinds,
];

/** Members of files that have no sheet of their own, a row each. */
export const partsSheet = {
  name: "Mục khác",
  guide:
    "Những phần của gói không có trang riêng: thông tin chung (pack.json), biểu tổng hợp (tables), văn bản (documents). Nội dung là văn bản thường hoặc JSON.",
  keys: ["tệp", "mục", "nội dung"],
  headings: ["Tệp", "Mục", "Nội dung"],
} as const;

/** The files as they were: what was not changed keeps its exact text. */
export const textsSheet = { name: "Nguyên văn", keys: ["tệp gốc", "nguyên văn"] } as const;

/** Choices of the other sheets. */
export const optionsSheet = "Danh mục";

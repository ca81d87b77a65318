import type { RecordSheet } from "./column.ts";
import { ids, number, provenance, reference, text, yesNo } from "./columns.ts";

/** What stands where the sources give no number. */
export const filledIn = "Chưa có căn cứ thì ghi co-quan-dien.";
const ofScheme = reference("thang", "Mã thang điểm", { to: "schemes", width: 24 });

const criteria: RecordSheet = {
  id: "criteria",
  name: "Tiêu chí",
  guide: "Mỗi dòng là một tiêu chí chấm điểm. Điểm các tiêu chí con cộng lại bằng tiêu chí cha.",
  parents: [ofScheme],
  columns: [
    text("code", "Mã tiêu chí", { width: 12 }),
    text("parent", "Thuộc tiêu chí", { width: 12 }),
    text("label", "Nội dung", { width: 60 }),
    number("max", "Điểm tối đa", { hint: filledIn }),
    yesNo("evidenceRequired", "Cần minh chứng"),
    yesNo("upperOnly", "Chỉ cấp trên chấm"),
  ],
  identity: "code",
  children: [],
};

const grades: RecordSheet = {
  id: "grades",
  name: "Mức xếp loại",
  guide: "Mỗi dòng là một mức xếp loại, từ cao xuống thấp.",
  parents: [ofScheme],
  columns: [text("name", "Mức xếp loại", { width: 40 }), number("min", "Từ điểm")],
  identity: "name",
  children: [],
};

/** The scoring schemes, with their criteria and grades. */
export const schemes: RecordSheet = {
  id: "schemes",
  name: "Thang điểm",
  guide: "Mỗi dòng là một bộ tiêu chí chấm điểm. Tiêu chí và mức xếp loại ở hai trang sau.",
  parents: [],
  columns: [
    text("id", "Mã thang điểm", { width: 24 }),
    text("title", "Tên", { width: 44 }),
    text("legalBasis", "Căn cứ", { width: 40 }),
    yesNo("demonstration", "Chỉ để minh họa"),
    ids("unitKinds", "Loại đơn vị"),
    number("scaleMax", "Thang điểm", { hint: filledIn, width: 14 }),
    number("selfMax", "Tự chấm tối đa"),
    number("step", "Bước điểm"),
    number("ladderScale", "Thang để xếp loại"),
    ...provenance,
  ],
  identity: "id",
  children: [
    { member: "criteria", sheet: criteria },
    { member: "ladder", sheet: grades },
  ],
};

export const schemeSheets: readonly RecordSheet[] = [schemes, criteria, grades];

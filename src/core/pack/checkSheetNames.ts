import { isSheetName } from "../tables/sheetName.ts";
import { checkDistinct } from "./checkDistinct.ts";
import { complain } from "./complaints.ts";
import type { PackDraft } from "./packDraft.ts";
import { type Complaint, packError, type PackError } from "./packError.ts";
import { quote } from "./quote.ts";

/** Sheet names are such as Excel takes, and no two sheets of the pack share one. */
export function checkSheetNames(draft: PackDraft): readonly PackError[] {
  const places = [...draft.templates, ...draft.tables].map(({ file, value }) => ({
    name: value.sheetName,
    file,
    path: "sheetName",
  }));
  return [
    ...places.flatMap(({ name, file, path }) =>
      isSheetName(name) && name.trim() === name ? [] : [packError(file, path, notAName(name))],
    ),
    ...checkDistinct("sheetName", places),
  ];
}

function notAName(name: string): Complaint {
  return complain(
    [`Excel không nhận tên trang tính ${quote(name)}.`, `Excel does not take the sheet name ${quote(name)}.`],
    [
      "Dùng tối đa 31 ký tự, không có [ ] : * ? / \\, không có dấu nháy đơn hay khoảng trắng ở hai đầu.",
      "Use at most 31 characters, none of [ ] : * ? / \\, and no apostrophe or blank at either end.",
    ],
  );
}

import type { Bilingual } from "../pack/common.ts";
import type { Complaint } from "../pack/packError.ts";
import { quote } from "../pack/quote.ts";

/** What is wrong in a pack's workbook, at its cell. */
export interface SheetProblem {
  readonly sheet: string;
  /** "B7". */
  readonly cell: string;
  readonly problem: Bilingual;
  readonly remedy: Bilingual;
}

export interface SheetPlace {
  readonly sheet: string;
  readonly cell: string;
}

export function problemAt({ sheet, cell }: SheetPlace, { problem, remedy }: Complaint): SheetProblem {
  return { sheet, cell, problem, remedy };
}

export function sheetMissing(name: string): Complaint {
  return {
    problem: {
      vi: `Tệp không có trang ${quote(name)}.`,
      en: `The file has no sheet ${quote(name)}.`,
    },
    remedy: {
      vi: "Lấy lại trang này từ bản đã tải về; muốn bỏ nội dung thì xóa các dòng, không xóa cả trang.",
      en: "Take the sheet from the file that was saved; to drop what it holds, delete its rows and not the sheet.",
    },
  };
}

export function columnMissing(key: string, heading: string): Complaint {
  return {
    problem: {
      vi: `Trang thiếu cột ${quote(heading)} (${key}).`,
      en: `The sheet has no column ${quote(heading)} (${key}).`,
    },
    remedy: {
      vi: `Đặt lại cột, với chữ ${key} ở dòng tên mục phía trên tiêu đề.`,
      en: `Put the column back, with ${key} in the row of names above the headings.`,
    },
  };
}

export function brokenCell(code: string): Complaint {
  return {
    problem: { vi: `Ô đang báo lỗi ${code}.`, en: `The cell shows the error ${code}.` },
    remedy: { vi: "Ghi lại nội dung của ô.", en: "Write the cell anew." },
  };
}

export const uncalculated: Complaint = {
  problem: { vi: "Ô có công thức chưa được tính.", en: "The cell has a formula that was not calculated." },
  remedy: { vi: "Ghi giá trị thay cho công thức.", en: "Write the value in place of the formula." },
};

export const notAnObject: Complaint = {
  problem: { vi: "Phần khác phải là JSON dạng { … }.", en: "This must be JSON of the form { … }." },
  remedy: { vi: "Sửa lại, hoặc để trống ô.", en: "Correct it, or leave the cell blank." },
};

/** Rows that belong to no record of their parent sheet. */
export function orphans(names: string, sheet: string, count: number): Complaint {
  return {
    problem: {
      vi: `${count} dòng ghi ${quote(names)}, mà trang ${quote(sheet)} không có.`,
      en: `${count} rows name ${quote(names)}, which the sheet ${quote(sheet)} does not have.`,
    },
    remedy: {
      vi: `Sửa mã ở đây, thêm mã ấy vào trang ${quote(sheet)}, hoặc xóa các dòng này.`,
      en: `Correct the code here, add it to the sheet ${quote(sheet)}, or delete these rows.`,
    },
  };
}

export const codeMissing: Complaint = {
  problem: { vi: "Dòng có nội dung mà chưa có mã.", en: "The row has content and no code." },
  remedy: { vi: "Ghi mã ở ô này.", en: "Write a code in this cell." },
};

export function codeRepeated(code: string, first: string): Complaint {
  return {
    problem: {
      vi: `Mã ${quote(code)} đã có ở ${first}.`,
      en: `The code ${quote(code)} is already at ${first}.`,
    },
    remedy: { vi: "Đổi một trong hai mã.", en: "Change one of the two." },
  };
}

export const hasSheetOfItsOwn: Complaint = {
  problem: { vi: "Tệp này có trang riêng trong sổ.", en: "This file has a sheet of its own in the book." },
  remedy: { vi: "Sửa ở trang ấy, và xóa dòng này.", en: "Edit it there, and delete this row." },
};

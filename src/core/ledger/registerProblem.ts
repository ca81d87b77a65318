import type { Bilingual } from "../pack/common.ts";

/** What is wrong in a register of receipt and how to mend it, as sentences. */
export interface RegisterProblem extends Bilingual {
  readonly code: "header-missing" | "file-missing" | "date-unreadable" | "date-contradicted";
  /** Line of the register from 1, 0 for a day given without a register. */
  readonly line: number;
}

export function headerMissing(line: number): RegisterProblem {
  return {
    code: "header-missing",
    line,
    vi: `Dòng ${line} của sổ nhận phải có tiêu đề cột tên tệp và cột ngày nhận, ví dụ "tep" và "ngay_nhan".`,
    en: `Line ${line} of the register must hold headers for file and date, for example "file" and "received".`,
  };
}

export function fileMissing(line: number): RegisterProblem {
  return {
    code: "file-missing",
    line,
    vi: `Dòng ${line} của sổ nhận có ngày mà không có tên tệp: ghi tên tệp hoặc xóa dòng này.`,
    en: `Line ${line} of the register has a date but no file: write the file's name or delete the line.`,
  };
}

export function dateUnreadable(line: number, date: string): RegisterProblem {
  const place = line === 0 ? { vi: "", en: "" } : { vi: `Dòng ${line} của sổ nhận: `, en: `Line ${line}: ` };
  return {
    code: "date-unreadable",
    line,
    vi: `${place.vi}"${date}" không phải ngày nhận; ghi dạng 07/06/2022 hoặc 2022-06-07.`,
    en: `${place.en}"${date}" is no date of receipt; write 07/06/2022 or 2022-06-07.`,
  };
}

export function dateContradicted(line: number, file: string, earlier: number): RegisterProblem {
  return {
    code: "date-contradicted",
    line,
    vi: `Dòng ${line} của sổ nhận ghi tệp "${file}" với ngày khác dòng ${earlier}: chỉ giữ một ngày; tệp gửi lại phải có tên khác.`,
    en: `Line ${line} of the register gives "${file}" another date than line ${earlier}: keep one; a file sent again needs another name.`,
  };
}

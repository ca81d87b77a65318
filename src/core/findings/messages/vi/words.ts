import { assertNever } from "../../../assertNever.ts";
import type { Severity } from "../../finding.ts";
import type { Conversion, Witness } from "../../../intake/submission.ts";
import type { MessageContext } from "../catalogue.ts";
import { type PeriodWords, showPeriod } from "../showPeriod.ts";
import type { TermWords } from "../showTerms.ts";

export const viTermWords: TermWords = {
  weeks: "số tuần của kỳ",
  blank: "để trống",
  records: (list) => `số dòng của biểu “${list}”`,
  period: (id) => showPeriod(id, viPeriods),
};

/** What a severity asks of the unit: an error is fixed, a warning fixed or explained, a note left alone. */
export function viDuty(severity: Severity, fix: string): string {
  switch (severity) {
    case "error":
      return `Đề nghị đơn vị ${fix}, rồi gửi lại.`;
    case "warning":
      return `Đề nghị đơn vị ${fix}; nếu số liệu đúng thì giải trình.`;
    case "note":
      return nothingToDo;
    default:
      return assertNever(severity);
  }
}

export const nothingToDo = "Không phải làm gì.";

export function viList(parts: readonly string[]): string {
  return parts.map((part) => `“${part}”`).join(", ");
}

/** The first five, and how many more there are. */
export function viSome(parts: readonly string[]): string {
  const shown = viList(parts.slice(0, 5));
  return parts.length > 5 ? `${shown} và ${parts.length - 5} mục khác` : shown;
}

/** What each witness says, and in brackets what that means where it is in doubt. */
export function viWitnesses(
  witnesses: readonly Witness[],
  says: (witness: Witness) => string | null = () => null,
): string {
  return witnesses
    .map((witness) => {
      const meaning = says(witness);
      const words = `${witnessWords[witness.kind]} ghi “${witness.text}”`;
      return meaning === null ? words : `${words} (${meaning})`;
    })
    .join("; ");
}

export function saysUnit(context: MessageContext): (witness: Witness) => string {
  return (witness) => context.unitName(witness.says);
}

export const viPeriods: PeriodWords = {
  MONTH: (year, n) => `tháng ${n} năm ${year}`,
  QUARTER: (year, n) => `quý ${n} năm ${year}`,
  H1: (year) => `6 tháng đầu năm ${year}`,
  "9M": (year) => `9 tháng năm ${year}`,
  YEAR: (year) => `năm ${year}`,
  ONCE: (year) => `báo cáo một lần năm ${year}`,
  ADHOC: (year) => `báo cáo theo yêu cầu năm ${year}`,
};

export function saysPeriod(witness: Witness): string {
  return showPeriod(witness.says, viPeriods);
}

const witnessWords: { readonly [K in Witness["kind"]]: string } = {
  stamp: "dấu biểu mẫu",
  "unit-cell": "ô “Đơn vị báo cáo”",
  letterhead: "phần đầu biểu",
  title: "tiêu đề",
  "form-number": "biểu số",
  "number-row": "dòng số thứ tự cột",
  header: "đầu bảng",
  "period-cell": "ô “Kỳ báo cáo”",
  "data-window": "khoảng thời gian lấy số liệu",
  "sheet-name": "tên trang",
  "file-name": "tên tệp",
  folder: "tên thư mục",
  answer: "câu trả lời",
  "row-labels": "tên các dòng",
};

/** In what way a value was converted, in brackets; "" for a kind without words. */
export function viConversion(kind: string): string {
  const words = Object.entries(conversionWords).find(([known]) => known === kind)?.[1];
  return words === undefined ? "" : ` (${words})`;
}

const conversionWords: { readonly [K in Conversion["kind"]]: string } = {
  corrected: "sửa theo quyết định",
  "text-number": "số gõ dạng chữ",
  "thousands-separator": "dấu phân cách hàng nghìn",
  "decimal-comma": "dấu phẩy thập phân",
  "unit-words": "bỏ đơn vị tính viết kèm",
  approximation: "số ước lượng",
  "zero-word": "chữ có nghĩa là 0",
  "nil-text": "ghi là không có",
  "yes-no": "cách ghi Có/Không",
  "choice-alias": "cách viết khác của một lựa chọn",
  "not-applicable": "không thuộc đối tượng",
  percent: "tỷ lệ phần trăm",
  "text-date": "ngày gõ dạng chữ",
  "legacy-font": "phông chữ cũ sang Unicode",
  unicode: "chuẩn hóa chữ Unicode",
  "blank-as-zero": "ô trống tính là 0 theo trả lời của người tổng hợp",
  answered: "theo trả lời của người tổng hợp",
};

/** What a cell of this value type should hold; any other text stays as it is. */
export function viExpected(expected: string): string {
  return Object.entries(typeWords).find(([known]) => known === expected)?.[1] ?? expected;
}

const typeWords = {
  int: "số nguyên",
  dec: "số",
  pct: "tỷ lệ phần trăm",
  storable: "số có nhiều nhất 15 chữ số trước dấu phẩy",
  text: "chữ",
  date: "ngày (dd/mm/yyyy)",
  choice: "một lựa chọn có sẵn",
  bool: "Có hoặc Không",
};

import { err, ok, type Result } from "../result.ts";
import { jsonErrorOffset } from "./jsonErrorOffset.ts";
import type { Complaint } from "./packError.ts";

/** The value in a JSON text, or a complaint with line and column. A byte order mark is no fault. */
export function parseJson(text: string): Result<unknown, Complaint> {
  const body = text.replace(/^\uFEFF/, "");
  try {
    const value: unknown = JSON.parse(body);
    return ok(value);
  } catch {
    return err(notJson(body));
  }
}

function notJson(text: string): Complaint {
  const offset = jsonErrorOffset(text) ?? text.length;
  const before = text.slice(0, offset).split("\n");
  const line = before.length;
  const column = (before.at(-1) ?? "").length + 1;
  return {
    problem: {
      vi: `Tệp không phải JSON hợp lệ: sai ở dòng ${line}, cột ${column}.`,
      en: `The file is not valid JSON: it breaks at line ${line}, column ${column}.`,
    },
    remedy: {
      vi: "Xem ngay trước vị trí đó: thường là thừa hoặc thiếu dấu phẩy, dấu ngoặc kép hay dấu ngoặc.",
      en: "Look just before that place: usually a comma, a quote or a bracket too many or too few.",
    },
  };
}

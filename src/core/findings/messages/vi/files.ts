import type { MessagesFor } from "../catalogue.ts";
import { viFileProblems } from "./fileProblems.ts";
import { nothingToDo, viSome } from "./words.ts";

const ignored = {
  temporary: "Tệp tạm do Excel tự sinh khi đang mở một tệp khác nên được bỏ qua.",
  "own-output": "Tệp do chương trình này tạo ra (sổ tổng hợp hoặc bản làm việc) nên không đọc như báo cáo.",
  system: "Tệp hệ thống của máy tính nên được bỏ qua.",
} as const;

export const viFiles: MessagesFor<
  | "file-unreadable"
  | "file-empty-of-forms"
  | "file-duplicate"
  | "file-ignored"
  | "file-has-macros"
  | "file-has-external-links"
  | "file-calculated-on-demand"
> = {
  "file-unreadable": ({ data }) => viFileProblems[data.reason],
  "file-empty-of-forms": ({ data }) => ({
    what: `Không tìm thấy biểu mẫu nào trong tệp (các trang đã xem: ${viSome(data.sheets)}).`,
    todo: "Đề nghị đơn vị kiểm tra xem có gửi nhầm tệp không và gửi lại đúng biểu mẫu.",
  }),
  "file-duplicate": ({ data, severity }) => ({
    what: `Tệp giống hệt tệp “${data.of}” nên chỉ tính một lần.`,
    todo:
      severity === "note"
        ? nothingToDo
        : "Hai tên tệp nói hai đơn vị khác nhau: hỏi đơn vị có gửi nhầm tệp không.",
  }),
  "file-ignored": ({ data }) => ({ what: ignored[data.reason], todo: nothingToDo }),
  "file-has-macros": () => ({
    what: "Tệp có chứa macro; chương trình chỉ đọc số liệu, không chạy macro.",
    todo: nothingToDo,
  }),
  "file-calculated-on-demand": () => ({
    what: "Tệp chỉ tính công thức khi được yêu cầu, nên giá trị lưu trong công thức có thể đã cũ; chương trình dùng giá trị đã lưu.",
    todo: "Mở tệp bằng Excel, nhấn F9 rồi lưu lại, hoặc hỏi đơn vị.",
  }),
  "file-has-external-links": () => ({
    what: "Tệp có liên kết sang tệp khác; số liệu lấy từ đó có thể đã cũ.",
    todo: nothingToDo,
  }),
};
